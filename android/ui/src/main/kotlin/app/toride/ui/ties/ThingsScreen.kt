package app.toride.ui.ties

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.Checklist
import app.toride.core.PersonId
import app.toride.core.PersonRow
import app.toride.core.PlaceId
import app.toride.core.PlaceRow
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.Chip
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Line
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.day
import app.toride.ui.parts.named
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.sign
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours

/** Where copies lie, and who has seen codes. */
@Composable
fun ThingsScreen(
    list: Checklist?,
    failure: VaultFailure?,
    onPlace: (PlaceId?) -> Unit,
    onPerson: (PersonId?) -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.THINGS, title = say("things-title"), onBack = onBack) {
        FailureNote(failure)
        if (list == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        Part(say("things-places")) {
            Quiet(say("things-places-why"))
            if (list.places.isEmpty()) Text(say("things-places-empty"), Modifier.padding(vertical = 8.dp))
            list.places.forEachIndexed { index, row ->
                if (index > 0) Hair()
                SpotLine(row) { onPlace(row.id) }
            }
            OtherButton(say("things-place-add"), Tags.ADD_PLACE, { onPlace(null) }, icon = Icons.Add)
        }
        Part(say("things-people")) {
            Quiet(say("things-people-why"))
            if (list.people.isEmpty()) Text(say("things-people-empty"), Modifier.padding(vertical = 8.dp))
            list.people.forEachIndexed { index, row ->
                if (index > 0) Hair()
                PersonLine(row) { onPerson(row.id) }
            }
            OtherButton(say("things-person-add"), Tags.ADD_PERSON, { onPerson(null) }, icon = Icons.Add)
        }
    }
}

@Composable
private fun SpotLine(row: PlaceRow, onOpen: () -> Unit) {
    val keeper = row.keeperName?.let { say("things-place-kept-by", word("name", it)) }
    val holds = say("things-place-accounts", number("count", row.accounts.size))
    Line(row.kind.sign.icon, row.name, Tags.spot(row.id), onOpen, listOfNotNull(named(row.kind), keeper, holds)) { SpotChip(row) }
}

/** Whether a place was lost or seen. */
@Composable
internal fun SpotChip(row: PlaceRow) {
    row.lostAt?.let { Chip(say("things-place-lost-on", day("date", it)), Icons.Alert, LocalColours.current.risk) }
}

@Composable
private fun PersonLine(row: PersonRow, onOpen: () -> Unit) {
    val knows = say("things-person-accounts", number("count", row.accounts.size))
    Line(Icons.Person, row.name, Tags.person(row.id), onOpen, listOf(knows)) { PersonChip(row) }
}

/** Whether a person has left. */
@Composable
internal fun PersonChip(row: PersonRow) {
    row.leftAt?.let { Chip(say("things-person-left-on", day("date", it)), Icons.Cross, LocalColours.current.info) }
}
