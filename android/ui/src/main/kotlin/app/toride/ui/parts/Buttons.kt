package app.toride.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Button
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.Shapes

/** The one filled button of a screen. Its words wrap at large text. */
@Composable
fun MainButton(
    text: String,
    tag: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
    icon: ImageVector? = null,
) {
    Button(
        onClick = onClick,
        modifier = modifier.fillMaxWidth().heightIn(min = 56.dp).testTag(tag),
        enabled = enabled,
        shape = Shapes.button,
        contentPadding = wide,
    ) { Label(text, icon) }
}

/** A second choice beside the filled button. */
@Composable
fun OtherButton(
    text: String,
    tag: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
    icon: ImageVector? = null,
) {
    val accent = LocalColours.current.accent
    OutlinedButton(
        onClick = onClick,
        modifier = modifier.fillMaxWidth().heightIn(min = 56.dp).testTag(tag),
        enabled = enabled,
        shape = Shapes.button,
        border = BorderStroke(1.5.dp, if (enabled) accent else accent.copy(alpha = 0.3f)),
        contentPadding = wide,
    ) { Label(text, icon) }
}

/** The quietest button: words in the accent colour. */
@Composable
fun QuietButton(
    text: String,
    tag: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
    icon: ImageVector? = null,
    colour: Color = LocalColours.current.accent,
) {
    TextButton(
        onClick = onClick,
        modifier = modifier.heightIn(min = 48.dp).testTag(tag),
        enabled = enabled,
        shape = Shapes.button,
        colors = ButtonDefaults.textButtonColors(contentColor = colour),
        contentPadding = PaddingValues(horizontal = 12.dp, vertical = 8.dp),
    ) { Label(text, icon) }
}

/** A button that is only an icon; [description] is what a screen reader says. */
@Composable
fun IconAction(icon: ImageVector, description: String, tag: String, onClick: () -> Unit, modifier: Modifier = Modifier) {
    IconButton(onClick = onClick, modifier = modifier.size(48.dp).testTag(tag)) {
        Icon(icon, contentDescription = description, modifier = Modifier.size(26.dp), tint = LocalColours.current.text)
    }
}

@Composable
private fun Label(text: String, icon: ImageVector?) {
    Row(horizontalArrangement = Arrangement.spacedBy(8.dp), verticalAlignment = Alignment.CenterVertically) {
        if (icon != null) Glyph(icon, size = 20.dp)
        Text(text, style = LocalType.current.button, textAlign = TextAlign.Center)
    }
}

private val wide = PaddingValues(horizontal = 20.dp, vertical = 12.dp)
