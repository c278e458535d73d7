/// A stand-in; see Package.swift.
public struct UTType: Sendable {
    public static var text: UTType { fatalError() }
}
