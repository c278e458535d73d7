package app.toride.ui.whatif

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountId
import app.toride.core.Fix
import app.toride.core.Thing
import app.toride.core.ThingRow
import app.toride.core.WhatIf
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.ties.TieKind

/** What can be done on the what-if screen. */
class WhatIfActions(
    val take: (Thing, Boolean) -> Unit,
    val giveBack: () -> Unit,
    val fix: (AccountId, Fix) -> Unit,
    val account: (AccountId) -> Unit,
    val addAccount: () -> Unit,
    val record: () -> Unit,
    val again: () -> Unit,
    val back: () -> Unit,
)

/** Which accounts could still be reached if some things were gone. Changes nothing. */
class WhatIfHolder(app: TorideState) : Holder(app) {
    private var things by mutableStateOf<List<ThingRow>?>(null)
    private var lost by mutableStateOf(emptySet<Thing>())
    private var answer by mutableStateOf<WhatIf?>(null)

    private val actions = WhatIfActions(
        take = { thing, gone -> lose(if (gone) lost + thing else lost - thing) },
        giveBack = { lose(emptySet()) },
        fix = { account, fix -> app.go(where(account, fix)) },
        account = { app.go(Place.Ties(it)) },
        addAccount = { app.go(Place.Add(to = null)) },
        record = { app.go(Place.Checklist) },
        again = ::refresh,
        back = { app.back() },
    )

    @Composable
    override fun Content(platform: Platform) {
        WhatIfScreen(things, lost, answer, failure, actions)
    }

    override fun refresh() = read({ ties.things() }) { rows ->
        failure = null
        // The question that brings most people here: what if this device were gone?
        val taken = if (things == null) rows.filter { it.isThis }.map { it.thing } else rows.map { it.thing }.filter { it in lost }
        things = rows
        lose(taken.toSet())
    }

    /** The last question asked is the one answered, however fast the person taps. */
    private fun lose(all: Set<Thing>) {
        lost = all
        read({ ties.whatIf(all.toList()) }) { if (lost == all) answer = it }
    }

    private fun where(account: AccountId, fix: Fix): Place = when (fix) {
        Fix.STORE_CODES -> Place.Add(to = account)
        Fix.SECOND_DEVICE -> Place.Devices
        Fix.COPY -> Place.TieList(account, TieKind.COPIES)
        Fix.SECOND_FACTOR -> Place.Factor(account, null)
        Fix.CONTACT -> Place.TieList(account, TieKind.CONTACTS)
    }
}
