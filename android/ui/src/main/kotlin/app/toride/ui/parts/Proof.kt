package app.toride.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.toride.data.Rules
import app.toride.ui.Tags

/**
 * How a person proves anew that the vault is theirs, before something that cannot be taken back: with its passphrase, or
 * with its recovery key, as whoever forgot the passphrase came in with that. Never prints itself.
 */
class Proof private constructor(val passphrase: PassphraseInput, val key: String, val byKey: Boolean) {
    /** Nothing typed yet. */
    constructor() : this(PassphraseInput("", visible = false), key = "", byKey = false)

    /** What the core is given; it tells the two apart. */
    val secret: String get() = if (byKey) key else passphrase.text

    /** Each group of the key so far. */
    val check = Rules.recoveryKey(if (byKey) key else "")

    /** Whether it can be tried. */
    val complete: Boolean get() = if (byKey) check.complete else passphrase.text.isNotEmpty()

    /** With the passphrase as typed now. */
    fun typed(passphrase: PassphraseInput) = Proof(passphrase, key = "", byKey = false)

    /** With the recovery key as typed now. */
    fun typedKey(key: String) = Proof(PassphraseInput("", visible = false), key, byKey = true)

    override fun toString() = "[proof]"
}

/** Takes the passphrase, or the recovery key instead. */
@Composable
fun ProofInput(label: String, proof: Proof, onChange: (Proof) -> Unit, onDone: () -> Unit, enabled: Boolean) {
    Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
        if (proof.byKey) {
            RecoveryKeyInput(proof.key, proof.check, { onChange(proof.typedKey(it)) }, onDone)
            QuietButton(say("common-with-passphrase"), Tags.WITH_PASSPHRASE, { onChange(Proof()) }, enabled = enabled, icon = Icons.Lock)
        } else {
            PassphraseField(label, Tags.PASSPHRASE, proof.passphrase, { onChange(proof.typed(it)) }, onDone, enabled = enabled)
            QuietButton(say("common-with-key"), Tags.WITH_KEY, { onChange(proof.typedKey("")) }, enabled = enabled, icon = Icons.Key)
        }
    }
}
