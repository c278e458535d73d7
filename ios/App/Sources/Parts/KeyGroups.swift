import SwiftUI

/// A key, large, in its seven groups.
struct KeyGroups: View {
    let key: String
    /// What a screen reader calls a group.
    let label: (Int) -> String

    var body: some View {
        Panel {
            ForEach(Array(key.split(separator: "-").enumerated()), id: \.offset) { place, group in
                row(group, at: place + 1)
            }
        }
        .privacySensitive()
    }

    private func row(_ group: Substring, at place: Int) -> some View {
        HStack(spacing: 20) {
            Text(verbatim: "\(place)").font(.small).foregroundStyle(.muted)
            Text(verbatim: String(group)).font(.title.monospaced().weight(.medium)).tracking(3)
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(label(place) + " " + group.map(String.init).joined(separator: " "))
    }
}
