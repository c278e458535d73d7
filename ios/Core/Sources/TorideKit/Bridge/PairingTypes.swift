// What devices exchange, under the names the screens use; see Types.swift.
import TorideCore

public typealias CodeChanges = TorideCore.CodeChanges
public typealias InboxItem = TorideCore.InboxItem
public typealias MergePreview = TorideCore.MergePreview
public typealias MergeWarning = TorideCore.MergeWarning
public typealias Merged = TorideCore.Merged
public typealias MergedAccount = TorideCore.MergedAccount
public typealias QrMatrix = TorideCore.QrMatrix
public typealias QrProblem = TorideCore.QrProblem
public typealias QrProgress = TorideCore.QrProgress
public typealias RecordChange = TorideCore.RecordChange
public typealias SharedId = TorideCore.SharedId
public typealias ThingChanges = TorideCore.ThingChanges

/// A sealed file, and the key that must not travel with it. Let go of it when it was handed over.
public struct Handover: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    public let file: SealedFile
    /// As it is typed on the other side.
    public let key: String
    public let keyCode: QrMatrix
    /// Until when it can be received; none for a whole vault.
    public let notAfter: UtcMillis?

    public var description: String { "[secret]" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
