import Foundation
import TorideCore

/// The vault of one folder, on the real core.
public actor LiveVault: VaultBridge {
    let thread = VaultThread()
    private let folder: @Sendable () throws -> URL
    private var found: Vault?
    private var session: Session?

    public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    /// The folder is asked for when it is first needed, and again after a failure: right after a restart the system
    /// may not give access yet. It need not exist; looking makes nothing.
    public init(in folder: @escaping @Sendable () throws -> URL) {
        self.folder = folder
    }

    public func state() -> VaultState {
        do throws(VaultFailure) {
            return try vault().state()
        } catch {
            return .unavailable
        }
    }

    public func waitSeconds() -> UInt32 { found?.waitSeconds() ?? 0 }

    public func create(passphrase: Secret) throws(VaultFailure) -> String {
        let vault = try vault()
        return take(try core { try passphrase.withData { try vault.create(passphrase: $0) } })
    }

    public func startOver(passphrase: Secret) throws(VaultFailure) -> String {
        let vault = try vault()
        return take(try core { try passphrase.withData { try vault.startOver(passphrase: $0) } })
    }

    public func unlock(passphrase: Secret) throws(VaultFailure) {
        let vault = try vault()
        session = try core { try passphrase.withData { try vault.unlock(passphrase: $0) } }
    }

    public func unlock(recoveryKey: Secret) throws(VaultFailure) {
        let vault = try vault()
        session = try core { try recoveryKey.withData { try vault.unlockWithRecoveryKey(typed: $0) } }
    }

    public func repair(with secret: Secret) throws(VaultFailure) -> RepairReport {
        let vault = try vault()
        return try core { try secret.withData { try vault.repair(passphrase: $0) } }
    }

    public func lock() {
        session?.lock()
        session = nil
    }

    public func overview() throws(VaultFailure) -> Overview {
        try open { try $0.overview() }
    }

    public func accounts(_ filter: AccountFilter) throws(VaultFailure) -> [AccountRow] {
        try open { try $0.accounts(filter: filter) }
    }

    public func account(_ id: AccountId) throws(VaultFailure) -> AccountDetail {
        try open { try $0.account(id: id) }
    }

    public func history(of id: AccountId) throws(VaultFailure) -> [HistoryEntry] {
        try open { try $0.history(id: id) }
    }

    public func check(_ draft: AccountDraft) throws(VaultFailure) -> [FieldProblem] {
        try open { $0.check(draft: draft) }
    }

    public func add(_ draft: AccountDraft) throws(VaultFailure) -> AccountId {
        try open { try $0.addAccount(draft: draft) }
    }

    public func change(_ id: AccountId, to draft: AccountDraft) throws(VaultFailure) {
        _ = try open { try $0.editAccount(id: id, draft: draft) }
    }

    public func bin(_ id: AccountId) throws(VaultFailure) {
        _ = try open { try $0.binAccount(id: id) }
    }

    public func restore(_ id: AccountId) throws(VaultFailure) {
        _ = try open { try $0.restoreAccount(id: id) }
    }

    public func purge(_ id: AccountId, with secret: Secret) throws(VaultFailure) {
        _ = try open { session in
            try secret.withData { try session.purgeAccount(id: id, passphrase: $0) }
        }
    }

    public func review(
        _ text: Secret, for id: AccountId, fileName: String?
    ) throws(VaultFailure) -> any ReviewBridge {
        let review = try open { session in
            try text.withData { try session.review(id: id, text: $0, fileName: fileName) }
        }
        return LiveReview(review, on: thread)
    }

    public func review(_ picture: [PictureLine], for id: AccountId) throws(VaultFailure) -> any ReviewBridge {
        let text = Secret(picture.map(\.text).joined(separator: "\n"))
        let review = try open { session in
            try text.withData { try session.reviewPhoto(id: id, text: $0, boxes: picture.map(\.box)) }
        }
        return LiveReview(review, on: thread)
    }

    public func reveal(_ id: CodeId, in language: Language) throws(VaultFailure) -> ShownCode {
        try open { session in
            try Self.show(try session.reveal(id: id), in: language)
        }
    }

    static func show(_ code: RevealedCode, in language: Language) throws -> ShownCode {
        defer { code.wipe() } // the screen has its own copy, for as long as it shows it
        return ShownCode(
            display: try code.display(),
            canonical: try code.canonical(),
            spoken: try code.spoken(language: language),
            captions: try code.captions(),
            position: code.position(),
            of: code.of(),
            leftAfter: code.leftAfter(),
            hideAfterSeconds: code.hideAfterSeconds()
        )
    }

    public func mark(_ id: CodeId, as mark: CodeMark) throws(VaultFailure) {
        _ = try open { session in
            switch mark {
            case .used: try session.markUsed(id: id)
            case .rejected: try session.markRejected(id: id)
            case .exposed: try session.markExposed(id: id)
            }
        }
    }

    public func undo(_ mark: CodeMark, of id: CodeId) throws(VaultFailure) {
        _ = try open { session in
            switch mark {
            case .used: try session.undoUsed(id: id)
            case .rejected: try session.undoRejected(id: id)
            case .exposed: try session.undoExposed(id: id)
            }
        }
    }

    public func mark(set id: SetId, as mark: SetMark) throws(VaultFailure) {
        _ = try open { session in
            switch mark {
            case .exposed: try session.exposeSet(id: id)
            case .retired: try session.retireSet(id: id)
            }
        }
    }

    public func undo(_ mark: SetMark, ofSet id: SetId) throws(VaultFailure) {
        _ = try open { session in
            switch mark {
            case .exposed: try session.undoExposeSet(id: id)
            case .retired: try session.undoRetireSet(id: id)
            }
        }
    }

    public func info() throws(VaultFailure) -> VaultInfo {
        try open { try $0.info() }
    }

    public func setLockMinutes(_ minutes: UInt8) throws(VaultFailure) {
        _ = try open { try $0.setLockMinutes(minutes: minutes) }
    }

    public func prove(recoveryKey: Secret) throws(VaultFailure) {
        _ = try open { session in
            try recoveryKey.withData { try session.proveRecoveryKey(typed: $0) }
        }
    }

    public func newRecoveryKey(with secret: Secret) throws(VaultFailure) -> String {
        try open { session in
            try secret.withData { try session.newRecoveryKey(passphrase: $0) }
        }
    }

    public func changePassphrase(from old: Secret, to new: Secret) throws(VaultFailure) {
        _ = try open { session in
            try old.withData { old in
                try new.withData { try session.changePassphrase(old: old, new: $0) }
            }
        }
    }

    public func damage() throws(VaultFailure) -> [Damage] {
        try open { try $0.damage() }
    }

    public func acceptAsIs(with secret: Secret) throws(VaultFailure) {
        _ = try open { session in
            try secret.withData { try session.acceptAsIs(passphrase: $0) }
        }
    }

    var isOpen: Bool { session != nil }

    private func take(_ made: NewVault) -> String {
        session = made.session()
        return made.recoveryKey()
    }

    func take(_ restored: Restored) -> CameBack {
        session = restored.session()
        return CameBack(recoveryKey: restored.recoveryKey(), report: restored.report())
    }

    func vault() throws(VaultFailure) -> Vault {
        if let found { return found }
        guard let path = try? folder().path else { throw .StorageUnavailable }
        let vault = Vault.open(dir: path)
        found = vault
        return vault
    }

    func open<Result>(_ work: (Session) throws -> Result) throws(VaultFailure) -> Result {
        guard let session else { throw .Locked }
        return try core { try work(session) }
    }
}

/// A paste under review, on the real core.
actor LiveReview: ReviewBridge {
    private let thread: VaultThread
    private let review: Review

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(_ review: Review, on thread: VaultThread) {
        self.review = review
        self.thread = thread
    }

    func summary() throws(VaultFailure) -> ReviewSummary {
        try core { try review.summary() }
    }

    func sourceLine(_ line: UInt32) throws(VaultFailure) -> String {
        try core { try review.sourceLine(line: line) }
    }

    func code(_ index: UInt32) throws(VaultFailure) -> String {
        try core { try review.codeText(index: index) }
    }

    func readings(at place: UInt32, of index: UInt32) throws(VaultFailure) -> String {
        try core { try review.readings(index: index, position: place) }
    }

    func take(reading: UInt32, at place: UInt32, of index: UInt32) throws(VaultFailure) {
        try core { try review.takeReading(index: index, position: place, reading: reading) }
    }

    func include(_ index: UInt32, _ included: Bool) throws(VaultFailure) {
        try core { try review.setIncluded(index: index, included: included) }
    }

    func setUsed(_ index: UInt32, _ used: Bool) throws(VaultFailure) {
        try core { try review.setUsed(index: index, used: used) }
    }

    func edit(_ index: UInt32, to text: Secret) throws(VaultFailure) {
        try core { try text.withData { try review.edit(index: index, text: $0) } }
    }

    func add(_ text: Secret) throws(VaultFailure) {
        _ = try core { try text.withData { try review.add(text: $0) } }
    }

    func keep(_ options: KeepOptions) throws(VaultFailure) -> Kept {
        try core { try review.keep(options: options) }
    }

    func discard() { review.discard() }
}

/// Calls the core. Whatever is no error of its own is a fault of the program, and its text, which could
/// hold anything, goes no further.
func core<Result>(_ work: () throws -> Result) throws(VaultFailure) -> Result {
    do {
        return try work()
    } catch let failure as VaultFailure {
        throw failure
    } catch {
        throw .Internal
    }
}
