import Foundation
import Testing

@testable import TorideKit

/// Devices, places, people and second factors, on the real core, as the screens do it.
@MainActor @Suite final class RealTiesTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func reasons(_ phone: Phone, _ account: AccountId) async throws -> [Reason] {
        try await phone.vault.card(account)?.prompts.map(\.reason) ?? []
    }

    /// An authenticator of an account, on a second phone.
    func oldPhone(_ phone: Phone, of account: AccountId) async throws -> DeviceId {
        let device = try await phone.vault.add(device: DeviceDraft(name: "Old", kind: .phone))
        let factor = FactorModel(phone.app, of: account, nil)
        await factor.load()
        let this = try #require(try await phone.vault.devices().first { $0.isThis }).id
        #expect(factor.bases.contains(.device(device)) && factor.fields.base == .device(this))
        factor.choose(.device(device))
        await factor.save()
        #expect(phone.app.notice == .ties(.factorAdded))
        return device
    }

    @Test("a lost device leads through the accounts that depended on it, and is back after undo")
    func lostDevice() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let other = try await phone.account("google")
        let old = try await oldPhone(phone, of: account)
        phone.app.path = [.devices]
        let devices = DevicesModel(phone.app)
        await devices.load()
        #expect(devices.inUse.map(\.isThis) == [true, false])
        devices.asking = .lost
        #expect(devices.candidates.map(\.id) == [old]) // who lost a device does not hold it
        devices.chosen = try #require(devices.candidates.first)
        #expect(devices.chosen?.accounts.map(\.id) == [account]) // named before the answer
        await devices.confirm()
        #expect(phone.app.path == [.devices, .lost(old)])
        #expect(phone.app.notice == .ties(.deviceLost(old)))
        #expect(devices.asking == nil && devices.gone.map(\.id) == [old])

        let walk = PhoneWalkModel(phone.app, old)
        await walk.load()
        let open = try #require(walk.progress).open
        #expect(open.map { $0.account?.id } == [account])
        #expect(open.first?.todo.map(\.kind).contains(.confirmFactor) == true)
        #expect(try await reasons(phone, account).contains(.phoneChanged))
        #expect(try await !reasons(phone, other).contains(.phoneChanged))

        await phone.app.undo()
        await devices.load()
        #expect(devices.gone.isEmpty)
        #expect(try await !reasons(phone, account).contains(.phoneChanged))
        await phone.app.lock()
    }

    @Test("a second factor is confirmed on what the person still has")
    func confirmFactor() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let old = try await oldPhone(phone, of: account)
        phone.app.path = [.devices, .device(old)]
        let device = DeviceModel(phone.app, old)
        await device.load()
        device.asking = .replaced
        await device.confirm()
        #expect(phone.app.path == [.devices, .phoneWalk(old)])

        let row = try #require(try await phone.vault.account(account).ties.factors.first)
        #expect(row.baseGone)
        let factor = FactorModel(phone.app, of: account, row.id)
        await factor.load()
        let this = try #require(try await phone.vault.devices().first { $0.isThis }).id
        #expect(factor.fields.base == nil && factor.bases == [.device(this)])
        factor.choose(.device(this))
        await factor.load()
        #expect(factor.fields.base == .device(this)) // what was chosen stays
        await factor.works()
        #expect(phone.app.notice == .ties(.factorConfirmed))
        let now = try #require(try await phone.vault.account(account).ties.factors.first)
        #expect(!now.baseGone && !now.toConfirm && now.device == this)
        let left = try await phone.vault.phoneProgress(old).open.first?.todo.map(\.kind)
        #expect(left == [.storeNewSet])
        await phone.app.lock()
    }

    @Test("each kind of second factor offers what it can depend on")
    func bases() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let vault = phone.vault
        let this = try #require(try await vault.devices().first { $0.isThis }).id
        let key = try await vault.add(device: DeviceDraft(name: "Key", kind: .securityKey))
        let draft = { (kind: ContactKind, value: String) in
            ContactDraft(kind: kind, value: value, organisation: false, sim: nil, mailbox: nil)
        }
        let number = try await vault.add(contact: draft(.phone, "090-0000-1234"))
        let mail = try await vault.add(contact: draft(.email, "hanako@example.jp"))
        let gone = try await vault.add(contact: draft(.phone, "090-0000-0000"))
        try await vault.giveUp(contact: gone, true)
        let model = FactorModel(phone.app, of: account, nil)
        await model.load()
        for kind in FactorKind.allCases {
            model.choose(kind)
            #expect(model.fields.base.map { model.bases.contains($0) } ?? true)
            let expected: Set<FactorFields.Base> = switch kind {
            case .sms, .call: [.contact(number)]
            case .mail: [.contact(mail)]
            case .authenticator: [.device(this)]
            case .passkey: [.device(this), .device(key)]
            case .securityKey: [.device(key)]
            }
            #expect(Set(model.bases) == expected, "\(kind)")
            for base in model.bases {
                model.choose(base)
                await model.save()
                #expect(model.failure == nil && model.app.notice == .ties(.factorAdded), "\(kind)")
            }
        }
        #expect(try await vault.account(account).ties.factors.count == 7)
        await phone.app.lock()
    }

    @Test("what was added on the way is what the new factor is on")
    func suggests() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let model = FactorModel(phone.app, of: account, nil)
        await model.load()
        model.choose(.sms)
        #expect(model.fields.base == nil && model.bases.isEmpty)
        model.addBase()
        #expect(phone.app.path.last == .contact(nil, as: .phone))
        let contact = ContactModel(phone.app, nil, as: .phone)
        contact.fields.value = "090-0000-1234"
        await contact.save()
        await model.load()
        let added = try #require(contact.id)
        #expect(model.fields.base == .contact(added))
        await phone.app.lock()
    }

    @Test("a factor that was switched off is gone, and back after undo")
    func removeFactor() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        _ = try await oldPhone(phone, of: account)
        let row = try #require(try await phone.vault.account(account).ties.factors.first)
        let factor = FactorModel(phone.app, of: account, row.id)
        await factor.load()
        await factor.remove()
        #expect(try await phone.vault.account(account).ties.factors.isEmpty)
        await phone.app.undo()
        #expect(try await phone.vault.account(account).ties.factors.map(\.id) == [row.id])
        await phone.app.lock()
    }

    @Test("when a person leaves, every account they touched asks for new codes, and no other")
    func personLeft() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let other = try await phone.account("google")
        phone.app.path = [.things, .person(nil)]
        let new = PersonModel(phone.app, nil)
        new.fields = "Hanako"
        await new.save()
        let id = try #require(new.id)
        let ticks = TieListModel(phone.app, of: account, .people)
        await ticks.load()
        await ticks.toggle(try #require(ticks.ticks?.first))
        #expect(ticks.ticks?.map(\.isOn) == [true])

        let person = PersonModel(phone.app, id)
        await person.load()
        #expect(person.row?.accounts.map(\.id) == [account] && person.asked.isEmpty)
        await person.set(left: true)
        #expect(person.row?.leftAt != nil && person.asked == [account])
        #expect(try await reasons(phone, account).contains(.setExposed))
        #expect(try await !reasons(phone, other).contains(.setExposed))
        await phone.app.undo()
        await person.load()
        #expect(person.row?.leftAt == nil && person.asked.isEmpty)
        await phone.app.lock()
    }

    @Test("a place that was lost asks for new codes where a copy lay there")
    func placeLost() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let place = try await phone.vault.add(place: PlaceDraft(name: "Cabinet", kind: .cabinet, keeper: nil))
        let copies = TieListModel(phone.app, of: account, .copies)
        await copies.load()
        #expect(!copies.hasNoSet)
        await copies.toggle(try #require(copies.ticks?.first))
        #expect(copies.ticks?.map(\.isOn) == [true])

        let model = PlaceModel(phone.app, place)
        await model.load()
        await model.set(lost: true)
        #expect(model.row?.lostAt != nil && model.asked == [account])
        #expect(phone.app.notice == .ties(.placeLost(place)))
        await model.set(lost: false)
        #expect(model.row?.lostAt == nil && model.asked.isEmpty)
        await phone.app.lock()
    }

    @Test("a copy of older codes is asked about until it is destroyed")
    func oldCopies() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let place = try await phone.vault.add(place: PlaceDraft(name: "Wallet", kind: .paper, keeper: nil))
        let set = try #require(try await phone.vault.account(account).currentSets.first).id
        try await phone.vault.setCopy(account, of: set, in: place, true)
        try await phone.store("4417 9025\n6038 1174\n", for: account)
        let ties = TiesModel(phone.app, account)
        await ties.load()
        let old = try #require(ties.oldCopies.first)
        #expect(old.place == place && old.set == set)
        await ties.clear(old)
        #expect(ties.oldCopies.isEmpty)
        await phone.app.undo()
        await ties.load()
        #expect(ties.oldCopies.map(\.place) == [place])
        await phone.app.lock()
    }

    @Test("sessions, the place that counts and the custodian are kept")
    func rest() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let sessions = TieListModel(phone.app, of: account, .sessions)
        await sessions.load()
        await sessions.toggle(try #require(sessions.ticks?.first))
        #expect(sessions.ticks?.map(\.isOn) == [true])
        let place = try await phone.vault.add(place: PlaceDraft(name: "Safe", kind: .cabinet, keeper: nil))
        let ties = TiesModel(phone.app, account)
        await ties.load()
        #expect(!ties.hasPeople) // who is alone is not asked about people
        let person = try await phone.vault.add(person: "Hanako")
        await ties.load()
        await ties.set(placeOfRecord: place)
        await ties.set(custodian: person)
        #expect(ties.detail?.ties.placeOfRecord == place && ties.detail?.ties.custodian == person)
        #expect(ties.hasPeople && ties.detail?.ties.people.map(\.id) == [person])
        await ties.set(placeOfRecord: nil)
        #expect(ties.detail?.ties.placeOfRecord == nil && ties.detail?.ties.sessions.count == 1)
        await phone.app.lock()
    }

    @Test("what if: each loss shows what is left, and the one step that would help")
    func whatIf() async throws {
        let phone = Phone(folder)
        await phone.begin()
        let account = try await phone.account()
        let model = WhatIfModel(phone.app)
        await model.load()
        let this = try #require(model.things?.first { $0.isThis }).thing
        #expect(model.lost == [this]) // the question that brings most people here
        let lost = try #require(model.answer?.rows.first)
        #expect(lost.outcome == .probablyLost && lost.ways.isEmpty && lost.fix == .secondDevice)
        #expect(model.route(of: lost) == .devices)
        #expect(model.answer?.best == BestFix(fix: .secondDevice, accounts: 1) && model.bestRow == nil)

        let place = try await phone.vault.add(place: PlaceDraft(name: "Safe", kind: .cabinet, keeper: nil))
        let set = try #require(try await phone.vault.account(account).currentSets.first).id
        try await phone.vault.setCopy(account, of: set, in: place, true)
        await model.load()
        let kept = try #require(model.answer?.rows.first)
        #expect(kept.outcome == .getsIn && kept.ways.map(\.kind) == [.codeInPlace] && kept.ways.map(\.name) == ["Safe"])

        await model.toggle(Thing(kind: .place, id: place))
        #expect(model.answer?.probablyLost == 1 && model.lost.count == 2)
        let mail = try await phone.vault.add(
            contact: ContactDraft(
                kind: .email, value: "hanako@example.jp", organisation: false, sim: nil, mailbox: nil))
        try await phone.vault.setContact(account, mail, true)
        await model.load()
        #expect(model.answer?.rows.first?.outcome == .identityCheck)
        await model.toggle(this)
        #expect(model.answer?.getsIn == 1 && model.lost.count == 1)
        await model.clear()
        #expect(model.lost.isEmpty && model.answer?.getsIn == 1)
        await phone.app.lock()
    }
}
