import SwiftUI
import TorideKit

/// One code that was read, the line it stands in, what is to be said about it, and what can be done with it.
struct CandidateItem: View {
    let model: AddCodesModel
    let review: ReviewModel
    let row: ReviewModel.Row
    @Environment(AppModel.self) private var app

    var body: some View {
        DisclosureGroup {
            VStack(alignment: .leading, spacing: 8) {
                Toggle(app.say("add-include"), isOn: included)
                Toggle(app.say("add-mark-used"), isOn: used)
                ActionButton(.quiet, app.say("add-edit-code"), icon: Icon.pencil) { model.edit(row) }
            }
            .disabled(review.isBusy)
        } label: {
            VStack(alignment: .leading, spacing: 4) {
                Beside {
                    code
                } trailing: {
                    Choices {
                        if row.standsAlone { SourceLine(row: row) }
                        remark
                    }
                }
                if !row.standsAlone { SourceLine(row: row) }
            }
            .frame(minHeight: 44)
            .accessibilityElement(children: .combine)
            .accessibilityHint(app.say("add-change-code", ["position": .number(row.id + 1)]))
        }
    }

    private var included: Binding<Bool> {
        Binding {
            row.candidate.included
        } set: { included in
            Task { await review.include(row.id, included) }
        }
    }

    private var used: Binding<Bool> {
        Binding {
            row.candidate.state == .used
        } set: { used in
            Task { await review.setUsed(row.id, used) }
        }
    }

    @ViewBuilder private var code: some View {
        let isQuiet = !row.candidate.included || row.candidate.state == .used
        Group {
            if row.code.isEmpty {
                Text(app.say("add-unreadable-code"))
            } else {
                Text(underlined).speechSpellsOutCharacters()
            }
        }
        .font(.code)
        .foregroundStyle(isQuiet ? .muted : .ink)
        .privacySensitive()
    }

    /// The code with the places that deserve a second look underlined.
    private var underlined: AttributedString {
        var code = AttributedString(row.code)
        for place in row.candidate.doubtful {
            code.style(scalars: place..<place + 1) {
                $0[AttributeScopes.SwiftUIAttributes.UnderlineStyleAttribute.self] = .single
            }
        }
        return code
    }

    @ViewBuilder private var remark: some View {
        if let words {
            Text(words).font(.small).foregroundStyle(row.isDoubtful ? Tone.attention.text : .muted)
        }
    }

    private var words: String? {
        let candidate = row.candidate
        return switch candidate.known {
        case .current: app.say("add-known-current")
        case .retired: app.say("add-known-retired")
        case nil where row.isDoubtful && candidate.problem == .lookalikeFixed: app.say("add-remark-fixed")
        case nil where row.isDoubtful: app.say("add-remark-look")
        case nil where !candidate.included: app.say("add-left-out")
        case nil where candidate.state == .used: app.say("add-as-used")
        case nil where candidate.edited: app.say("add-edited")
        case nil: nil
        }
    }
}
