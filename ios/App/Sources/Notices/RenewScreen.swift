import SwiftUI
import TorideKit

/// The way to new codes: one step open, the others as a line each (S-021, S-061, S-064, S-066, S-067, S-142 to S-145).
struct RenewScreen: View {
    @State private var model: RenewModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ account: AccountId) {
        _model = State(initialValue: RenewModel(app, account))
    }

    var body: some View {
        Page(app.say("renew-title"), subtitle: model.detail.map { app.identity(of: $0.row).whole }) {
            Alarm(model.problem)
            if let step = model.step, let detail = model.detail {
                if step == .done {
                    done(detail)
                } else {
                    steps(step, detail)
                }
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        } bottom: {
            Group { bottom }.disabled(model.isBusy)
        }
        .task(id: app.changes) { await model.load() }
    }

    @ViewBuilder private func steps(_ step: RenewModel.Step, _ detail: AccountDetail) -> some View {
        let all = RenewModel.Step.done.rawValue
        Text(step == .service ? app.say("renew-intro") : app.say("renew-resume"))
        Quiet(app.say("renew-progress", ["done": .number(step.rawValue), "of": .number(all)]))
        Panel {
            RenewStep(.service, now: step, title: app.say("renew-service-title")) { atService(detail) }
            Divider()
            RenewStep(.paste, now: step, title: app.say("renew-paste-title"), note: stored) { EmptyView() }
            Divider()
            RenewStep(.oldSet, now: step, title: app.say("renew-old-title")) { Text(app.say("renew-old")) }
            Divider()
            RenewStep(.copies, now: step, title: app.say("renew-copies-title")) {
                Text(app.say("renew-copies"))
                ForEach(model.oldCopies, id: \.self) { CopyItem(model: model, copy: $0) }
            }
        }
    }

    @ViewBuilder private func atService(_ detail: AccountDetail) -> some View {
        let card = app.service(detail.row.serviceId)
        if card.getCodes.isEmpty {
            Text(app.say("renew-service-none"))
        } else {
            Text(app.say("renew-service"))
            HowToGet(card: card)
        }
        // What using or renewing codes does to two-factor sign-in stands among these.
        if !card.facts.isEmpty {
            Fold(title(of: card)) { Facts(card: card) }
        }
        if detail.row.of > 0 {
            Quiet(app.say("renew-service-left", ["left": .number(detail.row.left)]))
        }
        ActionButton(.quiet, app.say("renew-service-locked-out"), icon: Icon.help) {
            app.path.append(.guide(model.account))
        }
    }

    private func title(of card: ServiceCard) -> String {
        card.row.id == otherService
            ? app.say("add-about-other") : app.say("add-about", ["service": .text(card.row.name)])
    }

    private var stored: String? {
        model.newest.map {
            app.say("renew-paste-done", ["count": .number($0.codes.count), "date": .day($0.storedAt)])
        }
    }

    @ViewBuilder private func done(_ detail: AccountDetail) -> some View {
        Glyph(Icon.check, Tone.ready.text).font(.largeTitle).padding(.top, 32)
        Heading(app.say("renew-done-title"), font: .largeTitle.weight(.bold))
        Text(app.say("renew-done", ["count": .number(detail.row.left)]))
        if let stored { Quiet(stored) }
        if model.hasRest { Text(app.say("renew-done-rest")) }
        Panel {
            LinkRow(
                title: app.say("renew-copies-other-go"), detail: app.say("renew-copies-other"), icon: Icon.picture,
                route: .original(model.account))
        }
    }

    @ViewBuilder private var bottom: some View {
        switch model.step {
        case .service, .paste: ActionButton(.main, app.say("renew-service-go")) { model.addCodes() }
        case .oldSet:
            ActionButton(.main, app.say("renew-old-go")) { await model.retireOlder() }
            ActionButton(.quiet, app.say("renew-old-keep")) { model.keepOlder() }
        case .copies: ActionButton(.quiet, app.say("renew-leave")) { app.goOn() }
        case .done:
            if model.hasRest {
                ActionButton(.main, app.say("renew-done-rest-go")) { model.showRest() }
            } else {
                ActionButton(.main, app.wayOn) { app.goOn() }
            }
        case nil: EmptyView()
        }
    }
}

/// One step: done, open, or to come.
private struct RenewStep<Content: View>: View {
    private let step: RenewModel.Step
    private let now: RenewModel.Step
    private let title: String
    private let note: String?
    private let content: Content
    @Environment(AppModel.self) private var app

    init(
        _ step: RenewModel.Step, now: RenewModel.Step, title: String, note: String? = nil,
        @ViewBuilder content: () -> Content
    ) {
        (self.step, self.now, self.title, self.note) = (step, now, title, note)
        self.content = content()
    }

    var body: some View {
        VStack(alignment: .leading, spacing: 10) {
            HStack(alignment: .firstTextBaseline, spacing: 14) {
                Text(verbatim: "\(step.rawValue + 1)").font(.strong).foregroundStyle(.accent)
                VStack(alignment: .leading, spacing: 4) {
                    Heading(title, font: step == now ? .headline : .body)
                    if step < now {
                        Chip(text: app.say("renew-step-done"), icon: Icon.check, tone: .ready)
                        if let note { Quiet(note) }
                    } else if step == now {
                        Chip(text: app.say("renew-step-now"), icon: "chevron.forward", tone: .info)
                    }
                }
            }
            if step == now { content }
        }
    }
}

/// An old copy, and what became of it.
private struct CopyItem: View {
    let model: RenewModel
    let copy: CopyRow
    @Environment(AppModel.self) private var app

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Divider()
            HStack(alignment: .top, spacing: 12) {
                Glyph(copy.kind.icon)
                VStack(alignment: .leading, spacing: 2) {
                    Text(copy.name.isEmpty ? app.say("common-unnamed") : copy.name).font(.strong)
                    Quiet(advice)
                }
            }
            Group {
                ActionButton(.other, app.say("renew-copy-replaced")) { await model.end(copy, as: .replaced) }
                ActionButton(.other, app.say("renew-copy-destroyed")) { await model.end(copy, as: .destroyed) }
                ActionButton(.quiet, app.say("renew-copy-lost")) { await model.end(copy, as: .lost) }
            }
            .disabled(model.isBusy)
            Quiet(app.say("renew-copy-lost-why"))
        }
    }

    private var advice: String {
        switch copy.kind {
        case .paper: app.say("renew-copy-paper")
        case .cabinet: app.say("renew-copy-cabinet")
        case .manager: app.say("renew-copy-manager")
        case .file: app.say("renew-copy-file")
        case .other: app.say("renew-copy-other")
        }
    }
}
