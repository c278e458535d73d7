import SwiftUI
import TorideKit

/// How codes are kept and passed on in a shop, to read and to print (S-112, S-113, S-119 to S-124).
struct ShopRulesScreen: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("shop-rules-title")) {
            Text(app.say("shop-rules-intro"))
            Panel {
                Heading(app.say("shop-rules-rules"), font: .strong)
                Steps(Rules.rulesOfKeeping(business: true).map { app.say($0) })
            }
        } bottom: {
            ActionButton(.main, app.say("shop-rules-print"), icon: Icon.print) { app.path.append(.shopPaper(.rules)) }
        }
    }
}

/// A page of the shop, to print or to save, in either language.
struct ShopPaperScreen: View {
    @State private var model: ShopPaperModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ kind: ShopPaper.Kind) {
        _model = State(initialValue: ShopPaperModel(app, kind))
    }

    var body: some View {
        Page(title) {
            Alarm(model.problem)
            if let paper = model.paper {
                Note(
                    icon: Icon.check, title: app.say("shop-print-ready"), text: app.say("shop-print-what"),
                    tone: .ready)
                Part(app.say("settings-language")) {
                    choice(app.say("settings-language-ja"), .ja)
                    choice(app.say("settings-language-en"), .en)
                }
                .disabled(model.isBusy)
                PaperDoors(
                    html: Secret(paper.html), name: paper.fileName, printFailed: model.printFailed,
                    printed: model.printed, saved: model.saved, savingFailed: model.savingFailed)
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            } else {
                ActionButton(.main, app.say("common-again")) { await model.load() }
            }
        }
        .task { await model.load() }
    }

    private var title: String {
        switch model.kind {
        case .handover: app.say("handover-page-title")
        case .outsourcing: app.say("shop-sheet-title")
        case .rules: app.say("shop-rules-title")
        }
    }

    private func choice(_ title: String, _ language: Language) -> some View {
        Choice(title: title, isChosen: model.language == language) { await model.make(in: language) }
    }
}
