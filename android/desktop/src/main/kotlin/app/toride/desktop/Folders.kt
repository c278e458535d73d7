package app.toride.desktop

import app.toride.data.VaultRepository
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import kotlinx.coroutines.Dispatchers

/**
 * Where things are kept, after the XDG base directory specification.
 *
 * @property vault the vault, and nothing else
 * @property state settings of the window that are no secret
 */
class Folders(val vault: Path, val state: Path) {
    /** The vault, in a folder that only its owner may look into. */
    fun repository(): VaultRepository {
        Files.createDirectories(vault.parent)
        if (!Files.exists(vault)) Files.createDirectory(vault, PosixFilePermissions.asFileAttribute(OWNER_ONLY))
        Files.setPosixFilePermissions(vault, OWNER_ONLY)
        return VaultRepository(vault.toString(), Dispatchers.IO)
    }

    companion object {
        private val OWNER_ONLY = PosixFilePermissions.fromString("rwx------")

        /** The folders of the person at this machine; `TORIDE_HOME` or the property `toride.home` keeps both in one place. */
        fun ofSystem(): Folders = of(System.getenv(), System.getProperty("toride.home"), Path.of(System.getProperty("user.home")))

        internal fun of(environment: Map<String, String>, property: String?, user: Path): Folders {
            val home = property ?: environment["TORIDE_HOME"]
            if (!home.isNullOrEmpty()) {
                val folder = Path.of(home).toAbsolutePath()
                return Folders(vault = folder.resolve("vault"), state = folder.resolve("state"))
            }
            // The specification: a path that is not absolute counts as not set.
            fun base(name: String, otherwise: String): Path =
                environment[name]?.let(Path::of)?.takeIf { it.isAbsolute } ?: user.resolve(otherwise)
            return Folders(
                vault = base("XDG_DATA_HOME", ".local/share").resolve("toride"),
                state = base("XDG_STATE_HOME", ".local/state").resolve("toride"),
            )
        }
    }
}
