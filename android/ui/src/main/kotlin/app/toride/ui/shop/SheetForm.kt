package app.toride.ui.shop

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.Permission
import app.toride.core.PersonRow
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.PlainField
import app.toride.ui.parts.Working
import app.toride.ui.parts.Wrap
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.Shapes
import app.toride.ui.theme.Tone
import app.toride.ui.ties.Group

/** For whom, what they may and may not do, whom they call. */
@Composable
fun SheetFormScreen(
    new: Boolean,
    account: String?,
    form: SheetForm,
    people: List<PersonRow>?,
    busy: Boolean,
    failure: VaultFailure?,
    actions: SheetActions,
) {
    Frame(
        tag = ShopTags.SHEET_FORM,
        title = if (new) say("shop-outside-add") else say("shop-outside-edit"),
        subtitle = account,
        onBack = actions.back,
        bottom = {
            FailureNote(failure)
            MainButton(say("shop-outside-save"), Tags.SAVE, actions.save, enabled = !busy && people != null)
        },
    ) {
        if (people == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        val nobody = say("shop-outside-who-none")
        Group(say("shop-outside-who")) {
            PickPerson(people, form.to, nobody, ShopTags.to, { actions.change(form.copy(to = it)) }, actions.addTo)
        }
        Group(say("shop-outside-tasks"), say("shop-outside-tasks-why")) {
            form.tasks.forEachIndexed { index, choice ->
                if (index > 0) Hair()
                TaskItem(choice) { actions.change(form.says(choice, it)) }
            }
            Hair(Modifier.padding(bottom = 12.dp))
            OwnTask(form, actions)
        }
        Group(say("shop-outside-call")) {
            PickPerson(people, form.call, nobody, ShopTags.call, { actions.change(form.copy(call = it)) }, actions.addCall)
            PlainField(
                label = say("shop-outside-reach"),
                tag = ShopTags.REACH,
                value = form.reach,
                onChange = { actions.change(form.copy(reach = it)) },
                placeholder = say("shop-outside-reach-example"),
            )
        }
    }
}

@Composable
private fun OwnTask(form: SheetForm, actions: SheetActions) {
    val add = { actions.change(form.added()) }
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        PlainField(
            label = say("shop-outside-own"),
            tag = ShopTags.OWN_TASK,
            value = form.typed,
            onChange = { actions.change(form.copy(typed = it)) },
            placeholder = say("shop-outside-own-example"),
            onDone = add,
        )
        OtherButton(say("shop-outside-own-add"), ShopTags.OWN_TASK_GO, add, enabled = form.typed.isNotBlank(), icon = Icons.Add)
    }
}

/** One task and what is said of it; tapping what is said takes it back. */
@Composable
private fun TaskItem(choice: TaskChoice, onSay: (Permission) -> Unit) {
    val colours = LocalColours.current
    Column(Modifier.padding(vertical = 10.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
        val task = words(choice.task)
        Text(task)
        Wrap {
            Said(task, say("shop-outside-may"), Icons.Check, colours.ready, choice.said == Permission.MAY, ShopTags.may(choice.name)) {
                onSay(if (it) Permission.MAY else Permission.UNSAID)
            }
            Said(task, say("shop-outside-may-not"), Icons.Cross, colours.risk, choice.said == Permission.MAY_NOT, ShopTags.mayNot(choice.name)) {
                onSay(if (it) Permission.MAY_NOT else Permission.UNSAID)
            }
        }
    }
}

/** One thing that can be said of a task: its word, its icon and its tint say whether it is. */
@Composable
private fun Said(task: String, text: String, icon: ImageVector, tone: Tone, on: Boolean, tag: String, onToggle: (Boolean) -> Unit) {
    val colours = LocalColours.current
    val spoken = say("shop-outside-set", word("task", task), word("said", text))
    Surface(
        modifier = Modifier
            .clip(Shapes.button)
            .toggleable(value = on, role = Role.Checkbox, onValueChange = onToggle)
            .semantics { contentDescription = spoken }
            .testTag(tag),
        shape = Shapes.button,
        color = if (on) tone.tint else colours.surface,
        contentColor = if (on) tone.text else colours.text,
        border = BorderStroke(if (on) 1.5.dp else 1.dp, if (on) tone.text else colours.muted),
    ) {
        Row(
            Modifier.heightIn(min = 48.dp).padding(horizontal = 16.dp, vertical = 8.dp).clearAndSetSemantics {},
            horizontalArrangement = Arrangement.spacedBy(8.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            if (on) Glyph(icon, size = 20.dp)
            Text(text, style = if (on) LocalType.current.strong else LocalType.current.body)
        }
    }
}
