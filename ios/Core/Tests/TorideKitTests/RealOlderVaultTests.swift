import Foundation
import Testing

@testable import TorideKit

/// An older copy in the vault's place, in which used codes are unused again, on the real core.
@MainActor @Suite final class RealOlderVaultTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)
    let device = MadeUpDevice()

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private var file: URL { folder.appending(path: "vault.db") }

    private func unlocked() async -> Phone {
        let phone = Phone(folder, device)
        await phone.unlock()
        return phone
    }

    /// For a file, so that the vault stays open.
    private func leave(_ app: AppModel) async {
        await app.happened(.pickerOpened)
        await app.happened(.left)
        #expect(app.stage == .open)
    }

    /// "It worked", as the screen does it.
    private func use(_ code: CodeId, of account: AccountId, _ phone: Phone) async {
        phone.app.path = [.account(account), .showCode(code, of: account)]
        let show = ShowCodeModel(phone.app, code, of: account)
        await show.show()
        await show.worked()
    }

    /// A vault of which a code was used after its file was copied, and the copy.
    private func firstPhone() async throws -> (AccountId, copy: Data) {
        let phone = Phone(folder, device)
        await phone.begin()
        let account = try await phone.account()
        await phone.app.lock()
        let copy = try Data(contentsOf: file)
        let again = await unlocked()
        let code = try #require(try await again.vault.account(account).nextCode)
        await use(code, of: account, again)
        #expect(try await again.vault.account(account).row.left == 2)
        await again.app.lock()
        return (account, copy)
    }

    @Test("an older copy in the vault's place is said at every start, until the person has read it")
    func older() async throws {
        let (account, copy) = try await firstPhone()
        try copy.write(to: file)
        for left: UInt32 in [3, 2] {
            let phone = await unlocked()
            #expect(phone.app.deviceChanges == [.vaultOlder])
            #expect(try await phone.vault.account(account).row.left == left)
            // However much is done meanwhile: that it is older must not be forgotten.
            await use(try #require(try await phone.vault.account(account).nextCode), of: account, phone)
            await leave(phone.app)
            await phone.app.lock()
        }
        let phone = await unlocked()
        #expect(phone.app.deviceChanges == [.vaultOlder])
        await phone.app.saw(.vaultOlder)
        #expect(phone.app.deviceChanges.isEmpty)
        await phone.app.lock()
        let closed = await unlocked()
        #expect(closed.app.deviceChanges.isEmpty)
        await closed.app.lock()
        // What was read is the vault now, and an older copy of that shows, too.
        try copy.write(to: file)
        let again = await unlocked()
        #expect(again.app.deviceChanges == [.vaultOlder])
        await again.app.lock()
    }

    @Test("a vault that went on is nothing to speak of, also where the app ended before that was kept")
    func killed() async throws {
        let (account, _) = try await firstPhone()
        let phone = await unlocked()
        #expect(phone.app.deviceChanges.isEmpty)
        let kept = await device.anchor
        try await phone.useCode(of: account) // beside the screens, so that nothing is kept of it
        await phone.vault.lock()
        #expect(await device.anchor == kept)
        let next = await unlocked()
        #expect(next.app.deviceChanges.isEmpty)
        #expect(await device.anchor != kept)
        await next.app.lock()
    }

    @Test("each change is kept at once: of one on a screen, of one that is taken back, and when the app is left")
    func atOnce() async throws {
        let (account, _) = try await firstPhone()
        let phone = await unlocked()
        let code = try #require(try await phone.vault.account(account).nextCode)
        await use(code, of: account, phone)
        #expect(try await device.anchor == phone.vault.anchor())
        let used = await device.anchor
        await phone.app.undo()
        #expect(try await phone.vault.account(account).row.left == 2)
        #expect(try await device.anchor == phone.vault.anchor())
        #expect(await device.anchor != used)
        try await phone.useCode(of: account)
        #expect(try await device.anchor != phone.vault.anchor())
        await leave(phone.app)
        #expect(try await device.anchor == phone.vault.anchor())
        #expect(await device.anchor?.count == 116)
        await phone.app.lock()
    }

    @Test("a keychain that does not answer loses nothing: the older copy shows when it answers again")
    func busy() async throws {
        let (account, copy) = try await firstPhone()
        let kept = await device.anchor
        try copy.write(to: file)
        await device.be(busy: true)
        let phone = await unlocked()
        #expect(phone.app.deviceChanges.isEmpty)
        let edit = EditAccountModel(phone.app, account)
        await edit.load()
        await leave(phone.app)
        #expect(await device.anchor == kept)
        await phone.app.lock()
        await device.be(busy: false)
        let again = await unlocked()
        #expect(again.app.deviceChanges == [.vaultOlder])
        await again.app.lock()
    }

    @Test("nothing is kept before it was compared, nor while the older copy is spoken of")
    func notBefore() async {
        var sample = Sample.shop
        let older = Data("older".utf8)
        sample.sighting = Sighting(
            verdict: .sameDevice, changes: [.vaultOlder], question: nil, keepMarker: nil, keepAnchor: older)
        let bridge = FakeBridge(.unlocked, sample)
        let app = AppModel(bridge: bridge, language: .en, device: device)
        let account = AccountModel(app, Sample.account)
        await bridge.fail(with: .StorageFull) // what the device says cannot be recorded
        await app.enter()
        await account.restore()
        await leave(app)
        #expect(await device.anchor == nil)

        await app.lock()
        let unlock = UnlockModel(app)
        unlock.proof.typed = Phone.passphrase
        await unlock.unlock()
        await account.restore()
        await leave(app)
        #expect(await device.anchor == older)

        await app.saw(.vaultOlder)
        let closed = await device.anchor
        #expect(await closed == bridge.anchor())
        await account.restore()
        #expect(await device.anchor == bridge.anchor())
        #expect(await device.anchor != closed)
    }
}
