package app.toride

import android.util.Log
import java.util.Base64
import org.junit.Assert.assertThrows
import org.junit.Test

/** The search for secrets finds them, in whatever shape they were left: otherwise it would prove nothing. */
class CanariesTest : PhoneTest() {
    private val canaries by lazy { Canaries(rule) }
    private val secret = "灯台 9722-8186"

    private fun assertFound() {
        assertThrows(AssertionError::class.java) { canaries.look(secret) }
    }

    @Test
    fun `a secret left in a file is found as text, in hexadecimal and in base64`() {
        val base64 = Base64.getEncoder()
        val shapes = listOf(Charsets.UTF_8, Charsets.UTF_16LE, Charsets.UTF_16BE).map { secret.toByteArray(it) } +
            secret.toByteArray().joinToString("") { "%02X".format(it) }.toByteArray() +
            (0..2).map { base64.encode("x".repeat(it).toByteArray() + secret.toByteArray() + "more".toByteArray()) }
        val file = rule.activity.cacheDir.resolve("left-behind")
        for (shape in shapes) {
            file.writeBytes("before".toByteArray() + shape + "after".toByteArray())
            assertFound()
        }
        file.delete()
        canaries.look(secret)
    }

    @Test
    fun `a secret in the log is found`() {
        Log.i("tag", "it is $secret")
        assertFound()
    }
}
