package app.toride.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.Checkbox
import androidx.compose.material3.RadioButton
import androidx.compose.material3.Switch
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.toride.ui.theme.LocalType

/** One of several choices; the whole row can be tapped. */
@Composable
fun Choice(text: String, tag: String, chosen: Boolean, onChoose: () -> Unit, detail: String? = null) {
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 48.dp)
            .selectable(selected = chosen, role = Role.RadioButton, onClick = onChoose)
            .padding(vertical = 6.dp)
            .testTag(tag),
        horizontalArrangement = Arrangement.spacedBy(12.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        RadioButton(selected = chosen, onClick = null)
        Column(Modifier.weight(1f)) {
            Text(text)
            if (detail != null) Quiet(detail)
        }
    }
}

/** Something to tick, with what belongs to it below once it is ticked. */
@Composable
fun Tick(text: String, tag: String, on: Boolean, onChange: (Boolean) -> Unit) {
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 56.dp)
            .toggleable(value = on, role = Role.Checkbox, onValueChange = onChange)
            .testTag(tag),
        horizontalArrangement = Arrangement.spacedBy(14.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Checkbox(checked = on, onCheckedChange = null)
        Text(text, Modifier.weight(1f), style = LocalType.current.strong)
    }
}

/** Something that is so or not; the whole row can be tapped. */
@Composable
fun Toggle(text: String, tag: String, on: Boolean, onChange: (Boolean) -> Unit, detail: String? = null) {
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 48.dp)
            .toggleable(value = on, role = Role.Switch, onValueChange = onChange)
            .testTag(tag),
        horizontalArrangement = Arrangement.spacedBy(12.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f)) {
            Text(text)
            if (detail != null) Quiet(detail)
        }
        Switch(checked = on, onCheckedChange = null)
    }
}
