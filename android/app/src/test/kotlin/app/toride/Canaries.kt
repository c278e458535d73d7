package app.toride

import android.os.Bundle
import android.os.Parcel
import androidx.lifecycle.Lifecycle
import androidx.lifecycle.LifecycleRegistry
import androidx.test.platform.app.InstrumentationRegistry
import java.io.File
import java.util.Base64
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.robolectric.shadows.ShadowLog

/** Looks for secrets where none may be: in every file of the app, in what Android would save of the activity, in its log. */
class Canaries(private val rule: AppRule) {
    /** Fails when one of [secrets] stands anywhere outside the sealed form. Lists are looked through. */
    fun look(vararg secrets: Any) {
        val shapes = secrets.flatMap { if (it is List<*>) it else listOf(it) }.flatMap { shapesOf(it as String) }
        val places = files() + ("what Android saves" to savedState()) + ("the log" to log())
        val found = places.flatMap { (place, bytes) -> shapes.filter { it in bytes }.map { place } }
        assertEquals(emptyList<String>(), found)
    }

    private fun files(): List<Pair<String, String>> {
        val files = rule.activity.dataDir.walk().filter(File::isFile).toList()
        assertTrue("the vault was not looked at", files.any { it.length() > 0 })
        return files.map { it.path to it.readBytes().asText() }
    }

    private fun log(): String = ShadowLog.getLogs().joinToString("\n") { "${it.msg} ${it.throwable}" }.toByteArray().asText()

    private fun savedState(): String {
        val bundle = Bundle()
        rule.activityRule.scenario.onActivity {
            InstrumentationRegistry.getInstrumentation().callActivityOnSaveInstanceState(it, bundle)
            // Saving is what an activity does when it goes; this one stays.
            (it.lifecycle as LifecycleRegistry).currentState = Lifecycle.State.RESUMED
        }
        val parcel = Parcel.obtain()
        try {
            parcel.writeBundle(bundle)
            return parcel.marshall().asText()
        } finally {
            parcel.recycle()
        }
    }

    /** A secret as text of 8 and 16 bits, in hexadecimal, and in base64 wherever it starts; as it is and without separators. */
    private fun shapesOf(secret: String): List<String> =
        setOf(secret, secret.filter(Char::isLetterOrDigit)).flatMap { text ->
            val plain = listOf(Charsets.UTF_8, Charsets.UTF_16LE, Charsets.UTF_16BE).map { text.toByteArray(it) }
            val hex = plain.map { bytes -> bytes.joinToString("") { "%02x".format(it) } }
            val base64 = (0..2).map { base64(plain[0], it) }
            plain.map { it.asText() } + hex + hex.map { it.uppercase() } + base64
        }

    /** What of base64 depends on [bytes] alone when [before] bytes stand in front of them. */
    private fun base64(bytes: ByteArray, before: Int): String {
        val text = Base64.getEncoder().withoutPadding().encodeToString(ByteArray(before) + bytes)
        return text.drop((before * 8 + 5) / 6).dropLast(1)
    }

    /** One character for each byte, so that text can be searched for bytes. */
    private fun ByteArray.asText() = toString(Charsets.ISO_8859_1)
}
