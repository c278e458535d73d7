package app.toride.ui.notices

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import app.toride.core.PromptCard
import app.toride.core.StepKind
import app.toride.core.StepView
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.AboutCodes
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.LocalServices
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.PassphraseField
import app.toride.ui.parts.PassphraseInput
import app.toride.ui.parts.PlainField
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.how
import app.toride.ui.parts.named
import app.toride.ui.parts.owner
import app.toride.ui.parts.say

/** "It is on": after a code that may have switched two-factor sign-in off (S-008, S-141). */
@Composable
fun TurnOnScreen(card: PromptCard?, busy: Boolean, failure: VaultFailure?, actions: ActActions) =
    Act(say("card-on-again-title"), card, busy, failure, say("card-on-again-go"), actions) {
        Text(say("card-on-again-what"))
        Quiet(say("card-steps-none"))
        card?.account?.let { AboutCodes(LocalServices.current(it.serviceId)) }
    }

/** "One is enough" (S-094). */
@Composable
fun OneWayScreen(card: PromptCard?, busy: Boolean, failure: VaultFailure?, actions: ActActions) =
    Act(say("card-one-way-title"), card, busy, failure, say("card-one-way-go"), actions) { Text(say("card-one-way-what")) }

/** "Still good", with the reason kept (S-135). */
@Composable
fun KeepOldScreen(card: PromptCard?, reason: String, busy: Boolean, failure: VaultFailure?, onChange: (String) -> Unit, actions: ActActions) =
    Act(say("card-keep-title"), card, busy, failure.takeUnless { refused(it) || it is VaultFailure.TooLarge }, say("card-keep-go"), actions) {
        Text(say("card-keep-what"))
        val problem = when {
            failure is VaultFailure.TooLarge -> say("card-keep-too-long")
            refused(failure) -> say("card-keep-bad")
            else -> null
        }
        PlainField(say("card-keep-field"), Tags.WHY_FIELD, reason, onChange, say("card-keep-example"), problem, onDone = actions.done)
        Quiet(say("card-keep-hint"))
    }

/** A number or mailbox at the service: told, taken out, or still reaching the person. What has changed leads to its page. */
@Composable
fun ContactActScreen(step: StepView?, card: PromptCard?, busy: Boolean, failure: VaultFailure?, actions: ActActions) {
    val go = when (step?.kind) {
        StepKind.UPDATE_CONTACT -> say("ties-contact-told")
        StepKind.DROP_CONTACT -> say("ties-contact-remove")
        else -> say("checklist-yes")
    }
    Act(step?.let { named(it) }, card, busy, failure, go, actions) {
        step?.let { Text(how(it.kind)) }
        if (step?.kind == StepKind.CONFIRM_CONTACT) {
            OtherButton(say("checklist-changed"), Tags.CONTACT_ENTRY, actions.contact, enabled = !busy)
        }
    }
}

/** The passphrase, once more, while the vault is open. */
@Composable
fun PassphraseScreen(input: PassphraseInput, busy: Boolean, failure: VaultFailure?, onChange: (PassphraseInput) -> Unit, actions: ActActions) {
    Frame(Tags.ACT, title = say("card-passphrase-title"), onBack = if (busy) null else actions.back) {
        Text(say("card-passphrase-intro"))
        PassphraseField(say("card-passphrase-field"), Tags.PASSPHRASE, input, onChange, actions.done, enabled = !busy)
        FailureNote(failure)
        if (busy) {
            Working(say("card-passphrase-working"))
        } else {
            MainButton(say("card-passphrase-go"), Tags.ACT_GO, actions.done, enabled = input.text.isNotEmpty())
            Quiet(say("card-passphrase-forgotten"))
        }
    }
}

/** A step that is done elsewhere: only its words. */
@Composable
fun OnlyWordsScreen(kind: StepKind, card: PromptCard?, failure: VaultFailure?, actions: ActActions) {
    val step = card?.todo?.firstOrNull { it.kind == kind }
    Frame(Tags.ACT, title = step?.let { named(it) }.orEmpty(), subtitle = card?.let { owner(it.account) }, onBack = actions.back) {
        FailureNote(failure)
        Text(how(kind))
    }
}

@Composable
private fun Act(
    title: String?,
    card: PromptCard?,
    busy: Boolean,
    failure: VaultFailure?,
    go: String,
    actions: ActActions,
    content: @Composable ColumnScope.() -> Unit,
) {
    Frame(
        tag = Tags.ACT,
        title = title.orEmpty(),
        subtitle = card?.let { owner(it.account) },
        onBack = if (busy) null else actions.back,
        bottom = { MainButton(go, Tags.ACT_GO, actions.done, enabled = !busy && card != null) },
    ) {
        FailureNote(failure)
        if (card == null && failure == null) Working(say("common-reading")) else content()
    }
}
