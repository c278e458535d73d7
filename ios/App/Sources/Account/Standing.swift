import SwiftUI
import TorideKit

/// Why an account is not ready, and the way to what is to be done about it. Nothing where all is well.
struct Standing: View {
    let detail: AccountDetail
    @Environment(AppModel.self) private var app

    /// The page of what the account hangs on has all of them.
    private static let most = 2

    var body: some View {
        let isReady = detail.row.readiness == .ready
        if !isReady || !detail.prompts.isEmpty {
            Panel {
                if !isReady {
                    Heading(app.meaning(of: detail.row.readiness), font: .smallStrong)
                    ForEach(Array(reasons.enumerated()), id: \.offset) { _, reason in
                        HStack(alignment: .top, spacing: 10) {
                            Glyph(Icon.info, .muted)
                            Text(reason)
                        }
                        .accessibilityElement(children: .combine)
                    }
                }
                if let first = detail.prompts.first {
                    LinkRow(
                        title: app.title(of: first.reason, left: detail.row.left), detail: more, icon: Icon.clock,
                        route: .card(detail.row.id))
                }
            }
        }
    }

    private var reasons: [String] {
        Array(detail.concerns.compactMap { app.sentence(for: $0) }.prefix(Self.most))
    }

    private var more: String? {
        let others = detail.prompts.count - 1
        return others > 0 ? app.say("home-card-more", ["count": .number(others)]) : nil
    }
}
