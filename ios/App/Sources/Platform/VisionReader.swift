import Foundation
import ImageIO
import TorideKit
import Vision

/// Finds the writing in a picture by the system's recogniser. It runs on this phone, and the picture is not kept.
struct VisionReader: PictureReader {
    /// Smaller writing can be read by nobody, in pixels.
    private static let smallestLetter: Float = 10

    func lines(in picture: Data) async -> [PictureLine]? {
        // It takes about a second, for which the threads that all tasks share must not wait.
        await withCheckedContinuation { answer in
            DispatchQueue.global(qos: .userInitiated).async {
                answer.resume(returning: Self.upright(picture).flatMap(Self.read))
            }
        }
    }

    /// The picture as it is meant to be seen: a camera stores it turned, with a note how.
    private static func upright(_ picture: Data) -> CGImage? {
        guard picture.count <= PictureLimits.bytes, let source = CGImageSourceCreateWithData(picture as CFData, nil),
            let header = CGImageSourceCopyPropertiesAtIndex(source, 0, nil) as? [CFString: Any],
            let width = header[kCGImagePropertyPixelWidth] as? Int,
            let height = header[kCGImagePropertyPixelHeight] as? Int,
            let side = PictureLimits.longerSide(width: width, height: height)
        else { return nil }
        let options: [CFString: Any] = [
            kCGImageSourceCreateThumbnailFromImageAlways: true,
            kCGImageSourceCreateThumbnailWithTransform: true,
            kCGImageSourceThumbnailMaxPixelSize: side,
            kCGImageSourceShouldCache: false,
        ]
        return CGImageSourceCreateThumbnailAtIndex(source, 0, options as CFDictionary)
    }

    private static func read(_ picture: CGImage) -> [PictureLine]? {
        let request = VNRecognizeTextRequest()
        request.recognitionLevel = .accurate
        request.recognitionLanguages = ["ja-JP", "en-US"]
        request.usesLanguageCorrection = false // it would make words of codes
        // In parts of the picture's height. By itself it skips what is under 1/32, which is most of a screen.
        request.minimumTextHeight = smallestLetter / Float(picture.height)
        guard (try? VNImageRequestHandler(cgImage: picture).perform([request])) != nil else { return nil }
        let size = CGSize(width: picture.width, height: picture.height)
        return (request.results ?? []).flatMap { words(of: $0, in: size) }
    }

    /// Word by word: a line of the recogniser may reach over two columns.
    private static func words(of line: VNRecognizedTextObservation, in size: CGSize) -> [PictureLine] {
        guard let read = line.topCandidates(1).first else { return [] }
        return read.string.split(whereSeparator: \.isWhitespace).map { word in
            let box = try? read.boundingBox(for: word.startIndex..<word.endIndex)
            return PictureLine(
                String(word), unit: (box ?? line).boundingBox, of: size, confidence: read.confidence)
        }
    }
}
