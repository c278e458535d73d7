import Foundation

/// The vectors and texts below `tests`, which Rust, Kotlin and Swift share.
enum Shared {
    static func file(_ name: String) -> URL {
        let package = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return package.appending(path: "../../tests/\(name)").standardized
    }

    static func load<File: Decodable>(_ name: String) throws -> File {
        try JSONDecoder().decode(File.self, from: Data(contentsOf: file(name)))
    }
}
