import Foundation
import Testing

@testable import TorideKit

/// The main job on the real core: real crypto, a real database in a folder of its own.
@Suite final class MainJobTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)
    let passphrase = "copper wombat lantern orbit velvet maple"

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func vault() -> LiveVault {
        LiveVault { [folder] in folder }
    }

    @Test(
        "paste a whole screen, use a code, lock, start again: it is still used, and can be taken back",
        arguments: ["instagram-screen-ja", "google-download"])
    func mainJob(name: String) async throws {
        let paste = try Paste(name)
        let account = try await firstDay(paste)

        let vault = vault()
        #expect(await vault.state() == .locked)
        try await vault.unlock(passphrase: Secret(passphrase))
        let detail = try await vault.account(account)
        #expect(detail.row.left == UInt32(paste.codes.count - 1))
        #expect(detail.row.of == UInt32(paste.codes.count))
        let codes = try #require(detail.currentSets.first).codes
        guard case .used = codes[0].state else { Issue.record("it is \(codes[0].state)"); return }
        #expect(codes.dropFirst().allSatisfy { $0.state == .unused })

        try await vault.undo(.used, of: codes[0].id)
        #expect(try await vault.account(account).row.left == UInt32(paste.codes.count))
        let kinds = try await vault.history(of: account).map(\.kind)
        #expect(kinds.contains(.codeUsed(position: 1)) && kinds.contains(.useUndone(position: 1)))
        await vault.lock()
    }

    @Test("a new set is asked about, and retires the old one only on the person's word")
    func newSet() async throws {
        let account = try await firstDay(try Paste("instagram-screen-ja"))
        let vault = vault()
        try await vault.unlock(passphrase: Secret(passphrase))
        let again = Secret("1111 2222\n3333 4444\n5555 6666\n")
        let review = try await vault.review(again, for: account, fileName: nil)
        #expect(try await review.summary().hasCurrentSet)
        _ = try await review.keep(KeepOptions(issuedAt: nil, retireOld: true))
        let detail = try await vault.account(account)
        #expect(detail.currentSets.map(\.codes.count) == [3])
        #expect(detail.retiredSets.map(\.codes.count) == [5])
        await vault.lock()
    }

    @Test("a wrong passphrase opens nothing; the recovery key does, and a slip in it is found at once")
    func otherKeys() async throws {
        let vault = vault()
        let key = try await vault.create(passphrase: Secret(passphrase))
        await vault.lock()
        await #expect(throws: VaultFailure.WrongPassphrase) {
            try await vault.unlock(passphrase: Secret("copper wombat lantern orbit velvet birch"))
        }
        var slip = Array(key)
        slip[0] = slip[0] == "2" ? "3" : "2"
        await #expect(throws: VaultFailure.Invalid(field: .recoveryKey)) { [slip] in
            try await vault.unlock(recoveryKey: Secret(String(slip)))
        }
        try await vault.unlock(recoveryKey: Secret(key))
        #expect(await vault.state() == .unlocked)
        await vault.lock()
    }

    @Test("a locked vault answers nothing")
    func locked() async throws {
        let vault = vault()
        _ = try await vault.create(passphrase: Secret(passphrase))
        await vault.lock()
        await #expect(throws: VaultFailure.Locked) { try await vault.overview() }
        #expect(await vault.state() == .locked)
    }

    @Test("an easy passphrase makes no vault")
    func weak() async throws {
        let vault = vault()
        await #expect(throws: VaultFailure.WeakPassphrase) {
            try await vault.create(passphrase: Secret("password"))
        }
        #expect(await vault.state() == .fresh)
    }

    @Test("a folder that the system does not give yet is asked for again")
    func folderLater() async {
        let vault = LiveVault { throw CocoaError(.fileReadNoPermission) }
        #expect(await vault.state() == .unavailable)
        await #expect(throws: VaultFailure.StorageUnavailable) {
            try await vault.unlock(passphrase: Secret("copper wombat"))
        }
    }

    /// Makes the vault, proves its recovery key, keeps what a paste holds, uses the first code, locks.
    private func firstDay(_ paste: Paste) async throws -> AccountId {
        let vault = vault()
        #expect(await vault.state() == .fresh)
        let key = try await vault.create(passphrase: Secret(passphrase))
        try await vault.prove(recoveryKey: Secret(key))

        let draft = AccountDraft(serviceId: paste.service, name: "@tenpo", business: true)
        #expect(try await vault.check(draft).isEmpty)
        let account = try await vault.add(draft)
        let review = try await vault.review(paste.text, for: account, fileName: paste.fileName)
        let summary = try await review.summary()
        #expect(summary.doubts == 0)
        var read: [String] = []
        for candidate in summary.candidates {
            read.append(try await review.code(candidate.index).filter { !$0.isWhitespace })
        }
        #expect(read == paste.codes)
        #expect(try await review.keep(KeepOptions(issuedAt: nil, retireOld: false)).codes == paste.codes.count)

        let code = try #require(try await vault.account(account).nextCode)
        let shown = try await vault.reveal(code, in: .ja)
        #expect(shown.canonical == paste.codes[0])
        #expect(shown.leftAfter == UInt32(paste.codes.count - 1))
        try await vault.mark(code, as: .used)
        await vault.lock()
        return account
    }
}

/// A text as people paste it, and the codes that Rust, Kotlin and Swift must all read out of it.
struct Paste {
    let text: Secret
    let service: String
    let fileName: String?
    let codes: [String]

    private struct Truth: Decodable {
        struct Code: Decodable { let canonical: String }
        let service: String
        let file_name: String?
        let codes: [Code]
    }

    init(_ name: String) throws {
        let truth: Truth = try Shared.load("fixtures/paste/\(name).json")
        text = Secret(try Data(contentsOf: Shared.file("fixtures/paste/\(name).txt")))
        (service, fileName) = (truth.service, truth.file_name)
        codes = truth.codes.map(\.canonical)
    }
}
