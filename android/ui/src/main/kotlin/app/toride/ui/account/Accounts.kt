package app.toride.ui.account

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
import app.toride.core.AccountFilter
import app.toride.core.AccountId
import app.toride.core.AccountRow
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.home.AccountItem
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.say

/** All accounts, or those in the bin. */
class AccountsHolder(app: TorideState, private val filter: AccountFilter) : Holder(app) {
    private var rows by mutableStateOf<List<AccountRow>?>(null)

    @Composable
    override fun Content(platform: Platform) {
        AccountsScreen(
            rows = rows,
            bin = filter == AccountFilter.BIN,
            failure = failure,
            onAccount = { app.go(Place.Account(it)) },
            onBin = { app.go(Place.Bin) },
            onInbox = { app.go(Place.Inbox) },
            onAdd = { app.go(Place.Add(to = null)) },
            onBack = { app.back() },
        )
    }

    override fun refresh() = read({ accounts(filter) }) { rows = it }
}

/** A list of accounts; with [bin], of those that were put away. */
@Composable
fun AccountsScreen(
    rows: List<AccountRow>?,
    bin: Boolean,
    failure: VaultFailure?,
    onAccount: (AccountId) -> Unit,
    onBin: () -> Unit,
    onInbox: () -> Unit,
    onAdd: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(
        tag = if (bin) Tags.BIN else Tags.ACCOUNTS,
        title = if (bin) say("account-bin-title") else say("account-list-title"),
        onBack = onBack,
        scrolls = false,
        bottom = if (bin) null else ({ MainButton(say("home-add"), Tags.ADD, onAdd, icon = Icons.Add) }),
    ) {
        FailureNote(failure)
        if (rows == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        LazyColumn(Modifier.fillMaxWidth().weight(1f), contentPadding = PaddingValues(bottom = 24.dp)) {
            if (bin) item { Quiet(say("account-bin-note"), Modifier.padding(bottom = 8.dp)) }
            if (rows.isEmpty()) item { Text(if (bin) say("account-bin-empty") else say("home-empty")) }
            items(rows, key = { it.id }) { row ->
                AccountItem(row) { onAccount(row.id) }
                Hair()
            }
            if (!bin) item { LinkRow(say("inbox-title"), say("inbox-detail"), Tags.INBOX_ENTRY, onInbox, Icons.Person) }
            if (!bin) item { LinkRow(say("account-bin-title"), say("account-bin-detail"), Tags.BIN_ENTRY, onBin, Icons.Bin) }
        }
    }
}
