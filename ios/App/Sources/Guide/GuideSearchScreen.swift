import SwiftUI
import TorideKit

/// All of the guide, by its names; a search in kana or Latin finds what says a word.
struct GuideSearchScreen: View {
    @State private var model: GuideSearchModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: GuideSearchModel(app))
    }

    var body: some View {
        let hits = model.hits
        Rows(app.say("guide-search-title")) {
            PlainField(label: app.say("guide-search-field"), text: $model.query)
            if model.query.isEmpty { parts }
            if hits.isEmpty { Text(app.say("guide-search-none")) }
            ForEach(hits, id: \.key) { HitItem(hit: $0) }
            Quiet(app.say("guide-wrong-fact"))
        }
    }

    @ViewBuilder private var parts: some View {
        LinkRow(title: app.say("guide-title"), icon: Icon.help, route: .guide(nil))
        LinkRow(title: app.say("trouble-title"), icon: Icon.info, route: .trouble(nil, nil))
        LinkRow(title: app.say("prevent-title"), icon: Icon.check, route: .prevention)
        LinkRow(title: app.say("storage-title"), icon: Icon.file, route: .storage(nil))
        LinkRow(title: app.say("faq-title"), icon: Icon.question, route: .faq)
    }
}

private struct HitItem: View {
    let hit: GuideHit
    @Environment(AppModel.self) private var app

    var body: some View {
        Fold(app.say(hit.key)) {
            Text(app.say(hit.textKey))
            LeadButton(lead: hit.lead, key: hit.leadKey)
        }
    }
}
