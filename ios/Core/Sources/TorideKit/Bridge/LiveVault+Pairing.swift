import Foundation
import TorideCore

extension LiveVault: VaultPairing {
    public func makeTransfer(with secret: Secret) throws(VaultFailure) -> Handover {
        let made = try open { session in
            try secret.withData { try session.makeTransfer(secret: $0) }
        }
        return Handover(file: made.file(), key: made.key(), keyCode: try core { try made.keyQr() }, notAfter: nil)
    }

    public func join(_ file: Data, key: Secret, passphrase: Secret) throws(VaultFailure) -> CameBack {
        let vault = try vault()
        return take(
            try core {
                try key.withData { key in
                    try passphrase.withData { try vault.join(file: file, key: key, passphrase: $0) }
                }
            })
    }

    public func receive(
        transfer file: Data, key: Secret, passphrase: Secret
    ) throws(VaultFailure) -> any ArrivalBridge {
        let arrival = try open { session in
            try key.withData { key in
                try passphrase.withData { try session.receiveTransfer(file: file, key: key, passphrase: $0) }
            }
        }
        return LiveArrival(arrival, on: thread)
    }

    public func makeSync() throws(VaultFailure) -> SealedFile {
        try open { try $0.makeSync() }
    }

    public func receive(sync file: Data) throws(VaultFailure) -> any ArrivalBridge {
        LiveArrival(try open { try $0.receiveSync(file: file) }, on: thread)
    }

    public func receive(backup file: Data, with secret: Secret) throws(VaultFailure) -> any ArrivalBridge {
        let arrival = try open { session in
            try secret.withData { try session.receiveBackup(file: file, secret: $0) }
        }
        return LiveArrival(arrival, on: thread)
    }

    public func undoMerge() throws(VaultFailure) {
        _ = try open { try $0.undoMerge() }
    }

    public func share(
        _ code: CodeId, until notAfter: UtcMillis, with secret: Secret
    ) throws(VaultFailure) -> Handover {
        let made = try open { session in
            try secret.withData { try session.shareCode(code: code, notAfter: notAfter, secret: $0) }
        }
        return Handover(
            file: made.file(), key: made.key(), keyCode: try core { try made.keyQr() }, notAfter: made.notAfter())
    }

    public func receive(share file: Data, key: Secret) throws(VaultFailure) -> InboxItem {
        try open { session in
            try key.withData { try session.receiveShare(file: file, key: $0) }
        }
    }

    public func inbox() throws(VaultFailure) -> [InboxItem] {
        try open { try $0.inbox() }
    }

    public func reveal(shared: SharedId, in language: Language) throws(VaultFailure) -> ShownCode {
        try open { try Self.show(try $0.revealShared(id: shared), in: language) }
    }

    public func discard(shared: SharedId) throws(VaultFailure) {
        _ = try open { try $0.discardShared(id: shared) }
    }
}

/// What a file would change, on the real core.
actor LiveArrival: ArrivalBridge {
    private let thread: VaultThread
    private let arrival: Arrival

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(_ arrival: Arrival, on thread: VaultThread) {
        self.arrival = arrival
        self.thread = thread
    }

    func preview() throws(VaultFailure) -> MergePreview {
        try core { try arrival.preview() }
    }

    func merge(purgeMany: Bool) throws(VaultFailure) -> Merged {
        try core { try arrival.merge(purgeMany: purgeMany) }
    }
}
