import Foundation
import Testing

@testable import TorideKit

/// The ways through adding codes that not everybody takes.
@MainActor @Suite struct CaptureTests {
    func model(_ sample: Sample = .shop, to account: AccountId? = Sample.account) async -> (AddCodesModel, FakeBridge) {
        let bridge = FakeBridge(.unlocked, sample)
        let app = AppModel(bridge: bridge, language: .en)
        await app.look()
        let model = AddCodesModel(app, to: account)
        await model.load()
        return (model, bridge)
    }

    /// A text was read and is under review.
    func reviewed(_ sample: Sample) async throws -> (AddCodesModel, ReviewModel, FakeBridge) {
        let (model, bridge) = await model(sample)
        await model.take("my codes")
        return (model, try #require(model.review), bridge)
    }

    /// The account of the shop, as if it were at a service without codes.
    func mercari(with sets: KeyPath<AccountDetail, [SetView]>) throws -> Sample {
        var sample = Sample.shop
        let shop = try #require(sample.details[Sample.account])
        let row = AccountRow(
            id: Sample.account, serviceId: "mercari", name: "@tenpo", business: true, left: 0, of: 0,
            stock: .noCodes, readiness: .atRisk, damaged: false)
        sample.details[Sample.account] = AccountDetail(
            row: row, currentSets: shop[keyPath: sets], retiredSets: [], nextCode: nil, ageMonths: nil,
            binned: false, concerns: [], prompts: [], todo: [], ties: shop.ties)
        return sample
    }

    @Test("a service is found by its name in kana, in Latin letters, or misspelt", arguments: [
        ("いんすた", "instagram"), ("INSTA", "instagram"), ("githb", "github"), ("めるかり", "mercari"),
    ])
    func found(query: String, service: String) async {
        let (model, _) = await model(to: nil)
        model.query = query
        #expect(model.services.first?.id == service)
    }

    @Test("a service without codes says what to do instead, and stops nobody who has codes")
    func withoutCodes() async throws {
        let (model, _) = await model(to: nil)
        model.query = "mercari"
        let mercari = try #require(model.services.first { $0.id == "mercari" })
        model.choose(mercari)
        #expect(model.step == .instead)
        #expect(!model.app.service("mercari").instead.isEmpty)
        model.chooseAnotherService()
        #expect(model.step == .service)
        model.choose(mercari)
        #expect(await model.stepBack())
        #expect(model.step == .service)
        model.choose(mercari)
        model.nevertheless()
        #expect(model.step == .account)
    }

    @Test("an account at such a service is told the same, until it holds codes or the person has some")
    func withoutCodesLater() async throws {
        #expect(await model(try mercari(with: \.currentSets)).0.step == .text)
        let (model, _) = await model(try mercari(with: \.retiredSets))
        #expect(model.step == .instead)
        #expect(await !model.stepBack())
        model.nevertheless()
        await model.load()
        #expect(model.step == .text)
        model.app.path = [.addCodes(Sample.account)]
        model.chooseAnotherService()
        #expect(model.app.path == [.addCodes(nil)])
    }

    @Test("the name of a file hints at a service, and only where that is another one")
    func hint() async {
        let (model, _) = await model()
        await model.read(Data("my codes".utf8), named: "github-recovery-codes.txt")
        #expect(model.source == .file && model.hint == "github")
        await model.backToText()
        await model.read(Data("my codes".utf8), named: "codes.txt")
        #expect(model.hint == nil)
        #expect(model.step == .review)
    }

    @Test("what a doubtful character may be is asked, and the answer changes that character alone")
    func readings() async throws {
        var sample = Sample.shop
        sample.codes = ["1234 O6l8", "2345 6789"]
        sample.readings = [0: [5: "0O", 7: "1l"]]
        let (model, review, _) = try await reviewed(sample)
        #expect(review.doubts.map(\.id) == [0])
        let questions = review.rows[0].questions
        #expect(questions.map(\.place) == [5, 7])
        #expect(questions.map(\.readings) == [["0", "O"], ["1", "l"]])
        #expect(review.rows[1].questions.isEmpty)

        await review.answer(questions[0], of: 0, by: 0)
        #expect(review.rows.map(\.code) == ["1234 06l8", "2345 6789"])
        #expect(review.doubts.map(\.id) == [0])

        model.edit(review.rows[0])
        await model.answer(questions[1], by: 1)
        #expect(model.step == .code(0) && model.code == "1234 06l8")
        #expect(review.doubts.isEmpty)
        await model.answer(questions[1], by: 1)
        #expect(review.failure == .NotFound)
    }

    @Test("of two sets in a text the person says which one is in use; nothing is assumed")
    func sets() async throws {
        var sample = Sample.shop
        (sample.sets, sample.hasCurrentSet) = (2, true)
        let (model, review, bridge) = try await reviewed(sample)
        #expect(review.sets.map(\.number) == [1, 2])
        #expect(review.sets.map(\.rows.count) == [2, 1])
        await model.keep()
        #expect(model.step == .sets && model.current == nil)
        await model.setsDone()
        #expect(model.step == .sets)
        model.current = .only(2)
        await model.setsDone()
        #expect(model.step == .retire)
        #expect(await model.stepBack())
        #expect(model.step == .sets && model.current == .only(2))
        await model.setsDone()
        await model.keep(retiringOld: true)
        #expect(model.step == .kept(codes: 3))
        let kept = await bridge.review?.kept
        #expect(kept == KeepOptions(issuedAt: nil, retireOld: true, current: 2))
    }

    @Test("both sets in use is an answer too; a text with one set is not asked about")
    func bothSets() async throws {
        var sample = Sample.shop
        sample.sets = 2
        let (both, _, bridge) = try await reviewed(sample)
        await both.keep()
        both.current = .all
        await both.setsDone()
        #expect(both.step == .kept(codes: 3))
        #expect(await bridge.review?.kept == KeepOptions(issuedAt: nil, retireOld: false, current: nil))
        let (one, _, _) = try await reviewed(.shop)
        await one.keep()
        #expect(one.step == .kept(codes: 3))
    }

    @Test("a choice of set ends with the text it was made for")
    func newTextNewChoice() async throws {
        var sample = Sample.shop
        sample.sets = 2
        let (model, _, _) = try await reviewed(sample)
        await model.keep()
        model.current = .only(1)
        #expect(await model.stepBack())
        await model.backToText()
        await model.take("my other codes")
        #expect(model.current == nil)
    }

    @Test("typed codes lead to paper as the likely original; every place says what to do, and none is ticked by itself")
    func original() async throws {
        let (model, _) = await model()
        await model.addByHand()
        model.code = "4567 8901"
        await model.saveCode()
        await model.keep()
        let original = try #require(model.original)
        #expect(original.kinds.first == .paper)
        #expect(Set(original.kinds).count == 8)
        #expect(original.chosen.isEmpty && !original.canBeDone)
        for kind in original.kinds {
            original[fits: kind] = true
            #expect(original.advice(on: kind).count == 3)
        }
        original[fits: .paper] = false
        #expect(original.canBeDone && original.chosen.count == 7)
        original.finish()
        #expect(model.app.path == [.account(Sample.account)])
    }

    @Test("with nothing new in the text the way leads to its original, or to the account")
    func nothingNew() async throws {
        let (model, _, _) = try await reviewed(.shop)
        model.app.path = [.account(Sample.account), .addCodes(Sample.account)]
        model.clearAway()
        #expect(model.app.path == [.account(Sample.account), .original(Sample.account)])
        model.finish()
        #expect(model.app.path == [.account(Sample.account)])
    }
}
