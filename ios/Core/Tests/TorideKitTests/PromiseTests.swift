import Foundation
import Testing

/// What the app asks the system for, and what it never does.
@Suite struct PromiseTests {
    @Test("the camera is all that is asked for, and no other app can call this one by an address")
    func manifest() throws {
        let data = try Data(contentsOf: Shared.file("../ios/App/Info.plist"))
        let plist = try #require(
            try PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any])
        #expect(plist.keys.filter { $0.hasSuffix("UsageDescription") } == ["NSCameraUsageDescription"])
        #expect(plist["CFBundleURLTypes"] == nil && plist["NSAppTransportSecurity"] == nil)
        #expect(plist["LSSupportsOpeningDocumentsInPlace"] as? Bool == false) // a copy is handed over
    }

    @Test("nothing opens a connection or a browser, and nothing writes a log")
    func sources() throws {
        let forbidden = [
            "import Network", "import WebKit", "URLSession", "WKWebView", "print(", "NSLog", "os_log", "Logger(",
        ]
        let apart = ["Printer.print(", "static func print("]
        for folder in ["App/Sources", "Core/Sources"] {
            let root = Shared.file("../ios/\(folder)")
            let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
            var count = 0
            for case let file as URL in files where file.pathExtension == "swift" {
                count += 1
                var text = try String(contentsOf: file, encoding: .utf8)
                for own in apart { text = text.replacingOccurrences(of: own, with: "") }
                for word in forbidden where text.contains(word) {
                    Issue.record("\(file.lastPathComponent) has \(word)")
                }
            }
            #expect(count > 20)
        }
    }
}
