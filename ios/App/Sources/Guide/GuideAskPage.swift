import SwiftUI
import TorideKit

/// A question of the guide: what is asked, and its answers, each with what is true then (S-027 to S-041).
struct GuideAskPage: View {
    let model: GuideModel
    let page: GuidePage
    let ask: GuideAsk
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say(ask.key)) {
            Text(app.say(ask.whyKey))
            Alarm(model.problem)
            ForEach(ask.answers, id: \.answer) { choice in
                GuideAnswer(choice: choice) { await model.say(choice.answer) }
            }
            .disabled(model.isBusy)
            GuideAbout(model: model, page: page)
            if let known = page.known { GuideKnownPanel(known: known) }
            Panel {
                LinkRow(title: app.say("trouble-title"), icon: Icon.info, route: model.trouble)
                LinkRow(title: app.say("guide-all"), icon: Icon.list, route: .guideSearch)
            }
            GuideAnew(model: model)
        }
    }
}

private struct GuideAnswer: View {
    let choice: GuideChoice
    let choose: @MainActor () async -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        Button {
            Task { await choose() }
        } label: {
            HStack(spacing: 14) {
                VStack(alignment: .leading, spacing: 4) {
                    Text(app.say(choice.key)).font(.strong)
                    if let means = choice.meansKey { Quiet(app.say(means)) }
                }
                .frame(maxWidth: .infinity, alignment: .leading)
                Glyph("chevron.forward", .muted)
            }
            .padding(16)
            .frame(maxWidth: .infinity, minHeight: 56, alignment: .leading)
            .background(.surface, in: .rect(cornerRadius: 16))
            .overlay { RoundedRectangle(cornerRadius: 16).stroke(.line) }
            .contentShape(.rect)
        }
        .buttonStyle(.plain)
    }
}
