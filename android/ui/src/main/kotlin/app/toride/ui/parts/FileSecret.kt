package app.toride.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.toride.core.BundleInfo
import app.toride.ui.Tags

/** What opens a backup, with nothing typed yet: the recovery key where no passphrase does. */
fun secretOf(info: BundleInfo): Proof = if (info.byPassphrase) Proof() else Proof().typedKey("")

/**
 * Takes what opens a backup file: the passphrase of its day, the recovery key of its day, or the one of them that it was made
 * with. [label] names the passphrase, [why] says which one is meant, [key] asks for the recovery key.
 */
@Composable
fun FileSecretInput(
    info: BundleInfo,
    label: String,
    why: String,
    key: String,
    proof: Proof,
    onChange: (Proof) -> Unit,
    onDone: () -> Unit,
    enabled: Boolean,
) {
    Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
        Text(if (proof.byKey) key else why)
        when {
            info.byPassphrase && info.byRecoveryKey -> ProofInput(label, proof, onChange, onDone, enabled)
            info.byPassphrase -> PassphraseField(label, Tags.PASSPHRASE, proof.passphrase, { onChange(proof.typed(it)) }, onDone, enabled = enabled)
            else -> RecoveryKeyInput(proof.key, proof.check, { onChange(proof.typedKey(it)) }, onDone)
        }
    }
}
