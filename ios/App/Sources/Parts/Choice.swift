import SwiftUI

/// One of several choices; the whole row can be tapped.
struct Choice: View {
    let title: String
    var detail: String?
    let isChosen: Bool
    let choose: @MainActor () async -> Void

    var body: some View {
        Button {
            Task { await choose() }
        } label: {
            HStack(spacing: 12) {
                Glyph(isChosen ? "largecircle.fill.circle" : "circle")
                VStack(alignment: .leading, spacing: 2) {
                    Text(title)
                    if let detail { Quiet(detail) }
                }
            }
            .frame(maxWidth: .infinity, minHeight: 48, alignment: .leading)
            .contentShape(.rect)
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(isChosen ? .isSelected : [])
    }
}
