package app.toride.desktop

import java.util.Base64
import org.junit.Assert.assertThrows
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** The search for secrets finds them, whatever shape they have. */
class CanariesTest {
    @get:Rule val folder = TemporaryFolder()

    private val canaries by lazy { Canaries(folder.root.toPath()).apply { add("9722 8186") } }

    @Test
    fun aFileWithoutTheSecretIsClean() {
        folder.newFile("vault.db").writeText("nothing to see 9722 818")
        canaries.look()
    }

    @Test
    fun theSecretIsFoundInEveryShape() {
        val shapes = listOf(
            "9722 8186".encodeToByteArray(),
            "97228186".toByteArray(Charsets.UTF_16LE),
            "97228186".toByteArray(Charsets.UTF_16BE),
            "3937323238313836".encodeToByteArray(),
            Base64.getEncoder().encode("a97228186b".encodeToByteArray()),
            Base64.getEncoder().encode("xy97228186z".encodeToByteArray()),
        )
        val file = folder.newFile("vault.db-journal")
        for (shape in shapes) {
            file.writeBytes(ByteArray(40) + shape + ByteArray(40))
            assertThrows(AssertionError::class.java) { canaries.look() }
        }
    }

    @Test
    fun theSecretIsFoundInTheNameOfAFile() {
        folder.newFile("97228186.txt").writeText("empty")
        assertThrows(AssertionError::class.java) { canaries.look() }
    }

    @Test
    fun anEmptyFolderProvesNothing() {
        assertThrows(AssertionError::class.java) { canaries.look() }
    }
}
