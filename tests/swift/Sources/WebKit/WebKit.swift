// A stand-in; see Package.swift.
import UIKit

public class WKWebView: UIView {
    public init(frame: CGRect, configuration: WKWebViewConfiguration) { super.init() }
    public weak var navigationDelegate: (any WKNavigationDelegate)?
    @discardableResult
    public func loadHTMLString(_ string: String, baseURL: URL?) -> WKNavigation? { fatalError() }
}
@MainActor
public class WKWebViewConfiguration: NSObject {
    public var websiteDataStore: WKWebsiteDataStore = .nonPersistent()
    public var defaultWebpagePreferences: WKWebpagePreferences! = WKWebpagePreferences()
    public var userContentController = WKUserContentController()
}
@MainActor
public class WKWebsiteDataStore: NSObject {
    public class func nonPersistent() -> WKWebsiteDataStore { fatalError() }
}
@MainActor
public class WKWebpagePreferences: NSObject {
    public var allowsContentJavaScript = true
}
@MainActor
public class WKUserContentController: NSObject {
    public func add(_ contentRuleList: WKContentRuleList) {}
}
@MainActor
public class WKContentRuleList: NSObject {}
@MainActor
public class WKContentRuleListStore: NSObject {
    public class func `default`() -> WKContentRuleListStore! { fatalError() }
    public func compileContentRuleList(
        forIdentifier identifier: String!, encodedContentRuleList: String!
    ) async throws -> WKContentRuleList? { fatalError() }
}
@MainActor
public class WKNavigation: NSObject {}
@MainActor
public class WKNavigationAction: NSObject {}
public enum WKNavigationActionPolicy: Int, Sendable { case cancel, allow, download }

@MainActor
public protocol WKNavigationDelegate: NSObjectProtocol {
    func webView(
        _ webView: WKWebView, decidePolicyFor navigationAction: WKNavigationAction
    ) async -> WKNavigationActionPolicy
    func webView(_ webView: WKWebView, didFinish navigation: WKNavigation!)
    func webView(_ webView: WKWebView, didFail navigation: WKNavigation!, withError error: any Error)
    func webView(
        _ webView: WKWebView, didFailProvisionalNavigation navigation: WKNavigation!, withError error: any Error)
    func webViewWebContentProcessDidTerminate(_ webView: WKWebView)
}
