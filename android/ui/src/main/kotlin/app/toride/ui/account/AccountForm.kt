package app.toride.ui.account

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.AccountDraft
import app.toride.core.FieldProblem
import app.toride.ui.Tags
import app.toride.ui.parts.Choice
import app.toride.ui.parts.OTHER_SERVICE
import app.toride.ui.parts.PlainField
import app.toride.ui.parts.say

/** The name of a login, and whether it is a shop's. */
@Composable
fun AccountForm(draft: AccountDraft, problems: List<FieldProblem>, onChange: (AccountDraft) -> Unit, onDone: () -> Unit) {
    val other = draft.serviceId == OTHER_SERVICE
    Column(Modifier.fillMaxWidth(), verticalArrangement = Arrangement.spacedBy(8.dp)) {
        PlainField(
            label = if (other) say("add-name-other") else say("add-name"),
            tag = Tags.ACCOUNT_NAME,
            value = draft.name,
            onChange = { onChange(draft.copy(name = it)) },
            placeholder = if (other) say("add-name-other-example") else say("add-name-example"),
            problem = problems.firstOrNull()?.let { problemSentence(it) },
            onDone = onDone,
        )
        Choice(say("add-personal"), Tags.PERSONAL, !draft.business, { onChange(draft.copy(business = false)) })
        Choice(say("add-business"), Tags.BUSINESS, draft.business, { onChange(draft.copy(business = true)) }, say("add-business-detail"))
    }
}

@Composable
private fun problemSentence(problem: FieldProblem): String = when (problem) {
    is FieldProblem.Empty -> say("add-name-empty")
    is FieldProblem.TooLong -> say("add-name-too-long")
    is FieldProblem.BadCharacters -> say("add-name-bad-characters")
}
