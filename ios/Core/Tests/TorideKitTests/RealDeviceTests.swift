import Foundation
import Testing

@testable import TorideKit

/// Whether this is still the same phone, on the real core with signals that the test makes up.
@MainActor @Suite final class RealDeviceTests {
    let folder = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)
    let device = MadeUpDevice()

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func home(_ phone: Phone) async -> HomeModel {
        let home = HomeModel(phone.app)
        await home.load()
        return home
    }

    /// Answers on the page of the question.
    func answer(_ reply: Reply, _ phone: Phone) async -> QuestionModel {
        phone.app.path = [.question]
        let model = QuestionModel(phone.app)
        await model.load()
        model.chosen = reply
        await model.answer()
        return model
    }

    /// A vault on the first phone: one account with its authenticator there, one with nothing but a name.
    func firstPhone() async throws -> (AccountId, AccountId) {
        let phone = Phone(folder, device)
        await phone.begin()
        let account = try await phone.account()
        let this = try #require(try await phone.vault.devices().first(where: \.isThis)).id
        _ = try await phone.vault.addFactor(account, FactorDraft(kind: .authenticator, device: this, contact: nil))
        let other = try await phone.vault.add(AccountDraft(serviceId: "github", name: "tenpo", business: false))
        await phone.app.lock()
        return (account, other)
    }

    @Test("the first start keeps an install id of 16 bytes, and asks nothing")
    func first() async throws {
        _ = try await firstPhone()
        #expect(await device.marker?.count == 16)
        let phone = Phone(folder, device)
        await phone.unlock()
        #expect(await home(phone).overview?.question == nil)
        #expect(phone.app.deviceChanges.isEmpty)
        await phone.app.lock()
    }

    @Test("an update of the system does not nag")
    func updated() async throws {
        _ = try await firstPhone()
        await device.update(to: "iOS 18.0")
        let phone = Phone(folder, device)
        await phone.unlock()
        #expect(await home(phone).overview?.question == nil)
        #expect(phone.app.deviceChanges.isEmpty)
        await phone.app.lock()
    }

    @Test("on another phone it asks, at every start, until it is answered")
    func asks() async throws {
        _ = try await firstPhone()
        await device.becomeAnother()
        for _ in 0..<2 {
            let phone = Phone(folder, device)
            await phone.unlock()
            let home = await home(phone)
            #expect(home.overview?.question == .oldPhone)
            #expect(home.overview?.cards.contains { $0.prompts.contains { $0.reason == .phoneChanged } } == false)
            await phone.app.lock()
        }
    }

    @Test("the old phone was replaced: who depended on it asks, until there are new codes and the factor works here")
    func replaced() async throws {
        let (account, other) = try await firstPhone()
        await device.becomeAnother()
        let phone = Phone(folder, device)
        await phone.unlock()
        let question = await answer(.replaced, phone)
        let old = try #require(question.answered?.oldDevice)
        #expect(question.walk == .phoneWalk(old) && question.lost == nil)
        let home = await home(phone)
        #expect(home.overview?.question == nil)
        let asking = home.overview?.cards.filter { $0.prompts.contains { $0.reason == .phoneChanged } }
        #expect(asking?.map(\.account?.id) == [account])

        phone.app.path = [.phoneWalk(old)]
        let walk = PhoneWalkModel(phone.app, old)
        await walk.load()
        #expect(walk.progress?.open.map(\.account?.id) == [account] && walk.total == 1)
        walk.goOn()
        #expect(phone.app.path == [.phoneWalk(old), .card(account)])

        let card = CardModel(phone.app, account)
        await card.load()
        let confirm = try #require(card.card?.todo.first { $0.kind == .confirmFactor })
        card.follow(confirm)
        #expect(phone.app.path.last == .factor(account, confirm.factor))
        let this = try #require(try await phone.vault.devices().first(where: \.isThis)).id
        #expect(this != old)
        try await phone.vault.confirmFactor(
            account, try #require(confirm.factor), on: FactorDraft(kind: .authenticator, device: this, contact: nil))
        await walk.load()
        #expect(walk.progress?.open.first?.todo.map(\.kind) == [.storeNewSet])
        try await phone.store("4417 9025\n6038 1174\n", for: account)
        await walk.load()
        #expect(walk.progress?.open.isEmpty == true && walk.progress?.done.map(\.id) == [account])
        #expect(walk.progress?.done.contains { $0.id == other } == false)
        phone.app.goOn()
        #expect(phone.app.path == [.phoneWalk(old)])
        await phone.app.lock()
    }

    @Test("both phones are in use: nothing asks, and the two vaults are spoken of")
    func both() async throws {
        _ = try await firstPhone()
        await device.becomeAnother()
        let phone = Phone(folder, device)
        await phone.unlock()
        let question = await answer(.both, phone)
        #expect(question.answered?.offerPairing == true && question.walk == nil)
        let cards = try #require(await home(phone).overview?.cards)
        #expect(!cards.contains { $0.prompts.contains { $0.reason == .phoneChanged } })
        await phone.app.lock()
        let again = Phone(folder, device)
        await again.unlock()
        #expect(await self.home(again).overview?.question == nil)
        await again.app.lock()
    }

    @Test("another install id than the vault's: it asks who put the file there, and takes the word for it")
    func replacedFile() async throws {
        _ = try await firstPhone()
        await device.becomeMarked(Data(repeating: 7, count: 16))
        let phone = Phone(folder, device)
        await phone.unlock()
        let home = await home(phone)
        #expect(home.overview?.question == .putHere)
        _ = await answer(.samePhone, phone)
        #expect(phone.app.path.isEmpty && phone.app.notice == .asked(.questionAnswered))
        await home.load()
        #expect(home.overview?.question == nil)
        #expect(home.overview?.cards.contains { $0.prompts.contains { $0.reason == .phoneChanged } } == false)
        #expect(try await phone.vault.verdicts().isEmpty == false)
        await phone.app.lock()
        let again = Phone(folder, device)
        await again.unlock()
        #expect(await self.home(again).overview?.question == nil)
        await again.app.lock()
    }

    @Test("several accounts that wait for the same change stand on home as one walk")
    func walk() async throws {
        let (account, _) = try await firstPhone()
        let before = Phone(folder, device)
        await before.unlock()
        let second = try await before.account("google", codes: "2207 8841\n9013 5562\n")
        let this = try #require(try await before.vault.devices().first(where: \.isThis)).id
        try await before.vault.setSession(second, on: this, true)
        await before.app.lock()

        await device.becomeAnother()
        let phone = Phone(folder, device)
        await phone.unlock()
        let question = await answer(.lost, phone)
        #expect(question.lost == .lost(this)) // keys come first
        let home = await home(phone)
        let walk = try #require(home.walk)
        #expect(walk.device == this && walk.name == "iPhone")
        #expect(!home.cards.contains { [account, second].contains($0.account?.id) })
        await phone.app.lock()
    }

    @Test("a keychain that does not answer costs nothing: nothing is asked, and the install id stays")
    func busy() async throws {
        _ = try await firstPhone()
        let marker = await device.marker
        for isBusy in [true, false] {
            await device.be(busy: isBusy)
            let phone = Phone(folder, device)
            await phone.unlock()
            #expect(await home(phone).overview?.question == nil)
            await phone.app.lock()
        }
        #expect(await device.marker == marker)
    }

    @Test("a look at the device that cannot be recorded stops nobody")
    func notRecorded() async {
        let bridge = FakeBridge(.unlocked)
        let app = AppModel(bridge: bridge, language: .en, device: device)
        await bridge.fail(with: .StorageFull)
        await app.enter()
        #expect(app.stage == .open)
        #expect(await device.marker == nil)
    }
}
