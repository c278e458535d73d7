package app.toride.ui.ties

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.AccountDetail
import app.toride.core.Checklist
import app.toride.core.ContactState
import app.toride.core.DeviceKind
import app.toride.core.DeviceLife
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Option
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Pick
import app.toride.ui.parts.PlainField
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Toggle
import app.toride.ui.parts.Working
import app.toride.ui.parts.called
import app.toride.ui.parts.named
import app.toride.ui.parts.number
import app.toride.ui.parts.say

/** Ticks for one account: which of all that there is it has to do with. */
@Composable
fun TieListScreen(
    kind: TieKind,
    detail: AccountDetail?,
    all: Checklist?,
    busy: Boolean,
    failure: VaultFailure?,
    actions: TieListActions,
) {
    Frame(Tags.TIE_LIST, title = title(kind), subtitle = detail?.let { called(it.row) }, onBack = actions.back) {
        FailureNote(failure)
        if (detail == null || all == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        when (kind) {
            TieKind.CONTACTS -> Contacts(detail, all, actions)
            TieKind.SESSIONS -> Sessions(detail, all, actions)
            TieKind.COPIES -> Copies(detail, all, busy, actions)
            TieKind.PEOPLE -> People(detail, all, actions)
        }
        OtherButton(add(kind), Tags.ADD_NEW, actions.add, icon = Icons.Add)
    }
}

@Composable
private fun title(kind: TieKind): String = when (kind) {
    TieKind.CONTACTS -> say("ties-contacts")
    TieKind.SESSIONS -> say("ties-sessions")
    TieKind.COPIES -> say("ties-copies")
    TieKind.PEOPLE -> say("ties-people")
}

@Composable
private fun add(kind: TieKind): String = when (kind) {
    TieKind.CONTACTS -> say("ties-contact-new")
    TieKind.SESSIONS -> say("ties-factor-new-device")
    TieKind.COPIES -> say("ties-copy-new-place")
    TieKind.PEOPLE -> say("ties-person-new")
}

@Composable
private fun Contacts(detail: AccountDetail, all: Checklist, actions: TieListActions) {
    val there = detail.ties.contacts.map { it.id }.toSet()
    Text(say("ties-contacts-why"))
    val known = all.contacts.filter { it.id in there || it.state !is ContactState.GivenUp }
    Ticks(say("ties-contacts-empty"), known.map { contact ->
        Tickable(contact.value, Tags.contact(contact.id), contact.id in there, named(contact.kind)) { actions.contact(contact.id, it) }
    })
}

@Composable
private fun Sessions(detail: AccountDetail, all: Checklist, actions: TieListActions) {
    val there = detail.ties.sessions.map { it.id }.toSet()
    Text(say("ties-sessions-why"))
    val possible = all.devices.filter { it.id in there || (it.life == DeviceLife.IN_USE && it.kind != DeviceKind.SECURITY_KEY) }
    Ticks(say("devices-empty"), possible.map { device ->
        Tickable(device.name, Tags.device(device.id), device.id in there, detail(device)) { actions.session(device.id, it) }
    })
}

@Composable
private fun Copies(detail: AccountDetail, all: Checklist, busy: Boolean, actions: TieListActions) {
    val set = detail.currentSets.firstOrNull()?.id
    val current = detail.ties.copies.filter { it.current }.map { it.place }.toSet()
    Text(say("ties-copies-why"))
    if (set == null) {
        Text(say("ties-copies-no-set"))
    } else {
        val safe = all.places.filter { it.id in current || it.lostAt == null }
        Ticks(say("things-places-empty"), safe.map { place ->
            Tickable(place.name, Tags.spot(place.id), place.id in current, named(place.kind)) { actions.copy(set, place.id, it) }
        })
    }
    val old = detail.ties.copies.filterNot { it.current }
    if (old.isNotEmpty()) {
        Part(say("ties-copy-old")) {
            Quiet(say("ties-copy-old-why"))
            old.forEach { copy ->
                Text(copy.name.ifEmpty { named(copy.kind) }, Modifier.padding(top = 8.dp))
                QuietButton(say("ties-copy-remove"), Tags.oldCopy(copy.place), { actions.copy(copy.set, copy.place, false) }, enabled = !busy, icon = Icons.Bin)
            }
        }
    }
    Group(say("ties-record"), say("ties-record-why")) {
        val vault = Option<String?>(null, say("ties-record-vault"), Tags.NOWHERE)
        val places = all.places.filter { it.lostAt == null || it.id == detail.ties.placeOfRecord }
        Pick(listOf(vault) + places.map { Option<String?>(it.id, it.name, Tags.record(it.id)) }, detail.ties.placeOfRecord, actions.record)
    }
}

@Composable
private fun People(detail: AccountDetail, all: Checklist, actions: TieListActions) {
    val knows = detail.ties.people.map { it.id }.toSet()
    Text(say("ties-people-why"))
    val here = all.people.filter { it.id in knows || it.leftAt == null }
    Ticks(say("ties-people-empty"), here.map { person ->
        Tickable(person.name, Tags.person(person.id), person.id in knows) { actions.knows(person.id, it) }
    })
    if (all.people.isEmpty()) return
    Group(say("ties-custodian"), say("ties-custodian-why")) {
        val nobody = Option<String?>(null, say("ties-custodian-none"), Tags.NOWHERE)
        val people = all.people.filter { it.leftAt == null || it.id == detail.ties.custodian }
        Pick(listOf(nobody) + people.map { Option<String?>(it.id, it.name, Tags.custodian(it.id)) }, detail.ties.custodian, actions.custodian)
    }
}

/** One row to tick. */
private class Tickable(val title: String, val tag: String, val on: Boolean, val detail: String? = null, val onTick: (Boolean) -> Unit)

/** Rows to tick, or a sentence where there is none. Where there are many, what is ticked comes first and a search narrows them down. */
@Composable
private fun Ticks(empty: String, rows: List<Tickable>) {
    if (rows.isEmpty()) {
        Text(empty)
        return
    }
    var sought by remember { mutableStateOf("") }
    val long = rows.size > MOST_ROWS
    if (long) PlainField(say("ties-search"), Tags.PICK_SEARCH, sought, { sought = it })
    val found = if (long) rows.filter { it.title.contains(sought.trim(), ignoreCase = true) }.sortedByDescending { it.on } else rows
    Panel(padding = 16.dp) {
        found.take(MOST_ROWS).forEach { Toggle(it.title, it.tag, it.on, it.onTick, it.detail) }
        if (found.size > MOST_ROWS) Quiet(say("notices-more", number("count", found.size - MOST_ROWS)))
    }
}

private const val MOST_ROWS = 30
