#if DEBUG
import Foundation

extension FakeBridge: VaultPairing {
    public func makeTransfer(with secret: Secret) throws(VaultFailure) -> Handover {
        try note(.makeTransfer)
        return Sample.handover
    }
    public func join(_ file: Data, key: Secret, passphrase: Secret) throws(VaultFailure) -> CameBack {
        try note(.join)
        become(.unlocked)
        return CameBack(recoveryKey: nil, report: Sample.report)
    }
    public func receive(
        transfer file: Data, key: Secret, passphrase: Secret
    ) throws(VaultFailure) -> any ArrivalBridge {
        try note(.receive(.transfer))
        return FakeArrival(bridge: self)
    }
    public func makeSync() throws(VaultFailure) -> SealedFile { try answer(Sample.sealed) }
    public func receive(sync file: Data) throws(VaultFailure) -> any ArrivalBridge {
        try note(.receive(.sync))
        return FakeArrival(bridge: self)
    }
    public func receive(backup file: Data, with secret: Secret) throws(VaultFailure) -> any ArrivalBridge {
        try note(.receive(.backup))
        return FakeArrival(bridge: self)
    }
    func merge(purgeMany: Bool) throws(VaultFailure) -> Merged {
        try note(.merge(purgeMany: purgeMany))
        return Merged(revision: 8, canUndo: true, verdict: nil)
    }
    public func undoMerge() throws(VaultFailure) { try note(.undoMerge) }

    public func share(
        _ code: CodeId, until notAfter: UtcMillis, with secret: Secret
    ) throws(VaultFailure) -> Handover {
        try note(.share(code, until: notAfter))
        return Sample.handover
    }
    public func receive(share file: Data, key: Secret) throws(VaultFailure) -> InboxItem {
        try note(.receive(.share))
        return try answer(sample.inbox.first, orElse: .Expired)
    }
    public func inbox() throws(VaultFailure) -> [InboxItem] { try answer(sample.inbox) }
    public func reveal(shared: SharedId, in language: Language) throws(VaultFailure) -> ShownCode {
        try answer(sample.shown)
    }
    public func discard(shared: SharedId) throws(VaultFailure) { try note(.discard(shared)) }
}

/// A file with whatever preview the sample has.
struct FakeArrival: ArrivalBridge {
    let bridge: FakeBridge

    func preview() async -> MergePreview { await bridge.sample.preview }
    func merge(purgeMany: Bool) async throws(VaultFailure) -> Merged {
        try await bridge.merge(purgeMany: purgeMany)
    }
}

extension Sample {
    static let handover = Handover(
        file: sealed, key: recoveryKey, keyCode: QrMatrix(side: 1, dark: Data([1])), notAfter: nil)

    static func preview(_ warnings: [MergeWarning] = []) -> MergePreview {
        MergePreview(
            madeAt: 1_795_392_000_000,
            accounts: [
                MergedAccount(
                    account: AccountName(id: account, serviceId: "instagram", name: "@tenpo", business: true),
                    change: .changed, codes: CodeChanges(added: 0, used: 1, undone: 0, purged: 0))
            ],
            codes: CodeChanges(added: 0, used: 1, undone: 0, purged: 0), contacts: none, devices: none, places: none,
            people: none, shop: none, inbox: none, newer: 0, changes: true, warnings: warnings)
    }

    private static let none = ThingChanges(added: 0, changed: 0, purged: 0)
}
#endif
