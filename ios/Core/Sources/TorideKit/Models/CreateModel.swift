import Observation

/// Making a vault: a passphrase, then the recovery key. Over another one, only on the person's word.
@Observable @MainActor
public final class CreateModel: ScreenModel {
    /// The passphrase as typed; empty once it is on its way.
    public var passphrase = "" {
        didSet { check = passphrase.isEmpty ? nil : Rules.check(passphrase: Secret(passphrase)) }
    }
    /// The core's judgement; none while nothing is typed.
    public private(set) var check: PassphraseCheck?
    /// The recovery key, once the vault is made.
    public private(set) var recoveryKey: RecoveryKeyModel?
    /// What becomes of the old vault has still to be read and agreed to.
    public private(set) var mustAgree: Bool

    private let isOver: Bool

    /// `over` a vault that does not open, or where there is none.
    public init(_ app: AppModel, over: Bool = false) {
        isOver = over
        mustAgree = over
        super.init(app)
    }

    /// "Put the old vault aside and begin."
    public func agree() {
        mustAgree = false
    }

    public var canCreate: Bool { check?.accepted == true && !isBusy && !mustAgree }

    /// Makes the vault. Takes seconds.
    public func create() async {
        guard canCreate else { return }
        let secret = Secret(passphrase)
        await attempt { () async throws(VaultFailure) in
            let key = isOver
                ? try await bridge.startOver(passphrase: secret)
                : try await bridge.create(passphrase: secret)
            passphrase = ""
            recoveryKey = RecoveryKeyModel(app, from: .showing(key: key))
        }
        // Somebody made a vault here meanwhile: the way leads to it instead of staying at a dead form.
        if failure == .AlreadyExists {
            app.path = []
        }
    }

    /// The key was proven, or is left for later: home asks for it then.
    public func finish() async {
        recoveryKey = nil
        await app.enter()
    }
}
