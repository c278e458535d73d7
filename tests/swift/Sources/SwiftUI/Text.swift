// A stand-in; see Package.swift.

extension Text: Leaf {}
public struct Text: Sendable {
    public init(verbatim text: String) {}
    public init<S: StringProtocol>(_ text: S) {}
    public init(_ text: AttributedString) {}

    public func font(_ font: Font?) -> Text { self }
    public func tracking(_ points: CGFloat) -> Text { self }
    public func speechSpellsOutCharacters(_ value: Bool = true) -> Text { self }

    public struct LineStyle: Hashable, Sendable {
        public static let single = LineStyle()
    }
}

extension AttributeScopes {
    public struct SwiftUIAttributes: AttributeScope {
        public enum FontAttribute: AttributedStringKey {
            public typealias Value = Font
            public static let name = "SwiftUI.Font"
        }
        public enum UnderlineStyleAttribute: AttributedStringKey {
            public typealias Value = Text.LineStyle
            public static let name = "SwiftUI.UnderlineStyle"
        }
    }
}

public struct Font: Hashable, Sendable {
    public enum TextStyle: Sendable { case largeTitle }
    public enum Design: Sendable { case monospaced }
    public struct Weight: Hashable, Sendable {
        public static let bold = Weight()
        public static let semibold = Weight()
        public static let medium = Weight()
    }

    public static let largeTitle = Font()
    public static let title = Font()
    public static let title2 = Font()
    public static let title3 = Font()
    public static let headline = Font()
    public static let body = Font()
    public static let subheadline = Font()

    public static func system(size: CGFloat, weight: Weight? = nil, design: Design? = nil) -> Font { Font() }
    public func weight(_ weight: Weight) -> Font { self }
    public func monospaced() -> Font { self }
    public func monospacedDigit() -> Font { self }
}

public enum TextAlignment: Sendable { case center }
