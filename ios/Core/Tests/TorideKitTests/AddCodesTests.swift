import Foundation
import Testing

@testable import TorideKit

@MainActor @Suite struct AddCodesTests {
    let bridge = FakeBridge(.unlocked)

    func model(to account: AccountId? = Sample.account) async -> AddCodesModel {
        let app = AppModel(bridge: bridge, language: .en)
        await app.look()
        return AddCodesModel(app, to: account)
    }

    /// A text was read and is under review.
    func reviewed() async throws -> (AddCodesModel, ReviewModel) {
        let model = await model()
        model.text = "my codes"
        await model.read()
        return (model, try #require(model.review))
    }

    @Test("what was read is reviewed, then kept; the text is gone afterwards")
    func kept() async throws {
        let (model, review) = try await reviewed()
        #expect(model.step == .review)
        #expect(review.rows.map(\.code) == Sample.shop.codes)
        #expect(review.lines.map(\.text) == Sample.shop.codes)
        await review.include(0, false)
        await model.keep()
        #expect(model.step == .kept(codes: 2))
        #expect(model.text.isEmpty)
        #expect(model.review == nil)
        #expect(review.rows.isEmpty && review.lines.isEmpty)
        model.finish()
        #expect(model.app.path == [.account(Sample.account)])
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

    @Test("a text too large for a field is read at once and does not stay in it")
    func largePaste() async {
        let large = String(repeating: "1", count: AddCodesModel.fieldLimit + 1)
        let pasted = await model()
        await pasted.take(large)
        #expect(pasted.text.isEmpty)
        #expect(pasted.step == .review)

        let typed = await model()
        typed.text = String(large.dropLast())
        await typed.takeLargeText()
        #expect(typed.step == .text)
        typed.text = large
        await typed.takeLargeText()
        #expect(typed.text.isEmpty)
        #expect(typed.step == .review)
    }

    @Test("with nothing included nothing is kept, and the review stays")
    func nothingIncluded() async throws {
        let (model, review) = try await reviewed()
        for row in review.rows {
            await review.include(row.id, false)
        }
        await model.keep()
        #expect(review.failure == .NothingFound)
        #expect(model.step == .review)
        #expect(model.text == "my codes")
    }

    @Test("without a text, codes are typed one by one")
    func byHand() async {
        let model = await model()
        await model.addByHand()
        #expect(model.step == .code(nil))
        #expect(!model.canSaveCode)
        model.code = "4567 8901"
        await model.saveCode()
        #expect(model.step == .review)
        #expect(model.code.isEmpty)
        #expect(model.review?.rows.last?.code == "4567 8901")
    }

    @Test("the way back leads from step to step, and leaves the text alone")
    func back() async throws {
        let (model, review) = try await reviewed()
        model.edit(review.rows[1])
        #expect(model.code == Sample.shop.codes[1])
        #expect(await model.stepBack())
        #expect(model.step == .review)
        #expect(model.code.isEmpty)
        #expect(await model.stepBack())
        #expect(model.step == .text)
        #expect(model.text == "my codes")
        #expect(await !model.stepBack())
    }

    @Test("leaving the screen takes the text and what was read with it")
    func closing() async throws {
        let (model, _) = try await reviewed()
        await model.close()
        #expect(model.text.isEmpty)
        #expect(model.review == nil)
    }

    @Test("of a long text only what stands around its codes is drawn")
    func longText() async throws {
        let (_, review) = try await reviewed()
        let short = try #require(review.summary)
        #expect(ReviewModel.linesWorthShowing(short) == [1, 2, 3])
        let long = ReviewSummary(
            lines: 1_000_000, candidates: short.candidates, usedWithoutCode: 0, sets: 1, refused: nil,
            expected: nil, keeping: 3, doubts: 0, leftOut: 0, empty: false, hasCurrentSet: false)
        #expect(ReviewModel.linesWorthShowing(long) == [1, 2, 3, 4])
    }
}
