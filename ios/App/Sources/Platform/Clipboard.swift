import UIKit
import UniformTypeIdentifiers

/// Puts codes where the login page takes them from.
enum Clipboard {
    /// Stays on this phone; the system takes it away after half a minute, as the notice says.
    @MainActor static func copy(_ code: String) {
        UIPasteboard.general.setItems(
            [[UTType.utf8PlainText.identifier: code]],
            options: [.localOnly: true, .expirationDate: Date(timeIntervalSinceNow: 30)])
    }
}
