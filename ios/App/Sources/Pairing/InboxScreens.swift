import SwiftUI
import TorideKit

/// Codes that somebody shared.
struct InboxScreen: View {
    @State private var model: InboxModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: InboxModel(app))
    }

    var body: some View {
        Page(app.say("inbox-title")) {
            Alarm(model.problem)
            if let items = model.items {
                if items.isEmpty {
                    Note(icon: Icon.info, title: app.say("inbox-empty-title"), text: app.say("inbox-empty"))
                } else {
                    Text(app.say("inbox-intro"))
                    Panel {
                        ForEach(items, id: \.id) { item in
                            LinkRow(
                                title: app.identity(service: item.serviceId, name: item.name).whole,
                                detail: app.end(of: item), icon: Icon.key, route: .sharedCode(item.id))
                            if item.id != items.last?.id { Divider() }
                        }
                    }
                }
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        } bottom: {
            ActionButton(.main, app.say("inbox-read"), icon: Icon.camera) { app.path.append(.read(.code)) }
        }
        .task(id: app.changes) { await model.load() }
    }
}

/// One of them, large, for a short time.
struct SharedCodeScreen: View {
    @State private var model: SharedCodeModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ id: SharedId) {
        _model = State(initialValue: SharedCodeModel(app, id))
    }

    var body: some View {
        let identity = model.item.map { app.identity(service: $0.serviceId, name: $0.name) }
        Page(identity?.title ?? app.say("show-title"), subtitle: identity?.subtitle) {
            Alarm(model.problem)
            if let item = model.item {
                Quiet(app.say("inbox-received", ["date": .day(item.receivedAt)]))
                Quiet(app.end(of: item))
                if model.isOver() {
                    Note(icon: Icon.clock, text: app.say("inbox-over-what"), tone: .attention)
                } else {
                    code
                }
                discard
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        }
        .task {
            await model.load()
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(1))
                model.tick()
            }
        }
        .onDisappear { model.hide() }
    }

    @ViewBuilder private var code: some View {
        switch model.step {
        case .hidden:
            ActionButton(.main, app.say("inbox-open"), icon: Icon.eye) { await model.show() }
                .disabled(model.isBusy)
        case .shown(let code, let secondsLeft):
            Panel { ShownCodeView(code: code, secondsLeft: secondsLeft, hide: model.hide) }.privacySensitive()
            Text(app.say("inbox-shown"))
        }
    }

    @ViewBuilder private var discard: some View {
        if model.isAsking {
            TintPanel(tone: .attention) {
                Heading(app.say("inbox-discard-sure-title"))
                Text(app.say("inbox-discard-sure"))
                Choices {
                    ActionButton(.other, app.say("inbox-discard-go"), icon: Icon.bin) { await model.discard() }
                    ActionButton(.quiet, app.say("common-cancel")) { model.isAsking = false }
                }
            }
            .disabled(model.isBusy)
        } else {
            ActionButton(.quiet, app.say("inbox-discard"), icon: Icon.bin) { model.isAsking = true }
        }
    }
}

extension AppModel {
    /// Until when it can be opened, or that its time is over.
    func end(of item: InboxItem) -> String {
        switch Rules.shareEnd(notAfter: item.notAfter, now: Reminders.clock()) {
        case .over: say("inbox-over", ["date": .day(item.notAfter)])
        case .soon: say("inbox-until-time", ["time": .clock(item.notAfter)])
        case .later: say("inbox-until", ["date": .day(item.notAfter)])
        }
    }
}
