package app.toride.ui.shop

import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import app.toride.core.PersonId
import app.toride.core.PersonName
import app.toride.core.PersonRow
import app.toride.ui.Place
import app.toride.ui.TorideState
import app.toride.ui.parts.Icons
import app.toride.ui.parts.Option
import app.toride.ui.parts.Pick
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.say

/** What somebody is called; null: nobody is named yet. Whoever is deleted has no name any more. */
@Composable
@ReadOnlyComposable
internal fun called(person: PersonName?): String = when {
    person == null -> say("handover-somebody")
    person.name.isEmpty() -> say("handover-gone")
    else -> person.name
}

/** What tests find the choice of a person by: [of] one of them, [nobody], or somebody to [add]. */
class PersonTags(val of: (PersonId) -> String, val nobody: String, val add: String)

/** A person to choose, among those who have not left, or to add. [nobody] stands for nobody, where that is a choice. */
@Composable
internal fun PickPerson(people: List<PersonRow>, chosen: PersonId?, nobody: String?, tags: PersonTags, onChoose: (PersonId?) -> Unit, onAdd: () -> Unit) {
    val none = nobody?.let { Option<PersonId?>(null, it, tags.nobody) }
    val here = people.filter { it.leftAt == null || it.id == chosen }
    Pick(listOfNotNull(none) + here.map { Option<PersonId?>(it.id, it.name, tags.of(it.id)) }, chosen, onChoose)
    QuietButton(say("ties-person-new"), tags.add, onAdd, icon = Icons.Add)
}

/** Somebody who is added on the way: whoever asked for them finds them chosen. */
internal class Newcomer(private val app: TorideState) {
    private var before = emptySet<PersonId>()
    private var choose: ((PersonId) -> Unit)? = null

    /** Leads to where a person is added. */
    fun add(people: List<PersonRow>, choose: (PersonId) -> Unit) {
        before = people.map { it.id }.toSet()
        this.choose = choose
        app.go(Place.Person(null))
    }

    /** Chooses who has come since. */
    fun look(people: List<PersonRow>) {
        val chosen = choose ?: return
        choose = null
        people.firstOrNull { it.id !in before }?.let { chosen(it.id) }
    }
}
