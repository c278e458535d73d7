import SwiftUI
import TorideKit

/// Reads a sealed file by the camera, or opens it.
struct ReadFile: View {
    let reader: QrReadModel
    let problem: String?
    let isBusy: Bool
    let take: @MainActor (Data) async -> Void
    let failed: @MainActor () -> Void
    @State private var isChoosing = false
    @Environment(AppModel.self) private var app

    var body: some View {
        VStack(alignment: .leading, spacing: 16) {
            Alarm(problem)
            if isBusy {
                Working(app.say("sync-reading"))
            } else {
                QrRead(model: reader)
                ActionButton(.other, app.say("qr-open-file"), icon: Icon.file) { isChoosing = true }
            }
        }
        .choosesFile(isShown: $isChoosing) { file, _ in
            if let file {
                await take(file)
            } else {
                failed()
            }
        }
    }
}

/// The key to a file: the camera looks for it, and it can be typed all the while.
struct KeyEntry: View {
    @Bindable var key: KeyModel
    @Environment(AppModel.self) private var app

    var body: some View {
        if let reader = key.reader { QrRead(model: reader) }
        RecoveryKeyInput(typed: $key.typed, check: key.check, label: app.say("pair-receive-key-field"))
    }
}

/// The key by itself, as a picture and to be typed. Nothing of what it opens is on this page.
struct KeyPage<Content: View, Bottom: View>: View {
    let title: String
    let text: String
    let handover: Handover
    @ViewBuilder let content: Content
    @ViewBuilder let bottom: Bottom
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(title) {
            Text(text)
            QrPicture(matrix: handover.keyCode, label: app.say("pair-key-qr")).privacySensitive().staysAwake()
            KeyGroups(key: handover.key) { app.say("create-key-group", ["group": .number($0)]) }
            content
        } bottom: {
            bottom
        }
    }
}
