// A stand-in; see Package.swift.
@_exported import Foundation

@MainActor
open class UIView {
    public init() {}
    public var window: UIWindow? { fatalError() }
    public var bounds: CGRect { fatalError() }
    public var layer: CALayer { fatalError() }
    open func layoutSubviews() {}
    open func willMove(toWindow newWindow: UIWindow?) {}
    public func addGestureRecognizer(_ recognizer: UIGestureRecognizer) {}
    public func removeGestureRecognizer(_ recognizer: UIGestureRecognizer) {}
    public func viewPrintFormatter() -> UIViewPrintFormatter { fatalError() }
}
public class UIWindow: UIView {}
open class CALayer: NSObject {
    public var frame = CGRect.zero
    public var superlayer: CALayer? { fatalError() }
    public func addSublayer(_ layer: CALayer) {}
}
public class UIScene: NSObject {}
@MainActor
public class UIWindowScene: UIScene {
    public var keyWindow: UIWindow? { fatalError() }
}
@MainActor
public class UITouch {}

@MainActor
public class UIGestureRecognizer {
    public init() {}
    public weak var delegate: (any UIGestureRecognizerDelegate)?
}
public class UITapGestureRecognizer: UIGestureRecognizer {}
@MainActor
public protocol UIGestureRecognizerDelegate: AnyObject {
    func gestureRecognizer(_ recognizer: UIGestureRecognizer, shouldReceive touch: UITouch) -> Bool
}

@MainActor
public class UIPasteboard {
    public struct OptionsKey: Hashable, Sendable {
        public static var localOnly: OptionsKey { fatalError() }
        public static var expirationDate: OptionsKey { fatalError() }
    }
    public static var general: UIPasteboard { fatalError() }
    public func setItems(_ items: [[String: Any]], options: [OptionsKey: Any] = [:]) {}
}

@MainActor
public class UIDevice {
    public static var current: UIDevice { fatalError() }
    public var identifierForVendor: UUID? { fatalError() }
    public var model: String { fatalError() }
    public var systemName: String { fatalError() }
    public var systemVersion: String { fatalError() }
    public var userInterfaceIdiom: UIUserInterfaceIdiom { fatalError() }
}
public enum UIUserInterfaceIdiom: Int, Sendable { case unspecified, phone, pad }

@MainActor
public class UIApplication {
    public static var shared: UIApplication { fatalError() }
    public var connectedScenes: Set<UIScene> { fatalError() }
    public var isIdleTimerDisabled = false
    public func open(_ url: URL) {}
    public nonisolated static var openNotificationSettingsURLString: String { fatalError() }
    public nonisolated static var protectedDataWillBecomeUnavailableNotification: Notification.Name { fatalError() }
    public nonisolated static var significantTimeChangeNotification: Notification.Name { fatalError() }
}

public struct UITextContentType: Sendable {
    public static let password = UITextContentType()
}

@MainActor
public class UIPrintInteractionController: NSObject {
    public typealias CompletionHandler = (UIPrintInteractionController, Bool, (any Error)?) -> Void
    public class var isPrintingAvailable: Bool { fatalError() }
    public class var shared: UIPrintInteractionController { fatalError() }
    public var printInfo: UIPrintInfo?
    public var printFormatter: UIPrintFormatter?
    public func present(animated: Bool, completionHandler: CompletionHandler? = nil) -> Bool { fatalError() }
    public func present(
        from rect: CGRect, in view: UIView, animated: Bool, completionHandler: CompletionHandler? = nil
    ) -> Bool { fatalError() }
}
@MainActor
public class UIPrintInfo: NSObject {
    public enum OutputType: Int, Sendable { case general, photo, grayscale, photoGrayscale }
    public class func printInfo() -> UIPrintInfo { fatalError() }
    public var outputType = OutputType.general
    public var jobName = ""
}
@MainActor
public class UIPrintFormatter: NSObject {}
public class UIViewPrintFormatter: UIPrintFormatter {}
