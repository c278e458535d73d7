import SwiftUI
import TorideKit

/// All accounts, to say which of them have one number or mailbox at their service.
struct UsedByScreen: View {
    @State private var model: UsedByModel
    @State private var query = ""
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ contact: ContactId) {
        _model = State(initialValue: UsedByModel(app, contact))
    }

    var body: some View {
        Rows(app.say("contact-accounts-add-title")) {
            Alarm(model.problem)
            if let row = model.row { Quiet(row.value) }
            Text(app.say("contact-accounts-why"))
            if let accounts = model.accounts {
                if accounts.count > 8 {
                    PlainField(label: app.say("ties-search"), text: $query)
                }
                ForEach(accounts.filter { app.identity(of: $0).whole.fits(query) }, id: \.id) { account in
                    Tickable(
                        title: app.identity(of: account).whole,
                        detail: model.factor(of: account.id).map { app.name(of: $0) },
                        isOn: model.uses(account.id)
                    ) { await model.toggle(account.id) }
                }
                if accounts.isEmpty { Text(app.say("home-empty")) }
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
        .task(id: app.changes) { await model.load() }
    }
}

/// Something that is so or not; the whole row can be tapped.
struct Tickable: View {
    let title: String
    var detail: String?
    let isOn: Bool
    let toggle: @MainActor () async -> Void

    var body: some View {
        Button {
            Task { await toggle() }
        } label: {
            HStack(spacing: 12) {
                Glyph(isOn ? "checkmark.square.fill" : "square")
                VStack(alignment: .leading, spacing: 2) {
                    Text(title)
                    if let detail { Quiet(detail) }
                }
            }
            .frame(maxWidth: .infinity, minHeight: 48, alignment: .leading)
            .contentShape(.rect)
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(isOn ? .isSelected : [])
    }
}
