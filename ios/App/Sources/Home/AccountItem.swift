import SwiftUI
import TorideKit

/// One account in a list: badge, names, state, codes left. It leads to the account.
struct AccountItem: View {
    let row: AccountRow
    @Environment(AppModel.self) private var app

    var body: some View {
        let identity = app.identity(of: row)
        Button {
            app.path.append(.account(row.id))
        } label: {
            HStack(spacing: 14) {
                Badge(initial: identity.initial, colour: identity.colour)
                VStack(alignment: .leading, spacing: 4) {
                    Text(identity.title).font(.strong)
                    if let subtitle = identity.subtitle {
                        Text(subtitle).foregroundStyle(.muted)
                    }
                    AccountState(row: row)
                }
            }
            .frame(maxWidth: .infinity, minHeight: 56, alignment: .leading)
            .contentShape(.rect)
        }
        .buttonStyle(.plain)
    }
}

/// State and codes left, beside each other where there is room.
struct AccountState: View {
    let row: AccountRow
    @Environment(AppModel.self) private var app

    var body: some View {
        Beside {
            VStack(alignment: .leading, spacing: 4) {
                StateChip(row: row)
                if row.business {
                    Quiet(app.say("account-business"))
                }
            }
        } trailing: {
            CodesLeft(left: row.left, of: row.of)
        }
    }
}
