import Foundation
import Observation

/// Takes in what another device, a person or a backup shows, whatever it is: the file itself says. The vault is open.
@Observable @MainActor
public final class ReadModel: ProvingModel {
    /// What brought the person here; any file is taken nevertheless.
    public enum Purpose: Sendable, Hashable {
        case sync
        /// The keys were changed on the other device.
        case pairAgain
        /// A code that somebody shares.
        case code
    }

    public enum Step: Sendable, Equatable {
        case read
        /// A transfer that is more than a day old.
        case old(madeAt: UtcMillis)
        /// The key to a transfer or to a shared code.
        case key
        /// That of this device, for a transfer.
        case passphrase
        /// What opens a backup.
        case backup(BundleInfo)
        case preview
        case received(InboxItem)
        case otherVault
        case oldKey
    }

    public let purpose: Purpose
    public private(set) var step = Step.read
    public private(set) var kind: BundleKind?
    @ObservationIgnored
    public private(set) lazy var reader = QrReadModel(app) { [weak self] in await self?.took($0) }
    @ObservationIgnored
    public private(set) lazy var key = KeyModel(app) { [weak self] in await self?.useKey() }
    /// That of this device; empty once it is on its way.
    public var passphrase = ""
    public private(set) var merge: MergeModel?

    private var file = Data()

    public init(_ app: AppModel, for purpose: Purpose) {
        self.purpose = purpose
        super.init(app)
    }

    /// Begins with the file that led here, where one did.
    public func load() async {
        if let file = app.takeCarried() {
            await take(file)
        }
    }

    /// The last picture may come after a file was chosen instead.
    private func took(_ file: Data) async {
        if step == .read { await take(file) }
    }

    /// A file that was read or chosen.
    public func take(_ file: Data) async {
        var info: BundleInfo?
        await attempt { () async throws(VaultFailure) in info = try Rules.peek(at: file) }
        guard let info else { return reader.beginAgain() }
        (self.file, kind) = (file, info.kind)
        switch info.kind {
        case .sync: await receive { (bridge) async throws(VaultFailure) in try await bridge.receive(sync: file) }
        case .transfer: step = info.isOld ? .old(madeAt: info.madeAt) : .key
        case .share: step = .key
        case .backup:
            proof.fit(info)
            step = .backup(info)
        }
    }

    /// The file that was chosen could not be read.
    public func fileFailed() {
        failure = .StorageUnavailable
    }

    /// "Go on with this one."
    public func goOnWithOld() {
        step = .key
    }

    public var canUseKey: Bool { key.isComplete && !isBusy }

    /// The key is there: a shared code is opened by it, a transfer asks for one thing more.
    public func useKey() async {
        guard step == .key, canUseKey else { return }
        if kind == .transfer {
            (failure, step) = (nil, .passphrase)
            return
        }
        let secret = Secret(key.typed)
        await attempt { () async throws(VaultFailure) in
            step = .received(try await bridge.receive(share: file, key: secret))
        }
        if failure == nil {
            forget()
        } else {
            key.again()
        }
    }

    public var canOpen: Bool { !passphrase.isEmpty && !isBusy }

    /// Opens the transfer. Takes seconds.
    public func openTransfer() async {
        guard canOpen else { return }
        let (secret, key, file) = (Secret(taking: &passphrase), Secret(key.typed), file)
        await receive { (bridge) async throws(VaultFailure) in
            try await bridge.receive(transfer: file, key: key, passphrase: secret)
        }
        if failure == .WrongTransferKey { askForKey() }
    }

    /// Opens the backup. Takes seconds.
    public func openBackup() async {
        let file = file
        _ = await proving { (secret) async throws(VaultFailure) in
            show(try await bridge.receive(backup: file, with: secret))
        }
        lookElsewhere()
    }

    /// One step back inside the screen; false when the screen itself is to be left.
    public func stepBack() -> Bool {
        if isBusy || merge?.isBusy == true { return true }
        switch step {
        case .passphrase:
            failure = nil
            askForKey()
        case .old, .key, .backup, .otherVault, .oldKey: readAgain()
        case .preview where merge?.step == .preview: readAgain()
        case .read, .preview, .received: return false
        }
        return true
    }

    /// Reads something else.
    public func readAgain() {
        forget()
        (failure, merge, kind, step) = (nil, nil, nil, .read)
        reader.beginAgain()
    }

    private func receive(
        _ work: (any VaultBridge) async throws(VaultFailure) -> any ArrivalBridge
    ) async {
        await attempt { () async throws(VaultFailure) in show(try await work(bridge)) }
        lookElsewhere()
    }

    private func show(_ arrival: any ArrivalBridge) {
        merge = MergeModel(app, arrival)
        step = .preview
        forget()
    }

    /// What the file is decides where the person has to go instead.
    private func lookElsewhere() {
        switch failure {
        case .OtherVault: (failure, step) = (nil, .otherVault)
        case .OldKey: (failure, step) = (nil, .oldKey)
        default:
            if failure != nil, step == .read { reader.beginAgain() }
        }
    }

    private func askForKey() {
        step = .key
        key.again()
    }

    private func forget() {
        key.forget()
        (passphrase, proof.typed) = ("", "")
        file = Data()
    }
}
