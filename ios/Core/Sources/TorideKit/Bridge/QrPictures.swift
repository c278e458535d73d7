import Foundation
import TorideCore

/// The pictures that carry a sealed file, one after the other without end. Any of them may be missed.
public final class QrPictures: Sendable {
    private let sender: QrSender

    /// Fails with `.TooLarge` where the file would take too many pictures: then it goes as a file.
    public init(of file: Data) throws(VaultFailure) {
        sender = try core { try QrSender(file: file) }
    }

    /// How many are enough where none is missed.
    public var pieces: UInt32 { sender.pieces() }

    public func next() throws(VaultFailure) -> QrMatrix {
        try core { try sender.nextFrame() }
    }
}

/// A picture by its brightness, row by row, `stride` bytes each.
public struct Luma: Sendable {
    let bytes: Data
    let width: Int
    let height: Int
    let stride: Int

    public init(_ bytes: Data, width: Int, height: Int, stride: Int) {
        (self.bytes, self.width, self.height, self.stride) = (bytes, width, height, stride)
    }
}

/// Reads QR codes out of what a camera sees, by brightness. It keeps nothing but the pieces of one file.
public final class QrEye: Sendable {
    /// What a picture told.
    public struct Sight: Sendable, CustomStringConvertible, CustomReflectable {
        public let progress: QrProgress
        /// A whole file, once it is there.
        public let file: Data?
        /// A key that stood in the picture.
        public let key: Secret?

        public var description: String { "[secret]" }
        public var customMirror: Mirror { Mirror(self, children: []) }
    }

    private let reader = QrReader()

    public init() {}

    /// Looks at one picture; takes tens of milliseconds.
    public func look(at luma: Luma) throws(VaultFailure) -> Sight {
        let progress = try core {
            try reader.read(
                luma: luma.bytes, width: UInt32(clamping: luma.width), height: UInt32(clamping: luma.height),
                stride: UInt32(clamping: luma.stride))
        }
        return Sight(progress: progress, file: reader.bundle(), key: reader.key().map { Secret(wiping: $0) })
    }

    /// Begins anew, with another file.
    public func forget() { reader.reset() }
}

extension Rules {
    /// What a sealed file is, told without its key.
    public static func peek(at file: Data) throws(VaultFailure) -> BundleInfo {
        try core { try peekBundle(file: file) }
    }
}
