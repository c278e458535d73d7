package app.toride.ui.home

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.Damage
import app.toride.core.DamagedPart
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Proof
import app.toride.ui.parts.ProofInput
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.Working
import app.toride.ui.parts.identityOf
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** What could not be read, and going on without it. */
class DamageHolder(app: TorideState) : Holder(app) {
    private var damage by mutableStateOf<List<Damage>?>(null)
    private var proof by mutableStateOf(Proof())

    @Composable
    override fun Content(platform: Platform) {
        DamageScreen(damage, proof, busy, failure, { proof = it }, ::accept, onBack = { app.back() })
    }

    override fun refresh() = read({ damage() }) { damage = it }

    override fun release() {
        super.release()
        proof = Proof()
    }

    private fun accept() {
        if (!proof.complete) return
        call({ acceptAsIs(proof.secret) }) {
            app.home()
            app.tell(Notice.DamageAccepted)
        }
    }
}

/** Names what is damaged, says that the rest is safe, and offers to go on with it. */
@Composable
fun DamageScreen(
    damage: List<Damage>?,
    proof: Proof,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (Proof) -> Unit,
    onAccept: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.DAMAGE, title = say("home-damage-title"), onBack = if (busy) null else onBack) {
        Text(say("home-damage-intro"))
        if (damage == null) {
            Working(say("common-reading"))
        } else {
            Panel {
                damage.forEachIndexed { index, one ->
                    if (index > 0) Hair()
                    DamageItem(one)
                }
                if (damage.isEmpty()) Text(say("home-damage-none"))
            }
        }
        if (!damage.isNullOrEmpty()) {
            Note(Icons.Shield, say("home-damage-safe-title"), say("home-damage-safe"), LocalColours.current.info)
            Heading(say("home-damage-accept-title"))
            Text(say("home-damage-accept"))
            ProofInput(say("unlock-field"), proof, onChange, onAccept, enabled = !busy)
            FailureNote(failure)
            if (busy) {
                Working(say("home-damage-working"))
            } else {
                MainButton(say("home-damage-go"), Tags.ACCEPT_DAMAGE, onAccept, enabled = proof.complete)
            }
        }
    }
}

@Composable
private fun DamageItem(damage: Damage) {
    Column(Modifier.padding(vertical = 10.dp), verticalArrangement = Arrangement.spacedBy(2.dp)) {
        val service = damage.serviceId
        if (service != null) {
            val identity = identityOf(service, damage.accountName.orEmpty())
            Text(listOfNotNull(identity.title, identity.subtitle).joinToString(" "), style = LocalType.current.strong)
        }
        Text(part(damage.part))
        Quiet(say("home-damage-id", word("id", damage.shortId)))
    }
}

@Composable
private fun part(part: DamagedPart): String = when (part) {
    DamagedPart.ACCOUNT -> say("home-damage-account")
    DamagedPart.CODES -> say("home-damage-codes")
    DamagedPart.VAULT_INFO -> say("home-damage-info")
    DamagedPart.CONTACT -> say("home-damage-contact")
    DamagedPart.DEVICE -> say("home-damage-device")
    DamagedPart.PLACE -> say("home-damage-place")
    DamagedPart.PERSON -> say("home-damage-person")
    DamagedPart.HANDOVER -> say("home-damage-handover")
    DamagedPart.OUTSOURCING -> say("home-damage-outsourcing")
    DamagedPart.MANIFEST -> say("home-damage-manifest")
    DamagedPart.SLOT -> say("home-damage-slot")
    DamagedPart.LOG -> say("home-damage-log")
    DamagedPart.UNKNOWN -> say("home-damage-unknown")
}
