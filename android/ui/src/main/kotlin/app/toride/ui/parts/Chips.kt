package app.toride.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.unit.dp
import app.toride.core.AccountRow
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.Shapes
import app.toride.ui.theme.Tone

/** A state: word, icon and tint together. */
@Composable
fun Chip(text: String, icon: ImageVector, tone: Tone, modifier: Modifier = Modifier) {
    Row(
        modifier.background(tone.tint, Shapes.chip).padding(horizontal = 10.dp, vertical = 3.dp),
        horizontalArrangement = Arrangement.spacedBy(6.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Glyph(icon, size = 16.dp, tint = tone.text)
        Text(text, style = LocalType.current.smallStrong, color = tone.text)
    }
}

/** How an account stands; what cannot be read of it comes before all else. */
@Composable
fun StateChip(row: AccountRow) {
    if (row.damaged) Chip(say("home-stock-damaged"), Icons.Alert, LocalColours.current.risk) else ReadinessChip(row.readiness)
}
