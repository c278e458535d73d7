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
                VStack(alignment: .leading, spacing: 2) {
                    Text(name).font(.strong)
                    if service.id != otherService { Quiet(codes(of: service)) }
                }
            }
            .frame(maxWidth: .infinity, minHeight: 56, alignment: .leading)
            .contentShape(.rect)
        }
        .buttonStyle(.plain)
    }

    /// What the service calls its codes, so that a person knows what to look for; or that there seem to be none.
    private func codes(of service: ServiceRow) -> String {
        let card = app.service(service.id)
        return card.codes == .none ? app.say("add-service-no-codes") : card.codeWord
    }
}
