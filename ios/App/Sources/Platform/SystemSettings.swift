import UIKit

/// The system's settings of this app.
enum SystemSettings {
    @MainActor static func openNotifications() {
        if let page = URL(string: UIApplication.openNotificationSettingsURLString) {
            UIApplication.shared.open(page)
        }
    }
}
