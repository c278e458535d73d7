import Foundation
import Testing

@testable import TorideKit

/// The main job on the real core: real crypto, a real database in a folder of its own.
@Suite final class MainJobTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)
    let passphrase = "copper wombat lantern orbit velvet maple"
    let codes = ["1234 5678", "2345 6789", "3456 7890", "4567 8901", "5678 9012"]

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test("paste codes, use one, lock, start again: it is still used")
    func mainJob() async throws {
        let account = try await firstDay()

        let vault = try LiveVault(folder: folder)
        #expect(await vault.state() == .locked)
        try await vault.unlock(passphrase: Secret(passphrase))
        let detail = try await vault.account(account)
        #expect(detail.row.left == 4)
        #expect(detail.row.of == 5)
        let states = try #require(detail.currentSets.first).codes.map(\.state)
        guard case .used = states[0] else { Issue.record("the first code is \(states[0])"); return }
        #expect(states.dropFirst().allSatisfy { $0 == .unused })

        try await vault.undo(.used, of: #require(detail.currentSets.first).codes[0].id)
        #expect(try await vault.account(account).row.left == 5)
        await vault.lock()
    }

    @Test("a wrong passphrase opens nothing; the recovery key does")
    func otherKeys() async throws {
        var key = ""
        do {
            let vault = try LiveVault(folder: folder)
            key = try await vault.create(passphrase: Secret(passphrase))
            await vault.lock()
            await #expect(throws: VaultFailure.WrongPassphrase) {
                try await vault.unlock(passphrase: Secret("copper wombat lantern orbit velvet birch"))
            }
        }
        let vault = try LiveVault(folder: folder)
        var slip = key
        slip.replaceSubrange(slip.startIndex...slip.startIndex, with: slip.hasPrefix("2") ? "3" : "2")
        await #expect(throws: VaultFailure.Invalid(field: .recoveryKey)) { [slip] in
            try await vault.unlock(recoveryKey: Secret(slip))
        }
        try await vault.unlock(recoveryKey: Secret(key))
        #expect(await vault.state() == .unlocked)
        await vault.lock()
    }

    @Test("a locked vault answers nothing")
    func locked() async throws {
        let vault = try LiveVault(folder: folder)
        _ = try await vault.create(passphrase: Secret(passphrase))
        await vault.lock()
        await #expect(throws: VaultFailure.Locked) { try await vault.overview() }
        #expect(await vault.state() == .locked)
    }

    @Test("an easy passphrase makes no vault")
    func weak() async throws {
        let vault = try LiveVault(folder: folder)
        await #expect(throws: VaultFailure.WeakPassphrase) {
            try await vault.create(passphrase: Secret("password"))
        }
        #expect(await vault.state() == .fresh)
    }

    /// Makes the vault, proves its recovery key, keeps five codes, uses the first, locks.
    private func firstDay() async throws -> AccountId {
        let vault = try LiveVault(folder: folder)
        #expect(await vault.state() == .fresh)
        let key = try await vault.create(passphrase: Secret(passphrase))
        try await vault.prove(recoveryKey: Secret(key))

        let draft = AccountDraft(serviceId: "instagram", name: "@tenpo", business: true)
        #expect(try await vault.check(draft).isEmpty)
        let account = try await vault.add(draft)
        let paste = Secret(codes.joined(separator: "\n"))
        let review = try await vault.review(paste, for: account, fileName: nil)
        let found = try await review.summary().candidates.count
        #expect(found == 5)
        for index in codes.indices {
            #expect(try await review.code(UInt32(index)) == codes[index])
        }
        let kept = try await review.keep(KeepOptions(issuedAt: nil, retireOld: false))
        #expect(kept.codes == 5)

        let code = try #require(try await vault.account(account).nextCode)
        let shown = try await vault.reveal(code, in: .ja)
        #expect(shown.display == codes[0])
        #expect(shown.canonical == "12345678")
        #expect(shown.leftAfter == 4)
        try await vault.mark(code, as: .used)
        await vault.lock()
        return account
    }
}
