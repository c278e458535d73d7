// A stand-in; see Package.swift. What Core Transferable has, which SwiftUI brings along, is here too.
import UniformTypeIdentifiers

public protocol Transferable {
    associatedtype Representation: TransferRepresentation
    @TransferRepresentationBuilder<Self> static var transferRepresentation: Representation { get }
}
public protocol TransferRepresentation<Item> {
    associatedtype Item: Transferable
}
extension TransferRepresentation {
    public func suggestedFileName(
        _ name: @escaping @Sendable (Item) -> String?
    ) -> some TransferRepresentation<Item> { self }
}
public struct DataRepresentation<Item: Transferable>: TransferRepresentation {
    public init(
        exportedContentType: UTType, exporting: @escaping @Sendable (Item) async throws -> Data
    ) {}
}
@resultBuilder
public enum TransferRepresentationBuilder<Item: Transferable> {
    public static func buildBlock<Content: TransferRepresentation>(_ content: Content) -> Content
    where Content.Item == Item { content }
}
extension Data: Transferable {
    public static var transferRepresentation: DataRepresentation<Data> {
        DataRepresentation(exportedContentType: .data) { $0 }
    }
}

public struct SharePreview: Sendable {
    public init<S: StringProtocol>(_ title: S) {}
}
public struct ShareLink: Leaf {
    public init<I: Transferable>(item: I, preview: SharePreview) {}
}
