// A stand-in; see Package.swift.

public protocol ShapeStyle: Sendable {
    associatedtype Resolved: ShapeStyle = Never
    func resolve(in environment: EnvironmentValues) -> Resolved
}
extension ShapeStyle where Resolved == Never {
    public func resolve(in environment: EnvironmentValues) -> Never { fatalError() }
}
extension Never: ShapeStyle {
    public typealias Resolved = Never
}

extension Color: Leaf {}
public struct Color: ShapeStyle, Hashable {
    public typealias Resolved = Never
    public enum RGBColorSpace: Sendable { case sRGB }
    public init(_ space: RGBColorSpace = .sRGB, red: Double, green: Double, blue: Double, opacity: Double = 1) {}
    public static var black: Color { fatalError() }
    public static var clear: Color { fatalError() }
    public static var white: Color { fatalError() }
}

public protocol Shape: Leaf {}
extension Shape {
    public func fill<S: ShapeStyle>(_ content: S) -> some View { EmptyView() }
    public func stroke<S: ShapeStyle>(_ content: S, lineWidth: CGFloat = 1) -> some View { EmptyView() }
    public func stroke<S: ShapeStyle>(_ content: S, style: StrokeStyle) -> some View { EmptyView() }
    public func trim(from start: CGFloat = 0, to end: CGFloat = 1) -> some Shape { Circle() }
}
public struct Circle: Shape {
    public init() {}
}
public struct Rectangle: Shape {}
public struct RoundedRectangle: Shape {
    public init(cornerRadius: CGFloat) {}
}
extension Shape where Self == Rectangle {
    public static var rect: Rectangle { Rectangle() }
}
extension Shape where Self == RoundedRectangle {
    public static func rect(cornerRadius: CGFloat) -> Self { RoundedRectangle(cornerRadius: cornerRadius) }
}
public enum CGLineCap: Sendable { case round }
public struct StrokeStyle: Sendable {
    public init(lineWidth: CGFloat = 1, lineCap: CGLineCap) {}
}
public struct Angle: Sendable {
    public static func degrees(_ degrees: Double) -> Angle { Angle() }
}
