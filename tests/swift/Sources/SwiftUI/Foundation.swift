// A stand-in; see Package.swift. What Foundation and Combine have on phones, and not on Linux.

public protocol Publisher<Output, Failure> {
    associatedtype Output
    associatedtype Failure: Error
}

extension NotificationCenter {
    public struct Publisher: SwiftUI.Publisher {
        public typealias Output = Notification
        public typealias Failure = Never
    }
    public func publisher(for name: Notification.Name) -> Publisher { Publisher() }
}

public class FileWrapper {
    public init(regularFileWithContents contents: Data) {}
}

extension URL {
    public func startAccessingSecurityScopedResource() -> Bool { fatalError() }
    public func stopAccessingSecurityScopedResource() {}
}
