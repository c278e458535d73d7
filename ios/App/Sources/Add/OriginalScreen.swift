import SwiftUI
import TorideKit

/// What is left to do is outside the app: the original must go (S-053, S-117, S-144, X-6).
struct OriginalPage: View {
    @Bindable var model: OriginalModel
    /// How many codes were just stored; none when the account led here.
    var stored: UInt32?
    @Environment(AppModel.self) private var app

    var body: some View {
        Page {
            if let stored {
                Glyph(Icon.check, Tone.ready.text).font(.largeTitle).padding(.top, 48)
                VStack(alignment: .leading, spacing: 2) {
                    Heading(
                        app.say("add-done-title", ["count": .number(stored)]), font: .largeTitle.weight(.bold))
                    if let account { Quiet(account) }
                }
                Heading(app.say("original-title"))
            } else {
                VStack(alignment: .leading, spacing: 2) {
                    Heading(app.say("original-title"), font: .title2.weight(.bold))
                    if let account { Quiet(account) }
                }
            }
            Text(app.say("original-intro"))
            Alarm(model.problem)
            Panel {
                ForEach(model.kinds, id: \.self) { kind in
                    if kind != model.kinds.first { Divider() }
                    Toggle(app.name(of: kind), isOn: $model[fits: kind]).frame(minHeight: 48)
                    if model[fits: kind] { Steps(model.advice(on: kind)) }
                }
            }
            if model.row?.business == true { Quiet(app.say("original-business")) }
            Quiet(app.say("original-place"))
            if stored != nil { Quiet(app.say("original-later-detail")) }
        } bottom: {
            ActionButton(.main, app.say("original-done")) { model.finish() }.disabled(!model.canBeDone)
            if stored != nil {
                ActionButton(.quiet, app.say("original-later")) { model.finish() }
            }
        }
        .task { await model.load() }
    }

    private var account: String? { model.row.map { app.identity(of: $0).whole } }
}

/// The same, from the page of an account.
struct OriginalScreen: View {
    @State private var model: OriginalModel

    init(_ app: AppModel, of account: AccountId) {
        // How the codes came in is not kept; most come by the clipboard.
        _model = State(initialValue: OriginalModel(app, of: account, from: .paste))
    }

    var body: some View {
        OriginalPage(model: model)
    }
}

extension AppModel {
    fileprivate func name(of kind: OriginalKind) -> String {
        switch kind {
        case .screenshot: say("original-kind-screenshot")
        case .photo: say("original-kind-photo")
        case .mail: say("original-kind-mail")
        case .file: say("original-kind-file")
        case .message: say("original-kind-message")
        case .note: say("original-kind-note")
        case .cloud: say("original-kind-cloud")
        case .paper: say("original-kind-paper")
        }
    }
}
