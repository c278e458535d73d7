import SwiftUI
import TorideKit

/// Waits for a service to bring an account back: a reminder, so that nobody loses the thread (S-101, S-102).
struct WaitScreen: View {
    @State private var model: WaitModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ account: AccountId?) {
        _model = State(initialValue: WaitModel(app, account))
    }

    var body: some View {
        Page(app.say("guide-wait-title"), subtitle: model.chosen.map { app.identity(of: $0).whole }) {
            Alarm(model.problem)
            if let accounts = model.accounts {
                if model.account != nil {
                    chooser
                } else if accounts.isEmpty {
                    Text(app.say("guide-wait-no-account"))
                    ActionButton(.main, app.say("home-add"), icon: Icon.add) { app.path.append(.addCodes(nil)) }
                } else {
                    Heading(app.say("guide-pick-account"), font: .strong)
                    AccountPick(accounts: accounts, chosen: nil) { await model.choose($0) }
                }
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    @ViewBuilder private var chooser: some View {
        Text(app.say("guide-wait-why"))
        if let row = model.row {
            Panel {
                Text(app.say("guide-wait-since", ["date": .day(row.since)]))
                WaitingStand(row: row)
                LinkRow(title: app.say("guide-go-on"), icon: Icon.help, route: .guide(row.account.id))
            }
        }
        Panel {
            Beside {
                Text(app.say("guide-wait-days", ["days": .number(model.days)])).font(.figures)
            } trailing: {
                HStack(spacing: 4) {
                    step(Icon.earlier, app.say("guide-wait-fewer"), isOn: model.canWaitLess) { model.waitLess() }
                    step(Icon.add, app.say("guide-wait-more"), isOn: model.canWaitLonger) { model.waitLonger() }
                }
            }
        }
        if model.isSilent {
            Panel { LinkRow(title: app.say("reminder-title"), detail: app.say("reminder-off"), icon: Icon.clock, route: .reminders) }
        }
        Group {
            ActionButton(.main, model.row == nil ? app.say("guide-wait-go") : app.say("guide-wait-again"), icon: Icon.clock) {
                await model.wait()
            }
            if model.row != nil {
                ActionButton(.other, app.say("guide-wait-stop"), icon: Icon.check) { await model.stop() }
            }
        }
        .disabled(model.isBusy)
    }

    private func step(
        _ icon: String, _ label: String, isOn: Bool, act: @escaping @MainActor () -> Void
    ) -> some View {
        Button { act() } label: { Image(systemName: icon).frame(minWidth: 48, minHeight: 48) }
            .accessibilityLabel(label)
            .disabled(!isOn)
    }
}

/// Until when it is waited for, or that it is time to look.
private struct WaitingStand: View {
    let row: WaitingRow
    @Environment(AppModel.self) private var app

    var body: some View {
        if row.isDue {
            Chip(text: app.say("guide-wait-due"), icon: Icon.clock, tone: .attention)
        } else {
            Quiet(app.say("guide-wait-until", ["date": .day(row.remindAt)]))
        }
    }
}

/// What is waited for, on home.
struct WaitingList: View {
    let rows: [WaitingRow]
    @Environment(AppModel.self) private var app

    var body: some View {
        if !rows.isEmpty {
            Panel {
                Heading(app.say("guide-waiting"), font: .smallStrong)
                LazyVStack(alignment: .leading, spacing: 12) {
                    ForEach(rows, id: \.account.id) { row in
                        Button {
                            app.path.append(.wait(row.account.id))
                        } label: {
                            HStack(spacing: 14) {
                                VStack(alignment: .leading, spacing: 4) {
                                    Text(app.name(of: row.account)).font(.strong)
                                    WaitingStand(row: row)
                                }
                                .frame(maxWidth: .infinity, alignment: .leading)
                                Glyph("chevron.forward", .muted)
                            }
                            .frame(minHeight: 48)
                            .contentShape(.rect)
                        }
                        .buttonStyle(.plain)
                    }
                }
            }
        }
    }
}
