// A stand-in; see Package.swift.
import Foundation
import ImageIO

open class VNRequest {}

public class VNRecognizeTextRequest: VNRequest {
    override public init() {}
    public var recognitionLevel: VNRequestTextRecognitionLevel = .accurate
    public var recognitionLanguages: [String] = []
    public var usesLanguageCorrection = true
    public var minimumTextHeight: Float = 0
    public var results: [VNRecognizedTextObservation]? { fatalError() }
}
public enum VNRequestTextRecognitionLevel: Int { case accurate, fast }

public class VNImageRequestHandler {
    public init(cgImage: CGImage, options: [VNImageOption: Any] = [:]) {}
    public func perform(_ requests: [VNRequest]) throws {}
}
public struct VNImageOption: Hashable, Sendable {}

public class VNRectangleObservation {
    public var boundingBox: CGRect { fatalError() }
}
public class VNRecognizedTextObservation: VNRectangleObservation {
    public func topCandidates(_ most: Int) -> [VNRecognizedText] { fatalError() }
}
public class VNRecognizedText {
    public var string: String { fatalError() }
    public var confidence: Float { fatalError() }
    public func boundingBox(for range: Range<String.Index>) throws -> VNRectangleObservation? { fatalError() }
}
