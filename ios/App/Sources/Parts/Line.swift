import SwiftUI
import TorideKit

/// A number, device, place or person in a list: what it is, its name, its state. Leads to its page.
struct Line<Chips: View>: View {
    private let icon: String
    private let title: String
    private let details: [String]
    private let chips: Chips
    private let open: @MainActor () async -> Void

    init(
        _ icon: String, _ title: String, details: [String] = [], open: @escaping @MainActor () async -> Void,
        @ViewBuilder chips: () -> Chips
    ) {
        self.icon = icon
        self.title = title
        self.details = details
        self.open = open
        self.chips = chips()
    }

    var body: some View {
        Button {
            Task { await open() }
        } label: {
            HStack(spacing: 14) {
                Glyph(icon)
                VStack(alignment: .leading, spacing: 4) {
                    Text(title).font(.strong)
                    ForEach(Array(details.enumerated()), id: \.offset) { Quiet($1) }
                    Flow(space: 6) { chips }
                }
                .frame(maxWidth: .infinity, alignment: .leading)
                Glyph("chevron.forward", .muted)
            }
            .frame(minHeight: 56)
            .contentShape(.rect)
        }
        .buttonStyle(.plain)
    }
}

extension Line where Chips == EmptyView {
    init(
        _ icon: String, _ title: String, details: [String] = [], open: @escaping @MainActor () async -> Void
    ) {
        self.init(icon, title, details: details, open: open) { EmptyView() }
    }
}

/// Accounts that something leads to, one below the other.
struct AccountLinks: View {
    private let accounts: [AccountName]
    private let detail: (AccountId) -> String?
    private let route: (AccountId) -> AppModel.Route
    @Environment(AppModel.self) private var app

    /// `detail` says what is to be done in one.
    init(
        _ accounts: [AccountName], detail: @escaping (AccountId) -> String? = { _ in nil },
        route: @escaping (AccountId) -> AppModel.Route = AppModel.Route.ties
    ) {
        self.accounts = accounts
        self.detail = detail
        self.route = route
    }

    var body: some View {
        LazyVStack(alignment: .leading, spacing: 12) {
            ForEach(accounts, id: \.id) { link($0) }
        }
    }

    @ViewBuilder private func link(_ account: AccountName) -> some View {
        let identity = app.identity(service: account.serviceId, name: account.name)
        Button {
            app.path.append(route(account.id))
        } label: {
            HStack(spacing: 14) {
                Badge(initial: identity.initial, colour: identity.colour)
                VStack(alignment: .leading, spacing: 2) {
                    Text(identity.whole).font(.strong)
                    if let detail = detail(account.id) { Quiet(detail) }
                }
                .frame(maxWidth: .infinity, alignment: .leading)
                Glyph("chevron.forward", .muted)
            }
            .frame(minHeight: 48)
            .contentShape(.rect)
        }
        .buttonStyle(.plain)
        if account.id != accounts.last?.id { Divider() }
    }
}

/// A part of a page with its heading, and why it is there.
struct Part<Content: View>: View {
    private let title: String
    private let why: String?
    private let content: Content

    init(_ title: String, why: String? = nil, @ViewBuilder content: () -> Content) {
        self.title = title
        self.why = why
        self.content = content()
    }

    var body: some View {
        Panel {
            VStack(alignment: .leading, spacing: 4) {
                Heading(title, font: .strong)
                if let why { Quiet(why) }
            }
            content
        }
    }
}
