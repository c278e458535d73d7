import SwiftUI
import TorideKit

/// Types a recovery key; each of its seven groups is judged as soon as it is complete.
struct RecoveryKeyInput: View {
    @Binding var typed: String
    let check: RecoveryKeyCheck?
    /// What the field is called, where it takes another key of the same form.
    var label: String?
    @Environment(AppModel.self) private var app

    var body: some View {
        VStack(alignment: .leading, spacing: 12) {
            SecretField(label: label ?? app.say("unlock-key-field"), text: $typed, lines: 2...4)
            LazyVGrid(columns: [GridItem(.adaptive(minimum: 120), alignment: .leading)], alignment: .leading) {
                ForEach(groups, id: \.position) { chip(for: $0.state, at: $0.position) }
            }
            ForEach(groups, id: \.position) { group in
                if let sentence = slip(group.state, at: group.position) {
                    // Only a slip is read out; a group that is right needs no interruption.
                    Text(sentence).foregroundStyle(Tone.risk.text).onAppear { announce(sentence) }
                }
            }
            if check?.tooLong == true {
                Text(app.say("unlock-key-too-long")).foregroundStyle(Tone.risk.text)
            }
        }
    }

    private var groups: [(position: Int, state: GroupState)] {
        (check?.groups ?? []).enumerated().map { (position: $0.offset + 1, state: $0.element) }
    }

    private func chip(for state: GroupState, at position: Int) -> Chip {
        switch state {
        case .empty:
            Chip(
                text: app.say("unlock-key-group", ["group": .number(position)]), icon: Icon.pencil,
                tone: .info)
        case .incomplete:
            Chip(
                text: app.say("unlock-key-group-going", ["group": .number(position)]), icon: Icon.pencil,
                tone: .info)
        case .right:
            Chip(
                text: app.say("unlock-key-group-right", ["group": .number(position)]), icon: Icon.check,
                tone: .ready)
        case .wrong, .hasU:
            Chip(
                text: app.say("unlock-key-group-wrong", ["group": .number(position)]), icon: Icon.cross,
                tone: .risk)
        }
    }

    private func slip(_ state: GroupState, at position: Int) -> String? {
        switch state {
        case .wrong: app.say("unlock-key-slip", ["group": .number(position)])
        case .hasU: app.say("unlock-key-has-u", ["group": .number(position)])
        case .empty, .incomplete, .right: nil
        }
    }
}
