import SwiftUI
import TorideKit

/// Language, lock, passphrase, recovery key, and what is and is not protected.
struct SettingsScreen: View {
    @State private var model: SettingsModel
    @State private var language = LanguageChoice.kept
    @Environment(AppModel.self) private var app

    private static let lockMinutes: [UInt8] = [1, 2, 5, 10, 30]

    init(_ app: AppModel) {
        _model = State(initialValue: SettingsModel(app))
    }

    var body: some View {
        Rows(app.say("settings-title")) {
            Alarm(model.problem)
            if model.info?.readOnly == true {
                LinkRow(
                    title: app.say("home-next-damage-title"), detail: app.say("home-next-damage"),
                    icon: Icon.hand, route: .damage)
            }
            Section {
                ForEach(LanguageChoice.allCases, id: \.self) { choice in
                    Choice(title: name(of: choice), isChosen: choice == language) { choose(choice) }
                }
            } header: {
                Heading(app.say("settings-language"), font: .smallStrong)
            }
            Section {
                Quiet(app.say("settings-lock-why"))
                ForEach(Self.lockMinutes, id: \.self) { minutes in
                    Choice(
                        title: app.say("settings-lock-minutes", ["minutes": .number(minutes)]),
                        isChosen: model.info?.lockMinutes == minutes
                    ) { await model.setLockMinutes(minutes) }
                }
            } header: {
                Heading(app.say("settings-lock"), font: .smallStrong)
            }
            Section {
                LinkRow(title: app.say("reminder-title"), icon: Icon.clock, route: .reminders)
            }
            Section {
                LinkRow(title: app.say("safekeeping-title"), icon: Icon.shield, route: .safekeeping)
            }
            Section {
                keys
            } header: {
                Heading(app.say("settings-keys"), font: .smallStrong)
            }
            Section {
                about
            } header: {
                Heading(app.say("settings-about"), font: .smallStrong)
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    @ViewBuilder private var keys: some View {
        LinkRow(title: app.say("settings-passphrase"), icon: Icon.lock, route: .changePassphrase)
        if let state = model.info?.recoveryKey, state != .none {
            LinkRow(
                title: app.say("settings-prove"), detail: app.sentence(for: state), icon: Icon.key,
                route: .proveRecoveryKey)
        }
        LinkRow(
            title: app.say("settings-new-key"), detail: app.say("settings-new-key-detail"),
            icon: Icon.key, route: .newRecoveryKey)
    }

    @ViewBuilder private var about: some View {
        LinkRow(title: app.say("settings-protection"), icon: Icon.shield, route: .protection)
        LinkRow(title: app.say("guide-open"), icon: Icon.help, route: .guide(nil))
        LinkRow(title: app.say("prevent-title"), icon: Icon.check, route: .prevention)
        LinkRow(title: app.say("faq-title"), icon: Icon.question, route: .faq)
        LinkRow(title: app.say("settings-licences"), icon: Icon.file, route: .licences)
        Quiet(app.say("settings-version", ["version": .text(Self.version)]))
        if let info = model.info {
            Quiet(app.say("settings-created", ["date": .day(info.createdAt)]))
        }
    }

    private static var version: String {
        Bundle.main.infoDictionary?["CFBundleShortVersionString"] as? String ?? ""
    }

    private func choose(_ choice: LanguageChoice) {
        LanguageChoice.kept = choice
        language = choice
        app.choose(choice.language)
    }

    private func name(of choice: LanguageChoice) -> String {
        switch choice {
        case .system: app.say("settings-language-system")
        case .japanese: app.say("settings-language-ja")
        case .english: app.say("settings-language-en")
        }
    }
}

extension AppModel {
    /// Whether the recovery key is known to open the vault.
    func sentence(for state: RecoveryKeyState) -> String {
        switch state {
        case .none: say("settings-key-none")
        case .unproven: say("settings-key-unproven")
        case .proven(let at): say("settings-key-proven", ["date": .day(at)])
        }
    }
}
