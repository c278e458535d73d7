import Foundation

/// A file that the person chose, read once.
enum ChosenFile {
    /// One byte over the limit of a paste and of other programs' files, so that the core can say that it is too large.
    static let foreign = 8 * 1024 * 1024 + 1
    /// The same for a sealed file.
    static let sealed = 16 * 1024 * 1024 + 1

    /// None when it cannot be read.
    static func read(_ url: URL, upTo most: Int = foreign) -> Data? {
        let isLent = url.startAccessingSecurityScopedResource()
        defer {
            if isLent { url.stopAccessingSecurityScopedResource() }
        }
        guard let file = try? FileHandle(forReadingFrom: url) else { return nil }
        defer { try? file.close() }
        return try? file.read(upToCount: most) ?? Data()
    }

    /// Removes a file that the system copied into this app, and no other.
    static func discardCopy(_ url: URL) {
        if url.deletingLastPathComponent().lastPathComponent == "Inbox" {
            try? FileManager.default.removeItem(at: url)
        }
    }
}
