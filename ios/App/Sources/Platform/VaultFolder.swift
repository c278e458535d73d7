import Foundation

/// The folder of the vault, readable only while the phone is unlocked, and left out of backups: a copy that
/// comes back on another phone would share this one's identity. (Copies are made as sealed backup files.)
enum VaultFolder {
    static func prepare() throws -> URL {
        let support = try FileManager.default.url(
            for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
        let folder = support.appending(path: "vault", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true,
            attributes: [.protectionKey: FileProtectionType.complete])
        try leaveOutOfBackups(folder)
        return folder
    }

    /// Also after every write: saving a file can drop the mark.
    static func leaveOutOfBackups(_ folder: URL) throws {
        var folder = folder
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try folder.setResourceValues(values)
    }
}
