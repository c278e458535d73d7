package app.toride.desktop

import app.toride.core.Vault
import java.nio.ByteBuffer

/**
 * The JVM's side of `cargo xtask bench`: opens the vault in the folder given with the passphrase on the first line of
 * standard input, then answers each further line with the nanoseconds that one home list, or one what-if, took.
 */
fun main(arguments: Array<String>) {
    val bytes = readln().encodeToByteArray()
    val passphrase = ByteBuffer.allocateDirect(bytes.size).put(bytes).flip()
    Vault.open(arguments.single()).unlock(passphrase).use { session ->
        println("ready")
        val lost = listOf(session.things().first().thing)
        while (true) {
            val asked = readlnOrNull()
            val before = System.nanoTime()
            val rows = when (asked) {
                "home-list" -> session.overview().accounts.size
                "what-if" -> session.whatIf(lost).rows.size
                else -> return
            }
            val took = System.nanoTime() - before
            check(rows > 0)
            println(took)
        }
    }
}
