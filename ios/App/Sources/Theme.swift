import SwiftUI

/// A colour in light and in dark. Contrasts were computed by the WCAG formula: every text has at least 4.5
/// on the ground it stands on.
struct Paint: ShapeStyle {
    /// 0xRRGGBB
    let light: UInt32
    let dark: UInt32

    func resolve(in environment: EnvironmentValues) -> Color {
        let rgb = environment.colorScheme == .dark ? dark : light
        return Color(
            .sRGB, red: Double(rgb >> 16 & 0xFF) / 255, green: Double(rgb >> 8 & 0xFF) / 255,
            blue: Double(rgb & 0xFF) / 255, opacity: 1)
    }
}

extension ShapeStyle where Self == Paint {
    /// The ground of every screen.
    static var washi: Paint { Paint(light: 0xFBF8F3, dark: 0x12141A) }
    /// Cards, and the card of a code.
    static var surface: Paint { Paint(light: 0xFFFFFF, dark: 0x1B1E26) }
    static var ink: Paint { Paint(light: 0x1C1B1F, dark: 0xE6E3DE) }
    static var muted: Paint { Paint(light: 0x5C5A57, dark: 0xA8A6A2) }
    /// Thin edges.
    static var line: Paint { Paint(light: 0xE6E1D8, dark: 0x2B2F3A) }
    /// The one accent: 藍.
    static var accent: Paint { Paint(light: 0x27406B, dark: 0xAFC6FF) }
    static var onAccent: Paint { Paint(light: 0xFFFFFF, dark: 0x0E2344) }
}

/// Text on its tint. A state is always a word, an icon and a tint together.
struct Tone {
    let text: Paint
    let tint: Paint

    static let risk = Tone(
        text: Paint(light: 0x9F1D17, dark: 0xFFB4AB), tint: Paint(light: 0xFDE7E4, dark: 0x3B1512))
    static let attention = Tone(
        text: Paint(light: 0x6E4700, dark: 0xFFD38A), tint: Paint(light: 0xFFF1D6, dark: 0x332500))
    static let ready = Tone(
        text: Paint(light: 0x1B5E34, dark: 0x8FD8A8), tint: Paint(light: 0xE3F4E8, dark: 0x10301C))
    /// Quiet explanations.
    static let info = Tone(
        text: Paint(light: 0x1C1B1F, dark: 0xE6E3DE), tint: Paint(light: 0xE7ECF5, dark: 0x222834))
}

/// The steps of the system's text sizes that the screens use; nothing is under 14 points.
extension Font {
    static let small = Font.subheadline
    static let smallStrong = Font.subheadline.weight(.semibold)
    static let strong = Font.body.weight(.semibold)
    static let figures = Font.headline.monospacedDigit()
    static let code = Font.title3.monospaced()
}
