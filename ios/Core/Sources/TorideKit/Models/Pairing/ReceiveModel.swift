import Foundation
import Observation

/// The vault of another device comes to this one, where there is none.
@Observable @MainActor
public final class ReceiveModel: ScreenModel {
    public enum Step: Sendable, Equatable {
        case read
        /// It is something else, for which there is another way.
        case elsewhere(BundleKind)
        /// It is more than a day old.
        case old(madeAt: UtcMillis)
        case key
        case passphrase
        case done(BackupReport)
        /// This device shows in return.
        case showBack
    }

    public private(set) var step = Step.read
    @ObservationIgnored
    public private(set) lazy var reader = QrReadModel(app) { [weak self] in await self?.took($0) }
    @ObservationIgnored
    public private(set) lazy var key = KeyModel(app) { [weak self] in self?.useKey() }
    /// A new one, for this device.
    public var passphrase = "" {
        didSet { check = passphrase.isEmpty ? nil : Rules.check(passphrase: Secret(passphrase)) }
    }
    public private(set) var check: PassphraseCheck?
    public private(set) var show: QrShowModel?

    private var file = Data()

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
        self.file = file
        guard info.kind == .transfer else {
            step = .elsewhere(info.kind)
            return
        }
        step = info.isOld ? .old(madeAt: info.madeAt) : .key
    }

    /// The file that was chosen could not be read.
    public func fileFailed() {
        failure = .StorageUnavailable
    }

    /// It is a backup: there is a way for it.
    public func restoreInstead() {
        app.carry(file)
        app.replace(with: .restore(.file))
    }

    /// "Go on with this one."
    public func goOnWithOld() {
        step = .key
    }

    public func useKey() {
        guard step == .key, key.isComplete else { return }
        (failure, step) = (nil, .passphrase)
    }

    public var canJoin: Bool { check?.accepted == true && !isBusy }

    /// Opens what was read and keeps it here. Takes seconds.
    public func join() async {
        guard canJoin else { return }
        let (key, secret) = (Secret(key.typed), Secret(passphrase))
        await attempt { () async throws(VaultFailure) in
            let came = try await bridge.join(file, key: key, passphrase: secret)
            step = .done(came.report)
            forget()
        }
        if failure == .WrongTransferKey { askForKey() }
    }

    /// Shows in return, so that the other device knows that its codes are safe here.
    public func showBack() async {
        await app.observe() // this device is in what is shown
        await attempt { () async throws(VaultFailure) in
            show = QrShowModel(app, try await bridge.makeSync())
            step = .showBack
        }
    }

    public func finish() async {
        await app.enter()
    }

    /// One step back inside the screen; false when the screen itself is to be left.
    public func stepBack() -> Bool {
        if isBusy { return true }
        switch step {
        case .read: return false
        case .elsewhere, .old, .key: readAgain()
        case .passphrase:
            failure = nil
            askForKey()
        case .done: break // the vault is here: the way leads on
        case .showBack: break
        }
        return true
    }

    /// Reads something else.
    public func readAgain() {
        forget()
        (failure, step) = (nil, .read)
        reader.beginAgain()
    }

    private func askForKey() {
        step = .key
        key.again()
    }

    private func forget() {
        key.forget()
        (passphrase, file) = ("", Data())
    }
}
