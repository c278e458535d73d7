package app.toride.ui.account

import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountId
import app.toride.core.AccountRow
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.Proof
import app.toride.ui.parts.ProofInput
import app.toride.ui.parts.Working
import app.toride.ui.parts.identityOf
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours

/** Deletes a binned account for ever. Takes the passphrase: this cannot be taken back. */
class PurgeHolder(app: TorideState, private val id: AccountId) : Holder(app) {
    private var row by mutableStateOf<AccountRow?>(null)
    private var proof by mutableStateOf(Proof())

    @Composable
    override fun Content(platform: Platform) {
        PurgeScreen(row, proof, busy, failure, { proof = it }, ::purge, onBack = { app.back() })
    }

    override fun refresh() = read({ account(id) }) { row = it.row }

    override fun stepBack(): Boolean = busy

    override fun release() {
        super.release()
        proof = Proof()
    }

    private fun purge() {
        if (!proof.complete) return
        call({ purgeAccount(id, proof.secret) }) {
            app.backTo(Place.Bin)
            app.tell(Notice.AccountPurged)
        }
    }
}

/** Says what will be gone, and asks for the passphrase. */
@Composable
fun PurgeScreen(
    row: AccountRow?,
    proof: Proof,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (Proof) -> Unit,
    onPurge: () -> Unit,
    onBack: () -> Unit,
) {
    val identity = row?.let { identityOf(it) }
    Frame(
        tag = Tags.PURGE,
        title = say("account-purge-title"),
        subtitle = identity?.let { listOfNotNull(it.title, it.subtitle).joinToString(" ") },
        onBack = if (busy) null else onBack,
    ) {
        Note(
            Icons.Hand,
            say("account-purge-what-title"),
            say("account-purge-what", number("left", row?.left?.toInt() ?: 0)),
            LocalColours.current.risk,
        )
        Text(say("account-purge-service"))
        ProofInput(say("unlock-field"), proof, onChange, onPurge, enabled = !busy)
        FailureNote(failure)
        if (busy) {
            Working(say("account-purge-working"))
        } else {
            MainButton(say("account-purge-go"), Tags.PURGE_GO, onPurge, enabled = proof.complete)
        }
    }
}
