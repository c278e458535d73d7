import SwiftUI
import TorideKit

/// "I can't log in": one question or one step at a time, with or without the vault's key (S-001 to S-004, S-027).
struct GuideScreen: View {
    @State private var model: GuideModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ account: AccountId?) {
        _model = State(initialValue: GuideModel(app, account))
    }

    var body: some View {
        Group {
            switch model.picking {
            case .service: GuideServices(model: model)
            case .account: GuideAccounts(model: model)
            case nil: page
            }
        }
        .goesBackInside { await model.back() }
        .toolbar {
            ToolbarItem(placement: .topBarTrailing) {
                Button { app.path.append(.guideSearch) } label: { Image(systemName: Icon.list) }
                    .accessibilityLabel(app.say("guide-all"))
            }
            ToolbarItem(placement: .topBarTrailing) {
                Button { model.leave() } label: { Image(systemName: Icon.cross) }
                    .accessibilityLabel(app.say("common-close"))
            }
        }
        .task(id: app.changes) { await model.load() }
        // The button that was tapped stays where it is, so a screen reader is told what stands there now.
        .onChange(of: model.key) { if let key = model.key { announce(app.say(key)) } }
        .onChange(of: app.words.language) { Task { await model.load() } }
        .task {
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(1))
                model.code?.tick()
            }
        }
        .onDisappear { model.code?.hide() }
    }

    @ViewBuilder private var page: some View {
        if let page = model.page {
            if let step = page.step {
                GuideStepPage(model: model, page: page, step: step).id(step.key)
            } else if let ask = page.ask {
                GuideAskPage(model: model, page: page, ask: ask).id(ask.key)
            }
        } else {
            Page(app.say("guide-title")) {
                if model.failure == nil {
                    Working(app.say("common-reading"))
                } else {
                    Alarm(model.problem)
                    ActionButton(.main, app.say("common-again")) { await model.load() }
                }
            }
        }
    }
}

/// "From the beginning", as soon as somebody is on their way.
struct GuideAnew: View {
    let model: GuideModel
    @Environment(AppModel.self) private var app

    var body: some View {
        if model.page?.isNew == false {
            ActionButton(.quiet, app.say("guide-anew"), icon: Icon.undo) { await model.anew() }
                .disabled(model.isBusy)
        }
    }
}

/// What it is about: the account, the service. Each can be chosen or changed.
struct GuideAbout: View {
    let model: GuideModel
    let page: GuidePage
    @Environment(AppModel.self) private var app

    var body: some View {
        Flow(space: 4) {
            if model.canPickAccount {
                ActionButton(
                    .quiet, page.known.map { app.name(of: $0.account) } ?? app.say("guide-pick-account"),
                    icon: Icon.person
                ) { await model.pickAccount() }
            }
            if model.canPickService {
                ActionButton(.quiet, page.service?.name ?? app.say("guide-pick-service"), icon: Icon.search) {
                    model.pickService()
                }
            }
        }
        .disabled(model.isBusy)
    }
}
