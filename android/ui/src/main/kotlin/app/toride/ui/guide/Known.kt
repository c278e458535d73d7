package app.toride.ui.guide

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.AboutView
import app.toride.core.GuidePage
import app.toride.ui.Tags
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What the vault knows of the account: codes, copies, devices still signed in, contact points in reach (S-041, S-088). */
@Composable
internal fun Known(page: GuidePage) {
    val known = page.known ?: return
    Panel(Modifier.testTag(Tags.GUIDE_KNOWN), padding = 16.dp) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            val nothing = known.left == 0u && known.copies.isEmpty() && known.sessions.isEmpty() && known.contacts.isEmpty()
            if (nothing) Quiet(say("guide-known-nothing")) else Fact(Icons.Key, left(known.left), emptyList())
            if (known.sessions.isNotEmpty()) Fact(Icons.Phone, say("guide-known-sessions"), known.sessions)
            if (known.contacts.isNotEmpty()) Fact(Icons.Mail, say("guide-known-contacts"), known.contacts)
            if (known.copies.isNotEmpty()) Fact(Icons.Cabinet, say("guide-known-copies"), known.copies)
        }
    }
}

@Composable
private fun Fact(icon: ImageVector, title: String, things: List<AboutView>) {
    Row(Modifier.semantics(mergeDescendants = true) {}, horizontalArrangement = Arrangement.spacedBy(12.dp)) {
        Glyph(icon, size = 22.dp, tint = LocalColours.current.accent)
        Column(Modifier.weight(1f)) {
            if (things.isEmpty()) Text(title) else Quiet(title)
            things.forEach { Text(it.name.ifEmpty { say("common-unnamed") }, style = LocalType.current.strong) }
        }
    }
}
