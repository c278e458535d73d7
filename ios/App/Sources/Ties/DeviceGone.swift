import SwiftUI
import TorideKit

/// Whether a device was really replaced or lost; what that leads to is named before the answer.
struct DeviceGone: View {
    let model: ScreenModel
    let row: DeviceRow
    let life: DeviceLife
    let go: @MainActor () async -> Void
    let leave: @MainActor () -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        let isLost = life == .lost
        let name: KeyValuePairs<String, TextValue> = ["name": .text(row.name)]
        Page(isLost ? app.say("devices-lost-title", name) : app.say("devices-replaced-title", name)) {
            Alarm(model.problem)
            Text(isLost ? app.say("devices-lost-what") : app.say("devices-replaced-what"))
            if isLost { LostFirst() }
            Part(app.say("devices-accounts", ["count": .number(row.accounts.count)])) {
                AccountLinks(row.accounts)
            }
            ActionButton(.main, isLost ? app.say("devices-lost-go") : app.say("devices-replaced-go"), act: go)
            ActionButton(.quiet, app.say("common-cancel")) { leave() }
        }
        .disabled(model.isBusy)
    }
}

/// What to do first when a device is lost, outside of this app.
struct LostFirst: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        TintPanel(tone: .risk) {
            Heading(app.say("devices-lost-first-title"), font: .strong).foregroundStyle(Tone.risk.text)
            Steps([
                app.say("devices-lost-first-1"), app.say("devices-lost-first-2"), app.say("devices-lost-first-3"),
            ])
        }
    }
}
