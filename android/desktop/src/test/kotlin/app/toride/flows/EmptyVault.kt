package app.toride.flows

import app.toride.core.Vault
import app.toride.data.withSecretBytes
import java.nio.file.Files
import java.nio.file.Path

/**
 * A vault that the core made before the screens start: stretching its secrets takes its time, so it is made once. How a person
 * makes one on the screens is played by the main job.
 */
internal object EmptyVault {
    /** Opens it when the passphrase is forgotten. */
    val recoveryKey: String get() = template.first

    private val template: Pair<String, Path> by lazy { make(Files.createTempDirectory("toride-template")) }

    /** Puts a copy into [folder], which must not exist. */
    fun putInto(folder: Path) {
        template.second.toFile().copyRecursively(folder.toFile())
    }

    private fun make(home: Path): Pair<String, Path> {
        Runtime.getRuntime().addShutdownHook(Thread { home.toFile().deleteRecursively() })
        val folder = home.resolve("vault")
        Vault.open(folder.toString()).use { vault ->
            withSecretBytes(PASSPHRASE, vault::create).use { new ->
                val key = new.recoveryKey()
                new.session().use { session ->
                    withSecretBytes(key) { session.proveRecoveryKey(it) }
                    session.lock()
                }
                return key to folder
            }
        }
    }
}
