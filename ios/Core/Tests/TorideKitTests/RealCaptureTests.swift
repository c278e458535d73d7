import Foundation
import Testing

@testable import TorideKit

/// Adding codes on the real core, in a folder of its own, as the screens do it.
@MainActor @Suite final class RealCaptureTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)
    static let older = "前のコード 2025/12/01\n6127 0043\n3380 9915\n"
    static let present = "今のコード 2026/11/03\n7714 2068\n1952 3386\n8840 5127\n"

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// An open vault with an account at a service.
    func account(at service: String = "instagram") async throws -> (AddCodesModel, AccountId) {
        let vault = LiveVault { [folder] in folder }
        _ = try await vault.create(passphrase: Secret("copper wombat lantern orbit velvet maple"))
        let app = AppModel(bridge: vault, language: .ja)
        await app.look()
        let account = try await vault.add(AccountDraft(serviceId: service, name: "@tenpo", business: true))
        return (await adding(app, to: account), account)
    }

    func adding(_ app: AppModel, to account: AccountId) async -> AddCodesModel {
        let model = AddCodesModel(app, to: account)
        await model.load()
        return model
    }

    @Test("two columns of a picture stay two columns, and each code shows the row it was read from")
    func picture() async throws {
        let (model, account) = try await account()
        let found = words([
            ("Backup", 20, 10), ("codes", 110, 10),
            ("7714", 20, 60), ("2068", 70, 61), ("1952", 320, 60), ("3386", 370, 60),
            ("8840", 20, 110), ("5127", 70, 110), ("6127", 320, 111), ("0043", 370, 110),
        ])
        await model.read(picture: { Data() }, by: MadeUpReader(found: found + found))
        let review = try #require(model.review)
        #expect(review.rows.map(\.code) == ["7714 2068", "1952 3386", "8840 5127", "6127 0043"])
        #expect(review.doubts.isEmpty)
        let source = try #require(review.rows[1].source)
        let marked = String(String.UnicodeScalarView(Array(source.text.unicodeScalars)[Int(source.code.lowerBound)..<Int(source.code.upperBound)]))
        #expect(marked.filter { !$0.isWhitespace } == "19523386")
        await model.keep()
        #expect(model.step == .kept(codes: 4))
        #expect(try await model.bridge.account(account).row.left == 4)
        await model.app.lock()
    }

    @Test("what two readings of a picture do not agree on asks to be looked at, until somebody did")
    func blurred() async throws {
        let (model, _) = try await account()
        let alike = words([("7714", 20, 60), ("2068", 70, 60), ("8840", 20, 110)])
        let found = alike + words([("5127", 70, 110)]) + alike + words([("5121", 70, 110)])
        await model.read(picture: { Data() }, by: MadeUpReader(found: found))
        let review = try #require(model.review)
        #expect(review.doubts.map(\.candidate.doubt) == [.blurred])
        await review.include(review.doubts[0].id, true)
        #expect(review.doubts.isEmpty && review.summary?.keeping == 2)
        await model.app.lock()
    }

    @Test("a letter where only digits can stand was read as its digit: told, not asked")
    func oneReading() async throws {
        let (model, _) = try await account()
        await model.take("77I4 2O68\n1952 3386\n")
        let review = try #require(model.review)
        #expect(review.rows[0].code == "7714 2068" && review.rows[0].questions.isEmpty)
        #expect(review.doubts.map(\.candidate.problem) == [.lookalikeFixed])
        await model.app.lock()
    }

    @Test("a character that may be a letter or a digit is asked about, and the answer is kept")
    func readings() async throws {
        let (model, account) = try await account(at: "gitlab")
        await model.take("0a1B2c3d4e5f60a7\n9c1d7e3a4b5f60c2\n77a0c4d1e9f3b65d\n")
        let review = try #require(model.review)
        #expect(review.doubts.map(\.candidate.problem) == [.lookalikeAsk])
        let question = try #require(review.rows[0].questions.first)
        #expect(question.place == 3 && Set(question.readings) == ["8", "b"])
        let digit = try #require(question.readings.firstIndex(of: "8"))
        await review.answer(question, of: 0, by: digit)
        #expect(review.rows[0].code == "0a182c3d4e5f60a7" && review.doubts.isEmpty)
        await model.keep()
        #expect(try await model.bridge.account(account).row.left == 3)
        await model.app.lock()
    }

    @Test("the set that the person names is in use, the other one goes to the history")
    func sets() async throws {
        let (model, account) = try await account()
        await model.take(Self.older + "\n" + Self.present)
        let review = try #require(model.review)
        #expect(review.sets.map(\.rows.count) == [2, 3])
        #expect(review.heading(ofSet: 2)?.contains("今のコード") == true)
        await model.keep()
        model.current = .only(2)
        await model.setsDone()
        #expect(model.step == .kept(codes: 5))
        let detail = try await model.bridge.account(account)
        #expect(detail.currentSets.map(\.codes.count) == [3])
        #expect(detail.retiredSets.map(\.codes.count) == [2])
        await model.app.lock()
    }

    @Test("an old list is told from the present one, and neither is stored twice")
    func known() async throws {
        let (first, account) = try await account()
        await first.take(Self.older)
        await first.keep()
        let second = await adding(first.app, to: account)
        await second.take(Self.present)
        await second.keep()
        #expect(second.step == .retire)
        await second.keep(retiringOld: true)

        let again = await adding(first.app, to: account)
        await again.take(Self.older)
        let old = try #require(again.review?.summary)
        #expect(old.oldList && !old.allKnown && old.keeping == 0)
        await again.backToText()
        await again.take(Self.present)
        let present = try #require(again.review?.summary)
        #expect(present.allKnown && !present.oldList && present.keeping == 0)
        #expect(again.review?.doubts.isEmpty == true)
        await again.app.lock()
    }

    @Test("by the name of a file the right account is doubted, never changed")
    func hint() async throws {
        let (model, account) = try await account()
        await model.read(Data("7714 2068\n1952 3386\n".utf8), named: "github-recovery-codes.txt")
        #expect(model.hint == "github")
        await model.keep()
        #expect(try await model.bridge.account(account).row.serviceId == "instagram")
        await model.app.lock()
    }
}
