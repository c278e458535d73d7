import Foundation
import Testing

@testable import TorideKit

/// What keeps a vault safe from the loss of its device, on the real core, as the screens do it.
@MainActor @Suite final class RealSafekeepingTests {
    let root = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)
    static let second = "marble owl kettle nineteen rivers"

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    func phone(_ name: String = "first") -> Phone {
        Phone(root.appending(path: name, directoryHint: .isDirectory))
    }

    /// A backup that was saved and read back.
    func backup(_ phone: Phone, byKey: Bool = false) async throws -> Data {
        let model = BackupModel(phone.app)
        (model.usesPassphrase, model.usesKey) = (true, byKey)
        #expect(!model.canMake)
        model.passphrase = Phone.passphrase
        if byKey { model.key.typed = phone.recoveryKey }
        #expect(model.canMake)
        await model.make()
        let file = try #require(model.file, "\(String(describing: model.failure))")
        await model.saved(as: file.fileName, readBack: file.bytes)
        #expect(model.step == .done(name: file.fileName) && model.file == nil)
        return file.bytes
    }

    @Test("a backup counts once what was saved is read back, and not before; home says when")
    func backedUp() async throws {
        let phone = phone()
        await phone.begin()
        _ = try await phone.account()
        let home = HomeModel(phone.app)
        await home.load()
        #expect(home.lastBackup == nil)

        let model = BackupModel(phone.app)
        model.passphrase = "not the words of this vault"
        await model.make()
        #expect(model.failure == .WrongPassphrase && model.step == .secrets && model.passphrase.isEmpty)
        model.passphrase = Phone.passphrase
        await model.make()
        let file = try #require(model.file)
        #expect(file.fileName.hasSuffix(".toride"))
        await model.saved(as: "a.toride", readBack: nil)
        #expect(model.saveProblem == .failed)
        await model.saved(as: "a.toride", readBack: file.bytes.dropLast())
        #expect(model.saveProblem == .differs && model.failure == nil)
        await home.load()
        #expect(home.lastBackup == nil)
        await model.saved(as: "b.toride", readBack: file.bytes)
        #expect(model.saveProblem == nil && model.step == .done(name: "b.toride"))
        await home.load()
        #expect(home.lastBackup?.accounts == 1)
        await phone.app.lock()
    }

    @Test("a test opens a backup, counts, and says how it stands; what it lacks is told apart")
    func tested() async throws {
        let phone = phone()
        await phone.begin()
        let account = try await phone.account()
        let file = try await backup(phone)
        let test = TestBackupModel(phone.app)
        await test.take(Data("no file of ours".utf8))
        #expect(test.failure == .NotToride && test.step == .choose)
        await test.take(file)
        guard case .secret(let info) = test.step else { Issue.record("it is \(test.step)"); return }
        #expect(info.kind == .backup && info.byPassphrase && !info.byRecoveryKey)
        test.proof.typed = Self.second
        await test.test()
        #expect(test.failure == .WrongPassphrase)
        test.proof.typed = Phone.passphrase
        await test.test()
        guard case .opened(let same) = test.step else { Issue.record("it is \(test.step)"); return }
        #expect(same.standing == .same && same.report.accounts == 1 && same.report.codes == 3)
        #expect(!test.canMerge)

        try await phone.useCode(of: account)
        test.chooseAgain()
        await test.take(file)
        test.proof.typed = Phone.passphrase
        await test.test()
        guard case .opened(let older) = test.step else { Issue.record("it is \(test.step)"); return }
        #expect(older.standing == .older && test.canMerge)
        await test.lookAtChanges()
        let merge = try #require(test.merge)
        await merge.load()
        #expect(!merge.isNews)
        #expect(try await phone.vault.account(account).row.left == 2) // an old backup turns nothing back

        let sync = SyncShowModel(phone.app)
        await sync.load()
        test.chooseAgain()
        await test.take(try #require(sync.show).file.bytes)
        guard case .elsewhere(let other) = test.step else { Issue.record("it is \(test.step)"); return }
        #expect(other.kind == .sync)
        phone.app.path = [.testBackup]
        test.goElsewhere()
        #expect(phone.app.path == [.read(.sync)])
        let read = ReadModel(phone.app, for: .sync)
        await read.load()
        #expect(read.step == .preview)
        await phone.app.lock()
    }

    @Test("a vault comes back on a new phone from its backup; the passphrase stays, the recovery key is new")
    func restoredByPassphrase() async throws {
        let (old, new) = (phone("old"), phone("new"))
        await old.begin()
        let account = try await old.account()
        let file = try await backup(old)
        await old.app.lock()

        await new.app.look()
        #expect(new.app.stage == .welcome)
        let restore = RestoreModel(new.app, from: .file)
        await restore.take(file)
        restore.proof.typed = Phone.passphrase
        await restore.open()
        guard case .opened(let report) = restore.step else { Issue.record("it is \(restore.step)"); return }
        #expect(report.accounts == 1 && restore.keepsPassphrase)
        #expect(await new.vault.state() == .fresh) // looked at, nothing made
        await restore.restore()
        let key = try #require(restore.recoveryKey, "\(String(describing: restore.failure))")
        await restore.goOn()
        guard case .showing(let text) = key.step else { Issue.record("no key is shown"); return }
        key.wroteItDown()
        key.typed = text
        await key.prove()
        await restore.finish()
        #expect(new.app.stage == .open && text != old.recoveryKey)
        #expect(try await new.vault.account(account).row.left == 3)
        await new.app.lock()
        await new.unlock()
        #expect(new.app.stage == .open)
        await new.app.lock()
    }

    @Test("with the recovery key alone a new passphrase is chosen, and the key stays")
    func restoredByKey() async throws {
        let (old, new) = (phone("old"), phone("new"))
        await old.begin()
        _ = try await old.account()
        let file = try await backup(old, byKey: true)
        await old.app.lock()

        await new.app.look()
        let restore = RestoreModel(new.app, from: .file)
        await restore.take(file)
        restore.proof.way = .recoveryKey
        restore.proof.typed = old.recoveryKey
        await restore.open()
        #expect(restore.isByKey && !restore.keepsPassphrase && !restore.canRestore)
        restore.new = Self.second
        await restore.restore()
        #expect(restore.recoveryKey == nil)
        await restore.goOn()
        #expect(new.app.stage == .open)
        await new.app.lock()
        try await new.vault.unlock(recoveryKey: Secret(old.recoveryKey))
        await new.vault.lock()
        try await new.vault.unlock(passphrase: Secret(Self.second))
        await new.vault.lock()
    }

    @Test("the codes of a sheet and the key on it bring the vault back")
    func restoredFromPaper() async throws {
        let (old, new) = (phone("old"), phone("new"))
        await old.begin()
        _ = try await old.account()
        let backup = BackupModel(old.app)
        (backup.usesPassphrase, backup.usesKey) = (false, true) // as the sheet is sealed
        backup.key.typed = old.recoveryKey
        await backup.make()
        let codes = QrShowModel(old.app, try #require(backup.file))
        let test = TestBackupModel(old.app)
        await test.take(codes.file.bytes)
        #expect(test.proof.way == .recoveryKey) // no passphrase opens it
        await test.take(try await self.backup(old))
        #expect(test.proof.way == .passphrase) // and no key this one

        await new.app.look()
        let restore = RestoreModel(new.app, from: .paper)
        try await Phone.read(codes, by: restore.reader)
        guard case .secret = restore.step else { Issue.record("it is \(restore.step)"); return }
        #expect(restore.proof.way == .recoveryKey)
        restore.proof.typed = old.recoveryKey
        await restore.open()
        restore.new = Self.second
        await restore.restore()
        await restore.goOn()
        #expect(try await new.vault.overview().accounts.map(\.left) == [3])
        await old.app.lock()
        await new.app.lock()
    }

    @Test("a backup takes the place of a vault that does not open; that one is set aside and comes back")
    func restoredOver() async throws {
        let (old, here) = (phone("old"), phone("here"))
        await old.begin()
        _ = try await old.account()
        let file = try await backup(old)
        await old.app.lock()
        await here.begin()
        await here.app.lock()

        let restore = RestoreModel(here.app, from: .file)
        await restore.take(file)
        restore.proof.typed = Phone.passphrase
        await restore.open()
        await restore.restore()
        #expect(restore.failure == nil)
        await restore.finish()
        #expect(try await here.vault.overview().accounts.count == 1)
        await here.app.lock()
        let ways = OtherWaysModel(here.app)
        await ways.load()
        #expect(ways.hasAside)
        let aside = AsideModel(here.app)
        await aside.load()
        aside.asking = aside.rows?.first
        await aside.bringBack()
        await here.unlock()
        #expect(try await here.vault.overview().accounts.isEmpty)
        await here.app.lock()
    }

    @Test("the start screen says that a vault came from another phone")
    func movedHere() async throws {
        let phone = phone()
        await phone.begin()
        await phone.app.lock()
        #expect(phone.app.comingBack == .open)
        await phone.device.becomeAnother()
        await phone.app.look()
        let said = try #require(phone.app.comingBack)
        #expect(said == .movedHere || said == .keyGone)
        await phone.unlock()
        #expect(phone.app.stage == .open)
        await phone.app.lock()
    }

    @Test("the start screen says that there was a vault on this phone, where the app was removed and is back")
    func reinstalled() async throws {
        let phone = phone()
        await phone.app.look()
        #expect(phone.app.stage == .welcome && phone.app.comingBack == .fresh)
        await phone.begin()
        await phone.app.lock()
        let again = Phone(root.appending(path: "empty", directoryHint: .isDirectory), phone.device)
        await again.app.look()
        #expect(again.app.stage == .welcome && again.app.comingBack == .lost)
    }

    @Test("the sheet holds the key and, where it fits, the vault; the cabinet's list holds neither")
    func papers() async throws {
        let phone = phone()
        await phone.begin()
        _ = try await phone.account()
        let sheet = SheetModel(phone.app)
        sheet.key.typed = phone.recoveryKey
        await sheet.make()
        let page = try #require(sheet.sheet, "\(String(describing: sheet.failure))")
        #expect(page.codes > 0 && page.pages > 0 && !sheet.hasNoRoom)
        let html = page.html.withData { String(decoding: $0, as: UTF8.self) }
        let groups = phone.recoveryKey.split(separator: "-")
        #expect(groups.allSatisfy { html.contains($0) })
        #expect(!html.contains("http:") && !html.contains("<script"))
        let byKey = SheetModel(phone.app)
        await byKey.make(of: phone.recoveryKey)
        #expect(byKey.sheet?.codes == 0 && !byKey.hasNoRoom)

        let cabinet = CabinetModel(phone.app)
        await cabinet.load()
        #expect(cabinet.isEmpty == false)
        await cabinet.make()
        let list = String(decoding: try #require(cabinet.list).html, as: UTF8.self)
        #expect(cabinet.list?.accounts == 1)
        #expect(!groups.contains { list.contains($0) } && !list.contains("7714"))
        await phone.app.lock()
    }
}
