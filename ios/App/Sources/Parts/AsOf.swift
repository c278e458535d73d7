import SwiftUI
import TorideKit

/// When the description of a service was last checked, and that its screens may have changed since.
struct AsOf: View {
    let card: ServiceCard
    @Environment(AppModel.self) private var app

    var body: some View {
        let parts = card.asOf.split(separator: "-").map { Int($0) ?? 0 }
        if parts.count == 2 {
            Quiet(app.say("common-as-of", ["year": .number(parts[0]), "month": .number(parts[1])]))
        }
        Quiet(app.say("common-screens-change"))
    }
}
