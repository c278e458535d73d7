#if DEBUG
/// A vault that never was, for previews and for tests of what screens do when something fails. It follows
/// no rule: it answers what it was given, and notes what it was asked.
public actor FakeBridge: VaultBridge {
    /// What it was asked to change, in order. No secret is noted.
    public enum Call: Sendable, Equatable {
        case create, startOver, unlock, unlockWithRecoveryKey, repair, lock
        case add(AccountDraft), change(AccountId), bin(AccountId), restore(AccountId), purge(AccountId)
        case review(AccountId), reviewPicture(AccountId), reveal(CodeId)
        case mark(CodeId, CodeMark), undo(CodeId, CodeMark)
        case markSet(SetId, SetMark), undoSet(SetId, SetMark)
        case lockMinutes(UInt8), prove, newRecoveryKey, changePassphrase, acceptAsIs
        case turnedOnAgain(AccountId), acceptOneWay(AccountId, Bool), keepOldSet(AccountId, why: String)
        case putOff(Reason, AccountId?, days: UInt8)
        case tie(TieCall)
        case shop(ShopCall)
        case observe, answer(Reply), setReminders(ReminderSettings), provePassphrase
        case bringBack(String), restoreBackup(newPassphrase: Bool)
        case makeBackup(passphrase: Bool, recoveryKey: Bool), confirmBackup, sheet(withVault: Bool)
        case importFile(password: Bool), export(ExportForm), rekey(newPassphrase: Bool)
        case makeTransfer, join, receive(BundleKind), merge(purgeMany: Bool), undoMerge
        case share(CodeId, until: UtcMillis), discard(SharedId)
        case wait(AccountId, days: UInt8), stopWaiting(AccountId)
    }

    public private(set) var calls: [Call] = []
    /// The review that was begun last.
    private(set) var review: FakeReview?
    private var current: VaultState
    private(set) var sample: Sample
    private var failures: [VaultFailure] = []
    private var wait: UInt32 = 0
    private var meanwhile: (@Sendable () async -> Void)?

    public init(_ state: VaultState, _ sample: Sample = .shop) {
        current = state
        self.sample = sample
    }

    /// The next calls fail, one each.
    public func fail(with failures: VaultFailure...) {
        self.failures += failures
    }

    /// Something else changed what is in the folder.
    public func become(_ state: VaultState) {
        current = state
    }

    func become(_ reminders: ReminderSettings) {
        sample.reminders = reminders
    }

    /// Happens once, while the next answer that takes its time is on its way.
    func meanwhile(_ event: @escaping @Sendable () async -> Void) {
        meanwhile = event
    }

    func takeTime() async {
        let event = meanwhile
        meanwhile = nil
        await event?()
    }

    public func wait(seconds: UInt32) {
        wait = seconds
    }

    public func state() -> VaultState { current }
    public func waitSeconds() -> UInt32 { wait }

    public func create(passphrase: Secret) throws(VaultFailure) -> String {
        try note(.create)
        current = .unlocked
        return Sample.recoveryKey
    }

    public func unlock(passphrase: Secret) throws(VaultFailure) {
        try note(.unlock)
        current = .unlocked
    }

    public func unlock(recoveryKey: Secret) throws(VaultFailure) {
        try note(.unlockWithRecoveryKey)
        current = .unlocked
    }

    public func startOver(passphrase: Secret) throws(VaultFailure) -> String {
        try note(.startOver)
        current = .unlocked
        return Sample.recoveryKey
    }

    public func repair(with secret: Secret) throws(VaultFailure) -> RepairReport {
        try note(.repair)
        return RepairReport(saved: 12, lost: 1, fromSnapshot: false)
    }

    public func lock() {
        calls.append(.lock)
        current = .locked
    }

    public func overview() throws(VaultFailure) -> Overview { try answer(sample.overview) }
    public func accounts(_ filter: AccountFilter) throws(VaultFailure) -> [AccountRow] {
        try answer(filter == .active ? sample.overview.accounts : sample.bin)
    }
    public func account(_ id: AccountId) throws(VaultFailure) -> AccountDetail {
        try answer(sample.details[id], orElse: .NotFound)
    }
    public func history(of id: AccountId) throws(VaultFailure) -> [HistoryEntry] {
        try answer(sample.history)
    }

    public func check(_ draft: AccountDraft) throws(VaultFailure) -> [FieldProblem] {
        try answer(sample.problems)
    }
    public func add(_ draft: AccountDraft) throws(VaultFailure) -> AccountId {
        try note(.add(draft))
        return Sample.account
    }
    public func change(_ id: AccountId, to draft: AccountDraft) throws(VaultFailure) {
        try note(.change(id))
    }
    public func bin(_ id: AccountId) throws(VaultFailure) { try note(.bin(id)) }
    public func restore(_ id: AccountId) throws(VaultFailure) { try note(.restore(id)) }
    public func purge(_ id: AccountId, with secret: Secret) throws(VaultFailure) { try note(.purge(id)) }

    public func review(
        _ text: Secret, for id: AccountId, fileName: String?
    ) throws(VaultFailure) -> any ReviewBridge {
        try note(.review(id))
        return begin()
    }
    public func review(_ picture: [PictureLine], for id: AccountId) throws(VaultFailure) -> any ReviewBridge {
        try note(.reviewPicture(id))
        return begin()
    }
    public func reveal(_ id: CodeId, in language: Language) throws(VaultFailure) -> ShownCode {
        try note(.reveal(id))
        return sample.shown
    }
    public func mark(_ id: CodeId, as mark: CodeMark) throws(VaultFailure) { try note(.mark(id, mark)) }
    public func undo(_ mark: CodeMark, of id: CodeId) throws(VaultFailure) { try note(.undo(id, mark)) }
    public func mark(set id: SetId, as mark: SetMark) throws(VaultFailure) { try note(.markSet(id, mark)) }
    public func undo(_ mark: SetMark, ofSet id: SetId) throws(VaultFailure) { try note(.undoSet(id, mark)) }

    public func info() throws(VaultFailure) -> VaultInfo { try answer(sample.info) }
    public func setLockMinutes(_ minutes: UInt8) throws(VaultFailure) { try note(.lockMinutes(minutes)) }
    public func prove(recoveryKey: Secret) throws(VaultFailure) { try note(.prove) }
    public func newRecoveryKey(with secret: Secret) throws(VaultFailure) -> String {
        try note(.newRecoveryKey)
        return Sample.recoveryKey
    }
    public func changePassphrase(from old: Secret, to new: Secret) throws(VaultFailure) {
        try note(.changePassphrase)
    }
    public func damage() throws(VaultFailure) -> [Damage] { try answer(sample.damage) }
    public func acceptAsIs(with secret: Secret) throws(VaultFailure) { try note(.acceptAsIs) }

    private func begin() -> FakeReview {
        let begun = FakeReview(sample)
        review = begun
        return begun
    }

    func note(_ call: Call) throws(VaultFailure) {
        calls.append(call)
        try answer(())
    }

    func answer<Value>(_ value: Value) throws(VaultFailure) -> Value {
        if failures.isEmpty { return value }
        throw failures.removeFirst()
    }

    func answer<Value>(
        _ value: Value?, orElse failure: VaultFailure
    ) throws(VaultFailure) -> Value {
        guard let value = try answer(value) else { throw failure }
        return value
    }
}
#endif
