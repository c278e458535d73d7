package app.toride.ui.add

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.toride.core.AccountDraft
import app.toride.core.FieldProblem
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.account.AccountForm
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.LocalServices
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.say

/** Names the account, so that two logins at one service can be told apart. */
@Composable
fun NameScreen(
    draft: AccountDraft,
    problems: List<FieldProblem>,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (AccountDraft) -> Unit,
    onDone: () -> Unit,
    onBack: () -> Unit,
) {
    val service = LocalServices.current(draft.serviceId).row
    Frame(Tags.ADD_NAME, title = say("add-name-title"), subtitle = service.name, onBack = onBack) {
        Text(say("add-name-intro"))
        AccountForm(draft, problems, onChange, onDone)
        FailureNote(failure)
        MainButton(say("common-next"), Tags.NAME_DONE, onDone, enabled = !busy)
    }
}
