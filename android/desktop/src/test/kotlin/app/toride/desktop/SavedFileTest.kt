package app.toride.desktop

import app.toride.ui.Saving
import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** Files that are saved from the window: whole, for their owner, and never in place of another. */
class SavedFileTest {
    @get:Rule val folder = TemporaryFolder()

    private val content = ByteArray(300_000) { it.toByte() }

    @Test
    fun whatIsReadBackIsWhatLiesThereAndOnlyItsOwnerReadsIt() {
        val path = folder.root.toPath().resolve("x.toride")
        val given = content.copyOf()
        val done = saveNew(path, given) as Saving.Done
        assertArrayEquals(content, done.bytes)
        assertArrayEquals(content, Files.readAllBytes(path))
        assertEquals("x.toride", done.name)
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        assertTrue("the copy that was given is wiped", given.all { it == 0.toByte() })
    }

    @Test
    fun aFileThatIsThereIsNotReplaced() {
        val path = folder.root.toPath().resolve("x.toride")
        Files.write(path, byteArrayOf(1, 2, 3))
        assertEquals(Saving.Exists, saveNew(path, content.copyOf()))
        assertArrayEquals(byteArrayOf(1, 2, 3), Files.readAllBytes(path))
    }

    @Test
    fun aFolderThatIsGoneIsNotMade() {
        val path = folder.root.toPath().resolve("gone/x.toride")
        assertEquals(Saving.Failed, saveNew(path, content.copyOf()))
        assertFalse(Files.exists(path.parent))
    }
}
