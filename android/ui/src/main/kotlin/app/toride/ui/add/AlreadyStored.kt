package app.toride.ui.add

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import app.toride.core.ReviewSummary
import app.toride.ui.Tags
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours

/** Where nothing in the text is new: says so, and leads on: an old list to the present one, a present one to its original (S-067, S-144). */
@Composable
fun AlreadyStored(summary: ReviewSummary, actions: ReviewActions) {
    val colours = LocalColours.current
    when {
        summary.oldList -> {
            Note(Icons.Clock, say("add-old-list-title"), say("add-old-list"), colours.attention, Modifier.testTag(Tags.OLD_LIST))
            if (summary.keeping > 0u) return
            MainButton(say("add-paste-again"), Tags.PASTE_AGAIN, actions.back)
            OtherButton(say("original-entry"), Tags.ORIGINAL_ENTRY, actions.original)
        }
        summary.allKnown -> {
            Note(Icons.Check, say("add-stored-title"), say("add-stored"), colours.ready, Modifier.testTag(Tags.STORED))
            if (summary.keeping > 0u) return
            MainButton(say("original-entry"), Tags.ORIGINAL_ENTRY, actions.original)
            OtherButton(say("add-done-go"), Tags.STORED_GO, actions.account)
        }
    }
}
