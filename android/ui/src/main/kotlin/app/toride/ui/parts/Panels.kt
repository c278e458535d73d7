package app.toride.ui.parts

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.Shapes
import app.toride.ui.theme.Tone

/** A white card with a thin edge. */
@Composable
fun Panel(modifier: Modifier = Modifier, padding: Dp = 20.dp, content: @Composable ColumnScope.() -> Unit) {
    val colours = LocalColours.current
    Surface(
        modifier = modifier.fillMaxWidth(),
        shape = Shapes.card,
        color = colours.surface,
        contentColor = colours.text,
        border = BorderStroke(1.dp, colours.line),
    ) { Column(Modifier.padding(padding), content = content) }
}

/** A card on a tint: [tone] says how pressing it is, always beside a word and an icon. */
@Composable
fun TintPanel(tone: Tone, modifier: Modifier = Modifier, content: @Composable ColumnScope.() -> Unit) {
    Surface(
        modifier = modifier.fillMaxWidth(),
        shape = Shapes.card,
        color = tone.tint,
        contentColor = LocalColours.current.text,
    ) { Column(Modifier.padding(20.dp), content = content) }
}

/** An icon, a heading and sentences on a tint. */
@Composable
fun Note(
    icon: ImageVector,
    title: String?,
    body: String,
    tone: Tone,
    modifier: Modifier = Modifier,
    actions: (@Composable ColumnScope.() -> Unit)? = null,
) {
    TintPanel(tone, modifier) {
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            Glyph(icon, tint = tone.text)
            Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
                if (title != null) {
                    Text(title, Modifier.semantics { heading() }, style = LocalType.current.strong, color = tone.text)
                }
                Text(body, style = LocalType.current.body)
                actions?.invoke(this)
            }
        }
    }
}

/** A heading that a screen reader can jump to. */
@Composable
fun Heading(text: String, modifier: Modifier = Modifier, style: TextStyle = LocalType.current.heading) {
    Text(text, modifier.semantics { heading() }, style = style)
}

/** A quiet line under or over something. */
@Composable
fun Quiet(text: String, modifier: Modifier = Modifier) {
    Text(text, modifier, style = LocalType.current.small, color = LocalColours.current.muted)
}

/** A heading that opens and closes what stands below it. */
@Composable
fun Fold(
    title: String,
    tag: String,
    open: Boolean,
    onToggle: () -> Unit,
    modifier: Modifier = Modifier,
    content: @Composable ColumnScope.() -> Unit,
) {
    Column(modifier.fillMaxWidth()) {
        Row(
            Modifier
                .fillMaxWidth()
                .heightIn(min = 48.dp)
                .clickable(role = Role.Button, onClickLabel = say(if (open) "common-close-part" else "common-open-part"), onClick = onToggle)
                .padding(vertical = 8.dp)
                .testTag(tag),
            horizontalArrangement = Arrangement.spacedBy(12.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Heading(title, Modifier.weight(1f), LocalType.current.strong)
            Glyph(if (open) Icons.Up else Icons.Down, size = 20.dp)
        }
        if (open) content()
    }
}

/** A row that leads somewhere. */
@Composable
fun LinkRow(title: String, detail: String?, tag: String, onClick: () -> Unit, icon: ImageVector? = null) {
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 56.dp)
            .clickable(role = Role.Button, onClick = onClick)
            .padding(vertical = 10.dp)
            .testTag(tag),
        horizontalArrangement = Arrangement.spacedBy(14.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        if (icon != null) Glyph(icon, tint = LocalColours.current.accent)
        Column(Modifier.weight(1f)) {
            Text(title, style = LocalType.current.strong)
            if (detail != null) Quiet(detail)
        }
        Glyph(Icons.Forward, size = 20.dp, tint = LocalColours.current.muted)
    }
}

/** A thin line between rows. */
@Composable
fun Hair(modifier: Modifier = Modifier) = HorizontalDivider(modifier, color = LocalColours.current.line)

/** Steps to take, numbered. */
@Composable
fun Steps(steps: List<String>, modifier: Modifier = Modifier) {
    // From ten on the numbers have two figures; the words begin below each other all the same.
    val figures = with(LocalDensity.current) { if (steps.size < 10) 0.dp else 22.sp.toDp() }
    Column(modifier, verticalArrangement = Arrangement.spacedBy(8.dp)) {
        steps.forEachIndexed { index, step ->
            Row(Modifier.semantics(mergeDescendants = true) {}, horizontalArrangement = Arrangement.spacedBy(14.dp)) {
                Text("${index + 1}", Modifier.widthIn(min = figures), style = LocalType.current.strong, color = LocalColours.current.accent)
                Text(step)
            }
        }
    }
}
