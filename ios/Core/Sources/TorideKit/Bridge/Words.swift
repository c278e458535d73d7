import Foundation
import TorideCore

/// The sentences of one language. They live in the core; a screen only names their key.
public struct Words: Sendable {
    /// The language.
    public let language: Language
    private let texts: Texts

    /// The sentences of a language.
    public init(_ language: Language) {
        self.language = language
        texts = Texts(language: language)
    }

    /// The sentence `key`, with its values filled in.
    public func say(_ key: String, _ values: KeyValuePairs<String, TextValue> = [:]) -> String {
        texts.say(key: key, args: values.map { TextArg(name: $0.key, value: $0.value) })
    }
}

extension TextValue {
    /// A number in a sentence.
    public static func number(_ value: some BinaryInteger) -> TextValue {
        .number(value: Int64(value))
    }

    /// A word or a name in a sentence.
    public static func text(_ value: String) -> TextValue {
        .text(value: value)
    }

    /// The time of day in a sentence, as the clock here shows it.
    public static func clock(_ at: UtcMillis) -> TextValue {
        let date = Date(timeIntervalSince1970: TimeInterval(at) / 1_000)
        let time = Calendar.current.dateComponents([.hour, .minute], from: date)
        let minute = time.minute ?? 0
        return .text("\(time.hour ?? 0):\(minute < 10 ? "0" : "")\(minute)")
    }

    /// A day in a sentence, as the calendar here has it.
    public static func day(_ at: UtcMillis) -> TextValue {
        let date = Date(timeIntervalSince1970: TimeInterval(at) / 1_000)
        let offset = TimeZone.current.secondsFromGMT(for: date) / 60
        return .date(value: at, offsetMinutes: Int32(clamping: offset))
    }
}
