import Foundation
import Testing

@testable import TorideKit

/// Coming from other programs, and leaving, on the real core, as the screens do it.
@MainActor @Suite final class RealMovingTests {
    let root = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    func phone(_ name: String = "first") -> Phone {
        Phone(root.appending(path: name, directoryHint: .isDirectory))
    }

    /// A note with codes, a password, and an authenticator's secret, as Bitwarden writes them.
    static let bitwarden = """
        {"encrypted": false, "folders": [], "items": [{"id": "1", "type": 1, "name": "Instagram", "notes":
        "Backup codes\\n7714 2068\\n1952 3386\\n8840 5127", "login": {"username": "@tenpo", "password": "x",
        "uris": [{"match": null, "uri": "https://www.instagram.com"}], "totp": "JBSWY3DPEHPK3PXP"}}]}
        """

    @Test("codes in another program's file are reviewed before they are kept; passwords are passed over")
    func imported() async throws {
        let phone = phone()
        await phone.begin()
        phone.app.path = [.importing]
        let model = ImportModel(phone.app)
        await model.take(Data("".utf8), named: "empty.json")
        #expect(model.failure == .FileEmpty && model.step == .choose)
        await model.take(Data(Self.bitwarden.utf8), named: "bitwarden.json")
        let summary = try #require(model.summary, "\(String(describing: model.failure))")
        #expect(summary.form == .bitwarden && summary.passwords == 1 && summary.authenticators == 1)
        let entry = try #require(model.next)
        #expect(entry.codes == 3 && entry.draft.serviceId == "instagram")
        model.choose(entry)
        #expect(model.owner == .new && model.fields.name == "@tenpo")
        model.fields.name = ""
        await model.goOn()
        #expect(model.problems == [.empty(field: .accountName)] && model.step == .into(0))
        model.fields.name = "@tenpo"
        await model.goOn()
        #expect(model.step == .review)
        #expect(try await phone.vault.overview().accounts.isEmpty)

        let adding = try #require(model.adding)
        #expect(adding.review?.rows.count == 3)
        #expect(await model.stepBack())
        #expect(model.step == .found && model.kept.isEmpty)
        model.choose(entry)
        await model.goOn()
        await model.adding?.keep()
        #expect(model.step == .found && model.kept == [0] && model.next == nil)
        let stored = try await phone.vault.overview().accounts
        #expect(stored.map(\.name) == ["@tenpo"] && stored.first?.left == 3)
        model.finish()
        model.seeAccounts()
        #expect(phone.app.path == [.accounts])
        await phone.app.lock()
    }

    @Test("a database of KeePass opens with its password; a wrong one leads nowhere, and nothing is kept")
    func keePass() async throws {
        let phone = phone()
        await phone.begin()
        let file = Shared.file("../core/capture/tests/fixtures/import/keepassxc.kdbx")
        let model = ImportModel(phone.app)
        await model.take(try Data(contentsOf: file), named: "keepassxc.kdbx")
        #expect(model.step == .password && model.failure == nil && !model.canOpen)
        model.password = "not this one"
        await model.open()
        #expect(model.failure == .WrongFilePassword && model.step == .password && model.password.isEmpty)
        model.password = "toride tests"
        await model.open()
        #expect(model.step == .found && model.summary?.form == .keePass && model.next != nil)
        #expect(await model.stepBack())
        #expect(model.step == .choose && model.summary == nil)
        await phone.app.lock()
    }

    @Test("codes go to an account that is there, and its older set is asked about")
    func importedInto() async throws {
        let phone = phone()
        await phone.begin()
        let account = try await phone.account(codes: "1111 2222\n3333 4444\n")
        let model = ImportModel(phone.app)
        await model.take(Data(Self.bitwarden.utf8), named: "bitwarden.json")
        model.choose(try #require(model.next))
        #expect(model.owner == .account(account))
        await model.goOn()
        await model.adding?.keep()
        #expect(model.adding?.step == .retire)
        await model.adding?.keep(retiringOld: true)
        #expect(model.kept == [0])
        let detail = try await phone.vault.account(account)
        #expect(detail.currentSets.map(\.codes.count) == [3] && detail.retiredSets.count == 1)
        await phone.app.lock()
    }

    @Test("everything is written out for whoever agrees and proves that it is theirs, and comes in again")
    func exported() async throws {
        let phone = phone()
        await phone.begin()
        _ = try await phone.account()
        let export = ExportModel(phone.app)
        export.proof.typed = Phone.passphrase
        #expect(!export.canProve)
        export.agrees = true
        export.proof.typed = RealSafekeepingTests.second
        await export.export()
        #expect(export.failure == .WrongPassphrase)
        export.proof.typed = Phone.passphrase
        await export.export()
        guard case .ready(let file) = export.step else { Issue.record("nothing is ready"); return }
        #expect(file.accounts == 1 && file.codes == 3 && file.unreadable == 0)
        let bytes = file.bytes.withData { Data($0) }
        #expect(String(decoding: bytes, as: UTF8.self).contains("7714"))
        #expect("\(file)" == "[secret]")

        let other = self.phone("other")
        await other.begin()
        let model = ImportModel(other.app)
        await model.take(bytes, named: file.fileName)
        #expect(model.summary?.form == .toride && model.next?.codes == 3)
        await phone.app.lock()
        await other.app.lock()
    }
}
