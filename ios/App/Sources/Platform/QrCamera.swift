import AVFoundation
import TorideKit

/// The camera that reads codes. Pictures are looked at as they come, by their brightness, and none is kept.
///
/// Unchecked, because the compiler cannot see that everything after `init` happens on one queue.
final class QrCamera: NSObject, AVCaptureVideoDataOutputSampleBufferDelegate, @unchecked Sendable {
    let session = AVCaptureSession()
    private let queue = DispatchQueue(label: "toride.camera", qos: .userInitiated)
    private let eye: QrEye
    private let saw: @Sendable (QrEye.Sight) -> Void
    private var isReady = false

    init(_ eye: QrEye, saw: @escaping @Sendable (QrEye.Sight) -> Void) {
        self.eye = eye
        self.saw = saw
    }

    /// Whether the person lets the camera be used; none where the system has not asked them yet.
    static var isAllowed: Bool? {
        switch AVCaptureDevice.authorizationStatus(for: .video) {
        case .authorized: true
        case .notDetermined: nil
        case .denied, .restricted: false
        @unknown default: false
        }
    }

    static func ask() async -> Bool { await AVCaptureDevice.requestAccess(for: .video) }

    /// Begins; false where there is no camera, or it does not answer.
    func start() async -> Bool {
        await withCheckedContinuation { answer in
            queue.async { answer.resume(returning: self.begin()) }
        }
    }

    func stop() {
        queue.async { self.session.stopRunning() }
    }

    private func begin() -> Bool {
        if !isReady {
            isReady = prepare()
        }
        guard isReady else { return false }
        session.startRunning()
        return session.isRunning
    }

    private func prepare() -> Bool {
        guard let camera = AVCaptureDevice.default(for: .video), let input = try? AVCaptureDeviceInput(device: camera),
            session.canAddInput(input)
        else { return false }
        let output = AVCaptureVideoDataOutput()
        output.videoSettings = [
            kCVPixelBufferPixelFormatTypeKey as String: kCVPixelFormatType_420YpCbCr8BiPlanarFullRange
        ]
        output.alwaysDiscardsLateVideoFrames = true // reading takes longer than a picture
        output.setSampleBufferDelegate(self, queue: queue)
        guard session.canAddOutput(output) else { return false }
        session.beginConfiguration()
        if session.canSetSessionPreset(.hd1280x720) { session.sessionPreset = .hd1280x720 }
        session.addInput(input)
        session.addOutput(output)
        session.commitConfiguration()
        return true
    }

    func captureOutput(
        _ output: AVCaptureOutput, didOutput sampleBuffer: CMSampleBuffer, from connection: AVCaptureConnection
    ) {
        guard let picture = CMSampleBufferGetImageBuffer(sampleBuffer) else { return }
        CVPixelBufferLockBaseAddress(picture, .readOnly)
        defer { CVPixelBufferUnlockBaseAddress(picture, .readOnly) }
        // The first plane is brightness alone.
        guard let start = CVPixelBufferGetBaseAddressOfPlane(picture, 0) else { return }
        let stride = CVPixelBufferGetBytesPerRowOfPlane(picture, 0)
        let height = CVPixelBufferGetHeightOfPlane(picture, 0)
        let luma = Data(bytesNoCopy: start, count: stride * height, deallocator: .none)
        let width = CVPixelBufferGetWidthOfPlane(picture, 0)
        if let sight = try? eye.look(at: Luma(luma, width: width, height: height, stride: stride)) {
            saw(sight)
        }
    }
}
