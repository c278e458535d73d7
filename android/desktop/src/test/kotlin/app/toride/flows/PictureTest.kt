package app.toride.flows

import app.toride.desktop.Canaries
import app.toride.desktop.PaperDesk
import app.toride.desktop.PropFile
import app.toride.desktop.Stage
import app.toride.desktop.Tesseract
import app.toride.desktop.drawnScreen
import app.toride.ui.Tags
import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** Codes out of a picture, by the real recogniser, and what is said where none come out. */
class PictureTest {
    @Test
    fun aScreenshotIsReadReviewedAndKeptAndLeavesNothingBehind() {
        val codes = listOf("44719026", "83025517", "60942283", "17503368", "29367145")
        val lines = listOf("バックアップコード", "コードはそれぞれ1回だけ使えます。") + codes.map { "${it.take(4)} ${it.drop(4)}" } + "新しいコードを取得"
        play(desk = PaperDesk(file = null, picture = PropFile("screen.png", drawnScreen(lines)))) { vault ->
            val canaries = Canaries(vault.parent).apply { add(*codes.toTypedArray(), "@toride_coffee") }
            makeVault()
            addAccount("@toride_coffee")
            tap(Tags.CHOOSE_PICTURE)
            await(Tags.CANDIDATES)
            assertEquals(codes, candidates())
            canaries.look()
            tap(Tags.KEEP)
            await(Tags.original("screenshot"))
            canaries.look()
            tap(Tags.DONE_GO)
            await(Tags.SHOW_CODE)
        }
    }

    @Test
    fun twoColumnsOfADarkPictureStayApart() {
        val rows = listOf("7301 9462" to "2258 1347", "5190 8836" to "6473 2051", "3862 7709" to "9014 5528")
        val lines = listOf("SAVE YOUR BACKUP CODES") + rows.map { (left, right) -> "$left\t$right" }
        play(desk = PaperDesk(file = null, picture = PropFile("print.png", drawnScreen(lines, dark = true)))) {
            makeVault()
            addAccount("hanako.example", service = "google")
            tap(Tags.CHOOSE_PICTURE)
            await(Tags.CANDIDATES)
            assertEquals(rows.flatMap { it.toList() }.map { it.filter(Char::isDigit) }.toSet(), candidates().toSet())
        }
    }

    @Test
    fun withoutARecogniserOrItsLanguagesASentenceSaysWhatIsMissing() {
        val folder = Files.createTempDirectory("toride-reader")
        val lame = folder.resolve("tesseract")
        Files.writeString(lame, "#!/bin/sh\ncat > /dev/null\necho 'Failed loading language' >&2\nexit 1\n")
        Files.setPosixFilePermissions(lame, PosixFilePermissions.fromString("rwx------"))
        for (program in listOf("no-such-program-here", lame.toString())) {
            play(desk = PaperDesk(file = null, picture = picture(), pictures = Tesseract(program))) {
                unread("add-picture-no-reader")
            }
        }
        folder.toFile().deleteRecursively()
    }

    @Test
    fun aPictureWithoutTextSaysSo() =
        play(desk = PaperDesk(file = null, picture = PropFile("blank.png", drawnScreen(emptyList())))) { unread("add-picture-no-text") }

    @Test
    fun whatIsNoPictureSaysSo() =
        play(desk = PaperDesk(file = null, picture = PropFile("codes.png", FIVE.encodeToByteArray()))) { unread("add-picture-not-a-picture") }

    @Test
    fun whereNothingReadsPicturesItSaysHowToCopyTheTextAndThePictureStandsBesideTheField() = playInBoth(
        PaperDesk(file = null, picture = picture(), pictures = null),
    ) {
        makeVault()
        addAccount("@toride_coffee")
        tap(Tags.CHOOSE_PICTURE)
        await(Tags.ADD_PICTURE)
        tap(Tags.LOOK_AT_PICTURE)
        await(Tags.PICTURE)
        tap(Tags.LARGER)
        tap(Tags.SMALLER)
        type(Tags.PASTE_FIELD, "4471 9026")
        tap(Tags.READ_PASTE)
        await(Tags.CANDIDATES)
        onScreenThread { state.back() }
        await(Tags.PICTURE)
        tap(Tags.READ_PASTE)
        if (has(Tags.DOUBT_KEEP)) tap(Tags.DOUBT_KEEP)
        tap(Tags.KEEP)
        await(Tags.original("screenshot"))
    }

    @Test
    fun noPictureChosenChangesNothing() = play {
        makeVault()
        addAccount("@toride_coffee")
        tap(Tags.CHOOSE_PICTURE)
        await(Tags.ADD_PASTE)
        assertFalse(has(Tags.FAILURE) || has(Tags.WORKING))
    }

    @Test
    fun readingCanBeStoppedAndALockStopsItToo() {
        val desk = SlowDesk()
        play(desk = desk) {
            makeVault()
            addAccount("@toride_coffee")
            tap(Tags.CHOOSE_PICTURE)
            await(Tags.WORKING)
            tap(Tags.CANCEL_PICTURE)
            await(Tags.PASTE)
            assertEquals(1, desk.stopped)
            tap(Tags.CHOOSE_PICTURE)
            await(Tags.WORKING)
            onScreenThread { state.lock() }
            await(Tags.UNLOCK)
            assertEquals(2, desk.stopped)
        }
    }

    /** Chooses a picture that gives nothing, and goes on by typing. */
    private fun Stage.unread(sentence: String) {
        makeVault()
        addAccount("@toride_coffee")
        tap(Tags.CHOOSE_PICTURE)
        await(Tags.FAILURE)
        assertTrue(line(Tags.FAILURE), sentence(sentence) in line(Tags.FAILURE))
        tap(Tags.BY_HAND)
        await(Tags.CODE_FIELD)
    }

    private fun picture() = PropFile("screen.png", drawnScreen(listOf("4471 9026")))
}
