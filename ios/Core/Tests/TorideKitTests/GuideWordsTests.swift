import Foundation
import Testing

@testable import TorideKit

/// Every page of every way can be said, in both languages.
@MainActor @Suite struct GuideWordsTests {
    /// What has no words in one of the languages.
    struct Said {
        let words: Words
        var missing: Set<String> = []
        var keys: Set<String> = []

        init(_ language: Language) { words = Words(language) }

        mutating func say(_ key: String?) {
            guard let key else { return }
            keys.insert(key)
            if words.say(key) == words.say("common-no-words") { missing.insert(key) }
        }

        mutating func say(_ page: GuidePage) {
            say(page.ask?.key)
            say(page.ask?.whyKey)
            for choice in page.ask?.answers ?? [] {
                say(choice.key)
                say(choice.meansKey)
            }
            say(page.step?.caseKey)
            say(page.step?.key)
            say(page.step?.whyKey)
            say(page.step?.actKey)
            for other in page.step?.otherwise ?? [] {
                say(other.key)
                say(other.moreKey)
            }
        }
    }

    @Test("each page of each way has its words, on a phone and on a computer", arguments: [Language.ja, .en])
    func pages(language: Language) async throws {
        struct NoAccess: Error {}
        let vault = LiveVault { throw NoAccess() } // keeps no place, and is quick
        var said = Said(language)
        var ways: Set<String> = []
        var open: [[String]] = [[]]
        while let answers = open.popLast() {
            for platform in [Platform.mobile, .computer] {
                let guide = try await vault.guide(with: nil)
                for answer in answers { try await guide.say(answer) }
                try await guide.use(on: platform)
                repeat {
                    let page = try await guide.page(in: language)
                    #expect((page.ask == nil) != (page.step == nil))
                    said.say(page)
                    if let way = page.step?.caseKey { ways.insert(way) }
                    if let ask = page.ask, platform == .mobile { open += ask.answers.map { answers + [$0.answer] } }
                } while try await guide.next()
            }
        }
        #expect(said.missing.isEmpty, "no words for \(said.missing.sorted())")
        #expect(ways.count == 6 && said.keys.count > 100)
    }

    @Test("so has everything that the helper, prevention, storage, the questions and the search say", arguments: [Language.ja, .en])
    func others(language: Language) {
        var said = Said(language)
        for symptom in Rules.symptoms {
            said.say(symptom.key)
            for typed in Rules.typed {
                said.say(typed.key)
                let checks = Rules.checks(for: symptom.id, of: typed.id)
                #expect(!checks.isEmpty)
                for check in checks {
                    said.say(check.key)
                    said.say(check.moreKey)
                }
            }
        }
        for item in Rules.precautions {
            said.say(item.key)
            said.say(item.whyKey)
            said.say(item.tickKey)
        }
        for method in Rules.methods {
            said.say(method.key)
            said.say(method.goodKey)
            said.say(method.badKey)
        }
        Rules.rulesOfKeeping(business: true).forEach { said.say($0) }
        for question in Rules.faq {
            said.say(question.key)
            said.say(question.answerKey)
            said.say(question.leadKey)
        }
        for hit in Rules.guide(matching: "", in: language) {
            said.say(hit.key)
            said.say(hit.textKey)
            said.say(hit.leadKey)
        }
        #expect(said.missing.isEmpty, "no words for \(said.missing.sorted())")
    }

    @Test("a full disk leaves the code unused, and says so on the step")
    func fullDisk() async {
        let bridge = FakeBridge(.unlocked)
        let app = AppModel(bridge: bridge, language: .en)
        await app.look()
        let model = GuideModel(app, Sample.account)
        await model.load()
        await model.code?.show()
        await bridge.fail(with: .StorageFull)
        await model.worked()
        #expect(model.failure == .StorageFull && app.notice == nil && model.code?.canAnswer == true)
        await model.worked()
        #expect(model.failure == nil && app.notice == .codeUsed("c1"))
    }

    @Test("a vault that locks in the middle leaves no page of it behind")
    func locks() async {
        let bridge = FakeBridge(.unlocked)
        let app = AppModel(bridge: bridge, language: .ja)
        await app.look()
        app.path = [.guide(Sample.account)]
        let model = GuideModel(app, Sample.account)
        await model.load()
        await bridge.fail(with: .Locked)
        await model.next()
        #expect(app.stage == .locked && app.path.isEmpty)
    }
}
