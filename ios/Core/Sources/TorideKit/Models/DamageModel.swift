import Observation

/// What could not be read, and going on with the rest.
@Observable @MainActor
public final class DamageModel: ScreenModel {
    /// None until it was read.
    public private(set) var damage: [Damage]?
    public var passphrase = ""
    /// What a repair of the whole file brought back.
    public private(set) var report: RepairReport?

    /// Lists what an open vault could not read.
    public func load() async {
        await attempt { () async throws(VaultFailure) in
            damage = try await bridge.damage()
        }
    }

    public var canGoOn: Bool { !passphrase.isEmpty && !isBusy }

    /// Goes on with what can be read; damaged records are set aside. Takes seconds.
    public func acceptAsIs() async {
        guard canGoOn else { return }
        let secret = Secret(taking: &passphrase)
        let done = await attempt { () async throws(VaultFailure) in
            try await bridge.acceptAsIs(passphrase: secret)
        }
        if done {
            app.path = []
            app.tell(.damageAccepted)
        }
    }

    /// Builds a vault from what can be read of a file that does not open. Takes seconds.
    public func repair() async {
        guard canGoOn else { return }
        let secret = Secret(taking: &passphrase)
        await attempt { () async throws(VaultFailure) in
            report = try await bridge.repair(passphrase: secret)
        }
    }
}
