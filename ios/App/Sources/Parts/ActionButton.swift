import SwiftUI

/// A button, and how loud it is.
struct ActionButton: View {
    enum Rank {
        /// The one filled button of a screen.
        case main
        /// A second choice beside it.
        case other
        /// Words in the accent colour.
        case quiet
    }

    private let rank: Rank
    private let title: String
    private let icon: String?
    private let act: @MainActor () async -> Void

    init(
        _ rank: Rank, _ title: String, icon: String? = nil, act: @escaping @MainActor () async -> Void
    ) {
        self.rank = rank
        self.title = title
        self.icon = icon
        self.act = act
    }

    var body: some View {
        Button {
            Task { await act() }
        } label: {
            HStack(spacing: 8) {
                if let icon { Image(systemName: icon).accessibilityHidden(true) }
                Text(title)
            }
        }
        .buttonStyle(RankStyle(rank: rank))
    }
}

private struct RankStyle: ButtonStyle {
    let rank: ActionButton.Rank
    @Environment(\.isEnabled) private var isEnabled

    func makeBody(configuration: Configuration) -> some View {
        configuration.label
            .font(.strong)
            .multilineTextAlignment(.center)
            .foregroundStyle(rank == .main ? .onAccent : .accent)
            .padding(.horizontal, rank == .quiet ? 12 : 20)
            .padding(.vertical, rank == .quiet ? 8 : 12)
            .frame(maxWidth: rank == .quiet ? nil : .infinity, minHeight: rank == .quiet ? 48 : 56)
            .background { edge }
            .contentShape(.rect)
            .opacity(isEnabled ? (configuration.isPressed ? 0.7 : 1) : 0.4)
    }

    @ViewBuilder private var edge: some View {
        switch rank {
        case .main: RoundedRectangle(cornerRadius: 16).fill(.accent)
        case .other: RoundedRectangle(cornerRadius: 16).stroke(.accent, lineWidth: 1.5)
        case .quiet: EmptyView()
        }
    }
}
