import Observation

/// A device as a form fills it in.
public struct DeviceFields: Sendable, Equatable {
    public var name = ""
    public var kind: DeviceKind
}

extension DeviceLife {
    /// What is said when a device is no longer there.
    func notice(of device: DeviceId) -> TieNotice {
        self == .lost ? .deviceLost(device) : .deviceReplaced(device)
    }

    /// Where that leads: whatever hung on it; where others may have it, the keys come first.
    func after(_ device: DeviceId) -> AppModel.Route {
        self == .lost ? .lost(device) : .phoneWalk(device)
    }
}

/// One device, or a new one; and what became of it.
@Observable @MainActor
public final class DeviceModel: FormModel<DeviceId, DeviceRow, DeviceFields> {
    /// What became of it, asked once more.
    public var asking: DeviceLife?

    public init(_ app: AppModel, _ id: DeviceId?, as kind: DeviceKind? = nil) {
        super.init(app, id, empty: DeviceFields(kind: kind ?? .phone))
    }

    /// "I have it again."
    public func found() async {
        guard let id else { return }
        await change(.ties(.deviceBack)) { () async throws(VaultFailure) in
            try await bridge.set(device: id, .inUse)
        }
    }

    /// It is so. Leads through what hung on it.
    public func confirm() async {
        guard let id, let life = asking else { return }
        let done = await change { () async throws(VaultFailure) in
            try await bridge.set(device: id, life)
        }
        if done {
            app.replace(with: life.after(id))
            app.tell(.ties(life.notice(of: id)))
        }
    }

    override var line: (field: Field, typed: String)? { (.deviceName, fields.name) }

    override var saved: Notice? { .ties(.deviceSaved) }

    override func find(_ id: DeviceId?) async throws(VaultFailure) -> DeviceRow? {
        guard let id else { return nil }
        return try await bridge.devices().first { $0.id == id }
    }

    override func fields(of row: DeviceRow) -> DeviceFields {
        DeviceFields(name: row.name, kind: row.kind)
    }

    override func store(_ id: DeviceId?) async throws(VaultFailure) -> DeviceId {
        let draft = DeviceDraft(name: fields.name, kind: fields.kind)
        guard let id else { return try await bridge.add(device: draft) }
        try await bridge.edit(device: id, to: draft)
        return id
    }
}
