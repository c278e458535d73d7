package app.toride.ui.account

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountDraft
import app.toride.core.AccountId
import app.toride.core.FieldProblem
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.LocalServices
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.say

/** Changes the name or the kind of an account. */
class EditAccountHolder(app: TorideState, private val id: AccountId) : Holder(app) {
    private var draft by mutableStateOf<AccountDraft?>(null)
    private var problems by mutableStateOf(emptyList<FieldProblem>())

    @Composable
    override fun Content(platform: Platform) {
        EditAccountScreen(
            draft = draft,
            problems = problems,
            busy = busy,
            failure = failure,
            onChange = {
                draft = it
                problems = emptyList()
            },
            onSave = ::save,
            onBack = { app.back() },
        )
    }

    override fun refresh() {
        if (draft != null) return
        read({ account(id) }) { draft = AccountDraft(it.row.serviceId, it.row.name, it.row.business) }
    }

    private fun save() {
        val filled = draft ?: return
        call({ check(filled) }) { found ->
            problems = found
            if (found.isEmpty()) call({ editAccount(id, filled) }) { app.back() }
        }
    }
}

/** The form of an account. */
@Composable
fun EditAccountScreen(
    draft: AccountDraft?,
    problems: List<FieldProblem>,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (AccountDraft) -> Unit,
    onSave: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(
        tag = Tags.EDIT_ACCOUNT,
        title = say("account-edit-title"),
        subtitle = draft?.let { LocalServices.current(it.serviceId).row.name },
        onBack = onBack,
    ) {
        FailureNote(failure)
        if (draft == null) {
            if (failure == null) Working(say("common-reading"))
        } else {
            AccountForm(draft, problems, onChange, onSave)
            MainButton(say("account-edit-save"), Tags.SAVE_ACCOUNT, onSave, enabled = !busy)
        }
    }
}
