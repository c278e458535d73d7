package app.toride.desktop

import app.toride.core.Vault
import java.nio.ByteBuffer

/**
 * The JVM's side of `cargo xtask bench`: opens the vault in the folder given with the passphrase on the first line of
 * standard input, then answers each further line with the nanoseconds that one home list took.
 */
fun main(arguments: Array<String>) {
    val bytes = readln().encodeToByteArray()
    val passphrase = ByteBuffer.allocateDirect(bytes.size).put(bytes).flip()
    Vault.open(arguments.single()).unlock(passphrase).use { session ->
        println("ready")
        while (readlnOrNull() == "home-list") {
            val before = System.nanoTime()
            val overview = session.overview()
            val took = System.nanoTime() - before
            check(overview.accounts.isNotEmpty())
            println(took)
        }
    }
}
