import SwiftUI
import TorideKit

/// A step of the guide: what to do in one large sentence, why, what to tap at the service, a code where one is typed,
/// and what the app can do for it (S-042 to S-108).
struct GuideStepPage: View {
    let model: GuideModel
    let page: GuidePage
    let step: GuideStep
    @Environment(AppModel.self) private var app

    var body: some View {
        Page {
            Beside {
                place
            } trailing: {
                GuideAnew(model: model)
            }
            Heading(app.say(step.key), font: .title.weight(.bold))
            Text(app.say(step.whyKey))
            Alarm(model.problem)
            if model.rejected != nil { NotTaken(model: model) }
            if step.atService { GuideLines(model: model, page: page, step: step) }
            if step.showsCode { GuideCode(model: model, known: page.known) }
            if let act = model.act, let key = step.actKey {
                ActionButton(.other, app.say(key)) { model.follow(act) }
            }
            more
        } bottom: {
            way
        }
    }

    /// Where in which way.
    private var place: some View {
        VStack(alignment: .leading, spacing: 2) {
            Quiet(app.say(step.caseKey))
            Quiet(app.say("guide-step-of", ["index": .number(step.index), "of": .number(step.of)]))
        }
        .accessibilityElement(children: .combine)
    }

    /// What is looked at when it is needed: a screen that differs, and what the vault knows.
    @ViewBuilder private var more: some View {
        if !step.otherwise.isEmpty || page.known != nil {
            Panel {
                if !step.otherwise.isEmpty { NotThis(model: model, others: step.otherwise) }
                if let known = page.known {
                    Fold(app.say("guide-known-left", ["left": .number(known.left)])) { GuideKnownRows(known: known) }
                }
            }
        }
        if !step.atService, step.showsCode || step.act != nil { GuideAbout(model: model, page: page) }
    }

    private var way: some View {
        Choices {
            ActionButton(.other, app.say("guide-back")) {
                if await !model.back() { model.leave() }
            }
            if step.isLast {
                ActionButton(.main, app.say("guide-done"), icon: Icon.check) { await model.finish() }
            } else {
                ActionButton(.main, app.say("guide-next")) { await model.next() }
            }
        }
        .disabled(model.isBusy)
    }
}

/// What to tap at the service for a step, with the month it was checked in; where it is not certain, that is said
/// (S-006, S-065). For which service and on what, can be changed here.
private struct GuideLines: View {
    let model: GuideModel
    let page: GuidePage
    let step: GuideStep
    @State private var looksDifferent = false
    @Environment(AppModel.self) private var app

    var body: some View {
        TintPanel(tone: .info) {
            if let service = page.service {
                Heading(app.say("guide-service-lines", ["service": .text(service.name)]), font: .smallStrong)
                if step.lines == nil {
                    Quiet(app.say("guide-service-none"))
                }
            }
            if let lines = step.lines { list(lines) }
            Flow(space: 4) {
                if step.canSwitch {
                    ActionButton(.quiet, platform.title, icon: platform.icon) { await model.use(on: platform.other) }
                        .disabled(model.isBusy)
                }
                if step.lines != nil {
                    ActionButton(.quiet, app.say("guide-looks-different"), icon: Icon.question) {
                        looksDifferent.toggle()
                    }
                }
            }
            if looksDifferent {
                Text(app.say("common-screens-change"))
                Quiet(app.say("guide-wrong-fact"))
                if let page = page.service.flatMap({ app.service($0.id).helpPage }) {
                    // To be typed or copied elsewhere: this app opens no page.
                    Quiet(page).textSelection(.enabled)
                }
            }
            GuideAbout(model: model, page: page)
        }
    }

    @ViewBuilder private func list(_ lines: MenuPath) -> some View {
        Steps(lines.steps)
        VStack(alignment: .leading, spacing: 2) {
            if !lines.certain { Quiet(app.say("guide-service-hint")) }
            AsOf(month: lines.asOf, sentence: "guide-service-date")
        }
    }

    /// The way to the other one.
    private var platform: (title: String, icon: String, other: Platform) {
        page.platform == .computer
            ? (app.say("guide-on-phone"), Icon.phone, .mobile)
            : (app.say("guide-on-computer"), Icon.computer, .computer)
    }
}

/// "This is not what I see": something to read, the helper for messages, or something else that is true (S-065).
private struct NotThis: View {
    @Bindable var model: GuideModel
    let others: [GuideOther]
    @Environment(AppModel.self) private var app

    var body: some View {
        Fold(app.say("guide-not-this"), isOpen: $model.looksDifferent) {
            ForEach(others, id: \.key) { other in
                if let more = other.moreKey {
                    Fold(app.say(other.key)) { Text(app.say(more)) }
                } else if let answer = other.answer {
                    ActionButton(.other, app.say(other.key)) { await model.say(answer) }
                } else {
                    LinkRow(title: app.say(other.key), icon: Icon.info, route: model.trouble)
                }
            }
        }
        .disabled(model.isBusy)
    }
}
