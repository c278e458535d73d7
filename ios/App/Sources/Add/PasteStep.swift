import PhotosUI
import SwiftUI
import TorideKit
import UniformTypeIdentifiers

/// Takes the text that the codes stand in, in whatever shape the person has it.
struct PasteStep: View {
    @Bindable var model: AddCodesModel
    @State private var isChoosingFile = false
    @State private var isChoosingPicture = false
    @State private var picture: PhotosPickerItem?
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("add-paste-title"), subtitle: model.accountLine) {
            Text(app.say("add-paste-intro"))
            SecretField(label: app.say("add-paste-field"), text: $model.text, lines: 4...8)
                .disabled(model.isBusy || model.isReadingPicture)
                .onChange(of: model.text) { Task { await model.takeLargeText() } }
            Alarm(model.problem)
            Alarm(pictureProblem)
            if model.isReadingPicture {
                Working(app.say("add-picture-working"))
                ActionButton(.other, app.say("add-picture-cancel")) { model.stopReadingPicture() }
            } else if model.isBusy {
                Working(app.say("add-paste-working"))
            } else {
                ways
            }
            if let row = model.row { AboutCodes(card: app.service(row.serviceId)) }
        }
        .fileImporter(isPresented: $isChoosingFile, allowedContentTypes: [.text]) { chosen in
            Task { await read(chosen) }
        }
        // The picker runs outside of the app and hands over the one picture that was chosen: no permission is asked for.
        .photosPicker(
            isPresented: $isChoosingPicture, selection: $picture, matching: .images, preferredItemEncoding: .current)
        .onChange(of: picture) { Task { await readPicture() } }
        .onChange(of: isChoosingFile || isChoosingPicture) {
            if !isChoosingFile, !isChoosingPicture {
                Task { await app.happened(.pickerClosed) }
            }
        }
    }

    /// The loud button does what comes next: paste while the field is empty, read what is in it afterwards.
    @ViewBuilder private var ways: some View {
        if model.hasText {
            ActionButton(.main, app.say("add-paste-read")) { await model.read() }
        } else {
            paste.controlSize(.large)
        }
        Choices {
            ActionButton(.quiet, app.say("add-paste-picture"), icon: Icon.picture) {
                await app.happened(.pickerOpened)
                isChoosingPicture = true
            }
            ActionButton(.quiet, app.say("add-paste-file"), icon: Icon.file) {
                await app.happened(.pickerOpened)
                isChoosingFile = true
            }
            ActionButton(.quiet, app.say("add-paste-by-hand"), icon: Icon.pencil) { await model.addByHand() }
            if model.hasText { paste }
        }
    }

    /// The system's own button: it pastes without asking for leave.
    private var paste: some View {
        PasteButton(payloadType: String.self) { texts in
            Task { await model.take(texts.joined(separator: "\n")) }
        }
    }

    private func read(_ chosen: Result<URL, any Error>) async {
        guard case .success(let url) = chosen else { return }
        if let file = ChosenFile.read(url) {
            await model.read(file, named: url.lastPathComponent)
        } else {
            model.fileFailed()
        }
    }

    private func readPicture() async {
        guard let chosen = picture else { return }
        picture = nil // so that the same one can be chosen again
        await model.read(picture: { try? await chosen.loadTransferable(type: Data.self) }, by: VisionReader())
    }

    private var pictureProblem: String? {
        switch model.pictureProblem {
        case .notAPicture: app.say("add-picture-not-a-picture")
        case .noText: app.say("add-picture-no-text")
        case nil: nil
        }
    }
}
