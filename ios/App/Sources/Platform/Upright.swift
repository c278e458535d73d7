import Foundation
import ImageIO
import TorideKit

/// Pictures that somebody chose, decoded within limits.
enum Upright {
    /// The picture as it is meant to be seen: a camera stores it turned, with a note how.
    static func image(of picture: Data, part: Double = 1) -> CGImage? {
        guard picture.count <= PictureLimits.bytes, let source = CGImageSourceCreateWithData(picture as CFData, nil),
            let header = CGImageSourceCopyPropertiesAtIndex(source, 0, nil) as? [CFString: Any],
            let width = header[kCGImagePropertyPixelWidth] as? Int,
            let height = header[kCGImagePropertyPixelHeight] as? Int,
            let side = PictureLimits.longerSide(width: width, height: height)
        else { return nil }
        let options: [CFString: Any] = [
            kCGImageSourceCreateThumbnailFromImageAlways: true,
            kCGImageSourceCreateThumbnailWithTransform: true,
            kCGImageSourceThumbnailMaxPixelSize: max(1, Int(Double(side) * part)),
            kCGImageSourceShouldCache: false,
        ]
        return CGImageSourceCreateThumbnailAtIndex(source, 0, options as CFDictionary)
    }

    /// Its brightness. Decoding takes long enough that the threads which all tasks share must not wait for it.
    static func luma(of picture: Data) async -> Luma? {
        await withCheckedContinuation { answer in
            DispatchQueue.global(qos: .userInitiated).async { answer.resume(returning: grey(picture)) }
        }
    }

    /// Row by row, on white where it is transparent.
    private static func grey(_ picture: Data) -> Luma? {
        guard let image = image(of: picture) else { return nil }
        let (width, height) = (image.width, image.height)
        var bytes = Data(count: width * height)
        let isDrawn = bytes.withUnsafeMutableBytes { bytes in
            let context = CGContext(
                data: bytes.baseAddress, width: width, height: height, bitsPerComponent: 8, bytesPerRow: width,
                space: CGColorSpaceCreateDeviceGray(), bitmapInfo: CGImageAlphaInfo.none.rawValue)
            let whole = CGRect(x: 0, y: 0, width: width, height: height)
            context?.setFillColor(gray: 1, alpha: 1)
            context?.fill(whole)
            context?.draw(image, in: whole)
            return context != nil
        }
        return isDrawn ? Luma(bytes, width: width, height: height, stride: width) : nil
    }
}
