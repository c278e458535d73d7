import AVFoundation
import PhotosUI
import SwiftUI
import TorideKit
import UIKit

/// The camera, looking for codes; what it found so far stands below.
struct QrRead: View {
    let model: QrReadModel
    @State private var camera: QrCamera?
    @State private var isChoosing = false
    @State private var chosen: [PhotosPickerItem] = []
    @Environment(AppModel.self) private var app

    /// More pictures at once are not taken.
    private static let most = 100

    var body: some View {
        VStack(alignment: .leading, spacing: 16) {
            switch model.camera {
            case .unasked:
                Note(icon: Icon.camera, title: app.say("qr-allow-title"), text: app.say("qr-allow"))
                ActionButton(.main, app.say("qr-allow-go")) { await allow() }
            case .starting: Working(app.say("qr-read-starting"))
            case .running: looking
            case .denied:
                Note(
                    icon: Icon.camera,
                    text: model.wanted == .file ? app.say("qr-denied") : app.say("qr-denied-key"), tone: .attention)
                pictures
            case .failed:
                Note(
                    icon: Icon.camera,
                    text: model.wanted == .file ? app.say("qr-failed") : app.say("qr-failed-key"), tone: .attention)
                ActionButton(.quiet, app.say("common-again")) { await start() }
                pictures
            }
        }
        .photosPicker(
            isPresented: $isChoosing, selection: $chosen, maxSelectionCount: Self.most, matching: .images,
            preferredItemEncoding: .current)
        .tellsPicker($isChoosing)
        .onChange(of: chosen) { Task { await readPictures() } }
        .task {
            if QrCamera.isAllowed == true {
                await start()
            } else {
                model.camera = QrCamera.isAllowed == nil ? .unasked : .denied
            }
        }
        .onDisappear { camera?.stop() }
    }

    @ViewBuilder private var looking: some View {
        if let camera {
            Viewfinder(session: camera.session)
                .aspectRatio(1, contentMode: .fit)
                .clipShape(.rect(cornerRadius: 20))
                .accessibilityHidden(true)
                .staysAwake()
        }
        Text(app.say("qr-read-camera"))
        progress
    }

    /// Without the camera, pictures that were taken of the codes.
    @ViewBuilder private var pictures: some View {
        if model.isReadingPictures {
            Working(app.say("qr-pictures-reading"))
        } else {
            ActionButton(
                .other, model.wanted == .file ? app.say("qr-pictures") : app.say("pair-receive-key-pictures"),
                icon: Icon.picture
            ) { isChoosing = true }
        }
        progress
        if model.needsMorePictures { Text(app.say("qr-pictures-more")) }
    }

    @ViewBuilder private var progress: some View {
        if case .progress(let have, let need) = model.hint {
            // The words below say the same.
            ProgressView(value: Double(have), total: Double(max(need, 1))).accessibilityHidden(true)
        }
        if let hint { Text(hint).font(.strong).onAppear { announce(hint) } }
        if model.mustBeginAgain {
            ActionButton(.other, app.say("qr-read-again")) { model.beginAgain() }
        }
    }

    private func readPictures() async {
        let items = chosen
        guard !items.isEmpty else { return }
        chosen = [] // so that the same ones can be chosen again
        await model.read(
            items.map { item in
                {
                    guard let picture = try? await item.loadTransferable(type: Data.self) else { return nil }
                    return await Upright.luma(of: picture)
                }
            })
    }

    private func allow() async {
        if await QrCamera.ask() {
            await start()
        } else {
            model.camera = .denied
        }
    }

    private func start() async {
        model.camera = .starting
        let model = model
        let camera = camera ?? QrCamera(model.eye) { sight in Task { @MainActor in await model.saw(sight) } }
        self.camera = camera
        model.camera = await camera.start() ? .running : .failed
    }

    private var hint: String? {
        switch model.hint {
        case .nothingInSight, .done: nil
        case .progress(let have, let need):
            app.say("qr-read-progress", ["have": .number(have), "need": .number(need)])
        case .foreign: app.say("qr-read-other")
        case .nothingInPictures: app.say("qr-pictures-none")
        case .keyFirst: app.say("qr-read-key-first")
        case .codes: app.say("qr-read-codes")
        case .problem(let problem): sentence(for: problem)
        }
    }

    private func sentence(for problem: QrProblem) -> String {
        switch problem {
        case .otherBundle: app.say("qr-problem-other-bundle")
        case .tooNew: app.say("qr-problem-too-new")
        case .spoilt: app.say("qr-problem-spoilt")
        case .tooLarge: app.say("qr-problem-too-large")
        case .malformed: app.say("qr-read-other")
        }
    }
}

/// What the camera sees.
private struct Viewfinder: UIViewRepresentable {
    let session: AVCaptureSession

    func makeUIView(context: Context) -> ViewfinderView {
        let view = ViewfinderView()
        view.preview.session = session
        view.preview.videoGravity = .resizeAspectFill
        return view
    }

    func updateUIView(_ view: ViewfinderView, context: Context) {}
}

private final class ViewfinderView: UIView {
    let preview = AVCaptureVideoPreviewLayer()

    override func layoutSubviews() {
        super.layoutSubviews()
        if preview.superlayer == nil { layer.addSublayer(preview) }
        preview.frame = bounds
    }
}
