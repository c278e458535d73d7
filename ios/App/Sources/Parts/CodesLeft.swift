import SwiftUI
import TorideKit

/// Codes left as `3 / 5`, with a dot for each: full while it can be used.
struct CodesLeft: View {
    let left: UInt32
    let of: UInt32
    @Environment(AppModel.self) private var app

    var body: some View {
        if of > 0 {
            VStack(alignment: .trailing, spacing: 4) {
                Text(verbatim: "\(left) / \(of)").font(.figures)
                if of <= 10 { dots }
            }
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(app.say("home-left", ["left": .number(left), "of": .number(of)]))
        }
    }

    private var dots: some View {
        HStack(spacing: 4) {
            ForEach(0..<of, id: \.self) { place in
                if place < left {
                    Circle().fill(.accent).frame(width: 9, height: 9)
                } else {
                    Circle().stroke(.muted, lineWidth: 1.4).frame(width: 9, height: 9)
                }
            }
        }
    }
}
