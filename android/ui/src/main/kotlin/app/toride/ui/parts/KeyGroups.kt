package app.toride.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** A key as it is written down: its seven groups, large, one below the other, read out character by character. */
@Composable
fun KeyGroups(key: String, modifier: Modifier = Modifier) {
    Column(modifier, verticalArrangement = Arrangement.spacedBy(6.dp)) {
        key.split('-').forEachIndexed { index, group -> KeyGroup(index + 1, group) }
    }
}

@Composable
private fun KeyGroup(position: Int, group: String) {
    val spoken = say("create-key-group", number("group", position)) + " " + group.toList().joinToString(" ")
    Row(
        Modifier.clearAndSetSemantics { contentDescription = spoken },
        horizontalArrangement = Arrangement.spacedBy(20.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Text("$position", style = LocalType.current.small, color = LocalColours.current.muted)
        Text(
            group,
            style = LocalType.current.body.copy(
                fontSize = 28.sp,
                lineHeight = 36.sp,
                fontFamily = FontFamily.Monospace,
                fontWeight = FontWeight.Medium,
                letterSpacing = 3.sp,
            ),
        )
    }
}
