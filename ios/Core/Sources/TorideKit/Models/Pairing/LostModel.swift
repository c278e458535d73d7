import Observation

/// How far the person is after the loss of a device, by what they said.
struct Loss: Sendable, Equatable {
    var done: Set<LostModel.Step> = []
    var skipped: Set<LostModel.Step> = []
}

/// What is left to do once a device is lost: new keys, the other devices, new codes at the services.
@Observable @MainActor
public final class LostModel: ReadingModel {
    public enum Step: Int, Sendable, CaseIterable {
        case keys
        case pair
        case accounts
    }

    /// None where it is not recorded which device it was.
    public let device: DeviceId?
    /// What became of the accounts on it; none where the device is not known, and until that was read.
    public private(set) var progress: PhoneProgress?
    /// Other devices with the vault, still in use.
    public private(set) var others: [DeviceRow] = []
    /// The person was at the step that is next.
    public private(set) var hasBeenThere = false
    /// The keys were changed since it was lost.
    private var hasNewKeys = false

    public init(_ app: AppModel, _ device: DeviceId?) {
        self.device = device
        super.init(app)
    }

    /// New keys and accounts speak for themselves; what else was done, only the person knows.
    public func isDone(_ step: Step) -> Bool {
        switch step {
        case .keys: hasNewKeys || (device == nil && app.hasNewKeys)
        case .pair: loss.done.contains(.pair)
        case .accounts: progress?.open.isEmpty == true
        }
    }

    /// Passed over; it can be done yet.
    public func isSkipped(_ step: Step) -> Bool { !isDone(step) && loss.skipped.contains(step) }

    /// What comes next; none when nothing is left but what was skipped.
    public var next: Step? { Step.allCases.first { !isDone($0) && !isSkipped($0) } }

    public var isAllDone: Bool { Step.allCases.allSatisfy { isDone($0) } }

    /// "Done" is asked about the other devices alone, by whoever has been there.
    public var canSayDone: Bool { next == .pair && hasBeenThere }

    /// "Done", or "skip this".
    public func pass() {
        guard let next, next != .accounts else { return }
        var loss = loss
        if canSayDone {
            loss.done.insert(next)
        } else {
            loss.skipped.insert(next)
        }
        app.losses[device] = loss
        hasBeenThere = false
    }

    public func go(to step: Step) {
        hasBeenThere = step == next
        switch step {
        case .keys: app.path.append(.rekey)
        case .pair: app.path.append(.pair)
        case .accounts: app.path.append(device.map { .phoneWalk($0) } ?? .notices)
        }
    }

    private var loss: Loss { app.losses[device] ?? Loss() }

    override func read() async throws(VaultFailure) {
        let rows = try await bridge.devices()
        others = rows.filter { $0.holdsVault && $0.isInUse && !$0.isThis && $0.id != device }
        let lostAt = rows.first { $0.id == device }?.goneAt
        let newKeyAt = try await bridge.info().newKeyAt
        hasNewKeys = lostAt.flatMap { lost in newKeyAt.map { $0 >= lost } } ?? false
        if let device { progress = try await bridge.phoneProgress(device) }
    }
}
