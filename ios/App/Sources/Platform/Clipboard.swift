#if canImport(UIKit)
import UIKit
import UniformTypeIdentifiers
#endif

/// Puts codes where the login page takes them from.
enum Clipboard {
    /// Stays on this phone; the system takes it away after half a minute, as the notice says.
    @MainActor static func copy(_ code: String) {
        #if canImport(UIKit)
        UIPasteboard.general.setItems(
            [[UTType.utf8PlainText.identifier: code]],
            options: [.localOnly: true, .expirationDate: Date(timeIntervalSinceNow: 30)])
        #endif
    }
}
