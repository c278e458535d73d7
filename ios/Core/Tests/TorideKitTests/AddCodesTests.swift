import Testing

@testable import TorideKit

@MainActor @Suite struct AddCodesTests {
    let bridge = FakeBridge(.unlocked)

    func model(to account: AccountId? = Sample.account) async -> AddCodesModel {
        let app = AppModel(bridge: bridge, language: .en)
        await app.look()
        return AddCodesModel(app, to: account)
    }

    @Test("what was read is reviewed, then kept; the text is gone afterwards")
    func kept() async throws {
        let model = await model()
        model.text = "my codes"
        await model.read()
        let review = try #require(model.review)
        #expect(model.step == .review)
        #expect(review.rows.map(\.code) == Sample.shop.codes)
        await review.include(review.rows[0], false)
        await model.keep()
        #expect(model.step == .kept(codes: 2))
        #expect(model.text.isEmpty)
        #expect(model.review == nil)
    }

    @Test("a text that is too large stays where it was typed")
    func tooLarge() async {
        let model = await model()
        model.text = "my codes"
        await bridge.fail(with: .TooLarge(what: .paste))
        await model.read()
        #expect(model.step == .text)
        #expect(model.text == "my codes")
        #expect(model.failure == .TooLarge(what: .paste))
    }

    @Test("with nothing included nothing is kept, and the review stays")
    func nothingIncluded() async throws {
        let model = await model()
        model.text = "my codes"
        await model.read()
        let review = try #require(model.review)
        for row in review.rows {
            await review.include(row, false)
        }
        #expect(!review.canKeep)
        await model.keep()
        #expect(review.failure == .NothingFound)
        #expect(model.step == .review)
        #expect(model.text == "my codes")
    }

    @Test("a code added by hand is in the review, and its field is empty")
    func byHand() async throws {
        let model = await model()
        model.text = "my codes"
        await model.read()
        let review = try #require(model.review)
        var field = "4567 8901"
        await review.add(&field)
        #expect(field.isEmpty)
        #expect(review.rows.last?.code == "4567 8901")
    }

    @Test("leaving the screen takes the text and what was read with it")
    func closing() async {
        let model = await model()
        model.text = "my codes"
        await model.read()
        await model.close()
        #expect(model.text.isEmpty)
        #expect(model.review == nil)
    }
}
