import SwiftUI
import TorideKit

/// Two devices of one vault are brought in step: one shows, the other reads.
struct SyncScreen: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("sync-title")) {
            Text(app.say("sync-intro"))
            Panel {
                LinkRow(
                    title: app.say("sync-read"), detail: app.say("sync-read-detail"), icon: Icon.camera,
                    route: .read(.sync))
                Divider()
                LinkRow(
                    title: app.say("sync-show"), detail: app.say("sync-show-detail"), icon: Icon.qr,
                    route: .syncShow)
            }
            Quiet(app.say("sync-both"))
            Heading(app.say("sync-new-title"), font: .smallStrong)
            LinkRow(title: app.say("pair-title"), detail: app.say("pair-detail"), icon: Icon.phone, route: .pair)
        }
    }
}

/// Shows what is here to another device of this vault.
struct SyncShowScreen: View {
    @State private var model: SyncShowModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: SyncShowModel(app))
    }

    var body: some View {
        Page(app.say("sync-show-title")) {
            Text(app.say("sync-show-what"))
            Alarm(model.problem)
            if let show = model.show {
                QrShow(model: show)
            } else if model.failure == nil {
                Working(app.say("sync-show-working"))
            }
        } bottom: {
            ActionButton(.main, app.say("sync-show-next"), icon: Icon.camera) { model.readBack() }
            ActionButton(.quiet, app.say("sync-show-done")) { model.finish() }
        }
        .task { await model.load() }
    }
}
