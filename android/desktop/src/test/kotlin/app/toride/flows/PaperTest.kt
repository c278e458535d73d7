package app.toride.flows

import app.toride.core.QrMatrix
import app.toride.desktop.PaperCamera
import app.toride.desktop.PaperDesk
import app.toride.ui.Place
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** From the vault to paper, and from paper to the vault, with nothing else at hand. */
class PaperTest {
    private val camera = PaperCamera()
    private val desk = PaperDesk(file = null).also { it.camera = camera }

    @Test
    fun theSheetAndTheCameraBringTheVaultBack() {
        var key = ""
        play(desk = desk) {
            key = makeVault()
            addCodes("@toride_coffee")
            visit(Place.MakeSheet, Tags.MAKE_SHEET)
            type(Tags.RECOVERY_KEY_FIELD, key)
            tap(Tags.SHEET_GO)
            tap(Tags.PAPER_SAVE)
            await(Tags.PAPER_SAVED)
        }
        val codes = codesOn(desk.saved.last().text())
        assertTrue("${codes.size} codes", codes.isNotEmpty())
        playInBoth(desk) {
            start()
            tap(Tags.RESTORE_ENTRY)
            tap(Tags.RESTORE_FROM_PAPER)
            await(Tags.QR_CAMERA)
            codes.reversed().forEach { camera.sees(it) }
            await(Tags.RESTORE_SECRET)
            // On paper there is no passphrase to open it with.
            assertTrue(!has(Tags.PASSPHRASE))
            type(Tags.RECOVERY_KEY_FIELD, key)
            tap(Tags.SECRET_GO)
            type(Tags.NEW_PASSPHRASE, OTHER_PASSPHRASE)
            tap(Tags.RESTORE_GO)
            tap(Tags.RESTORED_GO)
            await(Tags.HOME)
            assertEquals(1, accountIds().size)
            lockUp()
            open(OTHER_PASSPHRASE)
        }
    }

    /** The codes on a sheet, from the strokes that a browser would draw. */
    private fun codesOn(page: String): List<QrMatrix> =
        Regex("viewBox='-(\\d+) -\\d+ (\\d+) \\d+'[^>]*><path d='([^']*)'").findAll(page).map { found ->
            val (quiet, whole, path) = found.destructured
            val side = whole.toInt() - 2 * quiet.toInt()
            val dark = ByteArray(side * side)
            Regex("M(\\d+) (\\d+)h(\\d+)").findAll(path).forEach { stroke ->
                val (x, y, length) = stroke.destructured
                val begin = y.toInt() * side + x.toInt()
                dark.fill(1, begin, begin + length.toInt())
            }
            QrMatrix(side.toUInt(), dark)
        }.toList()
}
