package app.toride.ui.add

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.toride.core.CandidateView
import app.toride.data.ReviewPage
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.SecretField
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours

/** Changes one code, by choosing a reading of a doubtful character or by typing; or adds one by hand. */
@Composable
fun EditCodeScreen(
    edit: CodeEdit,
    page: ReviewPage?,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (String) -> Unit,
    onTake: (Int, Int, Int) -> Unit,
    onSave: () -> Unit,
    onBack: () -> Unit,
) {
    val candidate = edit.index?.let { page?.summary?.candidates?.getOrNull(it) }
    Frame(
        tag = Tags.EDIT_CODE_SCREEN,
        title = if (edit.index == null) say("add-edit-new-title") else say("add-edit-title"),
        onBack = onBack,
    ) {
        candidate?.problem?.let { Note(Icons.Question, null, problemSentence(it), LocalColours.current.attention) }
        if (candidate != null && page != null) AsRead(candidate, page, busy, onTake)
        Text(say("add-edit-intro"))
        SecretField(say("add-edit-field"), Tags.CODE_FIELD, edit.text, onChange, maxLines = 3, onDone = onSave, enabled = !busy)
        Quiet(say("add-edit-lookalikes"))
        FailureNote(failure)
        MainButton(say("add-edit-save"), Tags.SAVE_CODE, onSave, enabled = edit.text.isNotBlank() && !busy)
    }
}

/** The code as it was read, the line it stands in, and what its doubtful characters can be. */
@Composable
private fun AsRead(candidate: CandidateView, page: ReviewPage, busy: Boolean, onTake: (Int, Int, Int) -> Unit) {
    val index = candidate.index.toInt()
    val code = page.codes.getOrNull(index).orEmpty()
    val readings = page.readings.getOrNull(index).orEmpty()
    if (code.isEmpty() && candidate.line == 0u) return
    Panel {
        SourceOf(candidate, code, page)
        if (readings.isNotEmpty()) CodeWithReadings(code, readings, busy) { place, reading -> onTake(index, place, reading) }
    }
}
