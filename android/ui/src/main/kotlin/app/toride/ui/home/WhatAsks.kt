package app.toride.ui.home

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.Change
import app.toride.core.NextStep
import app.toride.core.NextStepKind
import app.toride.core.Overview
import app.toride.core.PromptCard
import app.toride.core.Question
import app.toride.core.Urgency
import app.toride.data.Rules
import app.toride.ui.Place
import app.toride.ui.Tags
import app.toride.ui.notices.CardItem
import app.toride.ui.notices.Walk
import app.toride.ui.notices.covers
import app.toride.ui.notices.title
import app.toride.ui.notices.walkIn
import app.toride.ui.notices.words
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.TintPanel
import app.toride.ui.parts.UrgencyMark
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.called
import app.toride.ui.parts.day
import app.toride.ui.parts.largeText
import app.toride.ui.parts.named
import app.toride.ui.parts.number
import app.toride.ui.parts.owner
import app.toride.ui.parts.say
import app.toride.ui.parts.title
import app.toride.ui.parts.tone
import app.toride.ui.parts.why
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/**
 * What needs doing, most urgent first: the question that only the person can answer, the step that comes before all else, a
 * walk through several accounts, then the cards. The first of these has the one filled button and is told in full; what
 * follows is a row each, so that the accounts stay in sight. All is well: it is said.
 */
@Composable
internal fun WhatAsks(overview: Overview, actions: HomeActions) {
    val walk = walkIn(overview.cards)
    val cards = overview.cards.filter { walk?.covers(it) != true }
    val question = overview.question
    // Codes that are nice to have wait for whatever is more pressing.
    val next = overview.next?.takeUnless { isLessUrgent(it, overview) }
    if (question != null) QuestionCard(question) { actions.answer(question) }
    if (next != null) {
        NextStepCard(next, overview.accounts.firstOrNull { it.id == next.account }, filled = question == null) { actions.next(next) }
    }
    val free = question == null && next == null
    if (walk != null) WalkCard(walk, filled = free) { actions.walk(walk.device) }
    val top = cards.firstOrNull().takeIf { free && walk == null }
    if (top != null) TopCard(top, actions)
    if (overview.cards.isEmpty() && free) AllWell(overview)
    Others(overview, cards.drop(if (top == null) 0 else 1), covered = overview.cards.size - cards.size + if (top == null) 0 else 1, actions)
}

private fun isLessUrgent(next: NextStep, overview: Overview): Boolean =
    next.kind == NextStepKind.STORE_CODES && (overview.question != null || overview.cards.any { it.urgency <= next.urgency })

@Composable
private fun QuestionCard(question: Question, onAnswer: () -> Unit) {
    TintPanel(LocalColours.current.info, Modifier.testTag(Tags.QUESTION_CARD)) {
        Column(verticalArrangement = Arrangement.spacedBy(6.dp)) {
            Glyph(Icons.Question, tint = LocalColours.current.accent)
            Heading(title(question), style = LocalType.current.title)
            Text(words(question))
            MainButton(say("question-go"), Tags.QUESTION_GO, onAnswer, Modifier.padding(top = 10.dp))
        }
    }
}

/** One card for a change that several accounts are waiting for: they are gone through in order. */
@Composable
private fun WalkCard(walk: Walk, filled: Boolean, onWalk: () -> Unit) {
    TintPanel(Urgency.NOW.tone(), Modifier.testTag(Tags.WALK_CARD)) {
        Column(verticalArrangement = Arrangement.spacedBy(6.dp)) {
            UrgencyMark(Urgency.NOW)
            Heading(say("prompt-phone-changed-title"), style = LocalType.current.title)
            Text(say("phone-card", word("name", walk.name.ifEmpty { say("common-unnamed") })))
            val modifier = Modifier.padding(top = 10.dp)
            if (filled) {
                MainButton(say("phone-card-title"), Tags.WALK_GO, onWalk, modifier)
            } else {
                OtherButton(say("phone-card-title"), Tags.WALK_GO, onWalk, modifier)
            }
        }
    }
}

/** The most urgent card in full: its first reason, how many more there are, and the one act that comes first. */
@Composable
private fun TopCard(card: PromptCard, actions: HomeActions) {
    val first = card.prompts.firstOrNull() ?: return
    TintPanel(card.urgency.tone(), Modifier.testTag(Tags.TOP_CARD)) {
        Column(verticalArrangement = Arrangement.spacedBy(6.dp)) {
            UrgencyMark(card.urgency)
            Heading(title(first.reason, card.left), style = LocalType.current.title)
            Text(owner(card.account), style = LocalType.current.strong)
            Text(why(first, card))
            if (card.prompts.size > 1) Quiet(say("home-card-more", number("count", card.prompts.size - 1)))
            val look: @Composable (Modifier) -> Unit = { QuietButton(say("home-card-look"), Tags.TOP_CARD_LOOK, { actions.card(card.account?.id) }, it) }
            val begin: @Composable (Modifier) -> Unit = { modifier ->
                card.todo.firstOrNull()?.let { MainButton(named(it), Tags.TOP_CARD_GO, { actions.begin(card) }, modifier) }
            }
            BesideOrBelow(begin, look)
        }
    }
}

/** Two buttons side by side, and below each other where the letters are large. */
@Composable
private fun BesideOrBelow(first: @Composable (Modifier) -> Unit, second: @Composable (Modifier) -> Unit) {
    if (largeText()) {
        first(Modifier.padding(top = 10.dp))
        second(Modifier.fillMaxWidth())
    } else {
        Row(
            Modifier.padding(top = 10.dp),
            horizontalArrangement = Arrangement.spacedBy(4.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            first(Modifier.weight(1f))
            second(Modifier)
        }
    }
}

@Composable
private fun AllWell(overview: Overview) {
    Note(
        Icons.Check,
        say("home-all-well-title"),
        say("home-all-well", day("date", overview.checkedAt)),
        LocalColours.current.ready,
        Modifier.testTag(Tags.ALL_WELL),
    )
}

/** What comes after the first, as rows, and the way to all of them; [covered] are told above already. */
@Composable
private fun Others(overview: Overview, cards: List<PromptCard>, covered: Int, actions: HomeActions) {
    val shown = cards.take(if (covered > 0) MOST_CARDS - 1 else MOST_CARDS)
    val waiting = overview.next?.takeIf { isLessUrgent(it, overview) }
    val row = waiting?.let { next -> overview.accounts.firstOrNull { it.id == next.account } }
    val more = overview.cards.size > covered + shown.size
    if (shown.isEmpty() && row == null && overview.putOff.isEmpty()) return
    Panel(padding = 16.dp) {
        shown.forEachIndexed { index, card ->
            if (index > 0) Hair()
            CardItem(card) { actions.card(card.account?.id) }
        }
        if (waiting != null && row != null) {
            if (shown.isNotEmpty()) Hair()
            LinkRow(say("home-next-store-title", word("account", called(row))), null, Tags.NEXT_STEP_GO, { actions.next(waiting) }, Icons.Add)
        }
        if (more || overview.putOff.isNotEmpty()) {
            if (shown.isNotEmpty() || row != null) Hair()
            val all = say("home-notices-all", number("count", overview.cards.size))
            val put = say("home-notices-put-off", number("count", overview.putOff.size))
            QuietButton(if (more) all else put, Tags.ALL_NOTICES, { actions.open(Place.Notices) }, Modifier.fillMaxWidth())
        }
    }
}

/**
 * What changed on this device beside the device itself. Gone when it is closed or the vault is locked; that the vault is older is
 * said again at each start, until it was closed.
 */
@Composable
internal fun ChangeNotes(changes: List<Change>, actions: HomeActions) {
    changes.filter(Rules::needsPerson).forEach { change ->
        Note(Icons.Info, null, said(change), LocalColours.current.attention) {
            Wrap {
                if (change == Change.CARRIER_CHANGED || change == Change.SIM_ABSENT) {
                    QuietButton(say("home-checklist"), Tags.CHECKLIST_ENTRY, { actions.open(Place.Checklist) })
                }
                if (change == Change.VAULT_OLDER) QuietButton(say("change-vault-older-read"), Tags.OLDER_READ, { actions.open(Place.ReadQr()) })
                QuietButton(say("common-close"), Tags.CLOSE_CHANGE, { actions.closeChange(change) })
            }
        }
    }
}

@Composable
@ReadOnlyComposable
private fun said(change: Change): String = when (change) {
    Change.BIOMETRICS_CHANGED -> say("change-biometrics-changed")
    Change.PASSCODE_REMOVED -> say("change-passcode-removed")
    Change.KEY_LOST -> say("change-key-lost")
    Change.SYSTEM_UPDATED -> say("change-system-updated")
    Change.CARRIER_CHANGED -> say("change-carrier-changed")
    Change.SIM_ABSENT -> say("change-sim-absent")
    Change.SCREEN_LOCK_REMOVED -> say("change-screen-lock-removed")
    Change.HARDWARE_ID_RESET -> say("change-hardware-id-reset")
    Change.FOLDER_COPIED -> say("change-folder-copied")
    Change.VAULT_OLDER -> say("change-vault-older")
}

/** The most urgent three are on the home screen. */
private const val MOST_CARDS = 3
