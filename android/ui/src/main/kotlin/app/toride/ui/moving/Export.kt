package app.toride.ui.moving

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.ExportForm
import app.toride.data.Exported
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Saving
import app.toride.ui.TorideState
import app.toride.ui.parts.PassphraseInput
import app.toride.ui.parts.Proof

/** What the person chose and agreed to before everything is written out. Never prints itself. */
class ExportChoice(val form: ExportForm = ExportForm.JSON, val agreed: Boolean = false, val proof: Proof = Proof()) {
    /** Whether it can be done. */
    val complete: Boolean get() = agreed && proof.complete

    /** With these changes. */
    fun with(form: ExportForm = this.form, agreed: Boolean = this.agreed, proof: Proof = this.proof) = ExportChoice(form, agreed, proof)

    override fun toString() = "[export choice]"
}

/** Writes everything out, in the clear, after a warning and the passphrase. What was made is wiped when the place is left. */
class ExportHolder(app: TorideState) : Holder(app) {
    private var choice by mutableStateOf(ExportChoice())
    private var made by mutableStateOf<Exported?>(null)
    private var saving by mutableStateOf(false)
    private var unsaved by mutableStateOf(false)
    private var saved by mutableStateOf<String?>(null)

    @Composable
    override fun Content(platform: Platform) {
        val made = made
        val saved = saved
        when {
            saved != null -> ExportedScreen(saved, onClose = { app.back() })
            made != null -> SaveExportScreen(made, saving, unsaved, failure, { save(platform, made) }, { app.back() })
            else -> ExportScreen(choice, busy, failure, { choice = it }, ::export, { app.replace(Place.MakeBackup) }, { app.back() })
        }
    }

    override fun stepBack(): Boolean = busy || saving

    override fun release() {
        super.release()
        choice = ExportChoice()
        forget()
    }

    private fun forget() {
        made?.wipe()
        made = null
    }

    private fun export() {
        if (!choice.complete) return
        call({ moving.export(choice.proof.secret, choice.form) }) {
            choice = ExportChoice(choice.form)
            made = it
        }
    }

    private fun save(platform: Platform, export: Exported) {
        if (saving) return
        failure = null
        unsaved = false
        saving = true
        app.saving(platform, export.name, { made?.bytes?.copyOf() }) { result ->
            saving = false
            when (result) {
                Saving.Cancelled -> Unit
                Saving.Exists -> failure = VaultFailure.FileExists
                Saving.Failed -> unsaved = true
                is Saving.Done -> took(result)
            }
        }
    }

    private fun took(result: Saving.Done) {
        val whole = made?.bytes?.contentEquals(result.bytes) == true
        result.bytes.fill(0)
        if (whole) {
            forget()
            saved = result.name
        } else {
            unsaved = true
        }
    }

    override fun failed(failure: VaultFailure) {
        super.failed(failure)
        if (failure == VaultFailure.WrongPassphrase) {
            choice = choice.with(proof = choice.proof.typed(PassphraseInput("", choice.proof.passphrase.visible)))
        }
    }
}
