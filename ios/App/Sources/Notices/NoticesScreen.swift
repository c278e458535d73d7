import SwiftUI
import TorideKit

/// All cards, most urgent first; below them those that wait, with their day.
struct NoticesScreen: View {
    @State private var model: NoticesModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: NoticesModel(app))
    }

    var body: some View {
        Page(app.say("notices-title")) {
            Alarm(model.problem)
            if let cards = model.cards {
                if cards.isEmpty {
                    Note(
                        icon: Icon.check, title: app.say("notices-empty-title"), text: app.say("notices-empty"),
                        tone: .ready)
                } else {
                    Quiet(app.say("notices-intro"))
                    if let walk = model.walk {
                        Panel {
                            LinkRow(
                                title: app.say("phone-card-title"),
                                detail: app.say("phone-card", ["name": app.called(walk.name)]), icon: Icon.phone,
                                route: .phoneWalk(walk.device))
                        }
                    }
                    CardList(cards: cards)
                }
                if !model.putOff.isEmpty {
                    Heading(app.say("notices-put-off-title"))
                    CardList(cards: model.putOff)
                }
                Panel {
                    LinkRow(title: app.say("reminder-title"), icon: Icon.clock, route: .reminders)
                }
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
        .task(id: app.changes) { await model.load() }
    }
}
