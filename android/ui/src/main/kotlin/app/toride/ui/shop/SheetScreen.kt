package app.toride.ui.shop

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.OutsourcingView
import app.toride.core.TaskView
import app.toride.data.VaultFailure
import app.toride.ui.parts.Chip
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.day
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.ties.Part

/** A sheet as it will be on paper: for whom, may, may not, whom to call (S-125 to S-127). */
@Composable
fun SheetScreen(account: String?, view: OutsourcingView?, busy: Boolean, failure: VaultFailure?, actions: SheetActions) {
    Frame(
        tag = ShopTags.SHEET,
        title = say("shop-outside-title"),
        subtitle = account,
        onBack = actions.back,
        bottom = view?.let { { MainButton(say("shop-outside-print"), ShopTags.PRINT_ENTRY, actions.print, icon = Icons.File) } },
    ) {
        FailureNote(failure)
        if (view == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        val colours = LocalColours.current
        Heading(title(view))
        if (view.ended) Chip(say("shop-outside-ended"), Icons.Check, colours.info)
        Part(say("shop-sheet-may")) { Tasks(view.may, Icons.Check, colours.ready.text) }
        Part(say("shop-sheet-may-not")) { Tasks(view.mayNot, Icons.Cross, colours.risk.text) }
        Part(say("shop-sheet-call")) {
            if (view.call == null && view.reach.isEmpty()) Text(say("shop-outside-nothing"))
            view.call?.let { Text(called(it), style = LocalType.current.strong) }
            if (view.reach.isNotEmpty()) Text(view.reach)
        }
        Quiet(say("shop-outside-updated", day("date", view.updatedAt)))
        if (view.ended) {
            OtherButton(say("shop-outside-again"), ShopTags.AGAIN, { actions.end(false) }, enabled = !busy, icon = Icons.Undo)
        } else {
            OtherButton(say("shop-outside-edit"), ShopTags.EDIT, actions.edit, enabled = !busy, icon = Icons.Pencil)
            QuietButton(say("shop-outside-end"), ShopTags.END, { actions.end(true) }, enabled = !busy, icon = Icons.Check)
            Quiet(say("shop-outside-end-why"))
        }
    }
}

@Composable
private fun Tasks(tasks: List<TaskView>, icon: ImageVector, colour: Color) {
    if (tasks.isEmpty()) Text(say("shop-outside-nothing"))
    tasks.forEach {
        Row(Modifier.padding(vertical = 4.dp).semantics(mergeDescendants = true) {}, horizontalArrangement = Arrangement.spacedBy(10.dp)) {
            Glyph(icon, Modifier.padding(top = 2.dp), size = 20.dp, tint = colour)
            Text(words(it))
        }
    }
}

/** What a task says. */
@Composable
internal fun words(task: TaskView): String = task.key?.let { say(it) } ?: task.own.orEmpty()
