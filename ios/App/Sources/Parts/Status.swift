import Accessibility
import SwiftUI

/// What went wrong, what is safe, what to do: one sentence of the core, read out at once.
struct Alarm: View {
    private let sentence: String?

    init(_ sentence: String?) {
        self.sentence = sentence
    }

    var body: some View {
        if let sentence {
            HStack(alignment: .top, spacing: 8) {
                Glyph(Icon.info, Tone.risk.text)
                Text(sentence).foregroundStyle(Tone.risk.text)
            }
            .accessibilityElement(children: .combine)
            .onAppear { announce(sentence) } // once: a wait that counts down must not talk without end
        }
    }
}

/// Something takes longer than a second: what it is, and that it goes on.
struct Working: View {
    private let sentence: String

    init(_ sentence: String) {
        self.sentence = sentence
    }

    var body: some View {
        HStack(spacing: 12) {
            ProgressView()
            Quiet(sentence)
        }
        .frame(minHeight: 56)
        .accessibilityElement(children: .combine)
        .onAppear { announce(sentence) }
    }
}

/// Lets a screen reader say it now.
@MainActor func announce(_ sentence: String) {
    AccessibilityNotification.Announcement(sentence).post()
}
