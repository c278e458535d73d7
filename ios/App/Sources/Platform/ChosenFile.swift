import Foundation

/// A file that the person chose, read once.
enum ChosenFile {
    /// One byte over the limit of a paste, so that the core can say that it is too large.
    private static let most = 8 * 1024 * 1024 + 1

    /// None when it cannot be read.
    static func read(_ url: URL) -> Data? {
        let isLent = url.startAccessingSecurityScopedResource()
        defer {
            if isLent { url.stopAccessingSecurityScopedResource() }
        }
        guard let file = try? FileHandle(forReadingFrom: url) else { return nil }
        defer { try? file.close() }
        return try? file.read(upToCount: most) ?? Data()
    }
}
