// A stand-in; see Package.swift.

public struct Image: Leaf, Sendable {
    public init(systemName: String) {}
}
public struct ProgressView: Leaf {
    public init() {}
    public init<V: BinaryFloatingPoint>(value: V?, total: V = 1) {}
}
public struct Button<Label: View>: Leaf {
    @preconcurrency
    public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {}
}
public struct PasteButton: Leaf {
    public init<T: Sendable>(payloadType: T.Type, onPaste: @escaping ([T]) -> Void) {}
}
public struct Toggle<Label: View>: Leaf {}
extension Toggle where Label == Text {
    public init<S: StringProtocol>(_ title: S, isOn: Binding<Bool>) {}
}
public struct TextField<Label: View>: Leaf {}
extension TextField where Label == Text {
    public init<S: StringProtocol>(_ title: S, text: Binding<String>, prompt: Text? = nil) {}
    public init<S: StringProtocol>(_ title: S, text: Binding<String>, prompt: Text? = nil, axis: Axis) {}
}
public struct SecureField<Label: View>: Leaf {}
extension SecureField where Label == Text {
    public init<S: StringProtocol>(_ title: S, text: Binding<String>) {}
}
public struct DisclosureGroup<Label: View, Content: View>: Leaf {
    public init(@ViewBuilder content: @escaping () -> Content, @ViewBuilder label: () -> Label) {}
    public init(
        isExpanded: Binding<Bool>, @ViewBuilder content: @escaping () -> Content, @ViewBuilder label: () -> Label
    ) {}
}
public struct List<Content: View>: Leaf {
    public init(@ViewBuilder content: () -> Content) {}
}
public struct Section<Header: View, Content: View>: Leaf {
    public init(@ViewBuilder content: () -> Content, @ViewBuilder header: () -> Header) {}
}
extension Section where Header == EmptyView {
    public init(@ViewBuilder content: () -> Content) {}
}

@MainActor @preconcurrency
public protocol ButtonStyle {
    associatedtype Body: View
    @ViewBuilder func makeBody(configuration: Configuration) -> Body
    typealias Configuration = ButtonStyleConfiguration
}
public struct ButtonStyleConfiguration {
    public struct Label: Leaf {}
    public let label: Label
    public let isPressed: Bool
}
public struct PlainButtonStyle {
    public static var plain: PlainButtonStyle { PlainButtonStyle() }
}
public struct PlainListStyle {
    public static var plain: PlainListStyle { PlainListStyle() }
}
