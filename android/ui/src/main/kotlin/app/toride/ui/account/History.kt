package app.toride.ui.account

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
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
import app.toride.core.AccountId
import app.toride.core.HistoryEntry
import app.toride.core.HistoryKind
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.day
import app.toride.ui.parts.number
import app.toride.ui.parts.say

/** What happened to an account, newest first (S-138). */
class HistoryHolder(app: TorideState, private val id: AccountId) : Holder(app) {
    private var entries by mutableStateOf<List<HistoryEntry>?>(null)

    @Composable
    override fun Content(platform: Platform) {
        HistoryScreen(entries, failure, onBack = { app.back() })
    }

    override fun refresh() = read({ history(id) }) { entries = it }
}

/** The history; nothing in it can be changed. */
@Composable
fun HistoryScreen(entries: List<HistoryEntry>?, failure: VaultFailure?, onBack: () -> Unit) {
    Frame(Tags.HISTORY, title = say("history-title"), onBack = onBack, scrolls = false) {
        FailureNote(failure)
        if (entries == null) {
            if (failure == null) Working(say("common-reading"))
            return@Frame
        }
        LazyColumn(Modifier.fillMaxWidth().weight(1f), contentPadding = PaddingValues(bottom = 24.dp)) {
            if (entries.isEmpty()) item { Text(say("history-empty")) }
            items(entries) { entry ->
                Column(Modifier.padding(vertical = 10.dp), verticalArrangement = Arrangement.spacedBy(2.dp)) {
                    Text(sentence(entry.kind))
                    Quiet(say("history-date", day("date", entry.at)))
                }
                Hair()
            }
        }
    }
}

@Composable
private fun sentence(kind: HistoryKind): String = when (kind) {
    HistoryKind.AccountAdded -> say("history-account-added")
    is HistoryKind.SetStored -> say("history-set-stored", number("codes", kind.codes.toInt()))
    HistoryKind.SetRetired -> say("history-set-retired")
    HistoryKind.SetExposed -> say("history-set-exposed")
    HistoryKind.SetRebuilt -> say("history-set-rebuilt")
    is HistoryKind.CodeShown -> say("history-code-shown", number("position", kind.position.toInt()))
    is HistoryKind.CodeUsed -> say("history-code-used", number("position", kind.position.toInt()))
    is HistoryKind.UseUndone -> say("history-use-undone", number("position", kind.position.toInt()))
    is HistoryKind.CodeRejected -> say("history-code-rejected", number("position", kind.position.toInt()))
    is HistoryKind.CodeExposed -> say("history-code-exposed", number("position", kind.position.toInt()))
    HistoryKind.AccountBinned -> say("history-account-binned")
}
