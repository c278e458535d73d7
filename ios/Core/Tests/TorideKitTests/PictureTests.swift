import Foundation
import Testing

@testable import TorideKit

/// A recogniser that finds what it was given.
struct MadeUpReader: PictureReader {
    var found: [PictureLine]?

    func lines(in picture: Data) async -> [PictureLine]? { found }
}

/// Words at places in a picture; letters are 10 wide and 20 high.
func words(_ words: [(String, left: Float, top: Float)], confidence: Float? = 0.96) -> [PictureLine] {
    words.map { text, left, top in
        let box = PhotoBox(
            left: left, top: top, width: Float(text.count) * 10, height: 20, confidence: confidence)
        return PictureLine(text, in: box)
    }
}

@MainActor @Suite struct PictureTests {
    let bridge = FakeBridge(.unlocked)

    func model() async -> AddCodesModel {
        let app = AppModel(bridge: bridge, language: .en)
        await app.look()
        let model = AddCodesModel(app, to: Sample.account)
        await model.load()
        return model
    }

    @Test("Vision counts from the lower left in parts of the picture, the core from the upper left in pixels")
    func coordinates() {
        let unit = CGRect(x: 0.25, y: 0.5, width: 0.5, height: 0.125)
        let line = PictureLine("7714", unit: unit, of: CGSize(width: 800, height: 1_600), confidence: 0.5)
        #expect(line.box == PhotoBox(left: 200, top: 600, width: 400, height: 200, confidence: 0.5))
        let whole = CGRect(x: 0, y: 0, width: 1, height: 1)
        let all = PictureLine("7714", unit: whole, of: CGSize(width: 8, height: 6), confidence: 1)
        #expect(all.box == PhotoBox(left: 0, top: 0, width: 8, height: 6, confidence: 1))
    }

    @Test("a picture is read as it is, or smaller where that saves memory; one beyond all limits is refused")
    func limits() {
        #expect(PictureLimits.longerSide(width: 1_179, height: 2_556) == 2_556)
        #expect(PictureLimits.longerSide(width: 8_000, height: 6_000) == 4_618)
        let scrolled = PictureLimits.longerSide(width: 1_179, height: 20_000)
        #expect(scrolled.map { $0 * 1_179 / 20_000 > 900 } == true)
        for (width, height) in [(0, 10), (10, -1), (10_000, 5_001), (.max, .max), (.max, 1)] {
            #expect(PictureLimits.longerSide(width: width, height: height) == nil)
        }
    }

    @Test("a piece of text stays one line, whatever the recogniser put into it")
    func oneLine() {
        let box = PhotoBox(left: 0, top: 0, width: 1, height: 1)
        #expect(PictureLine("7714\n2068\r\n1\u{2028}2", in: box).text == "7714 2068 1 2")
    }

    @Test("nothing prints what was recognised")
    func redacted() {
        let line = words([("7714", 0, 0)])[0]
        var dumped = ""
        dump(line, to: &dumped)
        #expect(!"\(line) \(String(reflecting: line)) \(dumped)".contains("7714"))
    }

    @Test("what was read in a picture is reviewed as such, and its original is looked for among pictures first")
    func read() async {
        let model = await model()
        await model.read(picture: { Data([1]) }, by: MadeUpReader(found: words([("7714", 0, 0)])))
        #expect(await bridge.calls == [.reviewPicture(Sample.account)])
        #expect(model.step == .review && model.source == .photo && !model.isReadingPicture)
        await model.keep()
        #expect(model.original?.kinds.first == .screenshot)
    }

    @Test("a picture that cannot be loaded or opened, and one without writing, are told apart; nothing is reviewed")
    func nothingRead() async {
        let model = await model()
        let reader = MadeUpReader(found: words([("7714", 0, 0)]))
        await model.read(picture: { nil }, by: reader)
        #expect(model.pictureProblem == .notAPicture)
        await model.read(picture: { Data() }, by: MadeUpReader(found: nil))
        #expect(model.pictureProblem == .notAPicture)
        for found in [[], words([(" ", 0, 0)])] {
            await model.read(picture: { Data() }, by: MadeUpReader(found: found))
            #expect(model.pictureProblem == .noText)
        }
        #expect(model.step == .text && !model.isReadingPicture)
        #expect(await bridge.calls.isEmpty)
        await model.take("my codes")
        #expect(model.pictureProblem == nil)
    }

    @Test("what is found after the person stopped, or left, is let go")
    func stopped() async {
        for leaves in [false, true] {
            let model = await model()
            let reader = MadeUpReader(found: words([("7714", 0, 0)]))
            await model.read(
                picture: {
                    #expect(model.isReadingPicture)
                    if leaves { await model.close() } else { model.stopReadingPicture() }
                    return Data()
                }, by: reader)
            #expect(model.step == .text && !model.isReadingPicture && model.pictureProblem == nil)
        }
        #expect(await bridge.calls.isEmpty)
    }
}
