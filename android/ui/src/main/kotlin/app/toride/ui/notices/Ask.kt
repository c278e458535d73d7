package app.toride.ui.notices

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.Answered
import app.toride.core.Question
import app.toride.core.Reply
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.Choice
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What only the person knows about a change of device, and what follows from it. Asked until it is answered. */
class AskHolder(app: TorideState, private val question: Question) : Holder(app) {
    private var chosen by mutableStateOf<Reply?>(null)
    private var answered by mutableStateOf<Answered?>(null)

    @Composable
    override fun Content(platform: Platform) {
        val settled = answered
        if (settled == null) {
            AskScreen(question, chosen, busy, failure, { chosen = it }, ::answer, onBack = { app.back() })
        } else {
            AnsweredScreen(
                settled,
                lost = chosen == Reply.LOST,
                onLost = { app.replace(Place.Lost(settled.oldDevice)) },
                onSync = { app.replace(Place.Sync) },
                onWalk = { settled.oldDevice?.let { app.replace(Place.PhoneWalk(it)) } },
                onPassphrase = { app.go(Place.ChangePassphrase) },
                onHome = app::home,
            )
        }
    }

    override fun stepBack(): Boolean {
        if (answered == null) return busy
        app.home()
        return true
    }

    private fun answer() {
        val reply = chosen ?: return
        call({ notices.answer(reply) }) {
            // The same device, as before: nothing follows that would need a page.
            if (it.oldDevice == null && !it.offerRekey && !it.offerPairing) {
                app.home()
                app.tell(Notice.Asked(Acted.Answered))
            } else {
                answered = it
            }
        }
    }
}

/** The question, and each answer with what it means. */
@Composable
fun AskScreen(
    question: Question,
    chosen: Reply?,
    busy: Boolean,
    failure: VaultFailure?,
    onChoose: (Reply) -> Unit,
    onAnswer: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(
        tag = Tags.ASK,
        title = title(question),
        onBack = if (busy) null else onBack,
        bottom = {
            MainButton(say("question-go"), Tags.ACT_GO, onAnswer, enabled = !busy && chosen != null)
            QuietButton(say("question-later"), Tags.LATER, onBack, Modifier.fillMaxWidth(), enabled = !busy)
        },
    ) {
        Text(words(question))
        FailureNote(failure)
        Panel(padding = 16.dp) {
            repliesTo(question).forEachIndexed { index, reply ->
                if (index > 0) Hair()
                Column(Modifier.padding(vertical = 6.dp)) {
                    Choice(words(reply), Tags.reply(reply.name.lowercase()), chosen == reply, { onChoose(reply) }, how(reply))
                }
            }
        }
        Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
            Heading(say("question-why-title"), style = LocalType.current.smallStrong)
            Quiet(say("question-why"))
        }
    }
}

/** What follows from the answer. [lost]: the old device may be in other hands. */
@Composable
fun AnsweredScreen(
    answered: Answered,
    lost: Boolean,
    onLost: () -> Unit,
    onSync: () -> Unit,
    onWalk: () -> Unit,
    onPassphrase: () -> Unit,
    onHome: () -> Unit,
) {
    val walks = answered.oldDevice != null && answered.offerRekey
    Frame(
        tag = Tags.ANSWERED,
        title = say("reply-notice"),
        onBack = null,
        bottom = {
            if (lost && answered.offerRekey) {
                MainButton(say("reply-after-gone-steps"), Tags.LOSS_ENTRY, onLost)
            } else if (walks) {
                MainButton(say("reply-after-gone-go"), Tags.WALK_GO, onWalk)
            } else {
                MainButton(say("renew-done-home"), Tags.DONE_NEXT, onHome)
            }
        },
    ) {
        val info = LocalColours.current.info
        if (answered.offerRekey) {
            Note(Icons.Phone, say("reply-after-gone-title"), say("reply-after-gone"), info) {
                if (!lost) QuietButton(say("reply-after-gone-steps"), Tags.LOSS_ENTRY, onLost)
            }
            Note(Icons.Lock, null, say("reply-after-passphrase"), info) {
                QuietButton(say("settings-passphrase"), Tags.PASSPHRASE_ENTRY, onPassphrase)
            }
        }
        if (answered.offerPairing) {
            Note(Icons.Phone, say("reply-after-both-title"), say("reply-after-both"), info) {
                QuietButton(say("reply-after-both-go"), Tags.SYNC_ENTRY, onSync)
            }
        }
    }
}

/** What the card on the home screen says of a question. */
@Composable
@ReadOnlyComposable
fun title(question: Question): String = when (question) {
    Question.OLD_PHONE -> say("question-old-phone-title")
    Question.SAME_PHONE -> say("question-same-phone-title")
    Question.PUT_HERE -> say("question-put-here-title")
}

/** Why it is asked, and that nothing is deleted. */
@Composable
@ReadOnlyComposable
fun words(question: Question): String = when (question) {
    Question.OLD_PHONE -> say("question-old-phone")
    Question.SAME_PHONE -> say("question-same-phone")
    Question.PUT_HERE -> say("question-put-here")
}

/** All answers are always there, as signals may err; the likely one first. */
private fun repliesTo(question: Question): List<Reply> = when (question) {
    Question.OLD_PHONE -> listOf(Reply.REPLACED, Reply.BOTH, Reply.LOST, Reply.SAME_PHONE)
    Question.SAME_PHONE, Question.PUT_HERE -> listOf(Reply.SAME_PHONE, Reply.REPLACED, Reply.BOTH, Reply.LOST)
}

@Composable
@ReadOnlyComposable
private fun words(reply: Reply): String = when (reply) {
    Reply.REPLACED -> say("reply-replaced")
    Reply.BOTH -> say("reply-both")
    Reply.LOST -> say("reply-lost")
    Reply.SAME_PHONE -> say("reply-same-phone")
}

@Composable
@ReadOnlyComposable
private fun how(reply: Reply): String = when (reply) {
    Reply.REPLACED -> say("reply-replaced-how")
    Reply.BOTH -> say("reply-both-how")
    Reply.LOST -> say("reply-lost-how")
    Reply.SAME_PHONE -> say("reply-same-phone-how")
}
