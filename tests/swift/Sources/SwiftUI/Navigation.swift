// A stand-in; see Package.swift.

public struct NavigationStack<Data: MutableCollection & RangeReplaceableCollection, Root: View>: Leaf
where Data: RandomAccessCollection, Data.Element: Hashable {
    public init(path: Binding<Data>, @ViewBuilder root: () -> Root) {}
}
public struct ToolbarItem<Content: View>: ToolbarContent {
    public init(placement: ToolbarItemPlacement, @ViewBuilder content: () -> Content) {}
}
public struct ToolbarItemPlacement: Sendable {
    public static let topBarLeading = ToolbarItemPlacement()
    public static let topBarTrailing = ToolbarItemPlacement()
}
public struct ToolbarRole: Sendable {
    public static var editor: ToolbarRole { ToolbarRole() }
}
public struct NavigationBarItem: Sendable {
    public enum TitleDisplayMode: Sendable { case inline }
}

@MainActor @preconcurrency
public protocol ToolbarContent {}
public struct TupleToolbarContent<T>: ToolbarContent {}
extension Optional: ToolbarContent where Wrapped: ToolbarContent {}

@resultBuilder
public enum ToolbarContentBuilder {
    public static func buildExpression<Content: ToolbarContent>(_ content: Content) -> Content { content }
    public static func buildBlock<Content: ToolbarContent>(_ content: Content) -> Content { content }
    public static func buildBlock<each Content: ToolbarContent>(
        _ content: repeat each Content
    ) -> TupleToolbarContent<(repeat each Content)> { fatalError() }
    public static func buildIf<Content: ToolbarContent>(_ content: Content?) -> Content? { content }
}
