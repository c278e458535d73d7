import SwiftUI
import TorideKit

/// All that can be taken away, to be chosen; and what goes along with it.
struct LostThings: View {
    let model: WhatIfModel
    let things: [ThingRow]
    @State private var query = ""
    @Environment(AppModel.self) private var app

    /// More than these of a kind are searched, not shown.
    private static let most = 24

    var body: some View {
        Panel {
            Heading(app.say("what-if-things"), font: .strong)
            if things.count > Self.most {
                PlainField(label: app.say("ties-search"), text: $query)
            }
            part(app.say("what-if-devices"), .device)
            part(app.say("what-if-contacts"), .contact)
            part(app.say("what-if-places"), .place)
            if !taken.isEmpty {
                Quiet(app.say("what-if-takes", ["names": .text(app.list(taken))]))
            }
            if !model.lost.isEmpty {
                ActionButton(.quiet, app.say("what-if-clear"), icon: Icon.undo, act: model.clear)
            }
        }
    }

    @ViewBuilder private func part(_ title: String, _ kind: ThingKind) -> some View {
        let rows = things.filter { $0.thing.kind == kind }
        if !rows.isEmpty {
            let found = rows.filter { isLost($0) || name(of: $0).fits(query) }
            let shown = found.filter { isLost($0) } + found.filter { !isLost($0) }.prefix(Self.most)
            VStack(alignment: .leading, spacing: 8) {
                Quiet(title)
                Flow(space: 10) {
                    // In their own order: nothing moves away under a finger.
                    ForEach(found.filter { shown.contains($0) }, id: \.thing) { chip($0) }
                }
                if shown.count < found.count {
                    Quiet(app.say("what-if-more-ways", ["count": .number(found.count - shown.count)]))
                }
            }
        }
    }

    private func chip(_ row: ThingRow) -> some View {
        let isLost = isLost(row)
        let name = name(of: row)
        return Button {
            Task { await model.toggle(row.thing) }
        } label: {
            HStack(spacing: 8) {
                Image(systemName: isLost ? Icon.cross : icon(of: row)).accessibilityHidden(true)
                Text(name)
            }
            .font(.strong)
            .foregroundStyle(isLost ? .onAccent : .ink)
            .padding(.horizontal, 16)
            .padding(.vertical, 10)
            .frame(minHeight: 48)
            .background { ChipGround(isLost: isLost) }
            .contentShape(.rect)
        }
        .buttonStyle(.plain)
        .accessibilityLabel(
            isLost
                ? app.say("what-if-chosen", ["name": .text(name)])
                : app.say("what-if-not-chosen", ["name": .text(name)])
        )
        .accessibilityAddTraits(isLost ? .isSelected : [])
    }

    private func isLost(_ row: ThingRow) -> Bool { model.lost.contains(row.thing) }

    /// What goes along with what is taken away.
    private var taken: [String] {
        things.filter { isLost($0) }.flatMap(\.takes)
    }

    private func name(of row: ThingRow) -> String {
        guard row.isThis else { return row.name }
        return row.name.isEmpty
            ? app.say("what-if-this-device") : app.say("what-if-this-device-named", ["name": .text(row.name)])
    }

    private func icon(of row: ThingRow) -> String {
        row.deviceKind?.icon ?? row.contactKind?.icon ?? row.placeKind?.icon ?? Icon.info
    }
}

private struct ChipGround: View {
    let isLost: Bool

    var body: some View {
        if isLost {
            RoundedRectangle(cornerRadius: 24).fill(.accent)
        } else {
            RoundedRectangle(cornerRadius: 24).stroke(.muted, lineWidth: 1)
        }
    }
}
