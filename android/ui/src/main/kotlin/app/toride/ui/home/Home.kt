package app.toride.ui.home

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.NextStep
import app.toride.core.NextStepKind
import app.toride.core.Overview
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** The home screen: one most urgent thing, and all accounts. */
class HomeHolder(app: TorideState) : Holder(app) {
    private var overview by mutableStateOf<Overview?>(null)

    @Composable
    override fun Content(platform: Platform) {
        HomeScreen(
            overview = overview,
            failure = failure,
            onNext = ::follow,
            onAccount = { app.go(Place.Account(it)) },
            onAll = { app.go(Place.Accounts) },
            onAdd = { app.go(Place.Add(to = null)) },
            onHelp = { app.go(Place.Help) },
            onLock = { app.lock() },
            onSettings = { app.go(Place.Settings) },
            onAgain = ::refresh,
        )
    }

    override fun refresh() {
        failure = null
        read({ overview() }) { overview = it }
        read({ info() }) { app.autoLock.minutes = it.lockMinutes.toInt() }
    }

    private fun follow(step: NextStep) {
        val account = step.account
        app.go(
            when (step.kind) {
                NextStepKind.LOOK_AT_DAMAGE -> Place.Damage
                NextStepKind.PROVE_RECOVERY_KEY -> Place.ProveRecoveryKey
                NextStepKind.ADD_FIRST_ACCOUNT -> Place.Add(to = null)
                NextStepKind.STORE_CODES, NextStepKind.CODES_USED_UP, NextStepKind.CODES_LOW, NextStepKind.RENEW_CODES ->
                    Place.Add(to = account)
            },
        )
    }
}
