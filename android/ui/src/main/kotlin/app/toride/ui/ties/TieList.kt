package app.toride.ui.ties

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountDetail
import app.toride.core.AccountId
import app.toride.core.Checklist
import app.toride.core.ContactId
import app.toride.core.DeviceId
import app.toride.core.PersonId
import app.toride.core.PlaceId
import app.toride.core.SetId
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** What is ticked for one account. Each tick is stored at once. */
class TieListActions(
    val contact: (ContactId, Boolean) -> Unit,
    val session: (DeviceId, Boolean) -> Unit,
    val copy: (SetId, PlaceId, Boolean) -> Unit,
    val record: (PlaceId?) -> Unit,
    val custodian: (PersonId?) -> Unit,
    val knows: (PersonId, Boolean) -> Unit,
    val add: () -> Unit,
    val back: () -> Unit,
)

/** Which contact points, devices, places or people one account has to do with. */
class TieListHolder(app: TorideState, private val id: AccountId, private val kind: TieKind) : Holder(app) {
    private var detail by mutableStateOf<AccountDetail?>(null)
    private var all by mutableStateOf<Checklist?>(null)

    private val actions = TieListActions(
        contact = { contact, there -> change { setContact(id, contact, there) } },
        session = { device, there -> change { setSession(id, device, there) } },
        copy = { set, place, there -> change { setCopy(id, set, place, there) } },
        record = { place -> change { setPlaceOfRecord(id, place) } },
        custodian = { person -> change { setCustodian(id, person) } },
        knows = { person, knows -> change { setKnows(id, person, knows) } },
        add = {
            app.go(
                when (kind) {
                    TieKind.CONTACTS -> Place.Contact(null)
                    TieKind.SESSIONS -> Place.Device(null)
                    TieKind.COPIES -> Place.Spot(null)
                    TieKind.PEOPLE -> Place.Person(null)
                },
            )
        },
        back = { app.back() },
    )

    @Composable
    override fun Content(platform: Platform) {
        TieListScreen(kind, detail, all, busy, failure, actions)
    }

    override fun refresh() {
        read({ account(id) }) { detail = it }
        read({ ties.checklist() }) { all = it }
    }

    private fun change(vault: TieCall) = call({ ties.vault() }) { refresh() }
}
