package app.toride.ui.whatif

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.Fix
import app.toride.core.Outcome
import app.toride.core.WayKind
import app.toride.core.WayView
import app.toride.core.WhatIfRow
import app.toride.ui.Tags
import app.toride.ui.parts.Chip
import app.toride.ui.parts.Icons
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.identityOf
import app.toride.ui.parts.largeText
import app.toride.ui.parts.named
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What becomes of one account: the outcome, the ways that are left, and what would help; how, unless that was [explained]. */
@Composable
internal fun WhatIfAccount(row: WhatIfRow, explained: Boolean, actions: WhatIfActions) {
    Panel(Modifier.testTag(Tags.outcome(row.account.id)), padding = 16.dp) {
        Column(Modifier.semantics(mergeDescendants = true) {}, verticalArrangement = Arrangement.spacedBy(4.dp)) {
            if (largeText()) {
                Names(row)
                OutcomeChip(row.outcome)
            } else {
                Row(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.spacedBy(8.dp)) {
                    Names(row, Modifier.weight(1f))
                    OutcomeChip(row.outcome)
                }
            }
            Ways(row)
        }
        val fix = row.fix
        when {
            fix != null -> {
                OtherButton(named(fix), Tags.fix(row.account.id), { actions.fix(row.account.id, fix) }, Modifier.padding(top = 12.dp))
                if (!explained) Quiet(how(fix), Modifier.padding(top = 4.dp))
            }
            row.outcome != Outcome.GETS_IN -> {
                Quiet(say("what-if-no-fix"), Modifier.padding(top = 8.dp))
                QuietButton(say("what-if-record"), Tags.fix(row.account.id), { actions.account(row.account.id) })
            }
        }
    }
}

@Composable
private fun Names(row: WhatIfRow, modifier: Modifier = Modifier) {
    val identity = identityOf(row.account.serviceId, row.account.name)
    Wrap(modifier) {
        Text(identity.title, style = LocalType.current.strong)
        identity.subtitle?.let { Text(it, color = LocalColours.current.muted) }
    }
}

@Composable
private fun Ways(row: WhatIfRow) {
    if (row.ways.isEmpty()) {
        Quiet(say("what-if-no-way"))
        return
    }
    Quiet(if (row.outcome == Outcome.GETS_IN) say("what-if-ways") else say("what-if-ways-identity"))
    row.ways.take(MOST_WAYS).forEach { Text(sentence(it)) }
    if (row.ways.size > MOST_WAYS) Quiet(say("what-if-more-ways", number("count", row.ways.size - MOST_WAYS)))
}

@Composable
private fun sentence(way: WayView): String {
    val name = word("name", way.name)
    val about = number("about", if (way.name.isEmpty()) 0 else 1)
    return when (way.kind) {
        WayKind.FACTOR -> say("way-factor", word("kind", way.factorKind?.let { named(it) }.orEmpty()), about, name)
        WayKind.CODE_IN_VAULT -> say("way-code-in-vault", about, name)
        WayKind.CODE_IN_PLACE -> say("way-code-in-place", about, name)
        WayKind.SESSION -> say("way-session", about, name)
        WayKind.CONTACT -> say("way-contact", about, name)
    }
}

/** What becomes of an account: word, icon and tint. */
@Composable
private fun OutcomeChip(outcome: Outcome) {
    val colours = LocalColours.current
    when (outcome) {
        Outcome.GETS_IN -> Chip(say("outcome-gets-in-short"), Icons.Check, colours.ready)
        Outcome.IDENTITY_CHECK -> Chip(say("outcome-identity-check-short"), Icons.PersonCheck, colours.attention)
        Outcome.PROBABLY_LOST -> Chip(say("outcome-probably-lost-short"), Icons.Alert, colours.risk)
    }
}

/** A step as its button says it. */
@Composable
internal fun named(fix: Fix): String = when (fix) {
    Fix.STORE_CODES -> say("fix-store-codes")
    Fix.SECOND_DEVICE -> say("fix-second-device")
    Fix.COPY -> say("fix-copy")
    Fix.SECOND_FACTOR -> say("fix-second-factor")
    Fix.CONTACT -> say("fix-contact")
}

/** How it is done. */
@Composable
internal fun how(fix: Fix): String = when (fix) {
    Fix.STORE_CODES -> say("fix-store-codes-how")
    Fix.SECOND_DEVICE -> say("fix-second-device-how")
    Fix.COPY -> say("fix-copy-how")
    Fix.SECOND_FACTOR -> say("fix-second-factor-how")
    Fix.CONTACT -> say("fix-contact-how")
}

private const val MOST_WAYS = 3
