import SwiftUI
import UIKit

extension View {
    /// Calls when the time zone changed, the clock was set, or a day began.
    func watchesClock(_ changed: @escaping @MainActor () -> Void) -> some View {
        onReceive(NotificationCenter.default.publisher(for: .NSSystemTimeZoneDidChange)) { _ in changed() }
            .onReceive(
                NotificationCenter.default.publisher(for: UIApplication.significantTimeChangeNotification)
            ) { _ in changed() }
    }
}
