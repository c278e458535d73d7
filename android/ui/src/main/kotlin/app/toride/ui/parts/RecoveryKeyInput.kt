package app.toride.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.GroupState
import app.toride.core.RecoveryKeyCheck
import app.toride.ui.Tags
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** Types a recovery key, or one of the same form; each of its seven groups is judged as soon as it is complete. */
@Composable
fun RecoveryKeyInput(
    typed: String,
    check: RecoveryKeyCheck,
    onChange: (String) -> Unit,
    onDone: () -> Unit,
    label: String = say("unlock-key-field"),
) {
    Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
        SecretField(
            label = label,
            tag = Tags.RECOVERY_KEY_FIELD,
            value = typed,
            onChange = onChange,
            minLines = 2,
            maxLines = 4,
            onDone = onDone,
        )
        Wrap { check.groups.forEachIndexed { index, state -> GroupChip(index + 1, state) } }
        // Only a slip is read out; a group that is right needs no interruption.
        val slips = check.groups.mapIndexedNotNull { index, state -> slip(index + 1, state) }
        Column(Modifier.semantics { liveRegion = LiveRegionMode.Polite }) {
            slips.forEach { Text(it, style = LocalType.current.body, color = LocalColours.current.risk.text) }
            if (check.tooLong) Text(say("unlock-key-too-long"), color = LocalColours.current.risk.text)
        }
    }
}

@Composable
private fun GroupChip(position: Int, state: GroupState) {
    val colours = LocalColours.current
    val tag = Modifier.testTag(Tags.recoveryKeyGroup(position))
    when (state) {
        GroupState.EMPTY -> Chip(say("unlock-key-group", number("group", position)), Icons.Pencil, colours.info, tag)
        GroupState.INCOMPLETE -> Chip(say("unlock-key-group-going", number("group", position)), Icons.Pencil, colours.info, tag)
        GroupState.RIGHT -> Chip(say("unlock-key-group-right", number("group", position)), Icons.Check, colours.ready, tag)
        GroupState.WRONG, GroupState.HAS_U ->
            Chip(say("unlock-key-group-wrong", number("group", position)), Icons.Cross, colours.risk, tag)
    }
}

@Composable
private fun slip(position: Int, state: GroupState): String? = when (state) {
    GroupState.WRONG -> say("unlock-key-slip", number("group", position))
    GroupState.HAS_U -> say("unlock-key-has-u", number("group", position))
    GroupState.EMPTY, GroupState.INCOMPLETE, GroupState.RIGHT -> null
}
