import Foundation

/// What the app notices by itself: whether this is still the same device, and when to remind.
extension AppModel {
    /// Lets the vault compare this device with the one it saw last. What cannot be told now is asked at the next start.
    func observe() async {
        guard let device else { return }
        hasCompared = false
        let signals = await device.read()
        guard let sighting = try? await bridge.observe(signals) else { return }
        if let marker = sighting.keepMarker {
            await device.keep(marker: marker)
        }
        if let anchor = sighting.keepAnchor {
            await device.keep(anchor: anchor)
        }
        deviceChanges = sighting.changes.filter(Rules.needsPerson)
        // What could not be read was not compared, and must not be overwritten.
        (hasCompared, keptAnchor) = (signals.key != .busy, sighting.keepAnchor ?? signals.anchor)
    }

    /// Keeps how the vault is now, after each change: an older copy in its place shows then. That the vault went back
    /// is said at every start until the person has read it.
    func keepAnchor() async {
        guard let device, stage == .open, hasCompared, !deviceChanges.contains(.vaultOlder),
            let anchor = try? await bridge.anchor(), anchor != keptAnchor
        else { return }
        keptAnchor = anchor
        await device.keep(anchor: anchor)
    }

    /// What the start screen says before the vault is opened: that it came from elsewhere, that its key is gone, or
    /// that there was one.
    func howItCameBack(to state: VaultState) async -> ComingBack? {
        guard state == .locked || state == .fresh, let device else { return nil }
        return await bridge.comingBack(await device.read())
    }

    /// The person has seen what changed about this device.
    public func saw(_ change: Change) async {
        deviceChanges.removeAll { $0 == change }
        await keepAnchor()
    }

    /// Asks the person to let reminders be seen, where reminders are wanted and nobody asked yet.
    func askToRemind() async {
        guard let centre = reminders?.centre, await centre.standing() == .unasked,
            (try? await bridge.reminders().on) == true
        else { return }
        _ = await centre.ask()
    }

    /// Notes when to remind next.
    func noteReminder() async {
        await follow(await reminderPlan())
    }

    /// What the vault says of reminders; none where it does not answer now, and what was noted before stays.
    func reminderPlan() async -> ReminderPlan? {
        guard reminders != nil else { return nil }
        do throws(VaultFailure) {
            let settings = try await bridge.reminders()
            return ReminderPlan(due: try await bridge.nextReminder(), settings)
        } catch {
            return nil
        }
    }

    func follow(_ plan: ReminderPlan?) async {
        if let plan { await reminders?.take(plan, in: words) }
    }

    /// Reckons the reminder anew, also while the vault is locked: the time zone or the clock changed, or the language.
    public func remindAnew() async {
        await reminders?.again(in: words)
    }
}

extension Change {
    /// Whether a number may be another one now, which the checklist settles.
    public var concernsNumbers: Bool { self == .carrierChanged || self == .simAbsent }
}
