import Foundation
import Testing

@testable import TorideKit

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
        let forbidden = ["import Network", "URLSession", "URLRequest", "print(", "NSLog", "os_log", "Logger("]
        let apart = ["Printer.print(", "static func print("]
        for (file, source) in try allSources() {
            var text = source
            for own in apart { text = text.replacingOccurrences(of: own, with: "") }
            for word in forbidden where text.contains(word) {
                Issue.record("\(file) has \(word)")
            }
        }
    }

    @Test("one file alone knows a web view, which lays out the page to print: blind, without a script, an address, a trace")
    func webView() throws {
        let knowing = try allSources().filter { $0.text.contains("WebKit") || $0.text.contains("WKWeb") }
        #expect(knowing.map(\.file) == ["Printer.swift"])
        let text = try #require(knowing.first).text
        for word in [
            "allowsContentJavaScript = false", "websiteDataStore = .nonPersistent()", "baseURL: nil",
            #""url-filter": "^[a-z]+://"}, "action": {"type": "block""#, "userContentController.add(rules)",
        ] {
            #expect(text.contains(word), "\(word)")
        }
        for word in ["Subview", "Representable", "rootView", "ViewController"] {
            #expect(!text.contains(word), "\(word)")
        }
        // All of that framework that it names, and all that it does with the view: nothing shows it or speaks with it.
        #expect(
            try words(of: #"\bWK\w+"#, in: text) == [
                "WKContentRuleListStore", "WKNavigation", "WKNavigationAction", "WKNavigationActionPolicy",
                "WKNavigationDelegate", "WKWebView", "WKWebViewConfiguration",
            ])
        #expect(
            try words(of: #"\b(?:view|blind)[?!]?\.\w+"#, in: text) == [
                "blind.defaultWebpagePreferences", "blind.userContentController", "blind.websiteDataStore",
                "view.loadHTMLString", "view.navigationDelegate", "view.viewPrintFormatter",
            ])
        #expect(text.components(separatedBy: "WKWebView(").count == 2) // one is made, once
    }

    @Test("what the page holds is no more than a blind view can show: no script, no picture or style from elsewhere")
    func pages() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)
        defer { try? FileManager.default.removeItem(at: folder) }
        let vault = LiveVault { folder }
        let key = try await vault.create(passphrase: Secret("copper wombat lantern orbit velvet maple"))
        _ = try await vault.add(AccountDraft(serviceId: "instagram", name: "<script>@tenpo", business: true))
        let pages = [
            try await vault.sheet(recoveryKey: Secret(key), in: .ja, withVault: true).html.withData { Data($0) },
            try await vault.cabinetList(in: .en).html,
        ]
        for page in pages.map({ String(decoding: $0, as: UTF8.self) }) {
            #expect(page.contains("Content-Security-Policy"))
            #expect(try words(of: #"<script|<link|<img|<iframe|@import|url\(|\bsrc=|\bhref="#, in: page).isEmpty)
        }
        await vault.lock()
    }

    /// Every source of the app and of what it stands on.
    private func allSources() throws -> [(file: String, text: String)] {
        var all: [(file: String, text: String)] = []
        for folder in ["App/Sources", "Core/Sources"] {
            let root = Shared.file("../ios/\(folder)")
            let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
            let before = all.count
            for case let file as URL in files where file.pathExtension == "swift" {
                all.append((file.lastPathComponent, try String(contentsOf: file, encoding: .utf8)))
            }
            #expect(all.count - before > 20)
        }
        return all
    }

    /// What fits a pattern, each once, sorted.
    private func words(of pattern: String, in text: String) throws -> [String] {
        let found = text.matches(of: try Regex(pattern)).map { String(text[$0.range]) }
        return Set(found).sorted()
    }
}
