package app.toride.data

import java.nio.ByteBuffer
import java.nio.CharBuffer
import java.nio.charset.CodingErrorAction

/**
 * Lends [block] the UTF-8 bytes of [secret] in a direct buffer, which the core reads without a copy, and wipes them after.
 *
 * The text itself belongs to the caller: a `String` of the JVM cannot be wiped, only let go of.
 */
internal fun <T> withSecretBytes(secret: CharSequence, block: (ByteBuffer) -> T): T {
    val encoder = Charsets.UTF_8.newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE)
    // Reserved in full beforehand: a buffer that grows leaves its old copy behind.
    val buffer = ByteBuffer.allocateDirect((secret.length * encoder.maxBytesPerChar()).toInt())
    return lend(buffer, block) {
        encoder.encode(CharBuffer.wrap(secret), it, true)
        encoder.flush(it)
    }
}

/** The same for bytes read from a file; [secret] is wiped too, as nobody needs it afterwards. */
internal fun <T> withSecretBytes(secret: ByteArray, block: (ByteBuffer) -> T): T =
    lend(ByteBuffer.allocateDirect(secret.size), block) {
        it.put(secret)
        secret.fill(0)
    }

private inline fun <T> lend(buffer: ByteBuffer, block: (ByteBuffer) -> T, fill: (ByteBuffer) -> Unit): T =
    try {
        fill(buffer)
        buffer.flip()
        block(buffer)
    } finally {
        buffer.clear()
        while (buffer.hasRemaining()) buffer.put(0)
    }
