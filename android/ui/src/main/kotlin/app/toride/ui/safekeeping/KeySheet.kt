package app.toride.ui.safekeeping

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.dp
import app.toride.ui.Holder
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.say

/** A recovery key that is on the screen, printed instead of written by hand: the sheet with the key alone. Part of the place whose [holder] shows it. */
class KeySheet(private val app: TorideState, private val holder: Holder) {
    private val paper = Paper(app)

    /** Offers the sheet, makes it when it is asked for, and leads it to paper. */
    @Composable
    fun Content(key: String, platform: Platform) {
        Panel(padding = 16.dp) {
            if (paper.page == null) {
                if (holder.busy) {
                    Working(say("safekeeping-sheet-working"))
                } else {
                    LinkRow(say("safekeeping-sheet"), say("safekeeping-sheet-now"), Tags.SHEET_ENTRY, { make(key) }, Icons.File)
                }
                FailureNote(holder.failure)
            } else {
                Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
                    Text(say("safekeeping-sheet-danger-key"))
                    Quiet(say("safekeeping-sheet-printer"))
                    PaperOut(paper, platform, filled = false)
                }
            }
        }
    }

    /** Nobody reads it any more. */
    fun wipe() = paper.wipe()

    private fun make(key: String) = holder.call({ safekeeping.makeSheet(key, app.paperStyle(), withVault = false) }) { paper.ready(it) }
}
