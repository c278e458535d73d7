package app.toride.ui.home

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountId
import app.toride.core.Change
import app.toride.core.DeviceId
import app.toride.core.NextStep
import app.toride.core.NextStepKind
import app.toride.core.Overview
import app.toride.core.PromptCard
import app.toride.core.Question
import app.toride.core.WaitingRow
import app.toride.core.WhatIf
import app.toride.data.Outcome
import app.toride.data.VaultRepository
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.guide.WaitingActions
import app.toride.ui.notices.placeOf
import app.toride.ui.safekeeping.BackupLine

/** What of the guide is still under way: whether somebody is [inside], and the accounts that are waited for. */
class Guided(val inside: Boolean = false, val waiting: List<WaitingRow> = emptyList())

/** What can be done at home. */
class HomeActions(
    val answer: (Question) -> Unit,
    val next: (NextStep) -> Unit,
    val walk: (DeviceId) -> Unit,
    val begin: (PromptCard) -> Unit,
    val card: (AccountId?) -> Unit,
    val open: (Place) -> Unit,
    val closeChange: (Change) -> Unit,
    val waiting: WaitingActions,
    val lock: () -> Unit,
    val again: () -> Unit,
)

/** The home screen: what needs doing, most urgent first; how all accounts stand; and all that leads elsewhere. */
class HomeHolder(app: TorideState) : Holder(app) {
    private var overview by mutableStateOf<Overview?>(null)
    private var without by mutableStateOf<WhatIf?>(null)
    private var backup by mutableStateOf<BackupLine?>(null)
    private var guided by mutableStateOf(Guided())

    private val actions = HomeActions(
        answer = { app.go(Place.Ask(it)) },
        next = ::follow,
        walk = { app.go(Place.PhoneWalk(it)) },
        begin = ::begin,
        card = { app.go(Place.Card(it)) },
        open = app::go,
        closeChange = app::closeChange,
        waiting = WaitingActions(
            resume = { app.go(Place.Guide(it)) },
            change = { app.go(Place.Wait(it)) },
            stop = ::stopWaiting,
        ),
        lock = { app.lock() },
        again = ::refresh,
    )

    @Composable
    override fun Content(platform: Platform) {
        HomeScreen(overview, without, backup, app.changes, guided, failure, actions)
    }

    override fun refresh() {
        failure = null
        read({ overview() }) { overview = it }
        read({ info() }) { app.autoLock.minutes = it.lockMinutes.toInt() }
        read({ withoutThisDevice() }) { without = it }
        read({ safekeeping.lastBackup() }) { backup = BackupLine(it) }
        read({ guiding.isInside() }) { guided = Guided(it, guided.waiting) }
        read({ guiding.waiting() }) { guided = Guided(guided.inside, it) }
    }

    /** "If this phone were gone today": the one answer that belongs at home. */
    private suspend fun VaultRepository.withoutThisDevice(): Outcome<WhatIf?> =
        when (val things = ties.things()) {
            is Outcome.Done -> things.value.filter { it.isThis }.map { it.thing }.let { if (it.isEmpty()) Outcome.Done(null) else ties.whatIf(it) }
            is Outcome.Failed -> things
        }

    /** One thing to do is begun at once; several are first shown together. */
    private fun begin(card: PromptCard) {
        val account = card.account?.id
        val step = card.todo.singleOrNull()
        app.go(if (step == null) Place.Card(account) else placeOf(account, step))
    }

    private fun stopWaiting(account: AccountId) = call({ guiding.stopWaiting(account) }) {
        app.tell(Notice.WaitingEnded)
        refresh()
    }

    private fun follow(step: NextStep) {
        val account = step.account
        app.go(
            when (step.kind) {
                NextStepKind.LOOK_AT_DAMAGE -> Place.Damage
                NextStepKind.PROVE_RECOVERY_KEY -> Place.ProveRecoveryKey
                NextStepKind.ADD_FIRST_ACCOUNT, NextStepKind.STORE_CODES -> Place.Add(to = account)
            },
        )
    }
}
