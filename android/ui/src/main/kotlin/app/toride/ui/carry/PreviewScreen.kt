package app.toride.ui.carry

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.CodeChanges
import app.toride.core.MergePreview
import app.toride.core.MergeWarning
import app.toride.core.MergedAccount
import app.toride.core.RecordChange
import app.toride.core.TextArg
import app.toride.core.ThingChanges
import app.toride.core.Verdict
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.Chip
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Tick
import app.toride.ui.parts.Working
import app.toride.ui.parts.called
import app.toride.ui.parts.day
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What would change here, what to look at twice, and the agreement. */
@Composable
fun PreviewScreen(
    preview: MergePreview,
    agreed: Boolean,
    busy: Boolean,
    failure: VaultFailure?,
    onAgree: (Boolean) -> Unit,
    onTake: () -> Unit,
    onNothing: () -> Unit,
    onBack: () -> Unit,
) {
    val asks = MergeWarning.PURGES_MANY in preview.warnings
    Frame(
        tag = Tags.PREVIEW,
        title = if (preview.changes) say("merge-title") else say("merge-nothing-title"),
        onBack = if (busy) null else onBack,
        bottom = {
            if (preview.changes) {
                MainButton(say("merge-go"), Tags.PREVIEW_GO, onTake, enabled = !busy && (agreed || !asks))
                QuietButton(say("merge-not-now"), Tags.LATER, onBack, Modifier.fillMaxWidth(), enabled = !busy)
            } else {
                MainButton(say("merge-finish"), Tags.FINISH, onNothing)
            }
        },
    ) {
        Quiet(say("merge-made", day("date", preview.madeAt)))
        FailureNote(failure)
        if (busy) Working(say("merge-working"))
        preview.warnings.forEach { Warning(it, agreed, onAgree) }
        if (!preview.changes) {
            Text(say("merge-nothing"), Modifier.testTag(Tags.PREVIEW_NOTHING))
            return@Frame
        }
        val sums = said(preview.codes)
        if (sums.isNotEmpty()) Part(say("merge-sum")) { sums.forEach { Text(it, style = LocalType.current.strong) } }
        if (preview.accounts.isNotEmpty()) Part(say("merge-accounts")) { Accounts(preview.accounts) }
        val others = others(preview)
        if (others.isNotEmpty()) Part(say("merge-other")) { others.forEach { Text(it) } }
    }
}

@Composable
private fun Part(title: String, content: @Composable () -> Unit) {
    Panel(padding = 16.dp) {
        Column(verticalArrangement = Arrangement.spacedBy(6.dp)) {
            Heading(title, style = LocalType.current.smallStrong)
            content()
        }
    }
}

@Composable
private fun Accounts(accounts: List<MergedAccount>) {
    var all by remember { mutableStateOf(false) }
    val shown = if (all) accounts else accounts.take(MOST)
    shown.forEachIndexed { index, merged ->
        if (index > 0) Hair()
        Column(Modifier.padding(vertical = 6.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
            Text(called(merged.account), style = LocalType.current.strong)
            ChangeChip(merged.change)
            said(merged.codes).forEach { Quiet(it) }
        }
    }
    if (shown.size < accounts.size) QuietButton(say("home-see-all", number("count", accounts.size)), Tags.ALL_ACCOUNTS, { all = true })
}

@Composable
private fun ChangeChip(change: RecordChange) {
    val colours = LocalColours.current
    when (change) {
        RecordChange.ADDED -> Chip(say("record-change-added"), Icons.Add, colours.ready)
        RecordChange.CHANGED -> Chip(say("record-change-changed"), Icons.Pencil, colours.info)
        RecordChange.PURGED -> Chip(say("record-change-purged"), Icons.Bin, colours.risk)
    }
}

/** What becomes of codes, a line for each kind of change that there is. */
@Composable
private fun said(codes: CodeChanges): List<String> = listOfNotNull(
    line(codes.added) { say("merge-codes-added", it) },
    line(codes.used) { say("merge-codes-used", it) },
    line(codes.undone) { say("merge-codes-undone", it) },
    line(codes.purged) { say("merge-codes-purged", it) },
)

@Composable
private fun line(count: UInt, sentence: @Composable (TextArg) -> String): String? =
    if (count == 0u) null else sentence(number("count", count.toInt()))

@Composable
private fun others(preview: MergePreview): List<String> = listOfNotNull(
    preview.contacts.some?.let { say("merge-contacts", *it) },
    preview.devices.some?.let { say("merge-devices", *it) },
    preview.places.some?.let { say("merge-places", *it) },
    preview.people.some?.let { say("merge-people", *it) },
    preview.shop.some?.let { say("merge-shop", *it) },
    preview.inbox.some?.let { say("merge-inbox", *it) },
    line(preview.newer) { say("merge-newer", it) },
)

/** The numbers of these changes for a sentence; null where there are none. */
private val ThingChanges.some
    get() = if (added + changed + purged == 0u) {
        null
    } else {
        arrayOf(number("added", added.toInt()), number("changed", changed.toInt()), number("purged", purged.toInt()))
    }

@Composable
private fun Warning(warning: MergeWarning, agreed: Boolean, onAgree: (Boolean) -> Unit) {
    val colours = LocalColours.current
    val tag = Modifier.testTag(Tags.PREVIEW_WARNING)
    when (warning) {
        MergeWarning.PURGES_MANY -> {
            Note(Icons.Alert, say("merge-warning-purges-many-title"), say("merge-warning-purges-many"), colours.risk, tag)
            Tick(say("merge-warning-purges-many-agree"), Tags.PREVIEW_AGREE, agreed, onAgree)
        }
        MergeWarning.COPIED -> Copied(tag)
        MergeWarning.CLOCK_AHEAD ->
            Note(Icons.Clock, say("merge-warning-clock-ahead-title"), say("merge-warning-clock-ahead"), colours.attention, tag)
    }
}

@Composable
private fun Copied(modifier: Modifier) =
    Note(Icons.Info, say("merge-warning-copied-title"), say("merge-warning-copied"), LocalColours.current.info, modifier)

/** It is done, and can be taken back for now; the other device can have the same from here. */
@Composable
fun TakenScreen(
    taken: ReadStep.Taken,
    busy: Boolean,
    failure: VaultFailure?,
    onUndo: () -> Unit,
    onShow: () -> Unit,
    onFinish: () -> Unit,
) {
    Frame(
        tag = Tags.TAKEN,
        title = null,
        onBack = null,
        bottom = {
            if (taken.undone) {
                MainButton(say("merge-finish"), Tags.FINISH, onFinish)
            } else {
                MainButton(say("merge-show-back-go"), Tags.TAKEN_SHOW, onShow, enabled = !busy)
                QuietButton(say("merge-finish"), Tags.FINISH, onFinish, Modifier.fillMaxWidth(), enabled = !busy)
            }
        },
    ) {
        val colours = LocalColours.current
        Glyph(if (taken.undone) Icons.Undo else Icons.Check, Modifier.padding(top = 48.dp), size = 44.dp, tint = colours.ready.text)
        FailureNote(failure)
        if (taken.undone) {
            Text(say("merge-undone"), Modifier.semantics { liveRegion = LiveRegionMode.Polite }, style = LocalType.current.title)
            return@Frame
        }
        Heading(say("merge-done-title"), style = LocalType.current.display)
        Text(say("merge-done"))
        if (taken.merged.verdict == Verdict.COPIED_TO_SECOND_PHONE) Copied(Modifier)
        if (taken.merged.canUndo) {
            OtherButton(say("merge-undo"), Tags.TAKEN_UNDO, onUndo, enabled = !busy, icon = Icons.Undo)
            Quiet(say("merge-undo-why"))
        }
        Heading(say("merge-show-back-title"))
        Text(say("merge-show-back"))
    }
}

private const val MOST = 8
