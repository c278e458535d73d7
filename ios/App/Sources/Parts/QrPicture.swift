import SwiftUI
import TorideKit

/// A QR code: black on white, with the white edge that cameras need, also where the theme is dark.
struct QrPicture: View {
    let matrix: QrMatrix
    /// What a screen reader says of it.
    let label: String
    @Environment(\.displayScale) private var scale

    /// Light modules on each side.
    private static let edge = 4

    var body: some View {
        Canvas { context, size in
            let side = Int(matrix.side)
            let whole = CGRect(origin: .zero, size: size)
            context.fill(Path(whole), with: .color(.white))
            // Whole pixels: a module that ends between two is grey at its edge.
            let pixels = min(size.width, size.height) * scale / Double(side + 2 * Self.edge)
            let module = max(pixels.rounded(.down), 1) / scale
            let start = CGPoint(
                x: (size.width - module * Double(side)) / 2, y: (size.height - module * Double(side)) / 2)
            var dark = Path()
            for (index, value) in matrix.dark.enumerated() where value == 1 {
                dark.addRect(
                    CGRect(
                        x: start.x + module * Double(index % side), y: start.y + module * Double(index / side),
                        width: module, height: module))
            }
            context.fill(dark, with: .color(.black))
        }
        .aspectRatio(1, contentMode: .fit)
        .frame(maxWidth: 560)
        .clipShape(.rect(cornerRadius: 12))
        .frame(maxWidth: .infinity)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(label)
        .accessibilityAddTraits(.isImage)
    }
}
