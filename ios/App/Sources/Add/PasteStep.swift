import SwiftUI
import TorideKit
import UniformTypeIdentifiers

/// Takes the text that the codes stand in, in whatever shape the person has it.
struct PasteStep: View {
    @Bindable var model: AddCodesModel
    @State private var isChoosingFile = false
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("add-paste-title"), subtitle: model.accountLine) {
            Text(app.say("add-paste-intro"))
            SecretField(label: app.say("add-paste-field"), text: $model.text, lines: 4...8)
                .disabled(model.isBusy)
                .onChange(of: model.text) { Task { await model.takeLargeText() } }
            Alarm(model.problem)
            if model.isBusy {
                Working(app.say("add-paste-working"))
            } else {
                ActionButton(.main, app.say("add-paste-read")) { await model.read() }
                    .disabled(!model.hasText)
                // The system's own button: it pastes without asking for leave.
                PasteButton(payloadType: String.self) { texts in
                    Task { await model.take(texts.joined(separator: "\n")) }
                }
                ActionButton(.quiet, app.say("add-paste-file"), icon: Icon.file) { await chooseFile() }
                ActionButton(.quiet, app.say("add-paste-by-hand"), icon: Icon.pencil) {
                    await model.addByHand()
                }
            }
            if let row = model.row { HowToGet(card: app.service(row.serviceId)) }
        }
        .fileImporter(isPresented: $isChoosingFile, allowedContentTypes: [.text]) { chosen in
            Task { await read(chosen) }
        }
        .onChange(of: isChoosingFile) {
            if !isChoosingFile {
                Task { await app.happened(.pickerClosed) }
            }
        }
    }

    private func chooseFile() async {
        await app.happened(.pickerOpened)
        isChoosingFile = true
    }

    private func read(_ chosen: Result<URL, any Error>) async {
        guard case .success(let url) = chosen else { return }
        if let file = ChosenFile.read(url) {
            await model.read(file, named: url.lastPathComponent)
        } else {
            model.fileFailed()
        }
    }
}

/// The way to the codes at this service, on a phone and on a computer (S-043 to S-049, S-054 to S-057, S-059).
private struct HowToGet: View {
    let card: ServiceCard
    @Environment(AppModel.self) private var app

    var body: some View {
        if !card.getCodes.isEmpty {
            TintPanel(tone: .info) {
                DisclosureGroup {
                    VStack(alignment: .leading, spacing: 10) {
                        ForEach(Array(card.getCodes.enumerated()), id: \.offset) { _, path in
                            Heading(place(path.platform), font: .smallStrong)
                            Steps(path.steps)
                        }
                        AsOf(card: card)
                        if let page = card.helpPage { Quiet(page) }
                    }
                } label: {
                    Heading(app.say("add-how", ["code": .text(card.codeWord)]), font: .strong)
                }
            }
        }
    }

    private func place(_ platform: Platform) -> String {
        switch platform {
        case .mobile: app.say("add-how-mobile")
        case .computer: app.say("add-how-computer")
        case .any: app.say("add-how-any")
        }
    }
}
