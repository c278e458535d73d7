import Foundation
import Testing

@testable import TorideKit

/// The main job as the screens do it, tap by tap, on the real core.
@MainActor @Suite final class ScreensMainJobTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)
    let passphrase = "copper wombat lantern orbit velvet maple"

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test("from welcome to a used code that is still used after a restart", arguments: [Language.ja, .en])
    func mainJob(language: Language) async throws {
        let app = AppModel(bridge: LiveVault { [folder] in folder }, language: language)
        try await start(app)
        let account = try await addCodes(app)
        try await useOne(app, account)
        await app.lock()
        #expect(app.stage == .locked)

        let unlock = UnlockModel(app)
        unlock.proof.typed = "copper wombat lantern orbit velvet birch"
        await unlock.unlock()
        #expect(unlock.failure == .WrongPassphrase)
        unlock.proof.typed = passphrase
        await unlock.unlock()
        #expect(app.stage == .open)

        let detail = AccountModel(app, account)
        await detail.load()
        #expect(detail.detail?.row.left == 4)
        let history = HistoryModel(app, of: account)
        await history.load()
        #expect(history.entries?.contains { $0.kind == .codeUsed(position: 1) } == true)
        await app.lock()
    }

    /// Welcome, a passphrase, the recovery key written down and typed back.
    private func start(_ app: AppModel) async throws {
        await app.look()
        #expect(app.stage == .welcome)
        let create = CreateModel(app)
        create.passphrase = passphrase
        #expect(create.check?.accepted == true)
        await create.create()
        let key = try #require(create.recoveryKey)
        guard case .showing(let text) = key.step else { Issue.record("no key is shown"); return }
        key.wroteItDown()
        key.typed = String(text.dropLast())
        #expect(!key.isTyped)
        key.typed = text
        await key.prove()
        #expect(key.step == .proven)
        await create.finish()
        #expect(app.stage == .open)
    }

    /// Home asks for the first account; its service, its name, the paste, the review, kept.
    private func addCodes(_ app: AppModel) async throws -> AccountId {
        let home = HomeModel(app)
        await home.load()
        #expect(home.nextRoute == .addCodes(nil))
        let add = AddCodesModel(app)
        add.query = "insta"
        add.choose(try #require(add.services.first { $0.id == "instagram" }))
        await add.addAccount()
        #expect(add.problems == [.empty(field: .accountName)])
        add.fields.name = "@tenpo"
        await add.addAccount()
        let paste = try String(
            contentsOf: Shared.file("fixtures/paste/instagram-screen-ja.txt"), encoding: .utf8)
        await add.take(paste)
        let review = try #require(add.review)
        #expect(review.doubts.isEmpty)
        #expect(review.rows.count == 5)
        await add.keep()
        #expect(add.step == .kept(codes: 5))
        add.finish()
        return try #require(add.account)
    }

    /// Shows the next code; it worked, was taken back, and worked again.
    private func useOne(_ app: AppModel, _ account: AccountId) async throws {
        let model = AccountModel(app, account)
        await model.load()
        let code = try #require(model.detail?.nextCode)
        app.path.append(.showCode(code, of: account))
        for undoes in [true, false] {
            let show = ShowCodeModel(app, code, of: account)
            await show.load()
            await show.show()
            guard case .shown(let shown, _) = show.step else { Issue.record("no code is shown"); return }
            #expect(shown.canonical == "97228186")
            await show.worked()
            #expect(app.path == [.account(account)])
            if undoes {
                await app.undo()
                #expect(app.notice == .undone)
            }
        }
    }
}
