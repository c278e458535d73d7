import SwiftUI
import TorideKit

/// A recovery key that stands on the screen, printed instead of copied by hand: the sheet with the key alone.
struct KeySheet: View {
    let key: String
    @State private var model: SheetModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, key: String) {
        self.key = key
        _model = State(initialValue: SheetModel(app))
    }

    var body: some View {
        Panel {
            if let sheet = model.sheet {
                Text(app.say("safekeeping-sheet-danger-key"))
                Quiet(app.say("safekeeping-sheet-printer"))
                PaperDoors(
                    rank: .other, html: sheet.html, name: sheet.fileName, printFailed: model.printFailed,
                    printed: model.printed, saved: model.saved, savingFailed: model.savingFailed)
            } else if model.isBusy {
                Working(app.say("safekeeping-sheet-working"))
            } else {
                Line(Icon.print, app.say("safekeeping-sheet"), details: [app.say("safekeeping-sheet-now")]) {
                    await model.make(of: key)
                }
            }
            Alarm(model.problem)
        }
    }
}
