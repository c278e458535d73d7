import Observation

/// Whether to remind, and when not to.
@Observable @MainActor
public final class RemindersModel: ScreenModel {
    /// Minutes of a day.
    public static let day: UInt16 = 24 * 60

    public private(set) var settings: ReminderSettings?
    /// Whether the system lets them be seen.
    public private(set) var standing = Reminding.allowed

    /// When the next one comes; none when nothing is due.
    public var next: UtcMillis? { settings?.on == true ? app.reminders?.next : nil }

    public func load() async {
        await attempt { () async throws(VaultFailure) in
            settings = try await bridge.reminders()
        }
        if let centre = app.reminders?.centre {
            standing = await centre.standing()
        }
    }

    /// For a switch: turning it takes effect once the vault has it.
    public var isOn: Bool {
        get { settings?.on == true }
        set { Task { await turn(on: newValue) } }
    }

    /// Switching it on asks the person, where the system has not asked yet.
    public func turn(on: Bool) async {
        guard let settings else { return }
        await set(ReminderSettings(on: on, quietFrom: settings.quietFrom, quietTo: settings.quietTo))
        if on, failure == nil, standing == .unasked {
            await ask()
        }
    }

    /// Lets the system ask the person.
    public func ask() async {
        if let centre = app.reminders?.centre {
            standing = await centre.ask()
        }
    }

    /// Minutes of the day; no quiet hours where both are the same.
    public func beQuiet(from: UInt16, to: UInt16) async {
        guard let settings else { return }
        await set(ReminderSettings(on: settings.on, quietFrom: from, quietTo: to))
    }

    private func set(_ wanted: ReminderSettings) async {
        await attempt { () async throws(VaultFailure) in
            try await bridge.setReminders(wanted)
            settings = try await bridge.reminders()
        }
        await app.noteReminder()
    }
}
