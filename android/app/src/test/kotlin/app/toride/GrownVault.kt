package app.toride

import app.toride.core.Session
import app.toride.core.Vault
import java.io.File
import java.nio.file.Files

/** A vault that grew out of another: [fill] adds to what [base] puts into a folder. Made once: stretching a passphrase takes its time. */
class GrownVault(private val base: (File) -> Unit, private val fill: (Session) -> Unit) {
    private val template: File by lazy { make(Files.createTempDirectory("grown").resolve("vault").toFile()) }

    /** Puts it into [folder]. */
    fun putInto(folder: File) {
        template.copyRecursively(folder)
    }

    private fun make(folder: File): File {
        base(folder)
        folder.deleteOnExit()
        Vault.open(folder.path).use { vault ->
            vault.unlock(bytes(FilledVault.PASSPHRASE)).use { session ->
                fill(session)
                session.lock()
            }
        }
        return folder
    }
}
