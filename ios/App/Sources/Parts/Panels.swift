import SwiftUI
import TorideKit

/// A card with a thin edge.
struct Panel<Content: View>: View {
    @ViewBuilder let content: Content

    var body: some View {
        VStack(alignment: .leading, spacing: 12) { content }
            .padding(20)
            .frame(maxWidth: .infinity, alignment: .leading)
            .background(.surface, in: .rect(cornerRadius: 20))
            .overlay { RoundedRectangle(cornerRadius: 20).stroke(.line) }
    }
}

/// A card on a tint: the tone says how pressing it is, always beside a word and an icon.
struct TintPanel<Content: View>: View {
    let tone: Tone
    @ViewBuilder let content: Content

    var body: some View {
        VStack(alignment: .leading, spacing: 12) { content }
            .padding(20)
            .frame(maxWidth: .infinity, alignment: .leading)
            .background(tone.tint, in: .rect(cornerRadius: 20))
    }
}

/// An icon, a heading and a sentence on a tint.
struct Note: View {
    let icon: String
    var title: String?
    let text: String
    var tone = Tone.info

    var body: some View {
        TintPanel(tone: tone) {
            HStack(alignment: .top, spacing: 12) {
                Glyph(icon, tone.text)
                VStack(alignment: .leading, spacing: 4) {
                    if let title {
                        Heading(title, font: .strong).foregroundStyle(tone.text)
                    }
                    Text(text)
                }
            }
        }
    }
}

/// A heading that a screen reader can jump to.
struct Heading: View {
    private let text: String
    private let font: Font

    init(_ text: String, font: Font = .headline) {
        self.text = text
        self.font = font
    }

    var body: some View {
        Text(text).font(font).accessibilityAddTraits(.isHeader)
    }
}

/// A quiet line under or over something.
struct Quiet: View {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    var body: some View {
        Text(text).font(.small).foregroundStyle(.muted)
    }
}

/// An icon beside words that say the same; silent for a screen reader.
struct Glyph: View {
    private let name: String
    private let paint: Paint

    init(_ name: String, _ paint: Paint = .accent) {
        self.name = name
        self.paint = paint
    }

    var body: some View {
        Image(systemName: name).foregroundStyle(paint).accessibilityHidden(true)
    }
}

/// Steps to take, numbered.
struct Steps: View {
    private let steps: [String]

    init(_ steps: [String]) {
        self.steps = steps
    }

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            ForEach(Array(steps.enumerated()), id: \.offset) { index, step in
                HStack(alignment: .firstTextBaseline, spacing: 14) {
                    Text(verbatim: "\(index + 1)").font(.strong).foregroundStyle(.accent)
                    Text(step)
                }
                .accessibilityElement(children: .combine)
            }
        }
    }
}

/// A row that leads somewhere.
struct LinkRow: View {
    let title: String
    var detail: String?
    let icon: String
    let route: AppModel.Route
    @Environment(AppModel.self) private var app

    var body: some View {
        // A button, not a link: in a list, a link would draw a second arrow.
        Button {
            app.path.append(route)
        } label: {
            HStack(spacing: 14) {
                Glyph(icon)
                VStack(alignment: .leading, spacing: 2) {
                    Text(title).font(.strong)
                    if let detail { Quiet(detail) }
                }
                .frame(maxWidth: .infinity, alignment: .leading)
                Glyph("chevron.forward", .muted)
            }
            .frame(minHeight: 48)
            .contentShape(.rect)
        }
        .buttonStyle(.plain)
    }
}
