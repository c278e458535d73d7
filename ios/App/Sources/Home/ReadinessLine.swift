import SwiftUI
import TorideKit

/// How all accounts stand, in three numbers: a word and an icon each; what nobody is in is left out.
struct ReadinessLine: View {
    let counts: ReadinessCounts
    @Environment(AppModel.self) private var app

    var body: some View {
        Flow(space: 8) {
            count(.atRisk, counts.atRisk)
            count(.needsAttention, counts.needsAttention)
            count(.ready, counts.ready)
        }
    }

    @ViewBuilder private func count(_ readiness: Readiness, _ count: UInt32) -> some View {
        if count > 0 {
            Chip(
                text: app.say(
                    "home-readiness-count", ["state": .text(app.name(of: readiness)), "count": .number(count)]),
                icon: readiness.icon, tone: readiness.tone)
        }
    }
}
