import SwiftUI
import TorideKit

/// Whether a number or mailbox was looked at: word, icon and tint.
struct ContactChip: View {
    let state: ContactState
    @Environment(AppModel.self) private var app

    var body: some View {
        switch state {
        case .confirmed(let at):
            Chip(text: app.say("checklist-state-confirmed", ["date": .day(at)]), icon: Icon.check, tone: .ready)
        case .due(last: nil):
            Chip(text: app.say("checklist-state-due"), icon: Icon.clock, tone: .attention)
        case .due(last: let last?):
            Chip(
                text: app.say("checklist-state-again", ["date": .day(last)]), icon: Icon.clock, tone: .attention)
        case .givenUp(let at):
            Chip(text: app.say("checklist-state-given-up", ["date": .day(at)]), icon: Icon.cross, tone: .info)
        }
    }
}

/// Whether a second factor can be relied on.
struct FactorChip: View {
    let row: FactorRow
    @Environment(AppModel.self) private var app

    var body: some View {
        if row.baseGone {
            Chip(text: app.say("ties-factor-base-gone"), icon: Icon.alert, tone: .risk)
        } else if row.toConfirm {
            Chip(text: app.say("ties-factor-to-confirm"), icon: Icon.clock, tone: .attention)
        } else if let at = row.confirmedAt {
            Chip(text: app.say("ties-factor-confirmed", ["date": .day(at)]), icon: Icon.check, tone: .ready)
        } else {
            Chip(text: app.say("ties-factor-unconfirmed"), icon: Icon.info, tone: .info)
        }
    }
}

/// A second factor in a list: its kind, what it depends on, whether it works.
struct FactorLine: View {
    let row: FactorRow
    let account: AccountId
    @Environment(AppModel.self) private var app

    var body: some View {
        Line(
            row.kind.icon, app.name(of: row.kind), details: [row.baseName ?? app.say("ties-factor-base-none")]
        ) {
            app.path.append(.factor(account, row.id))
        } chips: {
            FactorChip(row: row)
        }
    }
}

/// Whether a device is this one, holds the vault, or is gone.
struct DeviceChips: View {
    let row: DeviceRow
    @Environment(AppModel.self) private var app

    var body: some View {
        if row.isThis {
            Chip(text: app.say("devices-this"), icon: Icon.check, tone: .ready)
        }
        if row.holdsVault {
            Chip(text: app.say("devices-holds-vault"), icon: Icon.lock, tone: .info)
        }
        if let goneAt = row.goneAt {
            if row.life == .lost {
                Chip(text: app.say("devices-gone-lost", ["date": .day(goneAt)]), icon: Icon.alert, tone: .risk)
            } else {
                Chip(text: app.say("devices-gone-replaced", ["date": .day(goneAt)]), icon: Icon.cross, tone: .info)
            }
        }
        if !row.isInUse {
            if row.open > 0 {
                Chip(
                    text: app.say("devices-open", ["count": .number(row.open)]), icon: Icon.clock,
                    tone: .attention)
            } else if row.done > 0 {
                Chip(text: app.say("devices-all-done"), icon: Icon.check, tone: .ready)
            }
        }
    }
}

/// A device in a list.
struct DeviceLine: View {
    let row: DeviceRow
    let open: @MainActor () async -> Void
    @Environment(AppModel.self) private var app

    /// More numbers than these stand on its page.
    private static let numbers = 3

    var body: some View {
        let accounts = app.say("devices-accounts", ["count": .number(row.accounts.count)])
        Line(
            row.kind.icon, row.name, details: [app.name(of: row.kind)] + row.numbers.prefix(Self.numbers) + [accounts],
            open: open
        ) {
            DeviceChips(row: row)
        }
    }
}
