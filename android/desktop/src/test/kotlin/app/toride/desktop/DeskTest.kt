package app.toride.desktop

import app.toride.ui.LanguageChoice
import java.awt.datatransfer.Clipboard
import java.awt.datatransfer.StringSelection
import java.io.File
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.test.advanceTimeBy
import kotlinx.coroutines.test.runTest
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** What the window takes from a Linux desktop. */
@OptIn(ExperimentalCoroutinesApi::class)
class DeskTest {
    @get:Rule val folder = TemporaryFolder()

    @Test
    fun aCodeLeavesTheClipboardAfterThirtySeconds() = runTest {
        val system = Clipboard("test")
        val clipboard = CodeClipboard(system, this)
        clipboard.copy("9722 8186")
        advanceTimeBy(29_999)
        assertEquals("9722 8186", clipboard.text())
        advanceTimeBy(2)
        assertEquals("", clipboard.text())
    }

    @Test
    fun whatWasCopiedAfterTheCodeStays() = runTest {
        val system = Clipboard("test")
        val clipboard = CodeClipboard(system, this)
        clipboard.copy("9722 8186")
        advanceTimeBy(1_000)
        system.setContents(StringSelection("a shopping list"), null)
        // The toolkit tells of the loss on its own thread.
        javax.swing.SwingUtilities.invokeAndWait {}
        advanceTimeBy(60_000)
        assertEquals("a shopping list", clipboard.text())
    }

    @Test
    fun anEmptyClipboardHasNoText() = runTest {
        assertNull(CodeClipboard(Clipboard("test"), this).text())
    }

    @Test
    fun foldersFollowTheXdgSpecification() {
        val user = Path.of("/home/hanako")
        val plain = Folders.of(emptyMap(), null, user)
        assertEquals(user.resolve(".local/share/toride"), plain.vault)
        assertEquals(user.resolve(".local/state/toride"), plain.state)
        val moved = Folders.of(mapOf("XDG_DATA_HOME" to "/data", "XDG_STATE_HOME" to "not/absolute"), null, user)
        assertEquals(Path.of("/data/toride"), moved.vault)
        assertEquals(plain.state, moved.state)
        val own = Folders.of(mapOf("TORIDE_HOME" to "/own", "XDG_DATA_HOME" to "/data"), null, user)
        assertEquals(Path.of("/own/vault"), own.vault)
        assertEquals(Path.of("/other/vault"), Folders.of(mapOf("TORIDE_HOME" to "/own"), "/other", user).vault)
    }

    @Test
    fun onlyTheOwnerMayLookIntoTheVaultsFolder() {
        val vault = folder.root.toPath().resolve("share/toride")
        Folders(vault, folder.root.toPath()).repository()
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(vault)))
    }

    @Test
    fun theLanguageIsKeptForTheNextStart() {
        val setting = LanguageSetting(folder.root.toPath().resolve("state"))
        assertEquals(LanguageChoice.SYSTEM, setting.read())
        for (choice in LanguageChoice.entries) {
            setting.keep(choice)
            assertEquals(choice, setting.read())
        }
        File(folder.root, "state/language").writeText("klingon")
        assertEquals(LanguageChoice.SYSTEM, setting.read())
    }

    @Test
    fun aTextFileIsReadUpToOneByteOverTheLimit() {
        val file = folder.newFile("codes.txt").apply { writeText("9722 8186") }
        assertEquals("9722 8186", readTextFile(file.toPath()).bytes.decodeToString())
        file.writeBytes(ByteArray(9 * 1024 * 1024))
        assertEquals(8 * 1024 * 1024 + 1, readTextFile(file.toPath()).bytes.size)
        assertEquals(0, readTextFile(Path.of("/nowhere/codes.txt")).bytes.size)
    }

    @Test
    fun theVersionIsThatOfTheBuild() {
        assertTrue(versionOfBuild(), Regex("\\d+\\.\\d+\\.\\d+").matches(versionOfBuild()))
    }

    @Test
    fun theClockOnlyGoesForward() {
        val first = awakeAndAsleepMs()
        assertTrue(first > 0)
        assertTrue(awakeAndAsleepMs() >= first)
    }

    @Test
    fun darkAndLightCanBeAskedFor() {
        assertEquals(true, Appearance.chosen("dark"))
        assertEquals(false, Appearance.chosen("Light"))
        assertNull(Appearance.chosen("purple"))
    }
}
