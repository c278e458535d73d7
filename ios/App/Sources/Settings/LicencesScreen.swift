import SwiftUI
import TorideKit

/// The licence of the app, and those of all that is in it. Names are not translated.
struct LicencesScreen: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        Page(app.say("settings-licences")) {
            Text(app.say("settings-licences-own"))
            Panel {
                ForEach(groups, id: \.licence) { group in
                    VStack(alignment: .leading, spacing: 2) {
                        Heading(group.licence, font: .strong)
                        Quiet(group.works.joined(separator: ", "))
                    }
                }
            }
        }
    }
}

/// Works under one licence.
private struct Group: Sendable {
    let licence: String
    let works: [String]

    init(_ licence: String, _ works: String...) {
        self.licence = licence
        self.works = works
    }
}

/// tests/licences.rs compares it with what is built.
private let groups = [
    Group(
        "Public domain",
        "SQLite"
    ),
    Group(
        "MIT OR Apache-2.0",
        "aead", "aes", "anyhow", "argon2", "base64ct", "bit-set", "bit-vec", "bitflags", "blake2",
        "block-buffer", "camino", "cargo-platform", "cbc", "cfg-if", "chacha20", "chacha20poly1305", "chrono",
        "cipher", "cmov", "cpubits", "cpufeatures", "crc", "crc-catalog", "crypto-common", "ctutils", "deranged",
        "digest", "either", "equivalent", "errno", "fallible-iterator", "fallible-streaming-iterator", "fastrand",
        "fluent-bundle", "fluent-langneg", "fluent-syntax", "g2p", "g2poly", "getrandom", "hashbrown",
        "hashlink", "heck", "hmac", "hybrid-array", "indexmap", "inout", "intl-memoizer", "intl_pluralrules",
        "itertools", "itoa", "lazy_static", "libc", "num-conv", "num-traits", "once_cell", "poly1305",
        "powerfmt", "rand_core", "rand_xoshiro", "regex", "regex-automata", "regex-syntax", "rustc-hash",
        "salsa20", "semver", "serde", "serde_core", "serde_json", "sha2", "smallvec", "static_assertions",
        "tempfile", "thiserror", "time", "time-core", "twofish", "type-map", "typenum", "unic-langid",
        "unic-langid-impl", "universal-hash", "zeroize", "zeroizing-alloc"
    ),
    Group(
        "MIT",
        "bytes", "cargo_metadata", "fancy-regex", "fast_qr", "libsqlite3-sys", "lru", "quick-xml", "rusqlite",
        "ur", "zmij", "zxcvbn"
    ),
    Group(
        "BSD-3-Clause",
        "subtle"
    ),
    Group(
        "(Apache-2.0 OR MIT) AND BSD-3-Clause",
        "encoding_rs"
    ),
    Group(
        "(MIT OR Apache-2.0) AND ISC",
        "rqrr"
    ),
    Group(
        "CC0-1.0",
        "bitcoin-consensus-encoding", "bitcoin-internals", "bitcoin_hashes"
    ),
    Group(
        "BlueOak-1.0.0",
        "minicbor"
    ),
    Group(
        "MPL-2.0",
        "uniffi", "uniffi_core", "uniffi_pipeline"
    ),
    Group(
        "Zlib",
        "foldhash"
    ),
    Group(
        "Unicode-3.0",
        "tinystr"
    ),
    Group(
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "unicode-normalization"
    ),
    Group(
        "Apache-2.0 OR GPL-2.0-only",
        "self_cell"
    ),
    Group(
        "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
        "rustix"
    ),
    Group(
        "Unlicense OR MIT",
        "aho-corasick", "memchr"
    ),
    Group(
        "MIT OR Zlib OR Apache-2.0",
        "miniz_oxide"
    ),
    Group(
        "0BSD OR MIT OR Apache-2.0",
        "adler2"
    ),
    Group(
        "Zlib OR Apache-2.0 OR MIT",
        "tinyvec"
    ),
]
