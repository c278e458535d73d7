import SwiftUI
import TorideKit

/// From a service to stored codes: choose, name, paste, review, keep, clear away the original.
struct AddCodesScreen: View {
    @State private var model: AddCodesModel
    @Environment(AppModel.self) private var app
    @Environment(\.dismiss) private var dismiss

    init(_ app: AppModel, to account: AccountId?) {
        _model = State(initialValue: AddCodesModel(app, to: account))
    }

    var body: some View {
        AddCodesSteps(model: model)
        .navigationBarBackButtonHidden(goesBackInside)
        .toolbar {
            if goesBackInside, !isDone {
                ToolbarItem(placement: .topBarLeading) {
                    Button { Task { await back() } } label: { Image(systemName: "chevron.backward") }
                        .accessibilityLabel(app.say("common-back"))
                }
            }
        }
        .task { await model.load() }
        .onDisappear { Task { await model.close() } }
    }

    private var goesBackInside: Bool {
        switch model.step {
        case .service, .text: false
        case .instead: model.account == nil
        case .account, .review, .code, .sets, .retire, .kept: true
        }
    }

    private var isDone: Bool {
        if case .kept = model.step { true } else { false }
    }

    private func back() async {
        if await !model.stepBack() {
            dismiss()
        }
    }
}

/// The step that the person is at.
struct AddCodesSteps: View {
    let model: AddCodesModel

    var body: some View {
        Group {
            switch model.step {
            case .service: ServiceStep(model: model)
            case .instead: InsteadStep(model: model)
            case .account: NameStep(model: model)
            case .text: PasteStep(model: model)
            case .review: review { ReviewStep(model: model, review: $0) }
            case .code(let row): review { EditCodeStep(model: model, review: $0, row: row) }
            case .sets: review { SetsStep(model: model, review: $0) }
            case .retire: review { RetireStep(model: model, review: $0) }
            case .kept(let codes):
                if let original = model.original { OriginalPage(model: original, stored: codes) }
            }
        }
    }

    @ViewBuilder private func review<Step: View>(@ViewBuilder step: (ReviewModel) -> Step) -> some View {
        if let review = model.review {
            step(review)
        }
    }
}

extension AddCodesModel {
    /// The account in one line, also before it is stored.
    var accountLine: String? {
        if let row { return app.identity(of: row).whole }
        return fields.service.isEmpty ? nil : app.identity(service: fields.service, name: fields.name).whole
    }
}
