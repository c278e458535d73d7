/// A stand-in; see Package.swift.
public struct UTType: Sendable {
    public static var commaSeparatedText: UTType { fatalError() }
    public static var data: UTType { fatalError() }
    public static var html: UTType { fatalError() }
    public static var json: UTType { fatalError() }
    public static var text: UTType { fatalError() }
    public static var utf8PlainText: UTType { fatalError() }
    public var identifier: String { fatalError() }
}
