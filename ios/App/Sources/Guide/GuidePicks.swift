import SwiftUI
import TorideKit

/// Chooses the service, or none: then the steps are said in general words.
struct GuideServices: View {
    @Bindable var model: GuideModel
    @Environment(AppModel.self) private var app

    var body: some View {
        Rows(app.say("guide-pick-service")) {
            PlainField(label: app.say("add-service-search"), text: $model.query)
            Choice(title: app.say("guide-other-service"), isChosen: model.page?.service == nil) {
                await model.choose(service: nil)
            }
            let services = model.services.filter { $0.id != otherService }
            if services.isEmpty { Quiet(app.say("add-service-none")) }
            ForEach(services, id: \.id) { service in
                Button {
                    Task { await model.choose(service: service.id) }
                } label: {
                    HStack(spacing: 14) {
                        Badge(initial: service.initial, colour: service.colour)
                        Text(service.name).font(.strong)
                    }
                    .frame(maxWidth: .infinity, minHeight: 56, alignment: .leading)
                    .contentShape(.rect)
                }
                .buttonStyle(.plain)
                .accessibilityAddTraits(service.id == model.page?.service?.id ? .isSelected : [])
            }
        }
    }
}

/// Chooses the account, or none that is here.
struct GuideAccounts: View {
    let model: GuideModel
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("guide-pick-account")) {
            if model.accounts.isEmpty { Text(app.say("home-empty")) }
            AccountPick(accounts: model.accounts, chosen: model.page?.known?.account.id) {
                await model.choose(account: $0)
            }
            ActionButton(.quiet, app.say("guide-other-account")) { await model.choose(account: nil) }
        }
    }
}

/// One of the accounts; where there are many, a search narrows them down.
struct AccountPick: View {
    let accounts: [AccountRow]
    let chosen: AccountId?
    let choose: @MainActor (AccountId) async -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        Pick(
            accounts.map { Pick.Option(value: Optional($0.id), title: app.identity(of: $0).whole) }, chosen: chosen
        ) { account in
            if let account { await choose(account) }
        }
    }
}
