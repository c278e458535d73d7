import Testing

@testable import TorideKit

/// What the screens do when something fails on the way.
@MainActor @Suite struct TiesTests {
    let bridge = FakeBridge(.unlocked)

    func app() async -> AppModel {
        let app = AppModel(bridge: bridge, language: .en)
        await app.look()
        return app
    }

    @Test("a full disk leaves the form open with what was typed")
    func fullDisk() async {
        let app = await app()
        app.path = [.checklist, .contact(nil)]
        let model = ContactModel(app, nil)
        await model.load()
        model.fields.value = "090-0000-1234"
        await bridge.fail(with: .StorageFull)
        await model.save()
        #expect(model.failure == .StorageFull && model.otherProblem != nil && model.lineProblem == nil)
        #expect(model.isEditing && model.fields.value == "090-0000-1234")
        #expect(app.path == [.checklist, .contact(nil)])
        await model.save()
        #expect(model.failure == nil && app.path == [.checklist, .contact(Sample.contact)])
    }

    @Test("reading anew while a form is open does not touch what was typed")
    func typedStays() async {
        let model = DeviceModel(await app(), Sample.device)
        await model.load()
        model.edit()
        model.fields.name = "Shop phone"
        await model.load()
        #expect(model.isEditing && model.fields.name == "Shop phone")
        model.cancel()
        #expect(!model.isEditing && model.row?.name == "Pixel 8")
    }

    @Test("a vault that locks while something is saved leaves no screen behind")
    func locksMeanwhile() async {
        let app = await app()
        app.path = [.things, .person(nil)]
        let model = PersonModel(app, nil)
        model.fields = "Hanako"
        await app.lock()
        await model.save()
        #expect(app.path.isEmpty)
    }

    @Test("something that is there no more is said to be gone")
    func gone() async {
        let app = await app()
        let models: [ReadingModel] = [
            ContactModel(app, "ff"), DeviceModel(app, "ff"), PlaceModel(app, "ff"), PersonModel(app, "ff"),
            FactorModel(app, of: Sample.account, "ff"), UsedByModel(app, "ff"),
        ]
        for model in models {
            await model.load()
            #expect(model.failure == .NotFound)
        }
    }

    @Test("a slip of the finger is no answer: a changed value waits for what it means")
    func noAnswer() async {
        let model = ContactModel(await app(), Sample.contact)
        await model.load()
        model.edit()
        model.fields.value = "090-0000-9876"
        await model.save()
        #expect(model.isAsking)
        model.doNotSave()
        #expect(model.isEditing && model.fields.value == "090-0000-9876")
        #expect(await bridge.calls.isEmpty)
        await model.save(.another)
        let draft = ContactDraft(
            kind: .phone, value: "090-0000-9876", organisation: true, sim: Sample.device, mailbox: nil)
        #expect(await bridge.calls == [.tie(.editContact(Sample.contact, draft, slip: false))])
    }

    @Test("what was said can be taken back, where there is a way back")
    func undo() async {
        let app = await app()
        let notices: [(TieNotice, FakeBridge.TieCall)] = [
            (.contactConfirmed("a", last: 7), .undoConfirmContact("a", last: 7)),
            (.contactGivenUp("a"), .giveUpContact("a", false)), (.deviceLost("b"), .life("b", .inUse)),
            (.deviceReplaced("b"), .life("b", .inUse)), (.placeLost("c"), .placeLost("c", false)),
            (.personLeft("d"), .personLeft("d", false)), (.factorRemoved("e", "f"), .removeFactor("e", "f", false)),
            (.copyRemoved("e", "g", "c"), .setCopy("e", "g", "c", true)),
        ]
        for (notice, call) in notices {
            #expect(notice.canUndo)
            app.tell(.ties(notice))
            await app.undo()
            #expect(await bridge.calls.last == .tie(call) && app.notice == .undone)
        }
        #expect(!TieNotice.contactSaved.canUndo && !TieNotice.factorConfirmed.canUndo)
    }

    @Test("a thing that is taken away while an answer is on its way is asked about too")
    func together() async {
        let model = WhatIfModel(await app())
        await model.load()
        let things = (model.things ?? []).map(\.thing)
        #expect(model.lost == [things[0]])
        await model.clear()
        await bridge.meanwhile { await model.toggle(things[1]) }
        await model.toggle(things[0])
        #expect(model.lost == Set(things))
        #expect(await bridge.calls.last == .tie(.whatIf(Set(things))))
        #expect(model.route(of: Sample.whatIf.rows[0]) == .addCodes("0b"))
        #expect(model.route(of: Sample.whatIf.rows[1]) == nil)
    }

    @Test("what refers to something that is there no more can be opened, and asks what to refer to instead")
    func stale() async {
        var sample = Sample.shop
        let number = ContactRow(
            id: "9a", kind: .phone, value: "090-0000-1234", organisation: false, state: .due(last: nil), sim: "ff",
            simName: nil, mailbox: nil, accounts: [])
        let place = PlaceRow(
            id: "9b", name: "Cabinet", kind: .cabinet, keeper: "ff", keeperName: nil, lostAt: nil, accounts: [])
        sample.checklist = Checklist(contacts: [number], accounts: [], devices: [], places: [place], people: [])
        let bridge = FakeBridge(.unlocked, sample)
        let app = AppModel(bridge: bridge, language: .ja)
        await app.look()
        let contact = ContactModel(app, "9a")
        await contact.load()
        contact.edit()
        #expect(contact.failure == nil && contact.fields.sim == nil && contact.devices.isEmpty)
        let cabinet = PlaceModel(app, "9b")
        await cabinet.load()
        cabinet.edit()
        #expect(cabinet.failure == nil && cabinet.fields.keeper == nil)
        await cabinet.save()
        let draft = PlaceDraft(name: "Cabinet", kind: .cabinet, keeper: nil)
        #expect(await bridge.calls == [.tie(.editPlace("9b", draft))])
    }

    @Test("the step that helps most leads to the first account that it helps")
    func best() async {
        var sample = Sample.shop
        let row = { (account: AccountName, fix: Fix?) in
            WhatIfRow(account: account, outcome: fix == nil ? .getsIn : .probablyLost, ways: [], fix: fix)
        }
        for (fixes, first) in [([Fix.copy, .storeCodes], "0b"), ([.storeCodes, nil], nil)] as [([Fix?], String?)] {
            sample.whatIf = WhatIf(
                rows: [row(Sample.instagram, fixes[0]), row(Sample.google, fixes[1])], getsIn: 0, identityCheck: 0,
                probablyLost: 2, best: BestFix(fix: .storeCodes, accounts: 1))
            let app = AppModel(bridge: FakeBridge(.unlocked, sample), language: .ja)
            let model = WhatIfModel(app)
            await model.load()
            #expect(model.bestRow?.account.id == first)
        }
    }
}
