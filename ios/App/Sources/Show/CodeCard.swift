import SwiftUI
import TorideKit

/// The card that the code stands on alone.
struct CodeCard: View {
    let model: ShowCodeModel
    @Environment(AppModel.self) private var app

    var body: some View {
        Panel {
            switch model.step {
            case .opening:
                if model.failure == nil {
                    Working(app.say("show-opening")).frame(minHeight: 160)
                } else {
                    again
                }
            case .shown(let code, let secondsLeft):
                ShownCodeView(code: code, secondsLeft: secondsLeft, hide: model.hide)
            case .hidden(let position, let of):
                PlaceOfCode(position: position, of: of)
                Text(app.say("show-hidden"))
                again
            case .rejected: EmptyView()
            }
        }
        .privacySensitive()
    }

    private var again: some View {
        ActionButton(.other, app.say("show-again"), icon: Icon.eye) { await model.show() }
            .disabled(model.isBusy)
    }
}

/// A code that is shown, with how long it still is.
struct ShownCodeView: View {
    let code: ShownCode
    let secondsLeft: UInt32
    let hide: @MainActor () -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        Beside {
            PlaceOfCode(position: code.position, of: code.of)
        } trailing: {
            Ring(secondsLeft: secondsLeft, of: code.hideAfterSeconds)
        }
        BigCode(display: code.display, spoken: code.spoken)
        ForEach(code.captions, id: \.self) { Quiet(sentence(for: $0)) }
        Choices { choices }
        .frame(maxWidth: .infinity)
    }

    @ViewBuilder private var choices: some View {
        if code.canonical == code.display {
            copy(code.canonical, app.say("show-copy"))
        } else {
            copy(code.canonical, app.say("show-copy-plain"))
            copy(code.display, app.say("show-copy-grouped"))
        }
        ActionButton(.quiet, app.say("show-hide"), icon: Icon.eyeOff) { hide() }
    }

    private func copy(_ text: String, _ title: String) -> some View {
        ActionButton(.quiet, title, icon: Icon.copy) {
            Clipboard.copy(text)
            app.tell(.copied)
        }
    }

    private func sentence(for caption: CodeCaption) -> String {
        switch caption {
        case .letterO: app.say("show-caption-letter-o")
        case .digitZero: app.say("show-caption-digit-zero")
        case .letterI: app.say("show-caption-letter-i")
        case .letterL: app.say("show-caption-letter-l")
        case .digitOne: app.say("show-caption-digit-one")
        }
    }
}

/// Where a code stands in its set.
private struct PlaceOfCode: View {
    let position: UInt32
    let of: UInt32
    @Environment(AppModel.self) private var app

    var body: some View {
        Text(app.say("show-position", ["position": .number(position), "of": .number(of)]))
            .foregroundStyle(.muted)
    }
}

/// A code as large as fits: in one line, else in one line for each group. A screen reader hears it character by
/// character.
private struct BigCode: View {
    let display: String
    let spoken: String
    @ScaledMetric(relativeTo: .largeTitle) private var size = 48.0

    var body: some View {
        ViewThatFits(in: .horizontal) {
            line(display, size)
            line(display, 40)
            VStack { ForEach(Array(groups.enumerated()), id: \.offset) { line($0.element, size) } }
            VStack { ForEach(Array(groups.enumerated()), id: \.offset) { line($0.element, 40) } }
            Text(display).font(.system(size: 26, design: .monospaced))
        }
        .frame(maxWidth: .infinity)
        .padding(.vertical, 16)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(spoken)
    }

    private func line(_ text: String, _ size: Double) -> some View {
        Text(text).font(.system(size: size, design: .monospaced)).lineLimit(1).fixedSize()
    }

    /// A hyphen stays visible at the end of its line.
    private var groups: [String] {
        var groups = [""]
        for character in display {
            if character == " " {
                groups.append("")
            } else {
                groups[groups.count - 1].append(character)
                if character == "-" { groups.append("") }
            }
        }
        return groups.filter { !$0.isEmpty }
    }
}

/// How long the code still shows. Moves once a second; a screen reader says it when asked, never by itself.
private struct Ring: View {
    let secondsLeft: UInt32
    let of: UInt32
    @Environment(AppModel.self) private var app

    var body: some View {
        ZStack {
            Circle().stroke(.line, lineWidth: 4)
            Circle()
                .trim(from: 0, to: Double(secondsLeft) / Double(max(of, 1)))
                .stroke(.accent, style: StrokeStyle(lineWidth: 4, lineCap: .round))
                .rotationEffect(.degrees(-90))
            Text(verbatim: "\(secondsLeft)")
                .font(.system(size: 14, weight: .semibold).monospacedDigit()) // in a ring of fixed size
                .foregroundStyle(.muted)
        }
        .frame(width: 40, height: 40)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(app.say("show-seconds", ["seconds": .number(secondsLeft)]))
    }
}
