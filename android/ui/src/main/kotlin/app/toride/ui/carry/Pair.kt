package app.toride.ui.carry

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.data.Handed
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.parts.Proof
import app.toride.ui.qr.QrShowing

/** How far the carrying is. Codes and key are never on one screen. */
enum class PairStep { PREPARE, CODES, KEY, BACK }

/** Carries the vault on another device: its codes, then the key on its own, then what the other one shows in return. */
class PairHolder(app: TorideState) : Holder(app) {
    private var step by mutableStateOf(PairStep.PREPARE)
    private var proof by mutableStateOf(Proof())
    private var handed by mutableStateOf<Handed?>(null)
    private var showing by mutableStateOf<QrShowing?>(null)

    @Composable
    override fun Content(platform: Platform) {
        when (step) {
            PairStep.PREPARE -> PairScreen(proof, busy, failure, { proof = it }, ::seal, { app.replace(Place.Sync) }, { app.back() })
            PairStep.CODES -> showing?.let { PairCodesScreen(it, platform, { step = PairStep.KEY }, { app.back() }) }
            PairStep.KEY -> handed?.let { PairKeyScreen(it, platform, ::keyTaken, { app.back() }) }
            PairStep.BACK -> PairBackScreen({ app.replace(Place.ReadQr()) }, app::finishCarrying)
        }
    }

    override fun stepBack(): Boolean = when (step) {
        PairStep.PREPARE -> busy
        // The key in hand may still be needed: only leaving the codes gives the transfer up.
        PairStep.CODES -> {
            giveUp()
            true
        }
        PairStep.KEY -> {
            step = PairStep.CODES
            true
        }
        PairStep.BACK -> {
            app.finishCarrying()
            true
        }
    }

    override fun release() {
        super.release()
        giveUp()
        proof = Proof()
    }

    private fun seal() {
        if (!proof.complete) return
        call({ pairing.makeTransfer(proof.secret) }) {
            proof = Proof()
            handed = it
            showing = QrShowing(app, scope, it.file)
            step = PairStep.CODES
        }
    }

    private fun keyTaken() {
        showing = null
        handed = null
        step = PairStep.BACK
    }

    private fun giveUp() {
        showing?.end()
        showing = null
        handed = null
        step = PairStep.PREPARE
    }
}

/** Back to where carrying was begun: the steps after a loss, a card, the devices; else home. */
internal fun TorideState.finishCarrying() {
    val from = nearest { it is Place.Lost || it is Place.Card || it == Place.Devices || it == Place.Inbox || it == Place.Safekeeping }
    if (from == null) home() else backTo(from)
}
