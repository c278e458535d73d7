package app.toride

import android.provider.Settings
import androidx.compose.ui.test.onAllNodesWithTag
import app.toride.core.Change
import app.toride.core.KeySignal
import app.toride.core.Question
import app.toride.core.Reason
import app.toride.core.Signals
import app.toride.core.SimSignal
import app.toride.core.Verdict
import app.toride.data.Outcome
import app.toride.ui.Tags
import java.io.File
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Test
import org.robolectric.shadows.ShadowBuild

/** Android's signals end to end: an update and a new installation do not nag, another phone asks, and its notices follow. */
class DeviceChangeTest : PhoneTest() {
    private fun isAsked() = rule.onAllNodesWithTag(Tags.QUESTION_CARD).fetchSemanticsNodes().isNotEmpty()

    private fun phoneChanged(): Set<String?> {
        val overview = (runBlocking { app.state.repository.overview() } as Outcome.Done).value
        return overview.cards.filter { card -> card.prompts.any { it.reason == Reason.PHONE_CHANGED } }.map { it.account?.name }.toSet()
    }

    private fun theAppIsInstalledAnew() = app.noBackupFilesDir.listFiles().orEmpty().forEach { it.delete() }

    private fun onPhone(id: String) = Settings.Secure.putString(app.contentResolver, Settings.Secure.ANDROID_ID, id)

    @Test
    fun `the first look keeps a marker, and the second finds the same phone`() {
        onPhone(WHITE)
        open()
        rule.waitUntil(PATIENCE_MS) { File(app.noBackupFilesDir, "marker").exists() }
        HomePage(hand).lock()
        open()
        assertFalse(isAsked())
    }

    @Test
    fun `an update of the system does not nag`() {
        onPhone(WHITE)
        open().lock()
        ShadowBuild.setVersionRelease("99")
        open()
        assertFalse(isAsked())
        assertEquals(emptySet<String>(), phoneChanged())
    }

    @Test
    fun `an app that is installed anew on the same phone does not nag`() {
        onPhone(WHITE)
        open().lock()
        theAppIsInstalledAnew()
        open().lock()
        open()
        assertFalse(isAsked())
        assertEquals(emptySet<String>(), phoneChanged())
    }

    @Test
    fun `a vault restored onto another phone asks, and the answer raises the notices`() {
        onPhone(WHITE)
        open().lock()
        theAppIsInstalledAnew()
        onPhone(BLACK)
        open()
        hand.tap(Tags.QUESTION_GO)
        hand.show(Tags.ASK, "158-question")
        hand.tap(Tags.reply("lost"))
        hand.tap(Tags.ACT_GO)
        hand.show(Tags.ANSWERED, "159-question-answered")
        hand.tap(Tags.LOSS_ENTRY)
        hand.awaitScreen(Tags.LOSS)
        repeat(2) { hand.tap(Tags.LOSS_NEXT) }
        hand.tap(Tags.LOSS_GO)
        hand.show(Tags.PHONE_WALK, "160-phone-walk")
        assertEquals(setOf<String?>(FilledVault.SHOP, FilledVault.MAIL), phoneChanged())
        hand.back()
        hand.awaitScreen(Tags.LOSS)
        hand.back()
        HomePage(hand).lock()
        open()
        assertFalse("asked once", isAsked())
        assertEquals(2, phoneChanged().size)
    }

    @Test
    fun `a copy for a second phone asks and raises nothing`() {
        onPhone(WHITE)
        open().lock()
        theAppIsInstalledAnew()
        onPhone(BLACK)
        open()
        hand.tap(Tags.QUESTION_GO)
        hand.tap(Tags.reply("both"))
        hand.tap(Tags.ACT_GO)
        hand.await(Tags.ANSWERED)
        hand.tap(Tags.DONE_NEXT)
        HomePage(hand)
        assertEquals(emptySet<String>(), phoneChanged())
    }

    @Test
    fun `a SIM card of another carrier is mentioned once and leads to the contact details`() {
        open()
        val before = look(SimSignal.Carrier(1u))
        assertEquals(Verdict.SAME_DEVICE, before.verdict)
        val after = look(SimSignal.Carrier(2u))
        assertEquals(listOf(Change.CARRIER_CHANGED), after.changes)
        assertEquals(emptyList<Change>(), look(SimSignal.Carrier(2u)).changes)
    }

    @Test
    fun `a Keystore that lost its key on the same phone asks nothing, and one that is busy says nothing`() {
        open()
        val seen = look(key = KeySignal.OK)
        assertNull(seen.question)
        val lost = look(key = KeySignal.GONE)
        assertEquals(Verdict.SAME_DEVICE to listOf(Change.KEY_LOST), lost.verdict to lost.changes)
        assertEquals(Verdict.UNDECIDED, look(key = KeySignal.BUSY).verdict)
    }

    @Test
    fun `another vault under the marker of this phone asks whether the person put it there`() {
        open()
        val other = look(marker = ByteArray(16) { 7 })
        assertEquals(Question.PUT_HERE, other.question)
    }

    private fun look(sim: SimSignal = SimSignal.Unknown, key: KeySignal = KeySignal.NOT_APPLICABLE, marker: ByteArray? = null) = runBlocking {
        val phone = PhoneSignals(app, app.vaultFolder, PaperKey())
        rule.waitUntil(PATIENCE_MS) { phone.now().marker != null }
        val signals: Signals = phone.now().let { it.copy(sim = sim, key = key, marker = marker ?: it.marker) }
        assertNotNull(signals.marker)
        (app.state.repository.notices.observe({ signals }, {}, {}) as Outcome.Done).value
    }

    private companion object {
        const val WHITE = "6c3f0a9d1e2b4857"
        const val BLACK = "11d7aa02c59e3b60"
        const val PATIENCE_MS = 30_000L
    }
}
