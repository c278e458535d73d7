import Foundation
import Observation

/// The notifications of the system, as far as they are needed. One reminder at a time.
public protocol ReminderCentre: Sendable {
    /// Whether a reminder would be seen; nobody is asked.
    func standing() async -> Reminding
    /// Asks the person; the system does so once, and later answers for them.
    func ask() async -> Reminding
    /// Takes the place of an earlier one, and says the same `again` to whoever passed it over: nothing of ours runs then.
    func schedule(title: String, text: String, at time: UtcMillis, again: UtcMillis) async
    /// Takes it back, also from the screen where it was shown.
    func cancel() async
}

/// Whether this device shows a reminder.
public enum Reminding: Sendable {
    /// Nobody asked yet; the system has a question of its own for it.
    case unasked
    /// The person does not want it; only the system's settings change that.
    case refused
    case allowed
}

/// Keeps the plan outside of the vault, on this device.
public protocol ReminderStore: Sendable {
    func load() -> ReminderPlan?
    func save(_ plan: ReminderPlan)
}

/// When something is due, and when the person wants to hear of it; never what it is.
public struct ReminderPlan: Codable, Sendable, Equatable {
    public let due: UtcMillis?
    public let isOn: Bool
    public let quietFrom: UInt16
    public let quietTo: UInt16
    /// When the reminder that follows from it is shown, or was.
    public var at: UtcMillis?

    public init(due: UtcMillis?, _ settings: ReminderSettings) {
        self.due = due
        (isOn, quietFrom, quietTo) = (settings.on, settings.quietFrom, settings.quietTo)
    }

    var settings: ReminderSettings {
        ReminderSettings(on: isOn, quietFrom: quietFrom, quietTo: quietTo)
    }
}

/// Schedules the next reminder, by a plan that is at hand also while the vault is locked.
@Observable @MainActor
public final class Reminders {
    /// Local time minus UTC at some time, in minutes.
    public typealias Zone = @MainActor (UtcMillis) -> Int16

    /// When the next one comes, as far as it was scheduled.
    public private(set) var next: UtcMillis?

    let centre: any ReminderCentre
    private let store: any ReminderStore
    @ObservationIgnored private let now: @MainActor () -> UtcMillis
    @ObservationIgnored private let zone: Zone

    public init(
        centre: any ReminderCentre, store: any ReminderStore,
        now: @escaping @MainActor () -> UtcMillis = Reminders.clock, zone: @escaping Zone = Reminders.zoneHere
    ) {
        (self.centre, self.store, self.now, self.zone) = (centre, store, now, zone)
    }

    /// Goes by a new plan, and keeps it.
    func take(_ plan: ReminderPlan, in words: Words) async {
        var plan = plan
        if plan.isOn, let due = plan.due {
            let at = Rules.remind(of: due, now: now(), zone: zone(due), settings: plan.settings)
            let late = Rules.remind(againAfter: at)
            let again = Rules.remind(of: late, now: now(), zone: zone(late), settings: plan.settings)
            await centre.schedule(
                title: words.say("reminder-notification-title"), text: words.say("reminder-notification"), at: at,
                again: again)
            plan.at = at
        } else {
            await centre.cancel()
        }
        next = plan.at
        store.save(plan)
    }

    /// Goes by the plan that is kept, after a change of the time zone, the clock or the language. What was shown is not
    /// shown again: the next plan comes when the vault is opened.
    func again(in words: Words) async {
        guard let plan = store.load(), let at = plan.at, at > now() else { return }
        await take(plan, in: words)
    }

    public static func clock() -> UtcMillis {
        UtcMillis(Date().timeIntervalSince1970 * 1_000)
    }

    public static func zoneHere(at time: UtcMillis) -> Int16 {
        let date = Date(timeIntervalSince1970: TimeInterval(time) / 1_000)
        return Int16(clamping: TimeZone.autoupdatingCurrent.secondsFromGMT(for: date) / 60)
    }
}
