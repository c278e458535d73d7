import Observation

/// Language, lock time, passphrase.
@Observable @MainActor
public final class SettingsModel: ScreenModel {
    public private(set) var info: VaultInfo?

    public var oldPassphrase = ""
    public var newPassphrase = "" {
        didSet { judge() }
    }
    /// The core's judgement of the new passphrase.
    public private(set) var check: PassphraseCheck?
    public private(set) var passphraseChanged = false

    public func load() async {
        await attempt(reload)
    }

    public func setLockMinutes(_ minutes: UInt8) async {
        await attempt { () async throws(VaultFailure) in
            try await bridge.setLockMinutes(minutes)
            try await reload()
        }
        await app.takeLockTime()
    }

    public var canChangePassphrase: Bool {
        !oldPassphrase.isEmpty && check?.accepted == true && !isBusy
    }

    /// Changes the passphrase. Takes seconds.
    public func changePassphrase() async {
        let old = Secret(taking: &oldPassphrase)
        let new = Secret(newPassphrase)
        passphraseChanged = await attempt { () async throws(VaultFailure) in
            try await bridge.changePassphrase(from: old, to: new)
            newPassphrase = ""
        }
    }

    private func reload() async throws(VaultFailure) {
        info = try await bridge.info()
    }

    private func judge() {
        check = newPassphrase.isEmpty ? nil : Rules.check(passphrase: Secret(newPassphrase))
    }
}
