import SwiftUI
import TorideKit

/// A sealed file as pictures that follow each other, or as the file.
struct QrShow: View {
    let model: QrShowModel
    @State private var isSaving = false
    @Environment(AppModel.self) private var app

    var body: some View {
        VStack(alignment: .leading, spacing: 16) {
            if let pieces = model.pieces {
                if let matrix = model.matrix {
                    QrPicture(matrix: matrix, label: app.say("qr-picture")).staysAwake()
                }
                Quiet(app.say("qr-shown", ["pieces": .number(pieces)]))
            } else {
                Note(icon: Icon.file, text: app.say("qr-too-large"))
            }
            Choices {
                ActionButton(model.isTooLarge ? .other : .quiet, app.say("qr-file"), icon: Icon.file) {
                    isSaving = true
                }
                // With the system's own words: AirDrop and the like.
                ShareLink(item: SharedFile(file: model.file), preview: SharePreview(model.file.fileName))
                    .frame(minHeight: 48)
            }
            Quiet(app.say("qr-file-why"))
        }
        .savesFile(model.file.bytes, named: model.file.fileName, isShown: $isSaving) { saved in
            if let saved {
                model.saved(as: saved.name)
            } else {
                model.savingFailed()
            }
        }
        .task {
            while !Task.isCancelled, !model.isTooLarge {
                await model.next()
                try? await Task.sleep(for: .seconds(1) / QrShowModel.rate)
            }
        }
    }
}
