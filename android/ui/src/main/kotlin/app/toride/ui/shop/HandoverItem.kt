package app.toride.ui.shop

import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import app.toride.core.HandoverCause
import app.toride.core.HandoverState
import app.toride.core.HandoverView
import app.toride.ui.parts.Chip
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Line
import app.toride.ui.parts.called
import app.toride.ui.parts.day
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours

/** A handover in a list, called by its account, or by who is in it where the account is known. */
@Composable
internal fun HandoverItem(view: HandoverView, named: Boolean, onOpen: () -> Unit) {
    val details = listOfNotNull(way(view).takeIf { named }, say("handover-started", day("date", view.startedAt)))
    Line(Icons.PersonCheck, if (named) called(view.account) else way(view), ShopTags.handover(view.id), onOpen, details) { HandoverChip(view) }
}

/** From whom to whom. */
@Composable
@ReadOnlyComposable
internal fun way(view: HandoverView): String = say("handover-way", word("from", called(view.from)), word("to", called(view.to)))

/** How it stands: word, icon and tint together; [open] is said while checks are under way. */
@Composable
internal fun HandoverChip(view: HandoverView, open: String = left(view)) {
    val colours = LocalColours.current
    when (view.state) {
        HandoverState.OPEN -> Chip(open, Icons.Clock, colours.attention)
        HandoverState.READY -> Chip(say("handover-state-ready"), Icons.Pencil, colours.info)
        HandoverState.SIGNED_OFF -> Chip(say("handover-state-signed-off"), Icons.Check, colours.ready)
        HandoverState.LAPSED -> Chip(say("handover-state-lapsed"), Icons.Alert, colours.attention)
        HandoverState.CANCELLED -> Chip(say("handover-state-cancelled"), Icons.Cross, colours.info)
    }
}

/** How many checks are left. */
@Composable
@ReadOnlyComposable
internal fun left(view: HandoverView): String = say("handover-left", number("count", view.open.toInt()))

/** Why there is a handover. */
@Composable
@ReadOnlyComposable
internal fun named(cause: HandoverCause): String = when (cause) {
    HandoverCause.CHANGE -> say("handover-cause-change")
    HandoverCause.LEAVING -> say("handover-cause-leaving")
}

/** What that means. */
@Composable
@ReadOnlyComposable
internal fun meaning(cause: HandoverCause): String = when (cause) {
    HandoverCause.CHANGE -> say("handover-cause-change-means")
    HandoverCause.LEAVING -> say("handover-cause-leaving-means")
}
