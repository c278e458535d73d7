package app.toride.ui.ties

import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.AccountFactors
import app.toride.core.AccountFilter
import app.toride.core.AccountId
import app.toride.core.AccountRow
import app.toride.core.Checklist
import app.toride.core.ContactId
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Icons
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Toggle
import app.toride.ui.parts.Working
import app.toride.ui.parts.called
import app.toride.ui.parts.named
import app.toride.ui.parts.say

/** Which accounts know one number or mailbox. Each tick is stored at once. */
class UsedByHolder(app: TorideState, private val contact: ContactId) : Holder(app) {
    private var accounts by mutableStateOf<List<AccountRow>?>(null)
    private var all by mutableStateOf<Checklist?>(null)

    @Composable
    override fun Content(platform: Platform) {
        UsedByScreen(
            contact = contact,
            accounts = accounts,
            all = all,
            failure = failure,
            onTick = { account, there -> call({ ties.setContact(account, contact, there) }) { refresh() } },
            onAdd = { app.go(Place.Add(to = null)) },
            onBack = { app.back() },
        )
    }

    override fun refresh() {
        read({ accounts(AccountFilter.ACTIVE) }) { accounts = it }
        read({ ties.checklist() }) { all = it }
    }
}

/** All accounts, ticked where the service knows this number or mailbox. */
@Composable
fun UsedByScreen(
    contact: ContactId,
    accounts: List<AccountRow>?,
    all: Checklist?,
    failure: VaultFailure?,
    onTick: (AccountId, Boolean) -> Unit,
    onAdd: () -> Unit,
    onBack: () -> Unit,
) {
    val row = all?.contacts?.firstOrNull { it.id == contact }
    Frame(Tags.USED_BY, title = say("contact-accounts-add-title"), subtitle = row?.value, onBack = onBack, scrolls = false) {
        FailureNote(failure)
        if (accounts == null || row == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        val using = row.accounts.map { it.id }.toSet()
        LazyColumn(Modifier.fillMaxWidth().weight(1f), contentPadding = PaddingValues(bottom = 24.dp)) {
            item { Text(say("contact-accounts-why"), Modifier.padding(bottom = 8.dp)) }
            if (accounts.isEmpty()) {
                item {
                    Text(say("home-empty"), Modifier.padding(bottom = 8.dp))
                    OtherButton(say("home-add"), Tags.ADD, onAdd, icon = Icons.Add)
                }
            }
            items(accounts, key = { it.id }) { account ->
                Toggle(called(account), Tags.account(account.id), account.id in using, { onTick(account.id, it) }, byFactor(all.accounts, account.id, contact))
                Hair()
            }
        }
    }
}

/** That a second factor comes by it, which stays when the tick goes. */
@Composable
private fun byFactor(accounts: List<AccountFactors>, account: AccountId, contact: ContactId): String? {
    val factors = accounts.firstOrNull { it.account.id == account }?.factors
    return factors?.firstOrNull { it.contact == contact }?.let { named(it.kind) }
}
