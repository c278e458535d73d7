// A stand-in; see Package.swift.
import Foundation

public class UNUserNotificationCenter {
    public class func current() -> UNUserNotificationCenter { fatalError() }
    public func notificationSettings() async -> UNNotificationSettings { fatalError() }
    public func requestAuthorization(options: UNAuthorizationOptions = []) async throws -> Bool { fatalError() }
    public func add(_ request: UNNotificationRequest) async throws {}
    public func removePendingNotificationRequests(withIdentifiers ids: [String]) {}
    public func removeDeliveredNotifications(withIdentifiers ids: [String]) {}
}
public class UNNotificationSettings {
    public var authorizationStatus: UNAuthorizationStatus { fatalError() }
}
public enum UNAuthorizationStatus: Int, Sendable { case notDetermined, denied, authorized, provisional, ephemeral }
public struct UNAuthorizationOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let alert = UNAuthorizationOptions(rawValue: 4)
    public static let sound = UNAuthorizationOptions(rawValue: 2)
}

public class UNNotificationContent {}
public class UNMutableNotificationContent: UNNotificationContent {
    override public init() {}
    public var title = ""
    public var body = ""
    public var sound: UNNotificationSound?
}
public class UNNotificationSound {
    public class var `default`: UNNotificationSound { fatalError() }
}
public class UNNotificationTrigger {}
public class UNCalendarNotificationTrigger: UNNotificationTrigger {
    public init(dateMatching components: DateComponents, repeats: Bool) {}
}
public class UNNotificationRequest {
    public init(identifier: String, content: UNNotificationContent, trigger: UNNotificationTrigger?) {}
}
