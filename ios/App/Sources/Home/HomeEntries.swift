import SwiftUI
import TorideKit

/// What there is beside the accounts, each with the one thing worth knowing about it now.
struct HomeEntries: View {
    let model: HomeModel
    let hasAccounts: Bool
    @Environment(AppModel.self) private var app

    var body: some View {
        Panel {
            if hasAccounts {
                LinkRow(title: app.say("home-what-if"), detail: whatIf, icon: Icon.question, route: .whatIf)
                Divider()
            }
            LinkRow(title: app.say("home-safekeeping"), detail: safekeeping, icon: Icon.shield, route: .safekeeping)
            Divider()
            LinkRow(title: app.say("home-checklist"), detail: checklist, icon: Icon.check, route: .checklist)
            Divider()
            LinkRow(
                title: app.say("home-devices"), detail: app.say("home-devices-detail"), icon: Icon.phone,
                route: .devices)
            Divider()
            LinkRow(
                title: app.say("home-things"), detail: app.say("home-things-detail"), icon: Icon.file, route: .things)
            if model.hasShop {
                Divider()
                LinkRow(
                    title: app.say("shop-title"), detail: app.say("shop-entry-detail"), icon: Icon.shop, route: .shop)
            }
        }
    }

    private var whatIf: String {
        guard let without = model.withoutThis else { return app.say("home-what-if-detail") }
        return app.say(
            "home-what-if-line", ["count": .number(without.getsIn), "of": .number(without.rows.count)])
    }

    private var safekeeping: String {
        guard let last = model.lastBackup else { return app.say("home-safekeeping-none") }
        return app.say("home-safekeeping-last", ["date": .day(last.at)])
    }

    private var checklist: String {
        model.contactsDue == 0
            ? app.say("home-checklist-detail")
            : app.say("home-checklist-due", ["count": .number(model.contactsDue)])
    }
}
