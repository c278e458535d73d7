#if DEBUG
import Foundation

extension FakeBridge {
    public func comingBack(_ signals: Signals) -> ComingBack { sample.comingBack }
    public func setAside() throws(VaultFailure) -> [SetAside] { try answer(sample.aside) }
    public func bringBack(_ id: String) throws(VaultFailure) {
        try note(.bringBack(id))
        become(.locked)
    }
    public func look(into file: Data, with secret: Secret) throws(VaultFailure) -> BackupReport {
        try answer(Sample.report)
    }
    public func restore(_ file: Data, with secret: Secret, passphrase: Secret?) throws(VaultFailure) -> CameBack {
        try note(.restoreBackup(newPassphrase: passphrase != nil))
        become(.unlocked)
        return CameBack(recoveryKey: Sample.recoveryKey, report: Sample.report)
    }

    public func makeBackup(passphrase: Secret?, recoveryKey: Secret?) throws(VaultFailure) -> any BackupBridge {
        try note(.makeBackup(passphrase: passphrase != nil, recoveryKey: recoveryKey != nil))
        return FakeBackup(file: Sample.sealed, report: Sample.report, bridge: self)
    }
    func confirm(_ stored: Data) throws(VaultFailure) {
        try note(.confirmBackup)
        if stored != Sample.sealed.bytes { throw .Damaged }
    }
    public func lastBackup() throws(VaultFailure) -> LastBackup? { try answer(sample.lastBackup) }
    public func test(backup file: Data, with secret: Secret) throws(VaultFailure) -> BackupTest {
        try answer(BackupTest(report: Sample.report, standing: .older))
    }

    public func sheet(
        recoveryKey: Secret, in language: Language, withVault: Bool
    ) throws(VaultFailure) -> Printout {
        try note(.sheet(withVault: withVault))
        return Printout(html: Secret("<html></html>"), fileName: "toride.html", codes: withVault ? 3 : 0, pages: 2)
    }
    public func cabinetList(in language: Language) throws(VaultFailure) -> CabinetPaper {
        try answer(CabinetPaper(html: Data("<html></html>".utf8), fileName: "toride.html", accounts: 3))
    }

    public func importFile(
        _ file: Secret, named name: String?, password: Secret?
    ) throws(VaultFailure) -> any ImportBridge {
        try note(.importFile(password: password != nil))
        return FakeImport(sample: sample)
    }
    public func export(as form: ExportForm, with secret: Secret) throws(VaultFailure) -> ExportedFile {
        try note(.export(form))
        return ExportedFile(
            bytes: Secret("{}"), fileName: "toride.json", accounts: 3, codes: 21, unreadable: 0)
    }
    public func rekey(with secret: Secret, passphrase: Secret?) throws(VaultFailure) -> String {
        try note(.rekey(newPassphrase: passphrase != nil))
        return Sample.recoveryKey
    }
}

struct FakeBackup: BackupBridge {
    let file: SealedFile
    let report: BackupReport
    let bridge: FakeBridge

    func confirm(_ stored: Data) async throws(VaultFailure) { try await bridge.confirm(stored) }
}

/// One entry, whatever the file.
struct FakeImport: ImportBridge {
    let sample: Sample

    func summary() -> ImportSummary {
        let draft = AccountDraft(serviceId: "instagram", name: "@tenpo", business: false)
        return ImportSummary(
            form: .bitwarden,
            entries: [
                ImportedEntry(
                    index: 0, title: "Instagram", draft: draft, codes: 3, doubts: 0, current: nil, alike: [])
            ], passwords: 1, authenticators: 0)
    }
    func review(_ entry: UInt32, into target: ImportTarget) -> any ReviewBridge { FakeReview(sample) }
}

extension Sample {
    static let report = BackupReport(
        accounts: 3, inBin: 0, codes: 21, madeAt: 1_795_392_000_000, lastChangeAt: nil, byPassphrase: true,
        byRecoveryKey: false)
    static let sealed = SealedFile(bytes: Data("TRD1".utf8), fileName: "toride-20261123T090000Z.toride")
}
#endif
