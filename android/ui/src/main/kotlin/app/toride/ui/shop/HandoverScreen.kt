package app.toride.ui.shop

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.toride.core.AccountName
import app.toride.core.HandoverCause
import app.toride.core.HandoverState
import app.toride.core.HandoverView
import app.toride.core.PersonRow
import app.toride.data.VaultFailure
import app.toride.ui.Place
import app.toride.ui.Tags
import app.toride.ui.parts.AccountLinks
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Fold
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.PlainField
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.called
import app.toride.ui.parts.day
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.ties.Group
import app.toride.ui.ties.Part

/** One handover: who, the checks one by one, the signature, and what follows (S-128 to S-133). */
@Composable
fun HandoverScreen(
    view: HandoverView?,
    people: List<PersonRow>,
    asking: List<AccountName>,
    input: HandoverInput,
    busy: Boolean,
    failure: VaultFailure?,
    actions: HandoverActions,
) {
    Frame(
        tag = ShopTags.HANDOVER,
        title = say("handover-title"),
        subtitle = view?.let { called(it.account) },
        onBack = actions.back,
        bottom = view?.takeIf { it.state != HandoverState.CANCELLED }?.let { { Foot(it, busy, actions) } },
    ) {
        // What was refused of a text stands below its field.
        if (input.writing == null) FailureNote(failure)
        if (view == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        val fixed = view.state == HandoverState.SIGNED_OFF || view.state == HandoverState.CANCELLED
        Top(view)
        if (view.state == HandoverState.CANCELLED) {
            OtherButton(say("handover-cancel-back"), ShopTags.CANCEL_BACK, { actions.cancel(false) }, enabled = !busy, icon = Icons.Undo)
        }
        // After the signature it is all that is left to do.
        if (fixed) Follows(view, asking, actions)
        Heading(say("handover-checks"))
        view.checks.forEach { CheckCard(it, fixed, input, people, busy, actions) }
        if (!fixed) {
            Helps(view, actions)
            Follows(view, asking, actions)
        }
        Texts(view, input, fixed, busy, failure, actions)
        End(view, busy, actions)
    }
}

/** The one button: sign while something is to be signed, print from then on. */
@Composable
private fun Foot(view: HandoverView, busy: Boolean, actions: HandoverActions) {
    if (view.state == HandoverState.SIGNED_OFF) {
        MainButton(say("handover-print"), ShopTags.PRINT_ENTRY, { actions.go(Place.ShopPrint(Printed.Handover(view.id))) }, icon = Icons.File)
    } else {
        if (!view.isReady) Quiet(left(view))
        MainButton(say("handover-sign"), ShopTags.SIGN, actions.sign, enabled = view.isReady && !busy, icon = Icons.Pencil)
    }
}

@Composable
private fun Top(view: HandoverView) {
    val colours = LocalColours.current
    val signed = view.signedOff
    if (signed != null) {
        val by = say("handover-signed", word("name", called(signed.by)), day("date", signed.at))
        Note(Icons.Check, say("handover-state-signed-off"), by, colours.ready, Modifier.testTag(ShopTags.STATE))
    } else if (view.state == HandoverState.LAPSED) {
        Note(Icons.Alert, say("handover-state-lapsed"), say("handover-lapsed-what"), colours.attention, Modifier.testTag(ShopTags.STATE))
    } else {
        Wrap(Modifier.testTag(ShopTags.STATE)) { HandoverChip(view, say("handover-state-open")) }
    }
    Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
        Text(way(view), style = LocalType.current.strong)
        Quiet(named(view.cause))
        Quiet(say("handover-started", day("date", view.startedAt)))
    }
}

/** What is to be done at the services because somebody left. */
@Composable
private fun Follows(view: HandoverView, asking: List<AccountName>, actions: HandoverActions) {
    if (view.cause != HandoverCause.LEAVING || view.from == null || view.state == HandoverState.CANCELLED) return
    Panel(Modifier.testTag(ShopTags.NEXT), padding = 16.dp) {
        Heading(say("handover-next"), style = LocalType.current.smallStrong)
        if (asking.isEmpty()) {
            Text(say("handover-next-done"))
        } else {
            Text(say("handover-next-codes"))
            AccountLinks(asking, { actions.go(Place.Card(it)) }) { say("step-store-new-set") }
        }
    }
}

/** Where the checks are done in this app. */
@Composable
private fun Helps(view: HandoverView, actions: HandoverActions) {
    Panel(padding = 16.dp) {
        LinkRow(say("step-store-new-set"), null, ShopTags.NEW_CODES, { actions.go(Place.Renew(view.account.id)) }, Icons.Key)
        Hair()
        LinkRow(say("account-ties"), say("ties-entry-detail"), Tags.TIES_ENTRY, { actions.go(Place.Ties(view.account.id)) }, Icons.Link)
        Hair()
        LinkRow(say("handover-edit"), null, ShopTags.PEOPLE_ENTRY, actions.people, Icons.Person)
    }
}

/** Checks of one's own, and the note. */
@Composable
private fun Texts(view: HandoverView, input: HandoverInput, fixed: Boolean, busy: Boolean, failure: VaultFailure?, actions: HandoverActions) {
    if (fixed) {
        if (view.note.isNotEmpty()) Part(say("handover-note")) { Text(view.note) }
        return
    }
    Panel(padding = 16.dp) {
        Written(HandoverText.OWN, input, actions, say("handover-own"), ShopTags.OWN_FOLD) {
            PlainField(
                label = say("handover-own"),
                tag = ShopTags.OWN_FIELD,
                value = input.typed,
                onChange = actions.type,
                placeholder = say("handover-own-example"),
                onDone = actions.save,
            )
            FailureNote(failure)
            OtherButton(say("handover-own-add"), ShopTags.OWN_GO, actions.save, enabled = !busy && input.typed.isNotBlank(), icon = Icons.Add)
        }
        Hair()
        Written(HandoverText.NOTE, input, actions, say("handover-note"), ShopTags.NOTE_FOLD) {
            Quiet(say("handover-note-why"))
            PlainField(say("handover-note"), ShopTags.NOTE_FIELD, input.typed, actions.type, lines = NOTE_LINES)
            FailureNote(failure)
            OtherButton(say("handover-note-save"), ShopTags.NOTE_GO, actions.save, enabled = !busy && input.typed != view.note, icon = Icons.Check)
        }
        if (view.note.isNotEmpty() && input.writing != HandoverText.NOTE) Text(view.note)
    }
}

@Composable
private fun Written(text: HandoverText, input: HandoverInput, actions: HandoverActions, title: String, tag: String, content: @Composable () -> Unit) =
    Fold(title, tag, input.writing == text, { actions.open(text) }) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) { content() }
    }

/** The paper, and the ways back. */
@Composable
private fun End(view: HandoverView, busy: Boolean, actions: HandoverActions) {
    when (view.state) {
        HandoverState.CANCELLED -> Unit
        HandoverState.SIGNED_OFF ->
            QuietButton(say("handover-sign-back"), ShopTags.SIGN_BACK, actions.signBack, enabled = !busy, icon = Icons.Undo)
        else -> {
            OtherButton(say("handover-print"), ShopTags.PRINT_ENTRY, { actions.go(Place.ShopPrint(Printed.Handover(view.id))) }, icon = Icons.File)
            // What was signed once was no mistake: it stays a record.
            if (view.state == HandoverState.LAPSED) return
            val risk = LocalColours.current.risk.text
            QuietButton(say("handover-cancel"), ShopTags.CANCEL, { actions.cancel(true) }, enabled = !busy, icon = Icons.Cross, colour = risk)
            Quiet(say("handover-cancel-why"))
        }
    }
}

/** Who signs, and what that means. */
@Composable
internal fun HandoverSignScreen(people: List<PersonRow>, by: String?, busy: Boolean, failure: VaultFailure?, actions: HandoverActions, onSign: () -> Unit) {
    Frame(
        tag = ShopTags.HANDOVER_SIGN,
        title = say("handover-sign"),
        onBack = actions.back,
        bottom = {
            FailureNote(failure)
            MainButton(say("handover-sign-go"), ShopTags.SIGN_GO, onSign, enabled = !busy && by != null, icon = Icons.Pencil)
        },
    ) {
        Text(say("handover-sign-why"))
        Group(say("handover-sign-title")) { Who(people, by, actions) }
        Quiet(say("handover-who-why"))
    }
}

/** Who it was: one of the people, or somebody who is added. */
@Composable
internal fun Who(people: List<PersonRow>, by: String?, actions: HandoverActions) {
    if (people.none { it.leftAt == null }) Quiet(say("handover-who-nobody"))
    PickPerson(people, by, nobody = null, tags = ShopTags.who, onChoose = actions.choose, onAdd = actions.addPerson)
}

private const val NOTE_LINES = 3
