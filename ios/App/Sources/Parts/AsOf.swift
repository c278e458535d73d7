import SwiftUI
import TorideKit

/// When something was last checked.
struct AsOf: View {
    /// Year and month, for example `2026-11`.
    let month: String
    /// The sentence that holds the date.
    var sentence = "add-about-as-of"
    @Environment(AppModel.self) private var app

    var body: some View {
        let parts = month.split(separator: "-").compactMap { Int($0) }
        if parts.count == 2 {
            Quiet(app.say(sentence, ["year": .number(parts[0]), "month": .number(parts[1])]))
        }
    }
}
