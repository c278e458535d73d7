package app.toride.bindings

import app.toride.data.withSecretBytes
import java.nio.ByteBuffer
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** A passphrase goes to the core in memory that can be wiped, and is wiped. */
class SecretBytesTest {
    @get:Rule val folder = TemporaryFolder()

    @Test
    fun aPassphraseIsReadInPlaceFromADirectBufferOnly() {
        folder.vault().use { vault ->
            val onTheHeap = ByteBuffer.wrap(PASSPHRASE.encodeToByteArray())
            assertThrows(IllegalArgumentException::class.java) { vault.create(onTheHeap) }
            vault.create(secret(PASSPHRASE)).use { it.session().lock() }
            vault.unlock(secret(PASSPHRASE)).close()
        }
    }

    @Test
    fun theBufferHoldsTheUtf8BytesAndZerosAfterwards() {
        lateinit var lent: ByteBuffer
        withSecretBytes(PASSPHRASE) { buffer ->
            assertTrue(buffer.isDirect)
            assertEquals(ByteBuffer.wrap(PASSPHRASE.encodeToByteArray()), buffer)
            lent = buffer
        }
        lent.clear()
        assertTrue(lent.capacity() > 0)
        while (lent.hasRemaining()) assertEquals(0, lent.get().toInt())
    }

    @Test
    fun itIsWipedAlsoWhenTheCallFailsAndSoAreTheBytesOfAFile() {
        lateinit var lent: ByteBuffer
        val file = "5812 0394".encodeToByteArray()
        assertThrows(IllegalStateException::class.java) {
            withSecretBytes(file) {
                lent = it
                throw IllegalStateException()
            }
        }
        assertTrue(file.all { it.toInt() == 0 })
        lent.clear()
        while (lent.hasRemaining()) assertEquals(0, lent.get().toInt())
    }
}
