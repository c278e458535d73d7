package app.toride.ui.share

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.AccountDetail
import app.toride.core.CodeId
import app.toride.core.ShareEnd
import app.toride.core.UtcMillis
import app.toride.data.Handed
import app.toride.data.Rules
import app.toride.data.VaultFailure
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.parts.Choice
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Proof
import app.toride.ui.parts.ProofInput
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.called
import app.toride.ui.parts.day
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.qr.KeyShow
import app.toride.ui.qr.QrShow
import app.toride.ui.qr.QrShowing
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** Until when, what that can do and what not (S-123, S-124), and the passphrase. */
@Composable
fun ShareScreen(
    detail: AccountDetail?,
    code: CodeId,
    time: ShareTime,
    proof: Proof,
    busy: Boolean,
    failure: VaultFailure?,
    onTime: (ShareTime) -> Unit,
    onChange: (Proof) -> Unit,
    onGo: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.SHARE, title = say("share-title"), subtitle = detail?.let { called(it.row) }, onBack = if (busy) null else onBack) {
        Text(say("share-intro"))
        detail?.let { Which(it, code) }
        Panel(padding = 16.dp) {
            Heading(say("share-until"), Modifier.padding(bottom = 4.dp), LocalType.current.smallStrong)
            Column(Modifier.selectableGroup()) {
                ShareTime.entries.forEach { Choice(named(it), Tags.until(it.hours), it == time, { onTime(it) }) }
            }
        }
        Note(Icons.Info, say("share-honest-title"), say("share-honest"), LocalColours.current.attention)
        Quiet(say("share-exposed"))
        ProofInput(say("share-passphrase"), proof, onChange, onGo, enabled = !busy)
        FailureNote(failure)
        if (busy) {
            Working(say("share-working"))
        } else {
            MainButton(say("share-go"), Tags.SHARE_GO, onGo, enabled = proof.complete)
        }
    }
}

/** Which code of its set. */
@Composable
private fun Which(detail: AccountDetail, code: CodeId) {
    val set = detail.currentSets.firstOrNull { set -> set.codes.any { it.id == code } } ?: return
    val position = set.codes.first { it.id == code }.position.toInt()
    Text(say("share-code", number("position", position), number("of", set.codes.size)), style = LocalType.current.strong)
}

/** Its last day; in the last hours, its last minute. */
@Composable
private fun untilLine(until: UtcMillis, now: UtcMillis): String = when (Rules.shareEnd(until, now)) {
    ShareEnd.LATER -> say("share-until-line", day("date", until))
    ShareEnd.SOON, ShareEnd.OVER -> say("share-until-time", word("time", clock(until)))
}

@Composable
private fun named(time: ShareTime): String = when (time) {
    ShareTime.HOUR -> say("share-hour")
    ShareTime.DAY -> say("share-day")
    ShareTime.WEEK -> say("share-week")
    ShareTime.MONTH -> say("share-month")
}

/** The codes that the other person reads, or the file. */
@Composable
fun ShareCodesScreen(showing: QrShowing, until: UtcMillis, now: UtcMillis, platform: Platform, onNext: () -> Unit, onBack: () -> Unit) {
    Frame(
        tag = Tags.SHARE_CODES,
        title = say("share-show-title"),
        onBack = onBack,
        bottom = { MainButton(say("share-show-next"), Tags.PAIR_NEXT, onNext) },
    ) {
        QrShow(showing, platform, say("share-show"))
        Text(untilLine(until, now), style = LocalType.current.strong)
    }
}

/** The key, on its own. */
@Composable
fun ShareKeyScreen(handed: Handed, platform: Platform, onDone: () -> Unit, onBack: () -> Unit) {
    Frame(
        tag = Tags.SHARE_KEY,
        title = say("share-key-title"),
        onBack = onBack,
        bottom = { MainButton(say("share-done"), Tags.FINISH, onDone) },
    ) {
        Text(say("share-key"))
        KeyShow(handed, platform)
        Quiet(say("share-key-once"))
    }
}
