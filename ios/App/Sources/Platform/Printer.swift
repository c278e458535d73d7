import TorideKit
import UIKit
import WebKit

/// Prints a page by the system: what lays HTML out as it is meant is a web view, so one is made for this alone and never
/// shown (docs/adr/0031). It runs no script, keeps nothing, asks nobody for anything, and goes with the panel.
@MainActor final class Printer: NSObject, WKNavigationDelegate {
    static var isThere: Bool { UIPrintInteractionController.isPrintingAvailable }

    /// The one that is at work.
    private static var current: Printer?
    /// Whatever has an address is not loaded.
    private static let nothing = #"[{"trigger": {"url-filter": "^[a-z]+://"}, "action": {"type": "block"}}]"#

    private let name: String
    private let done: @MainActor (Bool) -> Void
    private var view: WKWebView?
    private var wasGiven = false

    private init(_ name: String, _ done: @escaping @MainActor (Bool) -> Void) {
        self.name = name
        self.done = done
    }

    /// Lays the page out and shows the system's panel. Whether it was printed, or at least not refused, is told to `done`.
    /// One at a time: a second tap while the first is under way is no second order.
    static func print(_ html: Secret, named name: String, done: @escaping @MainActor (Bool) -> Void) async {
        guard current == nil else { return }
        let printer = Printer(name, done)
        current = printer
        await printer.layOut(html)
    }

    private func layOut(_ html: Secret) async {
        guard let store = WKContentRuleListStore.default(),
            let rules = try? await store.compileContentRuleList(
                forIdentifier: "nothing", encodedContentRuleList: Self.nothing)
        else { return end(false) }
        let blind = WKWebViewConfiguration()
        blind.websiteDataStore = .nonPersistent()
        blind.defaultWebpagePreferences.allowsContentJavaScript = false
        blind.userContentController.add(rules)
        let a4 = CGRect(x: 0, y: 0, width: 595, height: 842)
        let view = WKWebView(frame: a4, configuration: blind)
        view.navigationDelegate = self
        self.view = view
        view.loadHTMLString(html.withData { String(decoding: $0, as: UTF8.self) }, baseURL: nil)
    }

    /// The page itself, and then nowhere.
    func webView(_ view: WKWebView, decidePolicyFor action: WKNavigationAction) async -> WKNavigationActionPolicy {
        defer { wasGiven = true }
        return wasGiven ? .cancel : .allow
    }

    func webView(_ view: WKWebView, didFinish navigation: WKNavigation!) {
        let controller = UIPrintInteractionController.shared
        let job = UIPrintInfo.printInfo()
        (job.outputType, job.jobName) = (.grayscale, name)
        controller.printInfo = job
        controller.printFormatter = view.viewPrintFormatter()
        let ended: UIPrintInteractionController.CompletionHandler = { [self] controller, _, error in
            controller.printFormatter = nil
            end(error == nil)
        }
        if !present(controller, ended) { end(false) }
    }

    func webView(_ view: WKWebView, didFail navigation: WKNavigation!, withError error: any Error) { end(false) }

    func webView(_ view: WKWebView, didFailProvisionalNavigation navigation: WKNavigation!, withError error: any Error) {
        end(false)
    }

    func webViewWebContentProcessDidTerminate(_ view: WKWebView) { end(false) }

    /// The page goes, whatever became of it.
    private func end(_ isPrinted: Bool) {
        guard Self.current === self else { return }
        (Self.current, view) = (nil, nil)
        done(isPrinted)
    }

    /// A tablet wants to know where its panel belongs.
    private func present(
        _ controller: UIPrintInteractionController, _ ended: @escaping UIPrintInteractionController.CompletionHandler
    ) -> Bool {
        let windows = UIApplication.shared.connectedScenes.compactMap { ($0 as? UIWindowScene)?.keyWindow }
        guard UIDevice.current.userInterfaceIdiom == .pad, let window = windows.first else {
            return controller.present(animated: true, completionHandler: ended)
        }
        let middle = CGRect(x: window.bounds.midX, y: window.bounds.midY, width: 1, height: 1)
        return controller.present(from: middle, in: window, animated: true, completionHandler: ended)
    }
}
