import Foundation

/// Finds the writing in a picture, on this phone: the system's own recogniser, or a made-up one in tests.
public protocol PictureReader: Sendable {
    /// The pieces of text in any order; none at all when it is no picture that can be opened.
    func lines(in picture: Data) async -> [PictureLine]?
}

/// A piece of text that was recognised in a picture. Never prints itself.
public struct PictureLine: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    public let text: String
    /// Where it stands, in pixels from the upper left corner.
    public let box: PhotoBox

    /// Whatever ends a line inside the text becomes a space, for the core is given one line for each box.
    public init(_ text: String, in box: PhotoBox) {
        self.text = String(text.map { $0.isNewline ? " " : $0 })
        self.box = box
    }

    /// As Vision gives it: `unit` is a rectangle in parts of the picture's width and height, counted from the lower
    /// left corner; `confidence` is 0 to 1.
    public init(_ text: String, unit: CGRect, of picture: CGSize, confidence: Float) {
        self.init(
            text,
            in: PhotoBox(
                left: Float(unit.minX * picture.width), top: Float((1 - unit.maxY) * picture.height),
                width: Float(unit.width * picture.width), height: Float(unit.height * picture.height),
                confidence: confidence))
    }

    public var description: String { "[secret]" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What is decoded of a picture that somebody chose.
public enum PictureLimits {
    /// A larger file is refused.
    public static let bytes = 20 * 1024 * 1024
    /// A larger picture is refused by what its header says, before anything is decoded.
    static let pixels = 50_000_000
    /// A larger one is made smaller; the writing of a screen or a sheet stays well readable.
    static let read = 16_000_000

    /// The longer side in which a picture is read, in pixels; none when it is refused. A long, narrow picture, as of a
    /// screen that was scrolled, keeps its width.
    public static func longerSide(width: Int, height: Int) -> Int? {
        guard width > 0, height > 0, width <= pixels / height else { return nil }
        let scale = min(1, (Double(read) / Double(width * height)).squareRoot())
        return Int(Double(max(width, height)) * scale)
    }
}

/// Why nothing was read out of a picture.
public enum PictureProblem: Sendable, Equatable {
    case notAPicture
    /// There is no writing in it, or none that can be read.
    case noText
}
