package app.toride.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.imePadding
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.toride.ui.Tags
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/**
 * One screen: its title, what it holds, and below that what is always in reach.
 *
 * @param tag what tests find the screen by
 * @param onBack leads back; null where there is no way back
 * @param scrolls false where the content scrolls by itself, as a long list does
 */
@Composable
fun Frame(
    tag: String,
    title: String?,
    onBack: (() -> Unit)?,
    subtitle: String? = null,
    actions: @Composable RowScope.() -> Unit = {},
    bottom: (@Composable ColumnScope.() -> Unit)? = null,
    scrolls: Boolean = true,
    content: @Composable ColumnScope.() -> Unit,
) {
    BoxWithConstraints(
        Modifier.fillMaxSize().background(LocalColours.current.background).safeDrawingPadding().imePadding().testTag(tag),
        contentAlignment = Alignment.TopCenter,
    ) {
        // A line of Japanese longer than 35 characters is hard to follow: wide windows keep the width of a phone.
        Column(Modifier.widthIn(max = 600.dp).fillMaxHeight()) {
            if (title != null) TopBar(title, subtitle, this@BoxWithConstraints.maxHeight / 3, onBack, actions)
            val body = Modifier.weight(1f).fillMaxWidth()
            Column(
                (if (scrolls) body.verticalScroll(rememberScrollState()) else body).padding(horizontal = 20.dp),
                verticalArrangement = Arrangement.spacedBy(16.dp),
            ) {
                content()
                if (scrolls) Box(Modifier.padding(bottom = 16.dp))
            }
            if (bottom != null) {
                Hair()
                Column(
                    Modifier.fillMaxWidth().padding(horizontal = 16.dp, vertical = 12.dp),
                    verticalArrangement = Arrangement.spacedBy(8.dp),
                    content = bottom,
                )
            }
        }
    }
}

@Composable
private fun TopBar(title: String, subtitle: String?, most: Dp, onBack: (() -> Unit)?, actions: @Composable RowScope.() -> Unit) {
    Row(
        Modifier.fillMaxWidth().padding(start = if (onBack == null) 16.dp else 8.dp, end = 8.dp, top = 16.dp, bottom = 12.dp),
    ) {
        if (onBack != null) IconAction(Icons.Back, say("common-back"), Tags.BACK, onBack)
        // A name may be long, and text large: the title never takes the place of what it stands over.
        Column(
            Modifier.weight(1f).padding(start = 4.dp).heightIn(min = 48.dp, max = most).verticalScroll(rememberScrollState()),
            verticalArrangement = Arrangement.Center,
        ) {
            Heading(title, style = LocalType.current.title)
            if (subtitle != null) Text(subtitle, style = LocalType.current.small, color = LocalColours.current.muted)
        }
        actions()
    }
}
