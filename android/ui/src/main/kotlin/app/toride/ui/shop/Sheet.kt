package app.toride.ui.shop

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountDetail
import app.toride.core.AccountId
import app.toride.core.OutsourcingDraft
import app.toride.core.OutsourcingId
import app.toride.core.OutsourcingView
import app.toride.core.Permission
import app.toride.core.PersonId
import app.toride.core.PersonRow
import app.toride.core.TaskView
import app.toride.core.TaskWord
import app.toride.data.Rules
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.parts.called

/** One line of a sheet that is being written. */
data class TaskChoice(val task: TaskView, val said: Permission) {
    /** What tests, and the list, tell it from the others by. */
    val name: String get() = task.id ?: task.own.orEmpty()
}

/**
 * A sheet that is being written.
 *
 * @property typed something else, not on the list yet
 */
data class SheetForm(
    val to: PersonId? = null,
    val tasks: List<TaskChoice>,
    val typed: String = "",
    val call: PersonId? = null,
    val reach: String = "",
) {
    /** As it is stored; what is not spoken of is left out. */
    fun draft(): OutsourcingDraft {
        val whole = added()
        return OutsourcingDraft(to, whole.saying(Permission.MAY), whole.saying(Permission.MAY_NOT), call, reach)
    }

    /** With what was typed on the list, as something they may do. */
    fun added(): SheetForm {
        val own = typed.trim()
        if (own.isEmpty()) return this
        val there = tasks.any { it.task.own == own }
        return copy(tasks = if (there) tasks else tasks + TaskChoice(TaskView(id = null, key = null, own = own), Permission.MAY), typed = "")
    }

    /** With something else said of one line. */
    fun says(choice: TaskChoice, said: Permission): SheetForm = copy(tasks = tasks.map { if (it.name == choice.name) it.copy(said = said) else it })

    private fun saying(said: Permission): List<TaskView> = tasks.filter { it.said == said }.map { it.task }

    companion object {
        /** A new one, filled in as is usual. */
        fun usual(words: List<TaskWord>) = SheetForm(tasks = words.map { TaskChoice(known(it), it.usual) })

        /** One that is there; own words stand below those to pick from. */
        fun of(view: OutsourcingView, words: List<TaskWord>): SheetForm {
            val said = view.may.associateWith { Permission.MAY } + view.mayNot.associateWith { Permission.MAY_NOT }
            val known = words.map { word -> TaskChoice(known(word), said.entries.firstOrNull { it.key.id == word.id }?.value ?: Permission.UNSAID) }
            val own = said.filterKeys { it.own != null }.map { TaskChoice(it.key, it.value) }
            return SheetForm(view.to?.id, known + own, "", view.call?.id, view.reach)
        }

        private fun known(word: TaskWord) = TaskView(id = word.id, key = word.key, own = null)
    }
}

/** What can be done with a sheet. */
class SheetActions(
    val change: (SheetForm) -> Unit,
    val addTo: () -> Unit,
    val addCall: () -> Unit,
    val save: () -> Unit,
    val edit: () -> Unit,
    val print: () -> Unit,
    val end: (Boolean) -> Unit,
    val back: () -> Unit,
)

/** A sheet for somebody from outside. Without [id] a new one. */
class SheetHolder(app: TorideState, private val account: AccountId, private val id: OutsourcingId?) : Holder(app) {
    private val words = Rules.tasks()
    private var detail by mutableStateOf<AccountDetail?>(null)
    private var view by mutableStateOf<OutsourcingView?>(null)
    private var form by mutableStateOf(if (id == null) SheetForm.usual(words) else null)
    private var people by mutableStateOf<List<PersonRow>?>(null)
    private val newcomer = Newcomer(app)

    private val actions = SheetActions(
        change = {
            form = it
            failure = null
        },
        addTo = { newcomer.add(people.orEmpty()) { form = form?.copy(to = it) } },
        addCall = { newcomer.add(people.orEmpty()) { form = form?.copy(call = it) } },
        save = ::save,
        edit = { form = view?.let { SheetForm.of(it, words) } },
        print = { id?.let { app.go(Place.ShopPrint(Printed.Sheet(it))) } },
        end = ::end,
        back = { app.back() },
    )

    @Composable
    override fun Content(platform: Platform) {
        val account = detail?.let { called(it.row) }
        val written = form
        if (written == null) SheetScreen(account, view, busy, failure, actions) else SheetFormScreen(id == null, account, written, people, busy, failure, actions)
    }

    override fun refresh() {
        read({ account(account) }) { detail = it }
        read({ shop.sheets(account) }) { all -> view = all.firstOrNull { it.id == id } }
        read({ ties.checklist() }) {
            people = it.people
            newcomer.look(it.people)
        }
    }

    override fun stepBack(): Boolean {
        if (id == null || form == null) return false
        form = null
        failure = null
        return true
    }

    private fun save() {
        val draft = form?.draft() ?: return
        if (id == null) {
            call({ shop.addSheet(account, draft) }) { app.replace(Place.Outsourcing(account, it)) }
        } else {
            call({ shop.setSheet(id, draft) }) {
                form = null
                refresh()
            }
        }
    }

    private fun end(ended: Boolean) {
        val sheet = id ?: return
        call({ shop.endSheet(sheet, ended) }) {
            app.tell(Notice.Shop(if (ended) ShopNotice.SheetOver(sheet) else ShopNotice.SheetAgain))
            refresh()
        }
    }
}
