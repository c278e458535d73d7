import SwiftUI
import TorideKit

/// The licence of the app, and of the work it stands on. Names are not translated.
struct LicencesScreen: View {
    @Environment(AppModel.self) private var app

    private static let works: KeyValuePairs = [
        "SQLite": "Public domain",
        "rusqlite": "MIT",
        "RustCrypto (argon2, blake2, chacha20poly1305)": "MIT OR Apache-2.0",
        "zeroize, zeroizing-alloc": "MIT OR Apache-2.0",
        "zxcvbn": "MIT",
        "Fluent": "MIT OR Apache-2.0",
        "minicbor": "BlueOak-1.0.0",
        "chrono, serde, thiserror, getrandom, unicode-normalization": "MIT OR Apache-2.0",
        "UniFFI": "MPL-2.0",
    ]

    var body: some View {
        Page(app.say("settings-licences")) {
            Text(app.say("settings-licences-own"))
            Panel {
                ForEach(Array(Self.works), id: \.key) { work in
                    VStack(alignment: .leading, spacing: 2) {
                        Text(verbatim: work.key).font(.strong)
                        Quiet(work.value)
                    }
                    .accessibilityElement(children: .combine)
                }
            }
        }
    }
}
