import SwiftUI
import TorideKit
import UniformTypeIdentifiers

/// The recovery sheet: what it is, then the page to print.
struct SheetScreen: View {
    @State private var model: SheetModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: SheetModel(app))
    }

    var body: some View {
        Group {
            if let sheet = model.sheet {
                ready(sheet)
            } else {
                ask
            }
        }
        .navigationBarBackButtonHidden(model.isBusy)
    }

    private var ask: some View {
        Page(app.say("safekeeping-sheet")) {
            Text(app.say("safekeeping-sheet-intro"))
            Panel {
                Toggle(app.say("safekeeping-sheet-with"), isOn: $model.withVault).frame(minHeight: 48)
                Quiet(
                    model.withVault
                        ? app.say("safekeeping-sheet-with-why") : app.say("safekeeping-sheet-without-why"))
            }
            Note(
                icon: Icon.hand, title: app.say("safekeeping-sheet-danger-title"),
                text: model.withVault
                    ? app.say("safekeeping-sheet-danger") : app.say("safekeeping-sheet-danger-key"),
                tone: .risk)
            Quiet(app.say("safekeeping-sheet-printer"))
            Text(app.say("safekeeping-sheet-key"))
            TypedKey(key: model.key).disabled(model.isBusy)
            Submit(
                model: model, working: app.say("safekeeping-sheet-working"), title: app.say("safekeeping-sheet-go"),
                isReady: model.canMake, act: model.make)
            ActionButton(.quiet, app.say("safekeeping-sheet-no-key")) { app.path.append(.newRecoveryKey) }
                .disabled(model.isBusy)
        }
    }

    private func ready(_ sheet: Printout) -> some View {
        Page(app.say("safekeeping-sheet-ready-title")) {
            Text(app.say("safekeeping-sheet-pages", ["pages": .number(sheet.pages)]))
            if sheet.codes > 0 {
                Text(app.say("safekeeping-sheet-codes", ["count": .number(sheet.codes)]))
            } else if model.hasNoRoom {
                Note(icon: Icon.info, text: app.say("safekeeping-sheet-no-room"), tone: .attention)
            }
            Alarm(model.problem)
            PaperDoors(
                html: sheet.html, name: sheet.fileName, printFailed: model.printFailed, printed: model.printed,
                saved: model.saved, savingFailed: model.savingFailed)
            Quiet(app.say("safekeeping-sheet-check"))
        } bottom: {
            ActionButton(.quiet, app.say("common-close")) { app.path.removeLast() }
        }
    }
}

/// The list of accounts for a locked cabinet.
struct CabinetScreen: View {
    @State private var model: CabinetModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: CabinetModel(app))
    }

    var body: some View {
        Page(model.list == nil ? app.say("safekeeping-cabinet") : app.say("safekeeping-cabinet-ready-title")) {
            Alarm(model.problem)
            if let list = model.list {
                Text(app.say("safekeeping-cabinet-ready", ["count": .number(list.accounts)]))
                PaperDoors(
                    html: Secret(list.html), name: list.fileName, printFailed: model.printFailed,
                    printed: model.printed, saved: model.saved, savingFailed: model.savingFailed)
            } else {
                Text(app.say("safekeeping-cabinet-intro"))
                if model.isEmpty == true {
                    Note(icon: Icon.info, text: app.say("safekeeping-cabinet-empty"))
                }
                ActionButton(.main, app.say("safekeeping-cabinet-go"), act: model.make)
                    .disabled(model.isBusy || model.isEmpty != false)
            }
        }
        .task { await model.load() }
    }
}

/// The ways for a page to get onto paper.
struct PaperDoors: View {
    /// How loud printing is: there is one filled button on a page.
    var rank = ActionButton.Rank.main
    let html: Secret
    let name: String
    let printFailed: Bool
    let printed: @MainActor (Bool) -> Void
    let saved: @MainActor (String) -> Void
    let savingFailed: @MainActor () -> Void
    @State private var isSaving = false
    @Environment(AppModel.self) private var app

    var body: some View {
        VStack(alignment: .leading, spacing: 12) {
            Alarm(printFailed ? app.say("safekeeping-print-failed") : nil)
            if Printer.isThere {
                ActionButton(rank, app.say("safekeeping-print"), icon: Icon.print) {
                    await Printer.print(html, named: name, done: printed)
                }
            }
            ActionButton(.other, app.say("safekeeping-page-save"), icon: Icon.file) { isSaving = true }
            if !Printer.isThere { Quiet(app.say("safekeeping-page-browser")) }
        }
        .savesFile(isSaving ? html.withData { Data($0) } : nil, named: name, as: .html, isShown: $isSaving) { file in
            if let file {
                saved(file.name)
            } else {
                savingFailed()
            }
        }
    }
}
