import SwiftUI

/// One screen that scrolls: its heading, what it holds, and below that what is always in reach.
struct Page<Content: View, Bottom: View>: View {
    private let title: String?
    private let subtitle: String?
    private let content: Content
    private let bottom: Bottom

    init(
        _ title: String? = nil, subtitle: String? = nil, @ViewBuilder content: () -> Content,
        @ViewBuilder bottom: () -> Bottom
    ) {
        self.title = title
        self.subtitle = subtitle
        self.content = content()
        self.bottom = bottom()
    }

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: 16) {
                if let title {
                    // In the page and not in the bar, where large text would be cut.
                    VStack(alignment: .leading, spacing: 2) {
                        Heading(title, font: .title2.weight(.bold))
                        if let subtitle { Quiet(subtitle) }
                    }
                }
                content
            }
            // A line of Japanese longer than 35 characters is hard to follow.
            .frame(maxWidth: 600, alignment: .leading)
            .padding(.horizontal, 20)
            .padding(.bottom, 16)
            .frame(maxWidth: .infinity)
        }
        .scrollDismissesKeyboard(.interactively)
        .safeAreaInset(edge: .bottom, spacing: 0) { reach }
        .ground()
    }

    private var reach: some View {
        // Padding on each part, not around them: where there is nothing to reach, there is no strip either.
        VStack(spacing: 0) {
            bottom
                .frame(maxWidth: 600)
                .padding(.horizontal, 16)
                .padding(.vertical, 8)
        }
        .frame(maxWidth: .infinity)
        .background(.surface)
    }
}

extension Page where Bottom == EmptyView {
    init(_ title: String? = nil, subtitle: String? = nil, @ViewBuilder content: () -> Content) {
        self.init(title, subtitle: subtitle, content: content) { EmptyView() }
    }
}

/// One screen that is a list: its heading, then rows.
struct Rows<Content: View>: View {
    private let title: String
    private let content: Content

    init(_ title: String, @ViewBuilder content: () -> Content) {
        self.title = title
        self.content = content()
    }

    var body: some View {
        List {
            Group {
                Heading(title, font: .title2.weight(.bold))
                content
            }
            .listRowBackground(Color.clear)
        }
        .listStyle(.plain)
        .scrollContentBackground(.hidden)
        .ground()
    }
}

extension View {
    /// The ground and the ink of a screen.
    func ground() -> some View {
        foregroundStyle(.ink)
            .background(.washi)
            .navigationBarTitleDisplayMode(.inline)
            .toolbarRole(.editor) // the way back as an arrow, without a title that could be cut
    }
}
