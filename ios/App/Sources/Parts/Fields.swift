import SwiftUI
import TorideKit

/// A passphrase. One field that can be looked at: typing it twice catches less than reading it.
struct PassphraseField: View {
    let label: String
    @Binding var text: String
    let done: @MainActor () async -> Void

    @State private var isVisible = false
    @Environment(AppModel.self) private var app

    var body: some View {
        FieldFrame(label: label, text: text) {
            HStack(spacing: 8) {
                Group {
                    if isVisible {
                        TextField(label, text: $text)
                    } else {
                        SecureField(label, text: $text)
                    }
                }
                .secretInput()
                .textContentType(.password)
                .submitLabel(.done)
                .onSubmit { Task { await done() } }
                Button {
                    isVisible.toggle()
                } label: {
                    Image(systemName: isVisible ? Icon.eyeOff : Icon.eye).frame(minWidth: 48, minHeight: 48)
                }
                .accessibilityLabel(
                    isVisible ? app.say("common-hide-passphrase") : app.say("common-show-passphrase"))
            }
        }
    }
}

/// A code, a recovery key or pasted text.
struct SecretField: View {
    let label: String
    @Binding var text: String
    var lines = 1...1
    var hint: String?

    var body: some View {
        FieldFrame(label: label, text: text) {
            TextField(label, text: $text, prompt: hint.map { Text($0) }, axis: .vertical)
                .lineLimit(lines)
                .font(.code)
                .secretInput()
        }
    }
}

/// A name or a search word. It is nobody's business either: the keyboard does not learn it.
struct PlainField: View {
    let label: String
    @Binding var text: String
    var hint: String?
    var problem: String?
    /// Where it is more than one, the key that ends a line ends nothing else.
    var lines = 1...1
    var done: @MainActor () async -> Void = {}

    var body: some View {
        VStack(alignment: .leading, spacing: 6) {
            FieldFrame(label: label, text: text) {
                TextField(
                    label, text: $text, prompt: hint.map { Text($0) }, axis: lines.upperBound > 1 ? .vertical : .horizontal
                )
                .lineLimit(lines)
                .secretInput()
                .submitLabel(.done)
                .onSubmit { Task { await done() } }
            }
            Alarm(problem)
        }
    }
}

/// The name of a field above it, where it stays when something is typed.
private struct FieldFrame<Content: View>: View {
    let label: String
    let text: String
    @ViewBuilder let content: Content

    @Environment(AppModel.self) private var app

    var body: some View {
        VStack(alignment: .leading, spacing: 6) {
            Quiet(label).accessibilityHidden(true) // the field says it
            content
                .padding(.horizontal, 16)
                .padding(.vertical, 4)
                .frame(minHeight: 56)
                .background(.surface, in: .rect(cornerRadius: 16))
                .overlay { RoundedRectangle(cornerRadius: 16).stroke(.muted) }
        }
        // The keyboard is a window of its own, whose touches are not seen by `TouchWatch`.
        .onChange(of: text) { Task { await app.happened(.touched) } }
    }
}

extension View {
    /// The keyboard neither learns nor corrects, and the picture of recent apps leaves it out.
    fileprivate func secretInput() -> some View {
        autocorrectionDisabled()
            .textInputAutocapitalization(.never)
            .privacySensitive()
    }
}
