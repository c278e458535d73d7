package app.toride.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.toride.core.PassphraseCheck
import app.toride.data.Rules
import app.toride.ui.Tags
import app.toride.ui.start.Strength

/** A passphrase that is being chosen, judged while it is typed. Never prints itself. */
class NewPassphrase(val input: PassphraseInput = PassphraseInput("", visible = false)) {
    /** How hard it is to guess; null where nothing is typed. */
    val check: PassphraseCheck? = if (input.text.isEmpty()) null else Rules.passphrase(input.text)

    /** Whether it can be taken. */
    val accepted: Boolean get() = check?.accepted == true

    override fun toString() = "[new passphrase]"
}

/** Takes a new passphrase and says how strong it is. */
@Composable
fun NewPassphraseInput(label: String, new: NewPassphrase, onChange: (NewPassphrase) -> Unit, onDone: () -> Unit, enabled: Boolean) {
    Column(verticalArrangement = Arrangement.spacedBy(16.dp)) {
        PassphraseField(label, Tags.NEW_PASSPHRASE, new.input, { onChange(NewPassphrase(it)) }, onDone, enabled = enabled)
        new.check?.let { Strength(it) }
        Quiet(say("create-advice"))
    }
}
