package app.toride.ui.add

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.AccountRow
import app.toride.core.OriginalKind
import app.toride.data.Rules
import app.toride.ui.Tags
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LocalLanguage
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Steps
import app.toride.ui.parts.Tick
import app.toride.ui.parts.called
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/**
 * Where the original is, and what to delete there (S-053, S-117, S-144, X-6). It is outside the app, so the app can only say.
 *
 * @param stored how many codes were just stored; null when somebody came here later
 * @param kinds the likely places first
 */
@Composable
fun OriginalScreen(
    row: AccountRow?,
    stored: Int?,
    kinds: List<OriginalKind>,
    ticked: Set<OriginalKind>,
    onTick: (OriginalKind, Boolean) -> Unit,
    onDone: () -> Unit,
    onLater: (() -> Unit)?,
    onBack: (() -> Unit)?,
) {
    Frame(
        tag = if (stored == null) Tags.ORIGINAL else Tags.DONE,
        title = if (stored == null) say("original-title") else null,
        subtitle = row?.let { called(it) },
        onBack = onBack,
        bottom = {
            MainButton(say("original-done"), Tags.ORIGINAL_DONE, onDone, enabled = ticked.isNotEmpty())
            if (onLater != null) QuietButton(say("original-later"), Tags.DONE_GO, onLater, Modifier.fillMaxWidth())
        },
    ) {
        if (stored != null) {
            Stored(stored, row)
            Heading(say("original-title"))
        }
        Text(say("original-intro"))
        Kinds(kinds, ticked, onTick)
        if (row?.business == true) Quiet(say("original-business"))
        Quiet(say("original-place"))
        if (onLater != null) Quiet(say("original-later-detail"))
    }
}

@Composable
private fun Stored(codes: Int, row: AccountRow?) {
    Glyph(Icons.Check, Modifier.padding(top = 32.dp), size = 44.dp, tint = LocalColours.current.ready.text)
    Column {
        Heading(say("add-done-title", number("count", codes)), style = LocalType.current.display)
        row?.let { Quiet(called(it)) }
    }
}

@Composable
private fun Kinds(kinds: List<OriginalKind>, ticked: Set<OriginalKind>, onTick: (OriginalKind, Boolean) -> Unit) {
    val language = LocalLanguage.current
    Panel(padding = 16.dp) {
        kinds.forEachIndexed { place, kind ->
            if (place > 0) Hair()
            Tick(name(kind), Tags.original(kind.name.lowercase()), kind in ticked, { onTick(kind, it) })
            if (kind in ticked) {
                Column(Modifier.padding(start = 34.dp, bottom = 16.dp), verticalArrangement = Arrangement.spacedBy(8.dp)) {
                    Steps(Rules.originalAdvice(kind, language))
                }
            }
        }
    }
}

@Composable
private fun name(kind: OriginalKind): String = when (kind) {
    OriginalKind.SCREENSHOT -> say("original-kind-screenshot")
    OriginalKind.PHOTO -> say("original-kind-photo")
    OriginalKind.MAIL -> say("original-kind-mail")
    OriginalKind.FILE -> say("original-kind-file")
    OriginalKind.MESSAGE -> say("original-kind-message")
    OriginalKind.NOTE -> say("original-kind-note")
    OriginalKind.CLOUD -> say("original-kind-cloud")
    OriginalKind.PAPER -> say("original-kind-paper")
}
