package app.toride.ui.ties

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountId
import app.toride.core.PersonRow
import app.toride.core.PlaceDraft
import app.toride.core.PlaceId
import app.toride.core.PlaceKind
import app.toride.core.PlaceRow
import app.toride.core.Reason
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** What can be done with one place. */
class SpotActions(
    val edit: () -> Unit,
    val change: (PlaceDraft) -> Unit,
    val save: () -> Unit,
    val setLost: (Boolean) -> Unit,
    val account: (AccountId) -> Unit,
    val back: () -> Unit,
)

/** One place where copies lie. Without [id] a new one. */
class SpotHolder(app: TorideState, private val id: PlaceId?) : Holder(app) {
    private var row by mutableStateOf<PlaceRow?>(null)
    private var people by mutableStateOf(emptyList<PersonRow>())
    private var asked by mutableStateOf(emptySet<AccountId>())
    private var draft by mutableStateOf(if (id == null) PlaceDraft("", PlaceKind.PAPER, keeper = null) else null)

    private val actions = SpotActions(
        edit = { row?.let { draft = PlaceDraft(it.name, it.kind, it.keeper) } },
        change = {
            draft = it
            failure = null
        },
        save = ::save,
        setLost = ::setLost,
        account = { app.go(if (it in asked) Place.Card(it) else Place.Ties(it)) },
        back = { app.back() },
    )

    @Composable
    override fun Content(platform: Platform) {
        val form = draft
        if (form != null) {
            SpotFormScreen(id == null, form, people.filter { it.leftAt == null || it.id == form.keeper }, busy, failure, actions)
        } else {
            SpotScreen(row, asked, busy, failure, actions)
        }
    }

    override fun refresh() {
        read({ ties.checklist() }) { list ->
            row = list.places.firstOrNull { it.id == id }
            people = list.people
        }
        val asks = id ?: return
        read({ overview() }) { asked = it.todo(Reason.SET_EXPOSED, asks).keys }
    }

    override fun stepBack(): Boolean {
        if (id == null || draft == null) return false
        draft = null
        failure = null
        return true
    }

    private fun save() {
        val filled = draft ?: return
        if (id == null) {
            call({ ties.addPlace(filled) }) { app.back() }
        } else {
            call({ ties.editPlace(id, filled) }) {
                draft = null
                refresh()
            }
        }
    }

    private fun setLost(lost: Boolean) {
        val place = id ?: return
        call({ ties.setPlaceLost(place, lost) }) {
            app.tell(Notice.Tie(if (lost) TieNotice.PlaceLost(place) else TieNotice.PlaceFound))
            refresh()
        }
    }
}
