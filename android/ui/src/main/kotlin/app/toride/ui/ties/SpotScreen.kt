package app.toride.ui.ties

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.toride.core.AccountId
import app.toride.core.AccountName
import app.toride.core.Field
import app.toride.core.PersonRow
import app.toride.core.PlaceDraft
import app.toride.core.PlaceKind
import app.toride.core.PlaceRow
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.AccountLinks
import app.toride.ui.parts.Choice
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.Option
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Pick
import app.toride.ui.parts.PlainField
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.named
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours

/** One place: whose copies lie there, and whether it was lost or seen. */
@Composable
fun SpotScreen(row: PlaceRow?, asked: Set<AccountId>, busy: Boolean, failure: VaultFailure?, actions: SpotActions) {
    Frame(Tags.SPOT, title = row?.name ?: say("things-place-title"), subtitle = row?.let { named(it.kind) }, onBack = actions.back) {
        FailureNote(failure)
        if (row == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        val lost = row.lostAt != null
        if (lost) Wrap { SpotChip(row) }
        row.keeperName?.let { Quiet(say("things-place-kept-by", word("name", it))) }
        if (asked.isNotEmpty()) Asked(say("things-place-after-title"), say("things-place-lost-what"))
        Part(say("things-place-accounts", number("count", row.accounts.size))) { AskedAccounts(row.accounts, asked, actions.account) }
        if (lost) {
            OtherButton(say("things-place-found"), Tags.TAKE_BACK, { actions.setLost(false) }, enabled = !busy, icon = Icons.Undo)
        } else {
            OtherButton(say("things-place-edit"), Tags.EDIT, actions.edit, enabled = !busy, icon = Icons.Pencil)
            val risk = LocalColours.current.risk.text
            QuietButton(say("things-place-lost"), Tags.LOST, { actions.setLost(true) }, enabled = !busy, icon = Icons.Eye, colour = risk)
            Quiet(say("things-place-lost-what"))
        }
    }
}

/** Accounts, and which of them ask for new codes now. */
@Composable
internal fun AskedAccounts(accounts: List<AccountName>, asked: Set<AccountId>, onAccount: (AccountId) -> Unit) {
    val toRenew = say("step-store-new-set")
    AccountLinks(accounts, onAccount) { account -> toRenew.takeIf { account in asked } }
}

/** That accounts ask for new codes because of this. */
@Composable
internal fun Asked(title: String, body: String) = Note(Icons.Alert, title, body, LocalColours.current.risk, Modifier.testTag(Tags.AFFECTED))

/** The name and kind of a place. */
@Composable
fun SpotFormScreen(new: Boolean, draft: PlaceDraft, people: List<PersonRow>, busy: Boolean, failure: VaultFailure?, actions: SpotActions) {
    Frame(
        tag = Tags.SPOT_FORM,
        title = if (new) say("things-place-new-title") else say("things-place-edit"),
        onBack = actions.back,
        bottom = { MainButton(say("things-save"), Tags.SAVE, actions.save, enabled = !busy) },
    ) {
        val atName = failure.isAt(Field.PLACE_NAME)
        if (!atName) FailureNote(failure)
        Group(say("things-place-kind")) {
            PlaceKind.entries.forEach { kind ->
                Choice(named(kind), Tags.kind(kind), draft.kind == kind, { actions.change(draft.copy(kind = kind)) })
            }
        }
        PlainField(
            label = say("things-place-name"),
            tag = Tags.NAME,
            value = draft.name,
            onChange = { actions.change(draft.copy(name = it)) },
            placeholder = say("things-place-name-example"),
            problem = failure.takeIf { atName }?.let { spotProblem(it, draft.name) },
            onDone = actions.save,
        )
        Quiet(say("things-places-why"))
        if (people.isNotEmpty()) {
            val nobody = Option<String?>(null, say("things-place-keeper-none"), Tags.NOWHERE)
            Group(say("things-place-keeper"), say("things-place-keeper-why")) {
                Pick(listOf(nobody) + people.map { Option<String?>(it.id, it.name, Tags.person(it.id)) }, draft.keeper, { actions.change(draft.copy(keeper = it)) })
            }
        }
    }
}

@Composable
private fun spotProblem(failure: VaultFailure, typed: String): String = when {
    typed.isBlank() -> say("things-place-name-empty")
    failure is VaultFailure.TooLarge -> say("things-place-name-too-long")
    else -> say("things-place-name-bad")
}
