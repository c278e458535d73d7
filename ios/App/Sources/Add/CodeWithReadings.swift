import SwiftUI
import TorideKit

/// A code whose doubtful characters can be tapped; the readings of the one tapped stand below as buttons. Where there is
/// only one doubtful character nobody has to find out about the tapping.
struct CodeWithReadings: View {
    let row: ReviewModel.Row
    /// The question, and the number of the reading.
    let answer: @MainActor (ReviewModel.Question, Int) async -> Void
    @State private var place: UInt32?
    @Environment(AppModel.self) private var app

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            if let asked {
                Cells(pieces: row.pieces, asked: asked.place) { place = $0 }
                if row.questions.count > 1 { Quiet(app.say("add-reading-tap")) }
                Heading(
                    app.say("add-reading-question", ["position": .number(row.ordinal(of: asked.place))]),
                    font: .smallStrong)
                Choices {
                    ForEach(Array(asked.readings.enumerated()), id: \.offset) { number, reading in
                        ActionButton(.other, app.name(of: reading)) { await answer(asked, number) }
                    }
                }
            } else {
                Text(row.code).font(.code).speechSpellsOutCharacters()
            }
        }
        .privacySensitive()
    }

    /// The one that was tapped, else the first.
    private var asked: ReviewModel.Question? {
        row.questions.first { $0.place == place } ?? row.questions.first
    }
}

/// Runs of certain characters as text, each doubtful one as a button of its own.
private struct Cells: View {
    let pieces: [ReviewModel.Piece]
    let asked: UInt32
    let choose: @MainActor (UInt32) -> Void

    var body: some View {
        Flow {
            ForEach(pieces) { piece in
                if piece.isDoubtful {
                    Cell(piece: piece, isAsked: piece.place == asked) { choose(piece.place) }
                } else {
                    Text(piece.text).font(.code).speechSpellsOutCharacters()
                }
            }
        }
    }
}

private struct Cell: View {
    let piece: ReviewModel.Piece
    let isAsked: Bool
    let choose: @MainActor () -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        Button {
            choose()
        } label: {
            Text(underlined)
                .font(.code)
                .foregroundStyle(Tone.attention.text)
                .frame(minWidth: 48, minHeight: 48)
                .background(.surface, in: .rect(cornerRadius: 8))
                .overlay {
                    RoundedRectangle(cornerRadius: 8).stroke(Tone.attention.text, lineWidth: isAsked ? 2 : 1)
                }
        }
        .buttonStyle(.plain)
        .accessibilityLabel(
            app.say(
                "add-reading-place",
                ["position": .number(piece.ordinal), "character": .text(app.name(of: Character(piece.text)))]))
        .accessibilityAddTraits(isAsked ? .isSelected : [])
    }

    private var underlined: AttributedString {
        var text = AttributedString(piece.text)
        text[AttributeScopes.SwiftUIAttributes.UnderlineStyleAttribute.self] = .single
        return text
    }
}

extension AppModel {
    /// What kind of character it is, beside the character: in most fonts some of them look the same.
    fileprivate func name(of character: Character) -> String {
        let values: KeyValuePairs<String, TextValue> = ["character": .text(String(character))]
        if character.isNumber { return say("add-reading-digit", values) }
        if character.isUppercase { return say("add-reading-capital", values) }
        if character.isLetter { return say("add-reading-small", values) }
        return say("add-reading-mark", values)
    }
}
