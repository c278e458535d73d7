import Foundation
import Testing

@testable import TorideKit

/// Two phones and what they exchange, on the real core, by pictures that are really drawn and read.
@MainActor @Suite final class RealPairingTests {
    let root = FileManager.default.temporaryDirectory
        .appending(path: "toride-\(UUID().uuidString)", directoryHint: .isDirectory)
    static let second = "marble owl kettle nineteen rivers"

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    func phone(_ name: String) -> Phone { Phone(root.appending(path: name, directoryHint: .isDirectory)) }

    /// A vault with one account, and a second phone that was paired with it.
    func paired() async throws -> (first: Phone, second: Phone, account: AccountId) {
        let (first, second) = (phone("first"), phone("second"))
        await first.begin()
        let account = try await first.account()
        try await pair(first, with: second)
        return (first, second, account)
    }

    func pair(_ first: Phone, with second: Phone) async throws {
        let pair = PairModel(first.app)
        pair.proof.typed = Phone.passphrase
        await pair.begin()
        let show = try #require(pair.show, "\(String(describing: pair.failure))")
        await second.app.look()
        let receive = ReceiveModel(second.app)
        try await Phone.read(show, by: receive.reader)
        #expect(receive.step == .key)
        pair.showKey()
        try await Phone.look(at: try #require(pair.handover).keyCode, by: try #require(receive.key.reader))
        #expect(receive.step == .passphrase && receive.key.isComplete)
        receive.passphrase = Self.second
        await receive.join()
        guard case .done(let report) = receive.step else {
            Issue.record("not joined: \(String(describing: receive.failure))")
            return
        }
        #expect(report.accounts == 1 && report.codes == 3)
        await receive.showBack()
        #expect(receive.step == .showBack)

        pair.opened()
        let back = ReadModel(first.app, for: .sync)
        try await Phone.read(try #require(receive.show), by: back.reader)
        try await takeOver(back)
        await receive.finish()
        #expect(second.app.stage == .open)
    }

    /// Looks at what changes, and agrees.
    func takeOver(_ read: ReadModel) async throws {
        let merge = try #require(read.merge, "\(read.step) \(String(describing: read.failure))")
        await merge.load()
        #expect(merge.preview != nil)
        guard merge.isNews else { return }
        await merge.merge()
        #expect(merge.failure == nil)
    }

    /// One phone reads the file that the other one made.
    func sync(from one: Phone, to other: Phone) async throws -> ReadModel {
        let show = SyncShowModel(one.app)
        await show.load()
        let read = ReadModel(other.app, for: .sync)
        await read.take(try #require(show.show).file.bytes)
        return read
    }

    @Test("a vault is carried over by pictures; used on one and used on the other is used on both")
    func pairAndSync() async throws {
        let (first, second, account) = try await paired()
        #expect(try await second.vault.account(account).row.left == 3)
        let codes = try #require(try await first.vault.account(account).currentSets.first).codes.map(\.id)
        try await first.vault.mark(codes[0], as: .used)
        try await second.vault.mark(codes[1], as: .used)

        try await takeOver(try await sync(from: first, to: second))
        try await takeOver(try await sync(from: second, to: first))
        let ones = try await first.vault.account(account)
        let others = try await second.vault.account(account)
        #expect(ones.row.left == 1 && others.row.left == 1)
        #expect(ones.currentSets == others.currentSets)

        try await first.vault.undo(.used, of: codes[0])
        try await takeOver(try await sync(from: first, to: second))
        #expect(try await second.vault.account(account).row.left == 2)
        await second.app.lock()
        let unlock = UnlockModel(second.app)
        unlock.proof.typed = Self.second
        await unlock.unlock()
        #expect(second.app.stage == .open)
        await first.app.lock()
        await second.app.lock()
    }

    @Test("nothing is taken over before somebody agrees, and it can be undone until something else changes")
    func previewAndUndo() async throws {
        let (first, second, account) = try await paired()
        try await first.useCode(of: account)
        let read = try await sync(from: first, to: second)
        let merge = try #require(read.merge)
        await merge.load()
        #expect(merge.preview?.accounts.map(\.change) == [.changed] && merge.preview?.codes.used == 1)
        #expect(try await second.vault.account(account).row.left == 3)
        await merge.merge()
        #expect(try await second.vault.account(account).row.left == 2)
        await merge.undo()
        #expect(merge.step == .undone)
        #expect(try await second.vault.account(account).row.left == 3)
        await first.app.lock()
        await second.app.lock()
    }

    @Test("a handover goes on on either phone: what one ticked is ticked, what the other added makes a signature lapse")
    func handover() async throws {
        let (first, second, account) = try await paired()
        try await first.vault.change(
            account, to: AccountDraft(serviceId: "instagram", name: "@tenpo", business: true))
        let person = try await first.vault.add(person: "Hanako")
        let id = try await first.vault.startHandover(
            of: account, HandoverDraft(cause: .change, from: nil, to: person))
        let read = try await sync(from: first, to: second)
        let merge = try #require(read.merge)
        await merge.load()
        #expect(merge.preview?.shop.added == 1 && merge.preview?.people.added == 1)
        await merge.merge()

        for check in try await first.vault.handover(id).checks {
            try await first.vault.set(check: check.id, of: id, by: person)
        }
        try await first.vault.signOff(id, by: person)
        _ = try await second.vault.add(check: "Keys given back", to: id)
        try await takeOver(try await sync(from: second, to: first))
        try await takeOver(try await sync(from: first, to: second))
        let (ones, others) = (try await first.vault.handover(id), try await second.vault.handover(id))
        #expect(ones == others && ones.state == .lapsed && ones.open == 1 && ones.checks.count == 6)
        await first.app.lock()
        await second.app.lock()
    }

    @Test("a key that does not belong to the file leads back to the key; nothing is made")
    func wrongKey() async throws {
        let (first, second) = (phone("first"), phone("second"))
        await first.begin()
        let pair = PairModel(first.app)
        pair.proof.typed = Phone.passphrase
        await pair.begin()
        await second.app.look()
        let receive = ReceiveModel(second.app)
        await receive.take(try #require(pair.show).file.bytes)
        receive.key.typed = first.recoveryKey // of the same form, and another key
        receive.useKey()
        receive.passphrase = Self.second
        await receive.join()
        #expect(receive.step == .key && receive.failure == .WrongTransferKey)
        #expect(await second.vault.state() == .fresh)
        let other = try await first.vault.makeTransfer(with: Secret(Phone.passphrase))
        let reader = try #require(receive.key.reader)
        try await Phone.look(at: other.keyCode, by: reader)
        #expect(receive.step == .passphrase)
        await receive.join()
        #expect(receive.step == .key && receive.failure == .WrongTransferKey)
        try await Phone.look(at: other.keyCode, by: reader) // the camera still points there
        #expect(receive.step == .key && receive.failure == .WrongTransferKey)
        receive.key.typed = try #require(pair.handover).key.lowercased()
        receive.useKey()
        await receive.join()
        #expect(try await second.vault.overview().accounts.isEmpty)
        await first.app.lock()
        await second.app.lock()
    }

    @Test("after new keys the other phone is told so, pairs again by its own passphrase, and loses nothing")
    func rekey() async throws {
        let (first, second, account) = try await paired()
        let other = try #require(try await first.vault.devices().first { !$0.isThis && $0.holdsVault })
        try await first.vault.set(device: other.id, .lost)
        let lost = LostModel(first.app, other.id)
        await lost.load()
        #expect(lost.next == .keys && lost.others.isEmpty)
        let rekey = RekeyModel(first.app)
        rekey.proof.typed = Phone.passphrase
        #expect(!rekey.needsNew && rekey.canRekey)
        await rekey.rekey()
        let model = try #require(rekey.recoveryKey, "\(String(describing: rekey.failure))")
        guard case .showing(let key) = model.step else { Issue.record("no key is shown"); return }
        model.wroteItDown()
        model.typed = key
        await model.prove()
        rekey.proven()
        #expect(rekey.step == .done)
        first.app.hasNewKeys = false // forgotten by a lock; new keys speak for themselves
        await lost.load()
        #expect(lost.next == .pair)
        let codes = try #require(try await second.vault.account(account).currentSets.first).codes.map(\.id)
        try await second.vault.mark(codes[2], as: .used)

        #expect(try await sync(from: first, to: second).step == .oldKey)
        #expect(try await sync(from: second, to: first).step == .oldKey)

        let pair = PairModel(first.app)
        pair.proof.typed = Phone.passphrase
        await pair.begin()
        let again = ReadModel(second.app, for: .pairAgain)
        try await Phone.read(try #require(pair.show), by: again.reader)
        #expect(again.step == .key)
        again.key.typed = try #require(pair.handover).key
        await again.useKey()
        #expect(again.step == .passphrase)
        again.passphrase = Phone.passphrase // that of the other phone
        await again.openTransfer()
        #expect(again.failure == .WrongPassphrase)
        again.passphrase = Self.second
        await again.openTransfer()
        try await takeOver(again)

        try await takeOver(try await sync(from: second, to: first))
        #expect(try await first.vault.account(account).row.left == 2)
        await second.app.lock()
        try await second.vault.unlock(recoveryKey: Secret(key))
        #expect(try await second.vault.account(account).row.left == 2)
        await second.vault.lock()
        try await second.vault.unlock(passphrase: Secret(Self.second))
        await first.app.lock()
        await second.vault.lock()
    }

    @Test("where the camera does not serve, pictures of the codes do; the missing ones are asked for")
    func pictures() async throws {
        let phone = phone("first")
        await phone.begin()
        _ = try await phone.account()
        let file = try await phone.vault.makeSync()
        let show = QrShowModel(phone.app, file)
        var pictures: [Luma] = []
        for _ in 0..<(try #require(show.pieces) + 4) {
            await show.next()
            pictures.append(Phone.picture(of: try #require(show.matrix)))
        }
        var read: [Data] = []
        let reader = QrReadModel(phone.app) { read.append($0) }
        let blank = Luma(Data(repeating: 200, count: 90_000), width: 300, height: 300, stride: 300)
        await reader.read([{ nil }, { blank }])
        #expect(reader.hint == .nothingInPictures && !reader.needsMorePictures)
        await reader.read([{ pictures[1] }])
        #expect(reader.needsMorePictures && read.isEmpty)
        await reader.read(pictures.reversed().map { picture in { picture } })
        #expect(reader.hint == .done && read == [file.bytes])
        await phone.app.lock()
    }

    @Test("a state of another vault changes nothing, and says what to do instead")
    func otherVault() async throws {
        let (first, second) = (phone("first"), phone("second"))
        await first.begin()
        await second.begin()
        #expect(try await sync(from: first, to: second).step == .otherVault)
        await first.app.lock()
        await second.app.lock()
    }

    @Test("one code for somebody else: they see it until they remove it, and its owner is asked for new ones")
    func share() async throws {
        let (first, second) = (phone("first"), phone("second"))
        await first.begin()
        await second.begin()
        let account = try await first.account()
        let code = try #require(try await first.vault.account(account).nextCode)
        let share = ShareModel(first.app, code, of: account)
        await share.load()
        #expect(share.place?.position == 1 && share.place?.of == 3)
        share.until = .hour
        share.proof.typed = Phone.passphrase
        await share.begin()
        let show = try #require(share.show, "\(String(describing: share.failure))")
        let exposed = try #require(try await first.vault.account(account).currentSets.first).codes[0]
        guard case .exposed = exposed.state else { Issue.record("it is \(exposed.state)"); return }

        let key = try #require(share.handover).key
        let read = ReadModel(second.app, for: .code)
        try await Phone.read(show, by: read.reader)
        #expect(read.step == .key && read.kind == .share)
        read.key.typed = second.recoveryKey
        await read.useKey()
        #expect(read.failure == .WrongTransferKey && read.step == .key)
        try await Phone.look(at: try #require(share.handover).keyCode, by: try #require(read.key.reader))
        guard case .received(let item) = read.step else { Issue.record("it is \(read.step)"); return }
        #expect(item.serviceId == "instagram")
        share.finish()
        #expect(share.handover == nil && first.app.notice == .carried(.shared))

        let inbox = InboxModel(second.app)
        await inbox.load()
        #expect(inbox.items?.map(\.id) == [item.id])
        let shown = SharedCodeModel(second.app, item.id)
        await shown.load()
        #expect(!shown.isOver() && shown.isOver(at: item.notAfter + 1))
        let now = ContinuousClock.now
        await shown.show(at: now)
        guard case .shown(let text, let seconds) = shown.step else { Issue.record("it is hidden"); return }
        #expect(text.canonical == "77142068")
        shown.tick(at: now + .seconds(seconds))
        #expect(shown.step == .hidden)

        let again = ReadModel(second.app, for: .code)
        await again.take(show.file.bytes)
        #expect(read.key.typed.isEmpty) // it has served
        again.key.typed = key
        await again.useKey()
        #expect(again.failure == .AlreadySeen)
        await shown.discard()
        await inbox.load()
        #expect(inbox.items?.isEmpty == true && second.app.notice == .carried(.discarded))
        await first.app.lock()
        await second.app.lock()
    }
}
