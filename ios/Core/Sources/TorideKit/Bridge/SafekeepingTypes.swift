// How a vault outlives its device, under the names the screens use; see Types.swift.
import Foundation
import TorideCore

public typealias BackupReport = TorideCore.BackupReport
public typealias BackupStanding = TorideCore.BackupStanding
public typealias BackupTest = TorideCore.BackupTest
public typealias BundleInfo = TorideCore.BundleInfo
public typealias BundleKind = TorideCore.BundleKind
public typealias ComingBack = TorideCore.ComingBack
public typealias ExportForm = TorideCore.ExportForm
public typealias ImportForm = TorideCore.ImportForm
public typealias ImportSummary = TorideCore.ImportSummary
public typealias ImportTarget = TorideCore.ImportTarget
public typealias ImportedEntry = TorideCore.ImportedEntry
public typealias LastBackup = TorideCore.LastBackup
public typealias SealedFile = TorideCore.SealedFile
public typealias SetAside = TorideCore.SetAside

/// A vault that came to this device: from a backup, or from another device.
public struct CameBack: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    /// Its new recovery key, to be shown once; none where the one it had opens it here too.
    public let recoveryKey: String?
    public let report: BackupReport

    public var description: String { "[secret]" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A page to print. Whoever has a recovery sheet has the vault.
public struct Printout: Sendable, CustomStringConvertible, CustomReflectable {
    /// HTML that needs nothing beside itself.
    public let html: Secret
    public let fileName: String
    /// QR codes on it that hold the vault; 0 where it does not fit, or is not wanted.
    public let codes: UInt32
    public let pages: UInt32

    public var description: String { "[secret]" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Accounts by masked names: no code, no key.
public struct CabinetPaper: Sendable {
    public let html: Data
    public let fileName: String
    public let accounts: UInt32
}

/// Everything in the clear. Let go of it when it is saved.
public struct ExportedFile: Sendable, CustomStringConvertible, CustomReflectable {
    public let bytes: Secret
    public let fileName: String
    public let accounts: UInt32
    public let codes: UInt32
    /// Codes whose text could not be read.
    public let unreadable: UInt32

    public var description: String { "[secret]" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
