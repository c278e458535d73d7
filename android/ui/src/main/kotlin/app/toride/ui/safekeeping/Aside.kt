package app.toride.ui.safekeeping

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.SetAside
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.day
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** Vaults that were set aside, and the way back to one of them. */
class SetAsideHolder(app: TorideState) : Holder(app) {
    private var aside by mutableStateOf<List<SetAside>?>(null)
    private var chosen by mutableStateOf<SetAside?>(null)
    private var swapping by mutableStateOf(false)

    @Composable
    override fun Content(platform: Platform) {
        val swap = chosen
        if (swap == null) {
            SetAsideScreen(aside, failure, { chosen = it }, onBack = { app.back() })
        } else {
            SwapScreen(swap, swapping, failure, ::swap, onBack = { app.back() })
        }
    }

    override fun refresh() = read({ safekeeping.setAside() }) { aside = it }

    override fun stepBack(): Boolean {
        if (swapping) return true
        if (chosen == null) return false
        chosen = null
        failure = null
        return true
    }

    private fun swap() {
        val id = chosen?.id ?: return
        if (swapping) return
        swapping = true
        failure = null
        app.bringBack(id)
    }

    override fun failed(failure: VaultFailure) {
        swapping = false
        // Nothing is open here that could be locked.
        if (app.open) super.failed(failure) else this.failure = failure
    }
}

/** What was set aside here, newest first. */
@Composable
fun SetAsideScreen(aside: List<SetAside>?, failure: VaultFailure?, onChoose: (SetAside) -> Unit, onBack: () -> Unit) {
    Frame(Tags.SET_ASIDE, title = say("safekeeping-aside"), onBack = onBack) {
        Text(say("safekeeping-aside-intro"))
        FailureNote(failure)
        when {
            aside == null -> if (failure == null) Working(say("common-reading"))
            aside.isEmpty() -> Note(Icons.Info, null, say("safekeeping-aside-none"), LocalColours.current.info)
            else -> aside.forEach { Item(it) { onChoose(it) } }
        }
    }
}

@Composable
private fun Item(vault: SetAside, onChoose: () -> Unit) {
    Panel {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            Described(vault)
            if (vault.opens) OtherButton(say("safekeeping-aside-bring"), Tags.aside(vault.id), onChoose, icon = Icons.Undo)
        }
    }
}

@Composable
private fun Described(vault: SetAside) {
    val at = vault.at
    Text(if (at == null) say("safekeeping-aside-undated") else say("safekeeping-aside-at", day("date", at)), style = LocalType.current.strong)
    Quiet(if (vault.opens) say("safekeeping-aside-opens") else say("safekeeping-aside-damaged"))
}

/** What the swap does, before it is done. */
@Composable
fun SwapScreen(vault: SetAside, busy: Boolean, failure: VaultFailure?, onSwap: () -> Unit, onBack: () -> Unit) {
    Frame(Tags.BRING_BACK, title = say("safekeeping-aside-confirm-title"), onBack = if (busy) null else onBack) {
        Panel(Modifier.testTag(Tags.FILE_IS)) { Described(vault) }
        Note(Icons.Shield, null, say("safekeeping-aside-confirm"), LocalColours.current.info)
        Text(say("safekeeping-aside-confirm-key"))
        FailureNote(failure)
        if (busy) {
            Working(say("safekeeping-aside-working"))
        } else {
            MainButton(say("safekeeping-aside-go"), Tags.BRING_BACK_GO, onSwap)
        }
    }
}
