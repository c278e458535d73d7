import SwiftUI
import TorideKit

/// Chooses the service. One that is not in the list goes under "other", always the last row.
struct ServiceStep: View {
    @Bindable var model: AddCodesModel
    @Environment(AppModel.self) private var app

    var body: some View {
        let known = model.services.filter { $0.id != otherService }
        let other = app.service(otherService).row
        Rows(app.say("add-service-title")) {
            PlainField(label: app.say("add-service-search"), text: $model.query)
            if known.isEmpty { Quiet(app.say("add-service-none")) }
            ForEach(known, id: \.id) { row($0, name: $0.name) }
            row(other, name: app.say("add-service-other"))
        }
    }

    private func row(_ service: ServiceRow, name: String) -> some View {
        Button {
            model.choose(service)
        } label: {
            HStack(spacing: 14) {
                Badge(initial: service.initial, colour: service.colour)
                Text(name).font(.strong)
            }
            .frame(maxWidth: .infinity, minHeight: 56, alignment: .leading)
            .contentShape(.rect)
        }
        .buttonStyle(.plain)
    }
}
