import Foundation

@testable import TorideKit

/// A vault on the real core in a folder of its own, opened on a device that the test makes up.
@MainActor final class Phone {
    let app: AppModel
    let device: MadeUpDevice
    let centre = MadeUpCentre()
    let store: MemoryStore
    let vault: LiveVault

    static let passphrase = "copper wombat lantern orbit velvet maple"
    /// Of the vault that was made here.
    private(set) var recoveryKey = ""

    /// `now` and `zone` are those of its reminders.
    init(
        _ folder: URL, _ device: MadeUpDevice = MadeUpDevice(), store: MemoryStore = MemoryStore(),
        now: @escaping @MainActor () -> UtcMillis = Reminders.clock,
        zone: @escaping Reminders.Zone = { _ in 9 * 60 }
    ) {
        self.device = device
        self.store = store
        vault = LiveVault { folder }
        app = AppModel(
            bridge: vault, language: .ja, device: device,
            reminders: Reminders(centre: centre, store: store, now: now, zone: zone))
    }

    /// Makes the vault, as the screens do it.
    func begin() async {
        await app.look()
        let create = CreateModel(app)
        create.passphrase = Self.passphrase
        await create.create()
        if case .showing(let key) = create.recoveryKey?.step { recoveryKey = key }
        await create.finish()
    }

    /// Opens it, as the screens do it.
    func unlock() async {
        await app.look()
        let unlock = UnlockModel(app)
        unlock.proof.typed = Self.passphrase
        await unlock.unlock()
    }

    /// Reads pictures that another phone shows, of which every third is missed, until `done`.
    static func read(_ show: QrShowModel, by reader: QrReadModel) async throws {
        for frame in 0..<1_000 where reader.hint != .done {
            await show.next()
            guard frame % 3 != 1, let matrix = show.matrix else { continue }
            try await look(at: matrix, by: reader)
        }
    }

    static func look(at matrix: QrMatrix, by reader: QrReadModel) async throws {
        await reader.saw(try reader.eye.look(at: picture(of: matrix)))
    }

    /// A code as a camera sees it: four pixels a module, with a grey wall around the white edge.
    static func picture(of matrix: QrMatrix) -> Luma {
        let (module, edge) = (4, 4)
        let side = (Int(matrix.side) + 2 * edge) * module
        let (width, height) = (side + 60, side + 40)
        var luma = Data(repeating: 120, count: width * height)
        for y in 0..<side {
            for x in 0..<side {
                let (column, row) = (x / module - edge, y / module - edge)
                let isIn = (0..<Int(matrix.side)).contains(column) && (0..<Int(matrix.side)).contains(row)
                let isDark = isIn && matrix.dark[row * Int(matrix.side) + column] == 1
                luma[(y + 20) * width + x + 30] = isDark ? 25 : 235
            }
        }
        return Luma(luma, width: width, height: height, stride: width)
    }

    /// An account with three codes.
    func account(_ service: String = "instagram", codes: String = "7714 2068\n1952 3386\n8840 5127\n") async throws
        -> AccountId
    {
        let account = try await vault.add(AccountDraft(serviceId: service, name: "@tenpo", business: false))
        try await store(codes, for: account)
        return account
    }

    func store(_ codes: String, for account: AccountId, retiringOld: Bool = true) async throws {
        let review = try await vault.review(Secret(codes), for: account, fileName: nil)
        _ = try await review.keep(KeepOptions(issuedAt: nil, retireOld: retiringOld))
    }

    func useCode(of account: AccountId) async throws {
        if let code = try await vault.account(account).nextCode {
            try await vault.mark(code, as: .used)
        }
    }
}

/// A device of which everything can be changed.
actor MadeUpDevice: DeviceSignals {
    private(set) var marker: Data?
    private(set) var anchor: Data?
    private(set) var hardware = Data([1])
    private var system = "iOS 17.5"
    private var isBusy = false

    /// Another one, to which the folder of the vault came.
    func becomeAnother() {
        (marker, anchor, hardware) = (nil, nil, Data([2]))
    }

    /// The same one, with another file in the place of the vault's.
    func becomeMarked(_ marker: Data) {
        self.marker = marker
    }

    /// The keychain does not answer now.
    func be(busy: Bool) {
        isBusy = busy
    }

    func update(to system: String) {
        self.system = system
    }

    func read() -> Signals {
        Signals(
            marker: isBusy ? nil : marker, anchor: isBusy ? nil : anchor,
            key: isBusy ? .busy : marker == nil ? .gone : .ok, slot: .none, hardware: hardware, folder: nil,
            system: system, sim: .unknown, screenLock: nil, restored: false, model: "iPhone", deviceKind: .phone)
    }

    func keep(marker: Data) {
        self.marker = marker
    }

    func keep(anchor: Data) {
        self.anchor = anchor
    }
}

/// Notifications that nobody sees.
actor MadeUpCentre: ReminderCentre {
    struct Reminder: Equatable {
        let title: String
        let text: String
        let time: UtcMillis
        let again: UtcMillis
    }

    private(set) var pending: Reminder?
    private(set) var asked = 0
    private var current = Reminding.unasked
    private var answer = Reminding.allowed

    /// What the person will say.
    func willSay(_ answer: Reminding) {
        self.answer = answer
    }

    func standing() -> Reminding { current }
    func ask() -> Reminding {
        asked += 1
        if current == .unasked { current = answer }
        return current
    }
    func schedule(title: String, text: String, at time: UtcMillis, again: UtcMillis) {
        pending = Reminder(title: title, text: text, time: time, again: again)
    }
    func cancel() {
        pending = nil
    }
}

/// What is kept outside of the vault, until the test ends.
final class MemoryStore: ReminderStore, @unchecked Sendable {
    private let lock = NSLock()
    private var plan: ReminderPlan?

    func load() -> ReminderPlan? { lock.withLock { plan } }
    func save(_ plan: ReminderPlan) { lock.withLock { self.plan = plan } }
}
