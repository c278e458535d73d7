/// One code while it is on the screen. Let go of it when it hides: its strings cannot be wiped.
public struct ShownCode: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    /// As the service shows it, with its separators.
    public let display: String
    /// Without separators, as most services want it typed.
    public let canonical: String
    /// For a screen reader, character by character.
    public let spoken: String
    /// Characters that are easily mistaken.
    public let captions: [CodeCaption]
    /// Its place in its set, from 1.
    public let position: UInt32
    /// How many codes its set holds.
    public let of: UInt32
    /// Usable codes left once this one is used.
    public let leftAfter: UInt32
    /// Seconds until it must be hidden.
    public let hideAfterSeconds: UInt32

    public var description: String { "[secret]" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
