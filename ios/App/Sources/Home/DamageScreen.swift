import SwiftUI
import TorideKit

/// Names what is damaged, says that the rest is safe, and offers to go on with it.
struct DamageScreen: View {
    @State private var model: DamageModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel) {
        _model = State(initialValue: DamageModel(app))
    }

    var body: some View {
        Page(app.say("home-damage-title")) {
            Text(app.say("home-damage-intro"))
            if let damage = model.damage {
                Panel {
                    ForEach(damage, id: \.shortId) { DamageItem(damage: $0) }
                    if damage.isEmpty {
                        Text(app.say("home-damage-none"))
                    }
                }
                if !damage.isEmpty { goOn }
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            } else {
                Alarm(model.problem)
            }
        }
        .navigationBarBackButtonHidden(model.isBusy)
        .task(id: app.changes) { await model.load() }
    }

    @ViewBuilder private var goOn: some View {
        Note(icon: Icon.shield, title: app.say("home-damage-safe-title"), text: app.say("home-damage-safe"))
        Heading(app.say("home-damage-accept-title"))
        Text(app.say("home-damage-accept"))
        ProofForm(
            model: model, working: app.say("home-damage-working"), title: app.say("home-damage-go"),
            act: model.acceptAsIs)
    }
}

private struct DamageItem: View {
    let damage: Damage
    @Environment(AppModel.self) private var app

    var body: some View {
        VStack(alignment: .leading, spacing: 2) {
            if let service = damage.serviceId {
                Text(app.identity(service: service, name: damage.accountName ?? "").whole).font(.strong)
            }
            Text(part)
            Quiet(app.say("home-damage-id", ["id": .text(damage.shortId)]))
        }
        .accessibilityElement(children: .combine)
    }

    private var part: String {
        switch damage.part {
        case .account: app.say("home-damage-account")
        case .codes: app.say("home-damage-codes")
        case .vaultInfo: app.say("home-damage-info")
        case .contact: app.say("home-damage-contact")
        case .device: app.say("home-damage-device")
        case .place: app.say("home-damage-place")
        case .person: app.say("home-damage-person")
        case .handover: app.say("home-damage-handover")
        case .outsourcing: app.say("home-damage-outsourcing")
        case .manifest: app.say("home-damage-manifest")
        case .slot: app.say("home-damage-slot")
        case .log: app.say("home-damage-log")
        case .unknown: app.say("home-damage-unknown")
        }
    }
}
