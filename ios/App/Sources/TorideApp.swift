import SwiftUI
import TorideKit

/// The app. It opens no connection; everything it shows comes from the vault on this phone.
@main
struct TorideApp: App {
    @State private var app = AppModel(
        bridge: LiveVault(in: VaultFolder.prepare), language: LanguageChoice.kept.language, device: PhoneSignals(),
        reminders: Reminders(centre: NotificationCentre(), store: ReminderDefaults()))

    var body: some Scene {
        WindowGroup {
            Root().environment(app)
        }
    }
}
