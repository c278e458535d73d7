import Foundation
import Observation

/// Brings a vault back from a backup file, or from the QR codes of a recovery sheet.
@Observable @MainActor
public final class RestoreModel: ProvingModel {
    public enum Source: Sendable, Hashable {
        case file
        case paper
    }

    public enum Step: Sendable, Equatable {
        case choose
        /// Another kind of file, for which there may be another way.
        case elsewhere(BundleKind)
        /// A backup: what opens it?
        case secret(BundleInfo)
        /// It opens; the passphrase of this device is still to be chosen.
        case opened(BackupReport)
        case done(CameBack)
        /// The new recovery key is written down.
        case key
    }

    public let source: Source
    public private(set) var step = Step.choose
    /// Reads the sheet.
    @ObservationIgnored
    public private(set) lazy var reader = QrReadModel(app) { [weak self] in await self?.take($0) }
    /// Keep the passphrase that opened it; there is none to keep after a recovery key.
    public var keepsPassphrase = true {
        didSet { new = "" }
    }
    public var new = "" {
        didSet { check = new.isEmpty ? nil : Rules.check(passphrase: Secret(new)) }
    }
    public private(set) var check: PassphraseCheck?
    public private(set) var recoveryKey: RecoveryKeyModel?
    /// It was opened by the recovery key.
    public private(set) var isByKey = false

    private var file = Data()
    /// What opened it, until the vault is back.
    private var secret: Secret?

    public init(_ app: AppModel, from source: Source) {
        self.source = source
        super.init(app)
        if source == .paper { proof.way = .recoveryKey }
    }

    /// Begins with the file that led here, where one did.
    public func load() async {
        if let file = app.takeCarried() {
            await take(file)
        }
    }

    /// A file that was read or chosen.
    public func take(_ file: Data) async {
        var info: BundleInfo?
        await attempt { () async throws(VaultFailure) in info = try Rules.peek(at: file) }
        guard let info else { return reader.beginAgain() }
        self.file = file
        guard info.kind == .backup else {
            step = .elsewhere(info.kind)
            return
        }
        proof.fit(info)
        step = .secret(info)
    }

    /// The file that was chosen could not be read.
    public func fileFailed() {
        failure = .StorageUnavailable
    }

    /// It comes from another device.
    public func receiveInstead() {
        app.carry(file)
        app.replace(with: .receive)
    }

    /// Opens it as a test. Takes seconds.
    public func open() async {
        let way = proof.way
        _ = await proving { (secret) async throws(VaultFailure) in
            let report = try await bridge.look(into: file, with: secret)
            (self.secret, isByKey) = (secret, way == .recoveryKey)
            keepsPassphrase = !isByKey
            step = .opened(report)
        }
    }

    public var canRestore: Bool { (keepsPassphrase || check?.accepted == true) && !isBusy }

    /// Brings it back. Takes seconds.
    public func restore() async {
        guard canRestore, let secret else { return }
        let new = keepsPassphrase ? nil : Secret(new)
        await attempt { () async throws(VaultFailure) in
            let came = try await bridge.restore(file, with: secret, passphrase: new)
            forget()
            step = .done(came)
            recoveryKey = came.recoveryKey.map { RecoveryKeyModel(app, from: .showing(key: $0)) }
        }
    }

    /// On to the new recovery key, where there is one.
    public func goOn() async {
        if recoveryKey == nil {
            await finish()
        } else {
            step = .key
        }
    }

    /// The key was proven, or is left for later: home asks for it then.
    public func finish() async {
        recoveryKey = nil
        await app.enter()
    }

    /// One step back inside the screen; false when the screen itself is to be left.
    public func stepBack() -> Bool {
        if isBusy { return true }
        switch step {
        case .choose: return false
        case .elsewhere, .secret: chooseAgain()
        case .opened: (failure, secret, step) = (nil, nil, again)
        case .done, .key: break // the vault is back: the way leads on
        }
        return true
    }

    /// Another file.
    public func chooseAgain() {
        forget()
        (failure, step) = (nil, .choose)
        reader.beginAgain()
    }

    private var again: Step { (try? Rules.peek(at: file)).map { .secret($0) } ?? .choose }

    private func forget() {
        (secret, file, new) = (nil, Data(), "")
        proof.typed = ""
    }
}
