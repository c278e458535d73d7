import Observation

/// A sealed file as pictures for the camera of another device, or as the file itself.
@Observable @MainActor
public final class QrShowModel {
    /// Pictures in a second: what cameras still see one by one.
    public static let rate = 8

    public let file: SealedFile
    /// None before the first, and where the file is too much for pictures.
    public private(set) var matrix: QrMatrix?
    /// How many pictures are enough; none where the file is too much for them.
    public let pieces: UInt32?

    private let app: AppModel
    private let pictures: QrPictures?
    private var shown: UInt32 = 0

    public init(_ app: AppModel, _ file: SealedFile) {
        self.app = app
        self.file = file
        pictures = try? QrPictures(of: file.bytes)
        pieces = pictures?.pieces
    }

    public var isTooLarge: Bool { pictures == nil }

    /// The next picture; the screen calls this `rate` times in a second.
    public func next() async {
        guard let pictures, let next = try? pictures.next() else { return }
        matrix = next
        shown += 1
        // Nobody touches what the other device is looking at: for as long as reading takes where two of three pictures
        // are missed, that is no idling.
        if shown <= pictures.pieces * 3 {
            await app.happened(.touched)
        }
    }

    /// The file was saved under this name.
    public func saved(as name: String) {
        app.tell(.carried(.fileSaved(name)))
    }

    public func savingFailed() {
        app.tell(.carried(.savingFailed))
    }
}
