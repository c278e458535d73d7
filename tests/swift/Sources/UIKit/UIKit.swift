// A stand-in; see Package.swift.
@_exported import Foundation

@MainActor
open class UIView {
    public init() {}
    public var window: UIWindow? { fatalError() }
    open func willMove(toWindow newWindow: UIWindow?) {}
    public func addGestureRecognizer(_ recognizer: UIGestureRecognizer) {}
    public func removeGestureRecognizer(_ recognizer: UIGestureRecognizer) {}
}
public class UIWindow: UIView {}
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
    public func open(_ url: URL) {}
    public nonisolated static var openNotificationSettingsURLString: String { fatalError() }
    public nonisolated static var protectedDataWillBecomeUnavailableNotification: Notification.Name { fatalError() }
    public nonisolated static var significantTimeChangeNotification: Notification.Name { fatalError() }
}

public struct UITextContentType: Sendable {
    public static let password = UITextContentType()
}
