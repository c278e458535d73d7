import SwiftUI
import TorideKit

/// All there is of a kind, to say what of it the account has.
struct TieListScreen: View {
    @State private var model: TieListModel
    @State private var query = ""
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, of account: AccountId, _ kind: TieKind) {
        _model = State(initialValue: TieListModel(app, of: account, kind))
    }

    var body: some View {
        Rows(title) {
            Alarm(model.problem)
            if let owner = model.owner { Quiet(app.identity(of: owner).whole) }
            Text(why)
            if let ticks = model.ticks {
                if model.hasNoSet {
                    Text(app.say("ties-copies-no-set"))
                } else {
                    if ticks.count > 8 {
                        PlainField(label: app.say("ties-search"), text: $query)
                    }
                    ForEach(ticks.filter { $0.name.fits(query) }) { tick in
                        Tickable(title: tick.name, detail: detail(of: tick.what), isOn: tick.isOn) {
                            await model.toggle(tick)
                        }
                    }
                }
                ActionButton(.other, add.title, icon: Icon.add) { app.path.append(add.route) }
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    private var title: String {
        switch model.kind {
        case .contacts: app.say("ties-contacts")
        case .sessions: app.say("ties-sessions")
        case .copies: app.say("ties-copies")
        case .people: app.say("ties-people")
        }
    }

    private var why: String {
        switch model.kind {
        case .contacts: app.say("ties-contacts-why")
        case .sessions: app.say("ties-sessions-why")
        case .copies: app.say("ties-copies-why")
        case .people: app.say("ties-people-why")
        }
    }

    private var add: (title: String, route: AppModel.Route) {
        switch model.kind {
        case .contacts: (app.say("ties-contact-new"), .contact(nil))
        case .sessions: (app.say("devices-add"), .device(nil))
        case .copies: (app.say("ties-copy-new-place"), .place(nil))
        case .people: (app.say("ties-person-new"), .person(nil))
        }
    }

    private func detail(of what: TieListModel.What) -> String? {
        switch what {
        case .contact(let kind): app.name(of: kind)
        case .device(let kind): app.name(of: kind)
        case .place(let kind): app.name(of: kind)
        case .person: nil
        }
    }
}
