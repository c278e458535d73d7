package app.toride.ui.share

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountDetail
import app.toride.core.AccountId
import app.toride.core.CodeId
import app.toride.data.Handed
import app.toride.ui.Holder
import app.toride.ui.Notice
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.parts.Proof
import app.toride.ui.qr.QrShowing

/** How long a shared code can be opened. */
enum class ShareTime(val hours: Int) { HOUR(1), DAY(24), WEEK(7 * 24), MONTH(30 * 24) }

/** How far the sharing is. Code and key are never on one screen. */
enum class ShareStep { CHOOSE, CODES, KEY }

/** Hands one code to another person. From then on it counts as known to others. */
class ShareHolder(app: TorideState, private val account: AccountId, private val code: CodeId) : Holder(app) {
    private var step by mutableStateOf(ShareStep.CHOOSE)
    private var detail by mutableStateOf<AccountDetail?>(null)
    private var time by mutableStateOf(ShareTime.DAY)
    private var proof by mutableStateOf(Proof())
    private var until = 0L
    private var handed by mutableStateOf<Handed?>(null)
    private var showing by mutableStateOf<QrShowing?>(null)

    @Composable
    override fun Content(platform: Platform) {
        when (step) {
            ShareStep.CHOOSE -> ShareScreen(detail, code, time, proof, busy, failure, { time = it }, { proof = it }, ::seal, { app.back() })
            ShareStep.CODES -> showing?.let { ShareCodesScreen(it, until, System.currentTimeMillis(), platform, { step = ShareStep.KEY }, { app.back() }) }
            ShareStep.KEY -> handed?.let { ShareKeyScreen(it, platform, ::done, { app.back() }) }
        }
    }

    override fun refresh() = read({ account(account) }) { detail = it }

    override fun stepBack(): Boolean = when (step) {
        ShareStep.CHOOSE -> busy
        ShareStep.CODES -> {
            done()
            true
        }
        ShareStep.KEY -> {
            step = ShareStep.CODES
            true
        }
    }

    override fun release() {
        super.release()
        showing?.end()
        showing = null
        handed = null
        proof = Proof()
    }

    private fun seal() {
        if (!proof.complete) return
        val notAfter = System.currentTimeMillis() + time.hours * MS_PER_HOUR
        call({ pairing.share(code, notAfter, proof.secret) }) {
            proof = Proof()
            until = notAfter
            handed = it
            showing = QrShowing(app, scope, it.file)
            step = ShareStep.CODES
        }
    }

    /** It is marked already: whoever leaves early is told, too. */
    private fun done() {
        step = ShareStep.CHOOSE
        app.back()
        app.tell(Notice.CodeShared)
    }

    private companion object {
        const val MS_PER_HOUR = 3_600_000L
    }
}
