package app.toride.ui.guide

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountDetail
import app.toride.core.AccountId
import app.toride.core.CheckLead
import app.toride.core.CodeId
import app.toride.core.GuideCheck
import app.toride.core.GuideWord
import app.toride.data.Rules
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** What a person said of a message, or what was recognised in it. */
class Message(val text: String = "", val symptom: String? = null, val typed: String? = null)

/** What can be done in the helper for messages. */
class TroubleActions(
    val type: (String) -> Unit,
    val symptom: (String?) -> Unit,
    val typed: (String?) -> Unit,
    val lead: (CheckLead) -> Unit,
    val back: () -> Unit,
)

/** "What does the screen say?", with what is known of [account] and of the [code] that was tried. The message is kept nowhere. */
class TroubleHolder(app: TorideState, private val account: AccountId?, private val code: CodeId?) : Holder(app) {
    private val symptoms: List<GuideWord> = Rules.symptoms()
    private val kinds: List<GuideWord> = Rules.typedKinds()
    private var message by mutableStateOf(Message())
    private var checks by mutableStateOf(emptyList<GuideCheck>())
    private var detail by mutableStateOf<AccountDetail?>(null)

    private val actions = TroubleActions(
        type = ::type,
        symptom = { say(Message(message.text, it, message.typed)) },
        typed = { say(Message(message.text, message.symptom, it)) },
        lead = ::follow,
        back = { app.back() },
    )

    @Composable
    override fun Content(platform: Platform) {
        TroubleScreen(detail?.row, symptoms, kinds, message, checks, app.open || app.canOpen, busy, failure, actions)
    }

    override fun refresh() {
        if (account != null) read({ account(account) }) { detail = it }
    }

    /** Recognised letter by letter; what it does not say stays as the person chose it. */
    private fun type(text: String) {
        val heard = Rules.heard(text)
        say(Message(text, heard.symptom ?: message.symptom.takeIf { message.text.isEmpty() }, heard.typed ?: message.typed))
    }

    /** Which kind of code was asked for comes before any advice. */
    private fun say(new: Message) {
        message = new
        val symptom = new.symptom
        val typed = new.typed
        when {
            symptom == null || typed == null -> checks = emptyList()
            account == null -> checks = Rules.checks(symptom, typed)
            else -> read({ guiding.checks(account, code, symptom, typed) }) { if (message === new) checks = it }
        }
    }

    private fun follow(lead: CheckLead) {
        val guide = app.below as? GuideHolder
        when (lead) {
            CheckLead.NEXT_CODE -> nextCode(guide)
            CheckLead.USE_BACKUP_CODE -> {
                val next = detail?.nextCode
                if (account != null && next != null) app.replace(Place.Show(account, next)) else toGuide()
            }
            CheckLead.GET_NEW -> if (account != null && app.open) app.go(Place.Renew(account)) else toGuide()
            CheckLead.OTHER_WAYS -> {
                guide?.showNotThis()
                toGuide()
            }
        }
    }

    /** The code that was not taken is marked before the next one is shown: beside the step, where the person came from one. */
    private fun nextCode(guide: GuideHolder?) {
        if (account == null || code == null) return toCode(guide)
        call({ markRejected(code) }) { toCode(guide) }
    }

    private fun toCode(guide: GuideHolder?) {
        when {
            guide != null && app.open -> {
                app.leave()
                guide.revealNext()
            }
            account != null -> call({ account(account) }) { now ->
                val next = now.nextCode
                if (next == null) toGuide() else app.replace(Place.Show(account, next))
            }
            else -> toGuide()
        }
    }

    private fun toGuide() {
        if (app.below is GuideHolder) app.leave() else app.replace(Place.Guide(account))
    }
}
