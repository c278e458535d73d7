package app.toride.desktop

import java.io.File
import java.nio.file.Path
import java.util.Base64
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue

/** Looks for secrets in every file of a folder: as text of 8 and 16 bits, in hexadecimal and in base64. */
internal class Canaries(private val folder: Path) {
    private val secrets = mutableSetOf<String>()

    /** From now on [secret] must not be found, as it is or without its separators. */
    fun add(vararg secret: String) {
        secrets += secret.flatMap { listOf(it, it.filter(Char::isLetterOrDigit)) }
    }

    /** Fails when a secret stands anywhere outside the sealed form, in a file or in the name of one. */
    fun look() {
        val files = folder.toFile().walk().filter(File::isFile).toList()
        assertTrue("the vault was not looked at", files.any { it.length() > 0 })
        val shapes = secrets.flatMap(::shapes)
        assertTrue("no secret to look for", shapes.isNotEmpty())
        val found = files.filter { file ->
            val text = file.name + file.readBytes().toString(Charsets.ISO_8859_1)
            shapes.any { it in text }
        }
        assertEquals(emptyList<File>(), found)
    }

    private fun shapes(secret: String): List<String> {
        val plain = listOf(Charsets.UTF_8, Charsets.UTF_16LE, Charsets.UTF_16BE).map { secret.toByteArray(it) }
        val hex = plain.map { bytes -> bytes.joinToString("") { "%02x".format(it) } }
        return plain.map { it.toString(Charsets.ISO_8859_1) } + hex + hex.map { it.uppercase() } + (0..2).map { base64(plain[0], it) }
    }

    /** What of base64 depends on [bytes] alone when [before] bytes stand in front of them. */
    private fun base64(bytes: ByteArray, before: Int): String {
        val text = Base64.getEncoder().withoutPadding().encodeToString(ByteArray(before) + bytes)
        return text.drop((before * 8 + 5) / 6).dropLast(1)
    }
}
