import Foundation
import TorideKit
import UserNotifications

/// Reminders by the system's notifications, which it shows by itself: nothing is sent, and nothing runs for it.
struct NotificationCentre: ReminderCentre {
    private static let ids = ["reminder", "reminder.again"]

    func standing() async -> Reminding {
        switch await UNUserNotificationCenter.current().notificationSettings().authorizationStatus {
        case .notDetermined: .unasked
        case .authorized, .provisional, .ephemeral: .allowed
        case .denied: .refused
        @unknown default: .refused
        }
    }

    func ask() async -> Reminding {
        let isAllowed = try? await UNUserNotificationCenter.current().requestAuthorization(options: [.alert, .sound])
        return isAllowed == true ? .allowed : .refused
    }

    func schedule(title: String, text: String, at time: UtcMillis, again: UtcMillis) async {
        await cancel()
        let content = UNMutableNotificationContent()
        (content.title, content.body, content.sound) = (title, text, .default)
        for (id, time) in zip(Self.ids, [time, again]) {
            let request = UNNotificationRequest(identifier: id, content: content, trigger: Self.trigger(at: time))
            try? await UNUserNotificationCenter.current().add(request)
        }
    }

    /// By the clock on the wall, so that it stays out of the quiet hours where somebody flies to another zone.
    private static func trigger(at time: UtcMillis) -> UNCalendarNotificationTrigger {
        let calendar = Calendar.current
        let date = Date(timeIntervalSince1970: TimeInterval(time) / 1_000)
        var wall = calendar.dateComponents([.era, .year, .month, .day, .hour, .minute], from: date)
        wall.calendar = calendar
        return UNCalendarNotificationTrigger(dateMatching: wall, repeats: false)
    }

    func cancel() async {
        let centre = UNUserNotificationCenter.current()
        centre.removePendingNotificationRequests(withIdentifiers: Self.ids)
        centre.removeDeliveredNotifications(withIdentifiers: Self.ids)
    }
}

/// The plan on this device, where it can be read while the vault is locked.
struct ReminderDefaults: ReminderStore {
    private static let key = "reminder"

    func load() -> ReminderPlan? {
        UserDefaults.standard.data(forKey: Self.key).flatMap { try? JSONDecoder().decode(ReminderPlan.self, from: $0) }
    }

    func save(_ plan: ReminderPlan) {
        UserDefaults.standard.set(try? JSONEncoder().encode(plan), forKey: Self.key)
    }
}
