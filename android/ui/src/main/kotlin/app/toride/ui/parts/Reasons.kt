package app.toride.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.unit.dp
import app.toride.core.AccountName
import app.toride.core.PromptCard
import app.toride.core.PromptView
import app.toride.core.Reason
import app.toride.core.StepKind
import app.toride.core.StepView
import app.toride.core.Urgency
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.Tone

/** How pressing something is: a word and an icon in the colour of [tone]. */
@Composable
fun UrgencyMark(urgency: Urgency, modifier: Modifier = Modifier) {
    val colour = urgency.tone().text
    Row(modifier, horizontalArrangement = Arrangement.spacedBy(6.dp), verticalAlignment = Alignment.CenterVertically) {
        Glyph(urgency.icon, size = 18.dp, tint = colour)
        Text(named(urgency), style = LocalType.current.smallStrong, color = colour)
    }
}

/** The tint of what is so pressing. */
@Composable
@ReadOnlyComposable
fun Urgency.tone(): Tone = when (this) {
    Urgency.CRITICAL, Urgency.NOW -> LocalColours.current.risk
    Urgency.SOON -> LocalColours.current.attention
    Urgency.LATER -> LocalColours.current.info
}

/** The icon of what is so pressing. */
val Urgency.icon: ImageVector get() = if (this <= Urgency.NOW) Icons.Alert else Icons.Clock

/** The word for it. */
@Composable
@ReadOnlyComposable
fun named(urgency: Urgency): String = when (urgency) {
    Urgency.CRITICAL -> say("home-urgency-critical")
    Urgency.NOW -> say("home-urgency-now")
    Urgency.SOON -> say("home-urgency-soon")
    Urgency.LATER -> say("home-urgency-later")
}

/** Whose card it is, in one line. */
@Composable
@ReadOnlyComposable
fun owner(account: AccountName?): String = if (account == null) say("card-vault") else called(account)

/** What happened. [left]: codes that can be used. */
@Composable
@ReadOnlyComposable
fun title(reason: Reason, left: UInt): String = when (reason) {
    Reason.CODE_USED -> say("prompt-code-used-title", number("left", left.toInt()))
    Reason.SET_EXPOSED -> say("prompt-set-exposed-title")
    Reason.PHONE_CHANGED -> say("prompt-phone-changed-title")
    Reason.CONTACT_CHANGED -> say("prompt-contact-changed-title")
    Reason.SET_OLD -> say("prompt-set-old-title")
    Reason.NO_CODES -> say("prompt-no-codes-title")
    Reason.ONE_WAY_IN -> say("prompt-one-way-in-title")
    Reason.CONTACT_UNCONFIRMED -> say("prompt-contact-unconfirmed-title")
    Reason.SAFEKEEPING_STALE -> say("prompt-safekeeping-stale-title")
    Reason.REHEARSAL -> say("prompt-rehearsal-title")
    Reason.SWITCHED_OFF -> say("prompt-switched-off-title")
}

/** What to do about it and why, in a sentence or two. */
@Composable
@ReadOnlyComposable
fun why(prompt: PromptView, card: PromptCard): String {
    // What was deleted has no name any more.
    val names = prompt.about.map { it.name }.filter { it.isNotEmpty() }
    val about = number("about", names.size)
    val name = word("name", names.firstOrNull().orEmpty())
    return when (prompt.reason) {
        Reason.CODE_USED -> say("prompt-code-used", number("left", card.left.toInt()), number("of", card.of.toInt()))
        Reason.SET_EXPOSED -> say("prompt-set-exposed", about, name)
        Reason.PHONE_CHANGED -> say("prompt-phone-changed", about, name)
        Reason.CONTACT_CHANGED -> say("prompt-contact-changed", about, name)
        Reason.SET_OLD -> say("prompt-set-old")
        Reason.NO_CODES -> say("prompt-no-codes")
        Reason.ONE_WAY_IN -> say("prompt-one-way-in")
        Reason.CONTACT_UNCONFIRMED -> say("prompt-contact-unconfirmed", about, name)
        Reason.SAFEKEEPING_STALE -> say("prompt-safekeeping-stale")
        Reason.REHEARSAL -> say("prompt-rehearsal")
        Reason.SWITCHED_OFF -> say("prompt-switched-off")
    }
}

/** A step as its button says it. */
@Composable
@ReadOnlyComposable
fun named(step: StepView): String {
    val name = word("name", step.name.orEmpty())
    val about = number("about", if (step.name.isNullOrEmpty()) 0 else 1)
    return when (step.kind) {
        StepKind.STORE_NEW_SET -> say("step-store-new-set")
        StepKind.CONFIRM_FACTOR -> say("step-confirm-factor", word("kind", step.factorKind?.let { named(it) }.orEmpty()), about, name)
        StepKind.UPDATE_CONTACT -> say("step-update-contact", about, name)
        StepKind.DROP_CONTACT -> say("step-drop-contact", about, name)
        StepKind.CONFIRM_CONTACT -> say("step-confirm-contact", about, name)
        StepKind.TURN_ON_AGAIN -> say("step-turn-on-again")
        StepKind.ADD_FACTOR -> say("step-add-factor")
        StepKind.ACCEPT_ONE_WAY -> say("step-accept-one-way")
        StepKind.KEEP_OLD_SET -> say("step-keep-old-set")
        StepKind.BACK_UP -> say("step-back-up")
        StepKind.SYNC -> say("step-sync")
        StepKind.TYPE_RECOVERY_KEY -> say("step-type-recovery-key")
        StepKind.TYPE_PASSPHRASE -> say("step-type-passphrase")
    }
}

/** How it is done, in one sentence. */
@Composable
@ReadOnlyComposable
fun how(kind: StepKind): String = when (kind) {
    StepKind.STORE_NEW_SET -> say("step-store-new-set-how")
    StepKind.CONFIRM_FACTOR -> say("step-confirm-factor-how")
    StepKind.UPDATE_CONTACT -> say("step-update-contact-how")
    StepKind.DROP_CONTACT -> say("step-drop-contact-how")
    StepKind.CONFIRM_CONTACT -> say("step-confirm-contact-how")
    StepKind.TURN_ON_AGAIN -> say("step-turn-on-again-how")
    StepKind.ADD_FACTOR -> say("step-add-factor-how")
    StepKind.ACCEPT_ONE_WAY -> say("step-accept-one-way-how")
    StepKind.KEEP_OLD_SET -> say("step-keep-old-set-how")
    StepKind.BACK_UP -> say("step-back-up-how")
    StepKind.SYNC -> say("step-sync-how")
    StepKind.TYPE_RECOVERY_KEY -> say("step-type-recovery-key-how")
    StepKind.TYPE_PASSPHRASE -> say("step-type-passphrase-how")
}
