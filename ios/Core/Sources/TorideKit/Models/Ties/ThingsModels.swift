import Observation

/// Devices: in use, and gone.
@Observable @MainActor
public final class DevicesModel: ReadingModel {
    /// None until they were read.
    public private(set) var rows: [DeviceRow]?
    /// What was noticed about devices, newest first.
    public private(set) var log: [VerdictEntry] = []

    /// What became of one of them: which one is asked next.
    public var asking: DeviceLife?
    /// The one that is meant; asked once more.
    public var chosen: DeviceRow?

    /// Those that it may be. Whoever lost a device does not hold it in the hand.
    public var candidates: [DeviceRow] {
        let others = inUse.filter { !$0.isThis }
        return asking == .lost ? others : others + inUse.filter(\.isThis)
    }

    /// It is so. Leads through what hung on it.
    public func confirm() async {
        guard let life = asking, let device = chosen?.id else { return }
        let done = await change { () async throws(VaultFailure) in
            try await bridge.set(device: device, life)
        }
        if done {
            (asking, chosen) = (nil, nil)
            app.path.append(life.after(device))
            app.tell(.ties(life.notice(of: device)))
        }
    }

    /// Those in use, this one first.
    public var inUse: [DeviceRow] {
        let inUse = (rows ?? []).filter(\.isInUse)
        return inUse.filter(\.isThis) + inUse.filter { !$0.isThis }
    }

    /// Those that were replaced or lost.
    public var gone: [DeviceRow] { (rows ?? []).filter { !$0.isInUse } }

    override func read() async throws(VaultFailure) {
        rows = try await bridge.devices()
        log = try await bridge.verdicts()
    }
}

/// Places where copies lie, and people who hold or have seen codes.
@Observable @MainActor
public final class ThingsModel: ReadingModel {
    /// None until they were read.
    public private(set) var places: [PlaceRow]?
    public private(set) var people: [PersonRow] = []

    override func read() async throws(VaultFailure) {
        let all = try await bridge.checklist()
        (places, people) = (all.places, all.people)
    }
}

extension DeviceRow {
    /// The person still has it.
    public var isInUse: Bool { life == .inUse }
}
