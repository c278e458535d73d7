package app.toride.ui.parts

import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import app.toride.ui.Tags
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** The mark, the name, and what it is for. */
@Composable
fun Mark(modifier: Modifier = Modifier) {
    Column(modifier) {
        Text(
            say("common-mark"),
            Modifier.clearAndSetSemantics {},
            style = LocalType.current.mark,
            color = LocalColours.current.accent,
        )
        Heading(say("common-app-name"), style = LocalType.current.display)
        Quiet(say("common-tagline"))
    }
}

/** The way to "I can't log in", open to everybody, with or without the vault's key (S-001, S-002). */
@Composable
fun HelpEntry(onHelp: () -> Unit) {
    LinkRow(say("guide-open"), say("common-help-detail"), Tags.HELP_ENTRY, onHelp, Icons.Help)
}
