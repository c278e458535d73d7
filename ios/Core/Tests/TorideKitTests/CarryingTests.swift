import Foundation
import Testing

@testable import TorideKit

/// What the screens between devices do when something fails, or comes in another order.
@MainActor @Suite struct CarryingTests {
    let bridge = FakeBridge(.locked)

    func app() -> AppModel { AppModel(bridge: bridge, language: .en) }

    func sight(
        seen: UInt32 = 1, have: UInt32 = 0, need: UInt32 = 0, news: Bool = false, hasKey: Bool = false,
        foreign: Bool = false, problem: QrProblem? = nil, file: Data? = nil, key: Secret? = nil
    ) -> QrEye.Sight {
        QrEye.Sight(
            progress: QrProgress(
                seen: seen, have: have, need: need, news: news, hasKey: hasKey, foreign: foreign, problem: problem),
            file: file, key: key)
    }

    @Test("the reader says how far it is, what is in the way, and hands the file over once")
    func reading() async {
        var files: [Data] = []
        let reader = QrReadModel(app()) { files.append($0) }
        await reader.saw(sight(seen: 0))
        #expect(reader.hint == .nothingInSight)
        await reader.saw(sight(foreign: true))
        #expect(reader.hint == .foreign)
        await reader.saw(sight(seen: 0))
        #expect(reader.hint == .foreign) // said until there is something new
        await reader.saw(sight(hasKey: true))
        #expect(reader.hint == .keyFirst)
        await reader.saw(sight(have: 2, need: 6, news: true, hasKey: true))
        #expect(reader.hint == .progress(have: 2, need: 6))
        await reader.saw(sight(have: 2, need: 6, problem: .otherBundle))
        #expect(reader.mustBeginAgain)
        reader.beginAgain()
        let file = Data([1, 2, 3])
        await reader.saw(sight(have: 6, need: 6, news: true, file: file))
        await reader.saw(sight(have: 6, need: 6, file: file))
        #expect(reader.hint == .done && files == [file])
    }

    @Test("a reader of keys takes no file, and a key once")
    func readingKey() async {
        var keys = 0
        let reader = QrReadModel(app(), key: { _ in keys += 1 })
        await reader.saw(sight(have: 1, need: 6, news: true))
        #expect(reader.hint == .codes)
        await reader.saw(sight(have: 6, need: 6, file: Data([1])))
        #expect(reader.hint == .codes && keys == 0)
        await reader.saw(sight(news: true, hasKey: true, key: Secret("key")))
        await reader.saw(sight(hasKey: true, key: Secret("key")))
        #expect(reader.hint == .done && keys == 1)
    }

    @Test("nothing of a key, a sheet or what was written out prints itself")
    func silent() {
        let all: [Any] = [
            Sample.handover, CameBack(recoveryKey: Sample.recoveryKey, report: Sample.report),
            Printout(html: Secret(Sample.recoveryKey), fileName: "a", codes: 0, pages: 1),
            ExportedFile(bytes: Secret("1234 5678"), fileName: "a", accounts: 1, codes: 1, unreadable: 0),
            sight(key: Secret(Sample.recoveryKey)),
        ]
        for thing in all {
            var dumped = ""
            dump(thing, to: &dumped)
            #expect(!"\(thing) \(String(reflecting: thing)) \(dumped)".contains("7NXBG"))
        }
    }

    @Test("an end within half a day is told by the clock, one after that by its date")
    func soon() {
        let (now, half) = (1_795_392_000_000 as UtcMillis, 43_200_000 as UtcMillis)
        #expect(Rules.shareEnd(notAfter: now + half - 1, now: now) == .soon)
        #expect(Rules.shareEnd(notAfter: now + half, now: now) == .later)
    }

    @Test("much would go: nothing is merged before that is agreed to")
    func purges() async {
        var sample = Sample.shop
        sample.preview = Sample.preview([.purgesMany])
        let bridge = FakeBridge(.unlocked, sample)
        let model = MergeModel(AppModel(bridge: bridge, language: .ja), FakeArrival(bridge: bridge))
        #expect(!model.canMerge)
        await model.load()
        #expect(model.mustAgree && !model.canMerge)
        await model.merge()
        #expect(await bridge.calls.isEmpty)
        model.agreesToPurge = true
        await bridge.fail(with: .StorageFull)
        await model.merge()
        #expect(model.step == .preview && model.failure == .StorageFull)
        await model.merge()
        #expect(model.step == .done(canUndo: true, wasCopied: false))
        #expect(await bridge.calls.last == .merge(purgeMany: true))
        await model.undo()
        #expect(model.step == .undone)
    }

    @Test("a backup needs something that opens it; what is not chosen is forgotten")
    func backupSecrets() async {
        let model = BackupModel(app())
        model.passphrase = "words"
        model.usesKey = true
        #expect(!model.canMake)
        model.key.typed = Sample.recoveryKey
        #expect(model.canMake)
        model.usesPassphrase = false
        #expect(model.canMake && model.passphrase.isEmpty)
        await model.make()
        #expect(await bridge.calls == [.makeBackup(passphrase: false, recoveryKey: true)])
        model.savingFailed()
        #expect(model.saveProblem == .failed && model.file != nil)
        model.usesKey = false
        #expect(!model.canMake)
    }

    @Test("whoever comes with the recovery key chooses a new passphrase with the new keys")
    func rekeyByKey() async {
        let app = app()
        let model = RekeyModel(app)
        model.proof.way = .recoveryKey
        model.proof.typed = Sample.recoveryKey
        #expect(model.needsNew && !model.canRekey)
        model.new = "password"
        #expect(!model.canRekey)
        model.new = "marble owl kettle nineteen rivers"
        await bridge.fail(with: .StorageFull)
        await model.rekey()
        #expect(model.step == .ask && model.failure == .StorageFull && !model.new.isEmpty && !app.hasNewKeys)
        await model.rekey()
        #expect(model.step == .key && model.new.isEmpty && LostModel(app, nil).next == .pair)
        #expect(await bridge.calls.last == .rekey(newPassphrase: true))
    }

    @Test("after a loss: keys, the other devices, the accounts; what was passed over says so and can be done yet")
    func lost() async {
        let app = app()
        let model = LostModel(app, Sample.device)
        await model.load()
        #expect(model.next == .keys && !model.canSayDone)
        model.go(to: .keys)
        #expect(app.path == [.rekey] && !model.canSayDone) // new keys are done when they are made
        model.pass()
        #expect(model.isSkipped(.keys) && !model.isDone(.keys) && model.next == .pair)
        model.go(to: .pair)
        #expect(model.canSayDone)
        model.pass()
        #expect(model.isDone(.pair) && model.next == .accounts)
        model.pass() // the accounts are done when they are done
        #expect(model.next == .accounts && !model.isAllDone)
        model.go(to: .accounts)
        #expect(app.path.last == .phoneWalk(Sample.device))
        model.go(to: .keys)
        #expect(app.path.last == .rekey && model.isSkipped(.keys))
        await app.lock()
        #expect(LostModel(app, Sample.device).next == .keys)
    }

    @Test("a swap that fails finds the vault that was open locked, and says why")
    func swap() async {
        let bridge = FakeBridge(.unlocked)
        let app = AppModel(bridge: bridge, language: .en)
        await app.look()
        let model = AsideModel(app)
        await model.bringBack()
        #expect(await bridge.calls.isEmpty) // none was chosen
        model.asking = SetAside(id: "20261123T090000Z", at: nil, opens: true)
        await bridge.fail(with: .StorageFull)
        await model.bringBack()
        #expect(app.stage == .locked && app.lockedBecause == .StorageFull)
        await model.bringBack()
        #expect(app.stage == .locked && app.notice == .carried(.swapped))
    }

    @Test("the steps of a card lead to where they are done")
    func steps() {
        let step = { (kind: StepKind) in
            StepView(kind: kind, factor: nil, contact: nil, factorKind: nil, name: nil)
        }
        #expect(step(.backUp).route(of: nil) == AppModel.Route.backup)
        #expect(step(.sync).route(of: nil) == AppModel.Route.sync)
    }
}

/// A file that another app hands over.
@MainActor @Suite struct HandedOverTests {
    @Test("it waits until the vault is open, and is read then")
    func waits() async {
        let app = AppModel(bridge: FakeBridge(.locked), language: .ja)
        await app.look()
        app.open(Sample.sealed.bytes)
        #expect(app.path.isEmpty)
        let unlock = UnlockModel(app)
        unlock.proof.typed = "words"
        await unlock.unlock()
        #expect(app.path == [.read(.sync)])
        #expect(app.takeCarried() == Sample.sealed.bytes && app.takeCarried() == nil)
    }

    @Test("where there is no vault yet it leads to the way for its kind; what was locked away is forgotten")
    func noVault() async {
        let app = AppModel(bridge: FakeBridge(.fresh), language: .ja)
        app.open(Data("no file of ours".utf8))
        await app.look()
        #expect(app.path == [.receive])
        await app.lock()
        #expect(app.takeCarried() == nil)
    }

    @Test("the system asks for the camera in the words of the page before it", arguments: [Language.ja, .en])
    func camera(language: Language) throws {
        let (code, end) = language == .ja ? ("ja", "。") : ("en", ". ")
        let words = Words(language)
        let file = Shared.file("../ios/App/Resources/\(code).lproj/InfoPlist.strings")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains("\"\(words.say("qr-allow-title"))\(end)\(words.say("qr-allow"))\";"))
    }
}
