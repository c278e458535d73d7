package app.toride.ui.notices

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import app.toride.core.CopyRow
import app.toride.core.PlaceKind
import app.toride.core.ServiceCard
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.Chip
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.HowToGet
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.LocalServices
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.called
import app.toride.ui.parts.day
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.sign
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** The way to new codes (S-021, S-061, S-064, S-066, S-067, S-142 to S-145): one step open, the others as a line each. */
@Composable
fun RenewScreen(page: RenewPage?, walking: Boolean, guided: Boolean, busy: Boolean, failure: VaultFailure?, actions: RenewActions) {
    Frame(
        tag = Tags.RENEW,
        title = say("renew-title"),
        subtitle = page?.let { called(it.detail.row) },
        onBack = actions.back,
        bottom = page?.let { { Bottom(it, walking, guided, busy, actions) } },
    ) {
        FailureNote(failure)
        when {
            page == null -> if (failure == null) Working(say("common-reading"))
            page.step == RenewStep.DONE -> Done(page, actions)
            else -> Flow(page, LocalServices.current(page.detail.row.serviceId), busy, actions)
        }
    }
}

@Composable
private fun Flow(page: RenewPage, service: ServiceCard, busy: Boolean, actions: RenewActions) {
    Quiet(if (page.step == RenewStep.SERVICE) say("renew-intro") else say("renew-resume"))
    Panel(padding = 16.dp) {
        Step(1, say("renew-service-title"), RenewStep.SERVICE, page.step) { AtTheService(page, service, actions) }
        Hair()
        Step(2, say("renew-paste-title"), RenewStep.PASTE, page.step, note = stored(page)) {}
        Hair()
        Step(3, say("renew-old-title"), RenewStep.OLD_SET, page.step) { Text(say("renew-old")) }
        Hair()
        Step(4, say("renew-copies-title"), RenewStep.COPIES, page.step) {
            Text(say("renew-copies"))
            page.copies.forEach { OldCopy(it, busy, actions) }
        }
    }
}

@Composable
private fun Bottom(page: RenewPage, walking: Boolean, guided: Boolean, busy: Boolean, actions: RenewActions) {
    when (page.step) {
        RenewStep.SERVICE, RenewStep.PASTE -> MainButton(say("renew-service-go"), Tags.RENEW_GO, actions.paste, enabled = !busy)
        RenewStep.OLD_SET -> {
            MainButton(say("renew-old-go"), Tags.RENEW_GO, actions.retire, enabled = !busy)
            QuietButton(say("renew-old-keep"), Tags.RENEW_KEEP, actions.keepOld, Modifier.fillMaxWidth(), enabled = !busy)
        }
        RenewStep.COPIES -> QuietButton(say("renew-leave"), Tags.DONE_NEXT, actions.next, Modifier.fillMaxWidth(), enabled = !busy)
        RenewStep.DONE -> when {
            guided -> MainButton(say("guide-go-on"), Tags.DONE_NEXT, actions.next)
            page.rest -> MainButton(say("renew-done-rest-go"), Tags.DONE_NEXT, actions.rest)
            walking -> MainButton(say("renew-done-next"), Tags.DONE_NEXT, actions.next)
            else -> MainButton(say("renew-done-home"), Tags.DONE_NEXT, actions.next)
        }
    }
}

/** One step: done, open, or to come. What is done takes little room, so that the open one is in sight in large letters too. */
@Composable
private fun Step(number: Int, title: String, step: RenewStep, now: RenewStep, note: String? = null, content: @Composable () -> Unit) {
    val colours = LocalColours.current
    val open = step == now
    val done = step < now
    val state = if (done) say("renew-step-done") else null
    Column(Modifier.fillMaxWidth().padding(vertical = if (done) 8.dp else 12.dp), verticalArrangement = Arrangement.spacedBy(10.dp)) {
        Row(
            Modifier.semantics(mergeDescendants = true) { state?.let { stateDescription = it } },
            horizontalArrangement = Arrangement.spacedBy(14.dp),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            if (done) {
                Glyph(Icons.Check, size = 20.dp, tint = colours.ready.text)
            } else {
                Text("$number", style = LocalType.current.strong, color = colours.accent)
            }
            Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(4.dp)) {
                if (done) Quiet(title) else Heading(title, style = if (open) LocalType.current.heading else LocalType.current.body)
                if (done) note?.let { Quiet(it) }
                if (open) Chip(say("renew-step-now"), Icons.Forward, colours.info)
            }
        }
        if (open) Column(verticalArrangement = Arrangement.spacedBy(10.dp)) { content() }
    }
}

@Composable
private fun stored(page: RenewPage): String? =
    page.new?.let { say("renew-paste-done", number("count", it.codes.size), day("date", it.storedAt)) }

@Composable
private fun AtTheService(page: RenewPage, service: ServiceCard, actions: RenewActions) {
    val row = page.detail.row
    if (service.getCodes.isEmpty()) Text(say("renew-service-none")) else Text(say("renew-service"))
    HowToGet(service)
    if (row.of > 0u) Quiet(say("renew-service-left", number("left", row.left.toInt())))
    QuietButton(say("renew-service-locked-out"), Tags.HELP_ENTRY, actions.help, icon = Icons.Help)
}

@Composable
private fun OldCopy(copy: CopyRow, busy: Boolean, actions: RenewActions) {
    Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
        Hair()
        Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
            Glyph(copy.kind.sign.icon, tint = LocalColours.current.accent)
            Column(verticalArrangement = Arrangement.spacedBy(2.dp)) {
                Text(copy.name.ifEmpty { say("common-unnamed") }, style = LocalType.current.strong)
                Quiet(advice(copy.kind))
            }
        }
        OtherButton(say("renew-copy-replaced"), Tags.copyReplaced(copy.place), { actions.replaced(copy) }, enabled = !busy)
        OtherButton(say("renew-copy-destroyed"), Tags.copyDestroyed(copy.place), { actions.destroyed(copy) }, enabled = !busy)
    }
}

@Composable
private fun advice(kind: PlaceKind): String = when (kind) {
    PlaceKind.PAPER -> say("renew-copy-paper")
    PlaceKind.CABINET -> say("renew-copy-cabinet")
    PlaceKind.MANAGER -> say("renew-copy-manager")
    PlaceKind.FILE -> say("renew-copy-file")
    PlaceKind.OTHER -> say("renew-copy-other")
}

@Composable
private fun Done(page: RenewPage, actions: RenewActions) {
    Glyph(Icons.Check, Modifier.padding(top = 32.dp), size = 44.dp, tint = LocalColours.current.ready.text)
    Column {
        Heading(say("renew-done-title"), style = LocalType.current.display)
        Text(say("renew-done", number("count", page.detail.row.left.toInt())))
        stored(page)?.let { Quiet(it) }
    }
    if (page.rest) Text(say("renew-done-rest"))
    Panel(padding = 16.dp) {
        LinkRow(say("renew-copies-other-go"), say("renew-copies-other"), Tags.ORIGINAL_ENTRY, actions.originals, Icons.Picture)
    }
}
