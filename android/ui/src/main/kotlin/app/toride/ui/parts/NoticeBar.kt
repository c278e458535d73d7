package app.toride.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.WindowInsetsSides
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.only
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.ui.Notice
import app.toride.ui.Tags
import app.toride.ui.notices.said
import app.toride.ui.notices.undo
import app.toride.ui.shop.said
import app.toride.ui.shop.undo
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.Shapes
import app.toride.ui.ties.tieText
import app.toride.ui.ties.undo

/**
 * What was just done, with "take it back" where that is possible. It stays until it is closed or the person moves on: a bar
 * that leaves by itself is gone before a screen reader comes to it.
 */
@Composable
fun NoticeBar(notice: Notice?, onUndo: () -> Unit, onClose: () -> Unit, modifier: Modifier = Modifier) {
    if (notice == null) return
    val colours = LocalColours.current
    Surface(
        modifier = modifier
            .windowInsetsPadding(WindowInsets.safeDrawing.only(WindowInsetsSides.Horizontal + WindowInsetsSides.Bottom))
            .padding(horizontal = 16.dp, vertical = 8.dp)
            .widthIn(max = 568.dp)
            .fillMaxWidth()
            .testTag(Tags.NOTICE),
        shape = Shapes.button,
        color = colours.text,
        contentColor = colours.background,
        shadowElevation = 6.dp,
    ) {
        Column(Modifier.padding(start = 20.dp, end = 8.dp, top = 6.dp, bottom = 6.dp)) {
            Text(
                noticeText(notice),
                Modifier.padding(top = 10.dp, end = 12.dp).semantics { liveRegion = LiveRegionMode.Polite },
                style = LocalType.current.body,
            )
            Row(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.End) {
                if (canUndo(notice)) {
                    QuietButton(say("common-undo"), Tags.UNDO, onUndo, icon = Icons.Undo, colour = colours.background)
                }
                QuietButton(say("common-close"), Tags.CLOSE_NOTICE, onClose, colour = colours.background)
            }
        }
    }
}

@Composable
private fun noticeText(notice: Notice): String = when (notice) {
    is Notice.CodeUsed -> say("show-notice-used")
    is Notice.CodeExposed -> say("account-notice-code-exposed")
    is Notice.SetExposed -> say("account-notice-set-exposed")
    is Notice.SetRetired -> say("account-notice-set-retired")
    is Notice.AccountBinned -> say("account-notice-binned")
    Notice.Undone -> say("common-undone")
    Notice.AccountRestored -> say("account-notice-restored")
    Notice.AccountPurged -> say("account-notice-purged")
    Notice.PassphraseChanged -> say("settings-notice-passphrase")
    Notice.RecoveryKeyProven -> say("settings-notice-key-proven")
    Notice.DamageAccepted -> say("home-notice-damage-accepted")
    Notice.Copied -> say("show-notice-copied")
    Notice.CodeShared -> say("share-notice")
    Notice.SharedRemoved -> say("inbox-notice-discarded")
    Notice.BroughtBack -> say("safekeeping-aside-notice")
    is Notice.Waiting -> say("guide-wait-notice", day("date", notice.until))
    Notice.WaitingEnded -> say("guide-wait-notice-stopped")
    is Notice.Asked -> said(notice.done)
    is Notice.Tie -> tieText(notice.done)
    is Notice.Shop -> said(notice.done)
}

private fun canUndo(notice: Notice): Boolean = when (notice) {
    is Notice.CodeUsed, is Notice.CodeExposed, is Notice.SetExposed, is Notice.SetRetired, is Notice.AccountBinned -> true
    is Notice.Asked -> notice.done.undo != null
    is Notice.Tie -> notice.done.undo != null
    is Notice.Shop -> notice.done.undo != null
    Notice.Undone, Notice.AccountRestored, Notice.AccountPurged, Notice.PassphraseChanged,
    Notice.RecoveryKeyProven, Notice.DamageAccepted, Notice.Copied, Notice.BroughtBack, Notice.CodeShared, Notice.SharedRemoved,
    is Notice.Waiting, Notice.WaitingEnded -> false
}
