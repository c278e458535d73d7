import Foundation
import TorideKit

/// The language of the app as chosen in the settings. Kept outside the vault, for it is needed before the vault opens.
enum LanguageChoice: String, CaseIterable {
    case system, japanese, english

    var language: Language {
        switch self {
        case .system: Rules.language(for: Locale.preferredLanguages.first ?? "")
        case .japanese: .ja
        case .english: .en
        }
    }

    static var kept: LanguageChoice {
        get { UserDefaults.standard.string(forKey: key).flatMap(LanguageChoice.init) ?? .system }
        set { UserDefaults.standard.set(newValue.rawValue, forKey: key) }
    }

    private static let key = "language"
}

extension Language {
    /// The tag by which the system knows it.
    var code: String {
        switch self {
        case .ja: "ja"
        case .en: "en"
        }
    }
}
