package app.toride.ui.settings

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.ui.Holder
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalType

/** Whose work the app stands on. */
class LicencesHolder(app: TorideState) : Holder(app) {
    @Composable
    override fun Content(platform: Platform) {
        LicencesScreen(onBack = { app.back() })
    }
}

/** What is used under one licence. Names are not translated. */
private class Group(val licence: String, vararg val works: String)

/** The licence of the app, and those of all that is in it. */
@Composable
fun LicencesScreen(onBack: () -> Unit) {
    Frame(Tags.LICENCES, title = say("settings-licences"), onBack = onBack) {
        Text(say("settings-licences-own"))
        Panel {
            GROUPS.forEachIndexed { index, group ->
                if (index > 0) Hair()
                Heading(group.licence, Modifier.padding(top = 10.dp), LocalType.current.strong)
                Quiet(group.works.joinToString(", "), Modifier.padding(bottom = 10.dp))
            }
        }
    }
}

/** tests/licences.rs compares the Rust part with what is built. */
private val GROUPS = listOf(
    Group(
        "Public domain",
        "SQLite",
    ),
    Group(
        "Apache-2.0",
        "Kotlin", "kotlinx.coroutines", "AndroidX (Activity, Annotation, Collection, Core, Lifecycle, SavedState, …)",
        "Jetpack Compose", "Material 3",
    ),
    Group(
        "Apache-2.0 OR LGPL-2.1-or-later",
        "Java Native Access",
    ),
    Group(
        "MIT OR Apache-2.0",
        "aead", "aes", "anyhow", "argon2", "base64ct", "bit-set", "bit-vec", "bitflags", "blake2", "block-buffer",
        "camino", "cargo-platform", "cbc", "cfg-if", "chacha20", "chacha20poly1305", "chrono", "cipher", "cmov",
        "cpubits", "cpufeatures", "crc", "crc-catalog", "crypto-common", "ctutils", "deranged", "digest", "either",
        "equivalent", "errno", "fallible-iterator", "fallible-streaming-iterator", "fastrand", "fluent-bundle",
        "fluent-langneg", "fluent-syntax", "g2p", "g2poly", "getrandom", "hashbrown", "hashlink", "heck", "hmac",
        "hybrid-array", "indexmap", "inout", "intl-memoizer", "intl_pluralrules", "itertools", "itoa", "lazy_static",
        "libc", "num-conv", "num-traits", "once_cell", "poly1305", "powerfmt", "rand_core", "rand_xoshiro", "regex",
        "regex-automata", "regex-syntax", "rustc-hash", "salsa20", "semver", "serde", "serde_core", "serde_json",
        "sha2", "smallvec", "static_assertions", "tempfile", "thiserror", "time", "time-core", "twofish", "type-map",
        "typenum", "unic-langid", "unic-langid-impl", "universal-hash", "zeroize", "zeroizing-alloc",
    ),
    Group(
        "MIT",
        "bytes", "cargo_metadata", "fancy-regex", "fast_qr", "libsqlite3-sys", "lru", "quick-xml", "rusqlite", "ur",
        "zmij", "zxcvbn",
    ),
    Group(
        "BSD-3-Clause",
        "subtle",
    ),
    Group(
        "(Apache-2.0 OR MIT) AND BSD-3-Clause",
        "encoding_rs",
    ),
    Group(
        "(MIT OR Apache-2.0) AND ISC",
        "rqrr",
    ),
    Group(
        "CC0-1.0",
        "bitcoin-consensus-encoding", "bitcoin-internals", "bitcoin_hashes",
    ),
    Group(
        "BlueOak-1.0.0",
        "minicbor",
    ),
    Group(
        "MPL-2.0",
        "uniffi", "uniffi_core", "uniffi_pipeline",
    ),
    Group(
        "Zlib",
        "foldhash",
    ),
    Group(
        "Unicode-3.0",
        "tinystr",
    ),
    Group(
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "unicode-normalization",
    ),
    Group(
        "Apache-2.0 OR GPL-2.0-only",
        "self_cell",
    ),
    Group(
        "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
        "linux-raw-sys", "rustix",
    ),
    Group(
        "Unlicense OR MIT",
        "aho-corasick", "memchr",
    ),
    Group(
        "MIT OR Zlib OR Apache-2.0",
        "miniz_oxide",
    ),
    Group(
        "0BSD OR MIT OR Apache-2.0",
        "adler2",
    ),
    Group(
        "Zlib OR Apache-2.0 OR MIT",
        "tinyvec",
    ),
)
