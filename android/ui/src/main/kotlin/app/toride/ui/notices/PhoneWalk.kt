package app.toride.ui.notices

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.dp
import app.toride.core.AccountId
import app.toride.core.AccountName
import app.toride.core.DeviceId
import app.toride.core.DeviceLife
import app.toride.core.PhoneProgress
import app.toride.core.PromptCard
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.called
import app.toride.ui.parts.named
import app.toride.ui.parts.number
import app.toride.ui.parts.owner
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** Account by account after a device was replaced or lost. */
class PhoneWalkHolder(app: TorideState, private val device: DeviceId) : Holder(app) {
    private var progress by mutableStateOf<PhoneProgress?>(null)

    @Composable
    override fun Content(platform: Platform) {
        PhoneWalkScreen(
            progress = progress,
            failure = failure,
            onAccount = { app.go(Place.Card(it)) },
            onDone = app::home,
            onBack = { app.back() },
        )
    }

    override fun refresh() = read({ notices.phoneProgress(device) }) { progress = it }
}

/** How far it is, the next account with the one button, then the others; a calm end when all are done (S-016, S-063, S-142). */
@Composable
fun PhoneWalkScreen(
    progress: PhoneProgress?,
    failure: VaultFailure?,
    onAccount: (AccountId) -> Unit,
    onDone: () -> Unit,
    onBack: () -> Unit,
) {
    val next = progress?.open?.firstOrNull()?.account
    Frame(
        tag = Tags.PHONE_WALK,
        title = say("phone-title"),
        onBack = onBack,
        bottom = progress?.let {
            {
                if (next == null) {
                    MainButton(say("renew-done-home"), Tags.DONE_NEXT, onDone)
                } else {
                    MainButton(say("phone-go"), Tags.WALK_GO, { onAccount(next.id) })
                }
            }
        },
    ) {
        FailureNote(failure)
        when {
            progress == null -> if (failure == null) Working(say("common-reading"))
            progress.open.isEmpty() -> AllDone(progress)
            else -> ToDo(progress, onAccount)
        }
    }
}

@Composable
private fun ToDo(progress: PhoneProgress, onAccount: (AccountId) -> Unit) {
    val name = word("name", nameOf(progress))
    Text(if (progress.device.life == DeviceLife.LOST) say("phone-lost", name) else say("phone-replaced", name))
    Bar(progress.done.size, progress.done.size + progress.open.size)
    Panel(padding = 16.dp) {
        Heading(say("phone-next-title"), style = LocalType.current.smallStrong)
        Rows(progress.open.take(1), onAccount)
    }
    if (progress.open.size > 1) {
        Panel(padding = 16.dp) {
            Heading(say("phone-open-title"), style = LocalType.current.smallStrong)
            Rows(progress.open.drop(1), onAccount)
        }
    }
    if (progress.done.isNotEmpty()) DoneList(progress.done)
    Quiet(say("phone-why"))
    Quiet(say("phone-later-note"))
}

/** What is left of each because of this device, in its own words. */
@Composable
private fun Rows(cards: List<PromptCard>, onAccount: (AccountId) -> Unit) {
    cards.forEachIndexed { index, card ->
        val account = card.account ?: return@forEachIndexed
        if (index > 0) Hair()
        val todo = card.todo.map { named(it) }.joinToString("\n")
        LinkRow(owner(account), todo, Tags.card(account.id), { onAccount(account.id) })
    }
}

@Composable
private fun Bar(done: Int, of: Int) {
    val colours = LocalColours.current
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        Text(say("phone-progress", number("done", done), number("of", of)), style = LocalType.current.strong)
        // The words above say the same.
        LinearProgressIndicator(
            progress = { done.toFloat() / of },
            modifier = Modifier.fillMaxWidth().heightIn(min = 8.dp).clearAndSetSemantics {},
            color = colours.accent,
            trackColor = colours.line,
            drawStopIndicator = {},
        )
    }
}

@Composable
private fun DoneList(accounts: List<AccountName>) {
    Panel(padding = 16.dp) {
        Heading(say("phone-done-title"), style = LocalType.current.smallStrong)
        accounts.forEach {
            Row(
                Modifier.padding(vertical = 8.dp),
                horizontalArrangement = Arrangement.spacedBy(12.dp),
                verticalAlignment = Alignment.CenterVertically,
            ) {
                Glyph(Icons.Check, size = 20.dp, tint = LocalColours.current.ready.text)
                Text(called(it))
            }
        }
    }
}

@Composable
private fun AllDone(progress: PhoneProgress) {
    val name = word("name", nameOf(progress))
    Glyph(Icons.Check, Modifier.padding(top = 32.dp), size = 44.dp, tint = LocalColours.current.ready.text)
    if (progress.done.isEmpty()) {
        Heading(say("phone-none-title"), style = LocalType.current.display)
        Text(say("phone-none", name))
    } else {
        Heading(say("phone-all-done-title"), style = LocalType.current.display)
        Text(say("phone-all-done", name))
        DoneList(progress.done)
    }
}

@Composable
private fun nameOf(progress: PhoneProgress): String = progress.device.name.ifEmpty { say("common-unnamed") }
