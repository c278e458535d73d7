import Observation

/// What could not be read, and going on with the rest.
@Observable @MainActor
public final class DamageModel: ProvingModel {
    /// None until it was read.
    public private(set) var damage: [Damage]?

    /// Lists what an open vault could not read.
    public func load() async {
        await attempt { () async throws(VaultFailure) in
            damage = try await bridge.damage()
        }
    }

    /// Goes on with what can be read; damaged records are set aside. Takes seconds.
    public func acceptAsIs() async {
        let done = await proving { (secret) async throws(VaultFailure) in
            try await bridge.acceptAsIs(with: secret)
        }
        if done {
            app.path = []
            app.tell(.damageAccepted)
        }
    }
}
