package app.toride.ui.ties

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountId
import app.toride.core.PersonId
import app.toride.core.PersonRow
import app.toride.core.Reason
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** What can be done with one person. */
class PersonActions(
    val edit: () -> Unit,
    val change: (String) -> Unit,
    val save: () -> Unit,
    val setLeft: (Boolean) -> Unit,
    val account: (AccountId) -> Unit,
    val back: () -> Unit,
)

/** One person. Without [id] a new one. */
class PersonHolder(app: TorideState, private val id: PersonId?) : Holder(app) {
    private var row by mutableStateOf<PersonRow?>(null)
    private var asked by mutableStateOf(emptySet<AccountId>())
    private var name by mutableStateOf(if (id == null) "" else null)

    private val actions = PersonActions(
        edit = { row?.let { name = it.name } },
        change = {
            name = it
            failure = null
        },
        save = ::save,
        setLeft = ::setLeft,
        account = { app.go(if (it in asked) Place.Card(it) else Place.Ties(it)) },
        back = { app.back() },
    )

    @Composable
    override fun Content(platform: Platform) {
        val typed = name
        if (typed != null) PersonFormScreen(id == null, typed, busy, failure, actions) else PersonScreen(row, asked, busy, failure, actions)
    }

    override fun refresh() {
        read({ ties.checklist() }) { list -> row = list.people.firstOrNull { it.id == id } }
        val asks = id ?: return
        read({ overview() }) { asked = it.todo(Reason.SET_EXPOSED, asks).keys }
    }

    override fun stepBack(): Boolean {
        if (id == null || name == null) return false
        name = null
        failure = null
        return true
    }

    private fun save() {
        val typed = name ?: return
        if (id == null) {
            call({ ties.addPerson(typed) }) { app.back() }
        } else {
            call({ ties.renamePerson(id, typed) }) {
                name = null
                refresh()
            }
        }
    }

    private fun setLeft(left: Boolean) {
        val person = id ?: return
        call({ ties.setPersonLeft(person, left) }) {
            app.tell(Notice.Tie(if (left) TieNotice.PersonLeft(person) else TieNotice.PersonBack))
            refresh()
        }
    }
}
