import Foundation
import TorideCore

extension LiveVault {
    public func comingBack(_ signals: Signals) -> ComingBack {
        (try? vault())?.comingBack(signals: signals) ?? .unavailable
    }

    public func setAside() throws(VaultFailure) -> [SetAside] {
        let vault = try vault()
        return try core { try vault.setAside() }
    }

    public func bringBack(_ id: String) throws(VaultFailure) {
        lock() // what is here now goes aside
        let vault = try vault()
        try core { try vault.bringBack(id: id) }
    }

    public func look(into file: Data, with secret: Secret) throws(VaultFailure) -> BackupReport {
        try core { try secret.withData { try testBackupFile(file: file, secret: $0) } }
    }

    public func restore(_ file: Data, with secret: Secret, passphrase: Secret?) throws(VaultFailure) -> CameBack {
        let vault = try vault()
        return take(
            try core {
                try secret.withData { secret in
                    try passphrase.withData {
                        try vault.restoreBackup(file: file, secret: secret, newPassphrase: $0)
                    }
                }
            })
    }

    public func makeBackup(passphrase: Secret?, recoveryKey: Secret?) throws(VaultFailure) -> any BackupBridge {
        let made = try open { session in
            try passphrase.withData { passphrase in
                try recoveryKey.withData { try session.makeBackup(passphrase: passphrase, recoveryKey: $0) }
            }
        }
        return LiveBackup(made, of: self)
    }

    func confirm(_ backup: BackupFile, _ stored: Data) throws(VaultFailure) {
        _ = try open { try $0.confirmBackup(backup: backup, stored: stored) }
    }

    public func lastBackup() throws(VaultFailure) -> LastBackup? {
        try open { try $0.lastBackup() }
    }

    public func test(backup file: Data, with secret: Secret) throws(VaultFailure) -> BackupTest {
        try open { session in
            try secret.withData { try session.testBackup(file: file, secret: $0) }
        }
    }

    public func sheet(
        recoveryKey: Secret, in language: Language, withVault: Bool
    ) throws(VaultFailure) -> Printout {
        let made = try open { session in
            try recoveryKey.withData {
                try session.makeSheet(recoveryKey: $0, style: .here(in: language), withVault: withVault)
            }
        }
        return Printout(
            html: Secret(wiping: made.html()), fileName: made.fileName(), codes: made.qrCodes(), pages: made.pages())
    }

    public func cabinetList(in language: Language) throws(VaultFailure) -> CabinetPaper {
        let made = try open { try $0.cabinetList(style: .here(in: language)) }
        return CabinetPaper(html: made.html(), fileName: made.fileName(), accounts: made.accounts())
    }

    public func importFile(
        _ file: Secret, named name: String?, password: Secret?
    ) throws(VaultFailure) -> any ImportBridge {
        let made = try open { session in
            try file.withData { file in
                try password.withData { try session.importFile(file: file, fileName: name, password: $0) }
            }
        }
        return LiveImport(made, on: thread)
    }

    public func export(as form: ExportForm, with secret: Secret) throws(VaultFailure) -> ExportedFile {
        let made = try open { session in
            try secret.withData { try session.export(secret: $0, form: form) }
        }
        return ExportedFile(
            bytes: Secret(wiping: made.bytes()), fileName: made.fileName(), accounts: made.accounts(),
            codes: made.codes(), unreadable: made.unreadable())
    }

    public func rekey(with secret: Secret, passphrase: Secret?) throws(VaultFailure) -> String {
        try open { session in
            try secret.withData { secret in
                try passphrase.withData { try session.rekey(secret: secret, newPassphrase: $0) }
            }
        }
    }
}

extension PaperStyle {
    /// With the dates of the calendar here.
    static func here(in language: Language) -> PaperStyle {
        PaperStyle(language: language, offsetMinutes: Int32(TimeZone.current.secondsFromGMT() / 60))
    }
}

extension Secret? {
    /// Lends the bytes; what is not given is empty on the other side.
    func withData<Result>(_ body: (Data) throws -> Result) rethrows -> Result {
        guard let self else { return try body(Data()) }
        return try self.withData(body)
    }
}

/// A sealed backup, on the real core.
struct LiveBackup: BackupBridge {
    let file: SealedFile
    let report: BackupReport
    private let made: BackupFile
    private let vault: LiveVault

    init(_ made: BackupFile, of vault: LiveVault) {
        file = SealedFile(bytes: made.bytes(), fileName: made.fileName())
        report = made.report()
        self.made = made
        self.vault = vault
    }

    func confirm(_ stored: Data) async throws(VaultFailure) {
        try await vault.confirm(made, stored)
    }
}

/// Another program's file, on the real core.
actor LiveImport: ImportBridge {
    private let thread: VaultThread
    private let file: Import

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(_ file: Import, on thread: VaultThread) {
        self.file = file
        self.thread = thread
    }

    func summary() throws(VaultFailure) -> ImportSummary {
        try core { try file.summary() }
    }

    func review(_ entry: UInt32, into target: ImportTarget) throws(VaultFailure) -> any ReviewBridge {
        LiveReview(try core { try file.review(index: entry, into: target) }, on: thread)
    }
}
