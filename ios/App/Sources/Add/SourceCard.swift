import SwiftUI
import TorideKit

/// The person's own text; the lines that were read stand out, those with a doubt in its colour.
struct SourceCard: View {
    let review: ReviewModel
    let source: CaptureSource
    @State private var isWhole = false
    @Environment(AppModel.self) private var app

    private static let folded = 12

    var body: some View {
        let lines = review.lines.filter { !$0.isBlank }
        if !lines.isEmpty {
            TintPanel(tone: .info) {
                Heading(title, font: .smallStrong)
                VStack(alignment: .leading, spacing: 3) {
                    ForEach(isWhole ? lines : Array(lines.prefix(Self.folded))) { drawn($0) }
                }
                .privacySensitive()
                if lines.count > Self.folded {
                    ActionButton(.quiet, isWhole ? app.say("add-source-less") : app.say("add-source-all")) {
                        isWhole.toggle()
                    }
                }
            }
        }
    }

    private var title: String {
        switch source {
        case .paste, .typed: app.say("add-source")
        case .file: app.say("add-source-file")
        case .photo: app.say("add-source-picture")
        }
    }

    @ViewBuilder private func drawn(_ line: ReviewModel.Line) -> some View {
        let rows = review.rows.filter { $0.candidate.line == line.number }
        if rows.isEmpty {
            Text(line.text).foregroundStyle(.muted).padding(.horizontal, 8)
        } else {
            let isDoubtful = rows.contains(where: \.isDoubtful)
            Text(marked(line.text, rows))
                .foregroundStyle(isDoubtful ? Tone.attention.text : .ink)
                .padding(.horizontal, 8)
                .padding(.vertical, 2)
                .background(isDoubtful ? Tone.attention.tint : .surface, in: .rect(cornerRadius: 8))
        }
    }

    /// The line with what was read as a code in bold.
    private func marked(_ text: String, _ rows: [ReviewModel.Row]) -> AttributedString {
        var marked = AttributedString(text)
        for row in rows {
            marked.embolden(scalars: row.candidate.start..<row.candidate.end)
        }
        return marked
    }
}

/// The line that a candidate stands in, beside the candidate. Of a line that says nothing else the number is enough.
struct SourceLine: View {
    let row: ReviewModel.Row
    @Environment(AppModel.self) private var app

    var body: some View {
        if let source = row.source {
            let line: KeyValuePairs<String, TextValue> = ["line": .number(source.line)]
            Group {
                if row.standsAlone {
                    Text(app.say("add-line", line))
                } else {
                    Text(AttributedString(app.say("add-line", line) + "  ") + marked(source))
                }
            }
            .font(.small)
            .foregroundStyle(.muted)
            .privacySensitive()
        }
    }

    private func marked(_ source: ReviewModel.Excerpt) -> AttributedString {
        var marked = AttributedString(source.text)
        marked.embolden(scalars: source.code)
        return marked
    }
}

extension AttributedString {
    fileprivate mutating func embolden(scalars range: Range<UInt32>) {
        style(scalars: range) { $0[AttributeScopes.SwiftUIAttributes.FontAttribute.self] = .strong }
    }

    /// Changes some characters, counted as the core counts them: in Unicode scalars. What lies outside is left alone.
    mutating func style(scalars range: Range<UInt32>, _ change: (inout AttributedSubstring) -> Void) {
        let all = unicodeScalars
        guard
            let start = all.index(all.startIndex, offsetBy: Int(range.lowerBound), limitedBy: all.endIndex),
            let end = all.index(start, offsetBy: range.count, limitedBy: all.endIndex), start < end
        else { return }
        change(&self[start..<end])
    }
}
