package app.toride.data

import java.nio.ByteBuffer

/** A file of Toride's as it was made or read. Sealed, so it is no secret; equal only to itself. Never prints itself. */
class Sealed(val bytes: ByteArray, val name: String? = null) {
    override fun toString() = "[sealed file]"

    /** Lends [block] the bytes in a direct buffer, which the core reads without a copy. */
    internal fun <T> lend(block: (ByteBuffer) -> T): T =
        block(ByteBuffer.allocateDirect(bytes.size).apply { put(bytes).flip() })
}
