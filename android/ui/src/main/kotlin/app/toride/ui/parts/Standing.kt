package app.toride.ui.parts

import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import app.toride.core.ConcernKind
import app.toride.core.ConcernView
import app.toride.core.Readiness
import app.toride.ui.theme.LocalColours

/** How an account stands: word, icon and tint together. */
@Composable
fun ReadinessChip(readiness: Readiness) {
    val colours = LocalColours.current
    when (readiness) {
        Readiness.AT_RISK -> Chip(say("readiness-at-risk"), Icons.Alert, colours.risk)
        Readiness.NEEDS_ATTENTION -> Chip(say("readiness-needs-attention"), Icons.Clock, colours.attention)
        Readiness.READY -> Chip(say("readiness-ready"), Icons.Check, colours.ready)
    }
}

/** What the state means. */
@Composable
@ReadOnlyComposable
fun meaning(readiness: Readiness): String = when (readiness) {
    Readiness.AT_RISK -> say("readiness-at-risk-what")
    Readiness.NEEDS_ATTENTION -> say("readiness-needs-attention-what")
    Readiness.READY -> say("readiness-ready-what")
}

/** Why an account is not ready, in one sentence; null for an open reason, which its card says. */
@Composable
@ReadOnlyComposable
fun sentence(concern: ConcernView): String? {
    val name = concern.about?.name.orEmpty()
    val about = number("about", if (name.isEmpty()) 0 else 1)
    return when (concern.kind) {
        ConcernKind.PROBABLY_LOST -> say("concern-probably-lost")
        ConcernKind.PROBABLY_LOST_WITHOUT -> say("concern-probably-lost-without", about, word("name", name))
        ConcernKind.NO_CODES -> say("concern-no-codes")
        ConcernKind.NO_CODE_LEFT -> say("concern-no-code-left")
        ConcernKind.IDENTITY_CHECK -> say("concern-identity-check")
        ConcernKind.IDENTITY_CHECK_WITHOUT -> say("concern-identity-check-without", about, word("name", name))
        ConcernKind.OPEN -> null
        ConcernKind.PERSONAL_CONTACT -> say("concern-personal-contact", about, word("name", name))
    }
}
