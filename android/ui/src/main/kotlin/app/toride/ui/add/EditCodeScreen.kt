package app.toride.ui.add

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.toride.core.CandidateView
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.SecretField
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours

/** Changes one code, or adds one by hand. */
@Composable
fun EditCodeScreen(
    edit: CodeEdit,
    candidate: CandidateView?,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (String) -> Unit,
    onSave: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(
        tag = Tags.EDIT_CODE_SCREEN,
        title = if (edit.index == null) say("add-edit-new-title") else say("add-edit-title"),
        onBack = onBack,
    ) {
        candidate?.problem?.let { Note(Icons.Question, null, problemSentence(it), LocalColours.current.attention) }
        Text(say("add-edit-intro"))
        SecretField(say("add-edit-field"), Tags.CODE_FIELD, edit.text, onChange, onDone = onSave, enabled = !busy)
        Quiet(say("add-edit-lookalikes"))
        FailureNote(failure)
        MainButton(say("add-edit-save"), Tags.SAVE_CODE, onSave, enabled = edit.text.isNotBlank() && !busy)
    }
}
