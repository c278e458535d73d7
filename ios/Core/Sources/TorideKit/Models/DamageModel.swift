import Observation

/// What could not be read, and going on with the rest.
@Observable @MainActor
public final class DamageModel: ScreenModel {
    /// None until it was read.
    public private(set) var damage: [Damage]?
    public var passphrase = ""

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
}
