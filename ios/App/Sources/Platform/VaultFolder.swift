import Foundation

/// The folder of the vault, readable only while the phone is unlocked, and left out of backups: a copy that
/// comes back on another phone would share this one's identity. (Copies are made as sealed backup files.)
enum VaultFolder {
    @Sendable static func prepare() throws -> URL {
        let folder = try find()
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.protectionKey: FileProtectionType.complete])
        try leaveOutOfBackups()
        return folder
    }

    /// Also after every write: saving a file can drop the mark.
    static func leaveOutOfBackups() throws {
        var folder = try find()
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try folder.setResourceValues(values)
    }

    private static func find() throws -> URL {
        try FileManager.default.url(
            for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true
        ).appending(path: "vault", directoryHint: .isDirectory)
    }
}
