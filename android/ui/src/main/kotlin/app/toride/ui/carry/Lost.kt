package app.toride.ui.carry

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.DeviceId
import app.toride.core.DeviceLife
import app.toride.core.DeviceRow
import app.toride.core.UtcMillis
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.Chip
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What to do after a loss, in this order. */
enum class LossStep { KEYS, PAIR, ACCOUNTS }

/** What became of the steps: said by the person, kept in memory while the app lives. */
data class Loss(val done: Set<LossStep> = emptySet(), val skipped: Set<LossStep> = emptySet()) {
    /** The step that comes next. The last one is never over before its accounts are. */
    val now: LossStep get() = LossStep.entries.firstOrNull { it !in done && it !in skipped } ?: LossStep.ACCOUNTS
}

/** Leads through what has to be done after a device was lost. */
class LostHolder(app: TorideState, private val device: DeviceId?) : Holder(app) {
    private var rows by mutableStateOf<List<DeviceRow>?>(null)
    private var newKeyAt by mutableStateOf<UtcMillis?>(null)
    private var visited by mutableStateOf(false)

    @Composable
    override fun Content(platform: Platform) {
        LostScreen(rows, device, loss(), visited, failure, ::go, ::next, app::home, { app.back() })
    }

    override fun refresh() {
        read({ ties.devices() }) { rows = it }
        read({ info() }) { newKeyAt = it.newKeyAt }
    }

    /** New keys since the loss speak for themselves; what else was done, the person said. */
    private fun loss(): Loss {
        val said = app.losses[device] ?: Loss()
        val lostAt = rows?.firstOrNull { it.id == device }?.goneAt ?: Long.MAX_VALUE
        return if ((newKeyAt ?: 0) >= lostAt) said.copy(done = said.done + LossStep.KEYS, skipped = said.skipped - LossStep.KEYS) else said
    }

    private fun go(step: LossStep) {
        visited = true
        when (step) {
            LossStep.KEYS -> app.go(Place.Rekey)
            LossStep.PAIR -> app.go(Place.Pair)
            LossStep.ACCOUNTS -> app.go(device?.let { Place.PhoneWalk(it) } ?: Place.Notices)
        }
    }

    /** On to the next step. New keys are done when they are made, not when somebody says so. */
    private fun next() {
        val loss = loss()
        val done = visited && loss.now != LossStep.KEYS
        app.losses[device] = if (done) loss.copy(done = loss.done + loss.now) else loss.copy(skipped = loss.skipped + loss.now)
        visited = false
    }
}

/** Three steps, one at a time; what was skipped says so, and can be done yet (S-015, S-024, S-062). */
@Composable
fun LostScreen(
    rows: List<DeviceRow>?,
    device: DeviceId?,
    loss: Loss,
    visited: Boolean,
    failure: VaultFailure?,
    onGo: (LossStep) -> Unit,
    onNext: () -> Unit,
    onHome: () -> Unit,
    onBack: () -> Unit,
) {
    val lost = rows?.firstOrNull { it.id == device }
    val now = loss.now
    val accountsDone = now == LossStep.ACCOUNTS && lost != null && lost.open == 0u
    Frame(
        tag = Tags.LOSS,
        title = say("devices-steps-title"),
        onBack = onBack,
        bottom = {
            if (accountsDone) {
                MainButton(say("renew-done-home"), Tags.DONE_NEXT, onHome)
            } else {
                MainButton(title(now), Tags.LOSS_GO, { onGo(now) }, enabled = rows != null)
                if (now != LossStep.ACCOUNTS) {
                    val said = if (visited && now == LossStep.PAIR) say("devices-steps-done") else say("devices-steps-skip")
                    QuietButton(said, Tags.LOSS_NEXT, onNext, Modifier.fillMaxWidth())
                }
            }
        },
    ) {
        FailureNote(failure)
        if (rows == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        Text(if (lost == null) say("devices-steps-intro-plain") else say("devices-steps-intro", word("name", lost.name)))
        LossStep.entries.forEach { step ->
            val done = step in loss.done || (step == LossStep.ACCOUNTS && accountsDone)
            StepCard(step, done, next = step == now && !done, onGo.takeIf { step in loss.skipped }, why(step, rows, lost))
        }
        if (accountsDone && loss.skipped.isEmpty()) Text(say("devices-steps-end"), style = LocalType.current.strong)
    }
}

/** [onGo]: it was skipped, and this does it after all. */
@Composable
private fun StepCard(step: LossStep, done: Boolean, next: Boolean, onGo: ((LossStep) -> Unit)?, why: List<String>) {
    val colours = LocalColours.current
    Panel(padding = 16.dp) {
        Row(horizontalArrangement = Arrangement.spacedBy(14.dp)) {
            Text("${step.ordinal + 1}", style = LocalType.current.strong, color = colours.accent)
            Column(verticalArrangement = Arrangement.spacedBy(6.dp), horizontalAlignment = Alignment.Start) {
                Heading(title(step), style = LocalType.current.strong)
                when {
                    done -> Chip(say("devices-steps-done"), Icons.Check, colours.ready)
                    onGo != null -> Chip(say("devices-steps-skipped"), Icons.Cross, colours.info)
                    next -> Chip(say("devices-steps-next"), Icons.Forward, colours.attention)
                }
                why.forEach { Quiet(it, Modifier.padding(top = 2.dp)) }
                if (onGo != null && !done) QuietButton(say("devices-steps-after-all"), Tags.lossStep(step.ordinal), { onGo(step) })
            }
        }
    }
}

@Composable
private fun title(step: LossStep): String = when (step) {
    LossStep.KEYS -> say("devices-steps-keys")
    LossStep.PAIR -> say("devices-steps-pair")
    LossStep.ACCOUNTS -> say("devices-steps-accounts")
}

@Composable
private fun why(step: LossStep, rows: List<DeviceRow>, lost: DeviceRow?): List<String> = when (step) {
    LossStep.KEYS -> listOf(say("devices-steps-keys-why"))
    LossStep.PAIR -> {
        val left = rows.filter { it.holdsVault && !it.isThis && it.life == DeviceLife.IN_USE }
        if (left.isEmpty()) listOf(say("devices-steps-pair-none")) else listOf(say("devices-steps-pair-why"), left.joinToString(" / ") { it.name })
    }
    LossStep.ACCOUNTS -> listOfNotNull(
        say("devices-steps-accounts-why"),
        when {
            lost == null -> null
            lost.open > 0u -> say("devices-steps-accounts-left", number("count", lost.open.toInt()))
            else -> say("devices-steps-accounts-done")
        },
    )
}
