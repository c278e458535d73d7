package app.toride.ui.start

import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.RepairReport
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Heading
import app.toride.ui.parts.HelpEntry
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Note
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Proof
import app.toride.ui.parts.ProofInput
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.Working
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** Builds the vault anew from what still opens. Nothing is deleted. */
class RepairHolder(app: TorideState, private val lost: Boolean) : Holder(app) {
    private var proof by mutableStateOf(Proof())
    private var report by mutableStateOf<RepairReport?>(null)

    @Composable
    override fun Content(platform: Platform) {
        val done = report
        if (done == null) {
            RepairScreen(
                lost = lost,
                proof = proof,
                busy = busy,
                failure = failure,
                onChange = { proof = it },
                onRepair = ::repair,
                onStartOver = { app.go(Place.StartOver) },
                onWays = { app.go(Place.OtherWays) },
                onHelp = { app.go(Place.Guide()) },
            )
        } else {
            RepairedScreen(done, onGoOn = app::start)
        }
    }

    override fun stepBack(): Boolean = busy

    override fun release() {
        super.release()
        proof = Proof()
    }

    private fun repair() {
        if (!proof.complete) return
        call({ repair(proof.secret) }) {
            proof = Proof()
            report = it
        }
    }

    override fun failed(failure: VaultFailure) {
        // A fault leads to no lock here: nothing is open yet.
        this.failure = failure
    }
}

/** The vault cannot be read as it is: what is safe, and the way to go on. */
@Composable
fun RepairScreen(
    lost: Boolean,
    proof: Proof,
    busy: Boolean,
    failure: VaultFailure?,
    onChange: (Proof) -> Unit,
    onRepair: () -> Unit,
    onStartOver: () -> Unit,
    onWays: () -> Unit,
    onHelp: () -> Unit,
) {
    Frame(Tags.REPAIR, title = null, onBack = null, bottom = { HelpEntry(onHelp) }) {
        Glyph(Icons.Hand, Modifier.padding(top = 48.dp), size = 44.dp, tint = LocalColours.current.accent)
        Heading(if (lost) say("unlock-lost-title") else say("unlock-repair-title"), style = LocalType.current.display)
        Text(if (lost) say("unlock-lost") else say("unlock-repair"))
        Note(Icons.Shield, null, say("unlock-repair-safe"), LocalColours.current.info)
        ProofInput(say("unlock-field"), proof, onChange, onRepair, enabled = !busy)
        val nothingRead = failure == VaultFailure.NeedsRepair
        if (!nothingRead) FailureNote(failure)
        if (busy) {
            Working(say("unlock-repair-working"))
        } else {
            MainButton(say("unlock-repair-go"), Tags.REPAIR_GO, onRepair, enabled = proof.complete)
            // Until a repair has found nothing, there is something better to try: the other way stays quiet.
            if (nothingRead) {
                Text(say("unlock-start-over"), Modifier.semantics { liveRegion = LiveRegionMode.Polite })
                OtherButton(say("unlock-start-over-go"), Tags.START_OVER, onStartOver)
            }
            QuietButton(say("unlock-ways"), Tags.WAYS_ENTRY, onWays, Modifier.align(Alignment.CenterHorizontally))
        }
    }
}

/** What the repair brought back. */
@Composable
fun RepairedScreen(report: RepairReport, onGoOn: () -> Unit) {
    Frame(Tags.REPAIRED, title = null, onBack = null) {
        Glyph(Icons.Check, Modifier.padding(top = 64.dp), size = 44.dp, tint = LocalColours.current.ready.text)
        Heading(say("unlock-repaired-title"), style = LocalType.current.display)
        Text(say("unlock-repaired-saved", number("saved", report.saved.toInt())))
        if (report.lost > 0u) Text(say("unlock-repaired-lost", number("lost", report.lost.toInt())))
        if (report.fromSnapshot) Quiet(say("unlock-repaired-snapshot"))
        MainButton(say("unlock-repaired-go"), Tags.REPAIRED_GO, onGoOn)
    }
}
