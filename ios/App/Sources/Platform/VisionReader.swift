import Foundation
import ImageIO
import TorideKit
import Vision

/// Finds the writing in a picture by the system's recogniser. It runs on this phone, and the picture is not kept.
struct VisionReader: PictureReader {
    /// Smaller writing can be read by nobody, in pixels.
    private static let smallestLetter: Float = 10
    /// The picture is read in two sizes: the core believes a code only where all readings agree.
    private static let sizes = [1, 2.0 / 3]

    func lines(in picture: Data) async -> [PictureLine]? {
        // It takes about a second, for which the threads that all tasks share must not wait.
        await withCheckedContinuation { answer in
            DispatchQueue.global(qos: .userInitiated).async {
                answer.resume(returning: Self.readings(of: picture))
            }
        }
    }

    /// Where a word stands is given in parts of the picture, so that all sizes fit the first.
    private static func readings(of picture: Data) -> [PictureLine]? {
        guard let whole = Upright.image(of: picture) else { return nil }
        let size = CGSize(width: whole.width, height: whole.height)
        var all: [PictureLine] = []
        for part in sizes {
            guard let image = part == 1 ? whole : Upright.image(of: picture, part: part),
                let lines = read(image, of: size)
            else { return nil }
            all += lines
        }
        return all
    }

    private static func read(_ picture: CGImage, of size: CGSize) -> [PictureLine]? {
        let request = VNRecognizeTextRequest()
        request.recognitionLevel = .accurate
        request.recognitionLanguages = ["ja-JP", "en-US"]
        request.usesLanguageCorrection = false // it would make words of codes
        // In parts of the picture's height. By itself it skips what is under 1/32, which is most of a screen.
        request.minimumTextHeight = smallestLetter / Float(picture.height)
        guard (try? VNImageRequestHandler(cgImage: picture).perform([request])) != nil else { return nil }
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
