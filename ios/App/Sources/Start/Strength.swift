import SwiftUI
import TorideKit

/// How hard a passphrase is to guess, said honestly in words, and what is missing.
struct Strength: View {
    let check: PassphraseCheck?
    @Environment(AppModel.self) private var app

    var body: some View {
        if let check {
            let tone = check.accepted ? Tone.ready : Tone.attention
            VStack(alignment: .leading, spacing: 8) {
                ProgressView(value: Double(check.score) + 1, total: 5)
                    .tint(tone.text)
                    .accessibilityHidden(true)
                HStack(spacing: 8) {
                    Glyph(check.accepted ? Icon.check : Icon.info, tone.text)
                    Text(word(for: check.score)).font(.strong).foregroundStyle(tone.text)
                }
                ForEach(check.problems, id: \.self) { Text(sentence(for: $0)) }
            }
            .accessibilityElement(children: .combine)
        }
    }

    private func word(for score: UInt8) -> String {
        switch score {
        case 0: app.say("create-strength-0")
        case 1: app.say("create-strength-1")
        case 2: app.say("create-strength-2")
        case 3: app.say("create-strength-3")
        default: app.say("create-strength-4")
        }
    }

    private func sentence(for problem: PassphraseProblem) -> String {
        switch problem {
        case .tooShort: app.say("create-problem-too-short")
        case .tooLong: app.say("create-problem-too-long")
        case .digitsOnly: app.say("create-problem-digits-only")
        case .easyToGuess: app.say("create-problem-easy-to-guess")
        case .notText: app.say("create-problem-not-text")
        }
    }
}
