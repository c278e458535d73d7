package app.toride.flows

import app.toride.core.Language
import app.toride.core.qrDraw
import app.toride.data.Handed
import app.toride.data.Outcome
import app.toride.data.Sealed
import app.toride.data.withSecretBytes
import app.toride.desktop.PaperCamera
import app.toride.desktop.PaperDesk
import app.toride.desktop.PropFile
import app.toride.desktop.Stage
import app.toride.desktop.drawnScreen
import app.toride.ui.CameraAccess
import app.toride.ui.Place
import app.toride.ui.Tags
import java.util.Random
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** Codes in front of a camera, and the words for each thing that can go wrong there. */
class QrReadTest {
    private val camera = PaperCamera()
    private val desk = PaperDesk(file = null).also { it.camera = camera }

    private fun withCamera(camera: PaperCamera = this.camera, act: Stage.() -> Unit) =
        play(Language.EN, PaperDesk(file = null).also { it.camera = camera }) { makeVault().also { act() } }

    @Test
    fun theCameraIsAskedForWhenItIsNeededAndNotBefore() = PaperCamera(CameraAccess.UNASKED).let { asked ->
        withCamera(asked) {
            visit(Place.ReadQr(), Tags.READ)
            assertTrue(has(Tags.QR_ALLOW))
            assertFalse(asked.open)
            tap(Tags.QR_ALLOW)
            await(Tags.QR_CAMERA)
            assertTrue(asked.open)
            stepBack()
            assertFalse("closed as soon as nobody looks", asked.open)
        }
    }

    @Test
    fun withoutTheCameraThereIsTheFile() = PaperCamera(CameraAccess.UNASKED, answer = CameraAccess.REFUSED).let { refused ->
        withCamera(refused) {
            visit(Place.ReadQr(), Tags.READ)
            tap(Tags.QR_ALLOW)
            await(Tags.QR_FILE)
            assertTrue(line(Tags.READ).contains(sentence("qr-denied")))
        }
    }

    @Test
    fun aCameraThatGivesUpCanBeTriedAgain() = withCamera {
        visit(Place.ReadQr(), Tags.READ)
        await(Tags.QR_CAMERA)
        onScreenThread { camera.fails() }
        await(Tags.TRY_AGAIN)
        assertTrue(line(Tags.READ).contains(sentence("qr-failed")))
        tap(Tags.TRY_AGAIN)
        await(Tags.QR_CAMERA)
    }

    @Test
    fun aCoveredScreenClosesTheCamera() = withCamera {
        visit(Place.ReadQr(), Tags.READ)
        await(Tags.QR_CAMERA)
        onScreenThread { state.obscured = true }
        assertFalse(camera.open)
        onScreenThread { state.obscured = false }
        await(Tags.QR_CAMERA)
        assertTrue(camera.open)
    }

    @Test
    fun codesAreGatheredInAnyOrderUntilTheFileIsThere() = withCamera {
        repeat(6) { addCodes("@account_$it", FIVE.replace('1', '9' - it)) }
        val file = ask { pairing.makeSync() }
        visit(Place.ReadQr(), Tags.READ)
        await(Tags.QR_CAMERA)
        val frames = framesOf(file, 40).shuffled(Random(6))
        camera.sees(frames.first())
        await(Tags.QR_PROGRESS)
        assertFalse(has(Tags.PREVIEW))
        frames.drop(1).forEach { camera.sees(it) }
        await(Tags.PREVIEW)
        assertTrue("it is this vault's own", has(Tags.PREVIEW_NOTHING))
    }

    @Test
    fun aCodeOfSomethingElseIsNamed() = withCamera {
        visit(Place.ReadQr(), Tags.READ)
        await(Tags.QR_CAMERA)
        camera.sees(withSecretBytes("https://example.org/menu", ::qrDraw))
        await(Tags.QR_HINT)
        assertTrue(line(Tags.QR_HINT).contains(sentence("qr-read-other")))
    }

    @Test
    fun aKeyBeforeItsCodesIsNamed() = withCamera {
        val made = ask { pairing.makeTransfer(PASSPHRASE) }
        visit(Place.ReadQr(), Tags.READ)
        await(Tags.QR_CAMERA)
        camera.sees(made.keyPicture)
        await(Tags.QR_HINT)
        assertTrue(line(Tags.QR_HINT).contains(sentence("qr-read-key-first")))
    }

    @Test
    fun codesOfTwoRunsAreToldApartAndReadingCanBeginAgain() = withCamera {
        repeat(6) { addCodes("@account_$it", FIVE.replace('1', '9' - it)) }
        val one = framesOf(ask { pairing.makeSync() }, 20)
        val other = framesOf(ask { pairing.makeSync() }, 40)
        visit(Place.ReadQr(), Tags.READ)
        await(Tags.QR_CAMERA)
        camera.sees(one.first())
        await(Tags.QR_PROGRESS)
        camera.sees(other.first())
        await(Tags.QR_AGAIN)
        assertTrue(line(Tags.QR_HINT).contains(sentence("qr-problem-other-bundle")))
        tap(Tags.QR_AGAIN)
        other.forEach { camera.sees(it) }
        await(Tags.PREVIEW)
    }

    @Test
    fun theKeyIsReadByTheCameraToo() = twoDevices { a, b ->
        lateinit var made: Handed
        a.use {
            makeVault()
            addCodes("@toride_coffee")
            made = ask { pairing.makeTransfer(PASSPHRASE) }
        }
        b.desk.camera = camera
        b.use {
            start()
            tap(Tags.FROM_DEVICE)
            await(Tags.QR_CAMERA)
            val frames = framesOf(made.file, 20)
            frames.forEach { camera.sees(it) }
            await(Tags.RECEIVE_KEY)
            await(Tags.QR_CAMERA)
            camera.sees(frames.first())
            await(Tags.QR_HINT)
            assertTrue(line(Tags.QR_HINT).contains(sentence("qr-read-codes")))
            camera.sees(made.keyPicture)
            await(Tags.RECEIVE_PASSPHRASE)
        }
    }

    @Test
    fun picturesWithoutACodeAreNamedAndPicturesThatLackSomeAskForMore() = playInBoth(desk.also { it.camera = null }) {
        makeVault()
        repeat(6) { addCodes("@account_$it", FIVE.replace('1', '9' - it)) }
        visit(Place.ReadQr(), Tags.READ)
        desk.codes = listOf(PropFile("photo.png", drawnScreen(listOf("no code here"))), PropFile("notes.png", "no picture".encodeToByteArray()))
        tap(Tags.QR_PICTURES)
        await(Tags.QR_HINT)
        assertTrue(line(Tags.QR_HINT).contains(sentence("qr-pictures-none")))
    }

    private fun Stage.framesOf(file: Sealed, count: Int) = runBlocking {
        (state.repository.pairing.codesOf(file) as Outcome.Done).value.use { run -> List(count) { run.next() } }
    }.also { assertEquals(count, it.size) }
}
