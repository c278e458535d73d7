package app.toride.ui.ties

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.toride.core.AccountId
import app.toride.core.Field
import app.toride.core.PersonRow
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.PlainField
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours

/** One person: which accounts they touched, and whether they have left. */
@Composable
fun PersonScreen(row: PersonRow?, asked: Set<AccountId>, busy: Boolean, failure: VaultFailure?, actions: PersonActions) {
    Frame(Tags.PERSON, title = row?.name ?: say("things-person-title"), onBack = actions.back) {
        FailureNote(failure)
        if (row == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        val left = row.leftAt != null
        if (left) Wrap { PersonChip(row) }
        if (asked.isNotEmpty()) Asked(say("things-person-after-title"), say("things-person-after-sessions"))
        Part(say("things-person-accounts", number("count", row.accounts.size))) { AskedAccounts(row.accounts, asked, actions.account) }
        if (left) {
            OtherButton(say("things-person-back"), Tags.TAKE_BACK, { actions.setLeft(false) }, enabled = !busy, icon = Icons.Undo)
        } else {
            OtherButton(say("things-person-edit"), Tags.EDIT, actions.edit, enabled = !busy, icon = Icons.Pencil)
            val risk = LocalColours.current.risk.text
            QuietButton(say("things-person-left"), Tags.LEFT, { actions.setLeft(true) }, enabled = !busy, icon = Icons.Person, colour = risk)
            Quiet(say("things-person-left-what"))
        }
    }
}

/** The name of a person. */
@Composable
fun PersonFormScreen(new: Boolean, name: String, busy: Boolean, failure: VaultFailure?, actions: PersonActions) {
    Frame(
        tag = Tags.PERSON_FORM,
        title = if (new) say("things-person-new-title") else say("things-person-edit"),
        onBack = actions.back,
        bottom = { MainButton(say("things-save"), Tags.SAVE, actions.save, enabled = !busy) },
    ) {
        val atName = failure.isAt(Field.PERSON_NAME)
        if (!atName) FailureNote(failure)
        Text(say("things-people-why"))
        PlainField(
            label = say("things-person-name"),
            tag = Tags.NAME,
            value = name,
            onChange = actions.change,
            placeholder = say("things-person-name-example"),
            problem = failure.takeIf { atName }?.let { problem(it, name) },
            onDone = actions.save,
        )
    }
}

@Composable
private fun problem(failure: VaultFailure, typed: String): String = when {
    typed.isBlank() -> say("things-person-name-empty")
    failure is VaultFailure.TooLarge -> say("things-person-name-too-long")
    else -> say("things-person-name-bad")
}
