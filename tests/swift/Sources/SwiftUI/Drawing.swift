// A stand-in; see Package.swift.

public struct Canvas<Symbols: View>: Leaf {}
extension Canvas where Symbols == EmptyView {
    public init(renderer: @escaping (inout GraphicsContext, CGSize) -> Void) {}
}
public struct GraphicsContext {
    public struct Shading: Sendable {
        public static func color(_ color: Color) -> Shading { fatalError() }
    }
    public func fill(_ path: Path, with shading: Shading) {}
}
public struct Path: Sendable {
    public init() {}
    public init(_ rect: CGRect) {}
    public mutating func addRect(_ rect: CGRect) {}
}
