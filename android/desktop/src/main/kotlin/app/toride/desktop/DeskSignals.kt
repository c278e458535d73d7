package app.toride.desktop

import app.toride.core.DeviceKind
import app.toride.core.KeySignal
import app.toride.core.ReminderSettings
import app.toride.core.Signals
import app.toride.core.SimSignal
import app.toride.core.SlotSignal
import app.toride.core.UtcMillis
import app.toride.ui.Surroundings
import java.io.IOException
import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import java.nio.file.StandardCopyOption.REPLACE_EXISTING
import java.nio.file.attribute.PosixFilePermissions

/** What a Linux desktop shows of itself. It has no key that is bound to it, no SIM card, and nothing that reminds. */
class DeskSignals(private val folders: Folders, private val machine: Machine = Machine()) : Surroundings {
    /** Beside the vault, not in it: whoever copies the vault's folder does not take it along. */
    private val marker get() = folders.state.resolve("marker")

    /** The vault as it was last, in the same place. */
    private val anchor get() = folders.state.resolve("anchor")

    override fun signals() = Signals(
        marker = read(marker),
        anchor = read(anchor),
        key = KeySignal.NOT_APPLICABLE,
        slot = SlotSignal.NONE,
        hardware = text(machine.id)?.toByteArray(),
        folder = folder(),
        system = "${System.getProperty("os.name")} ${System.getProperty("os.version")}",
        sim = SimSignal.Unknown,
        screenLock = null,
        restored = false,
        model = text(machine.name) ?: System.getProperty("os.name"),
        deviceKind = DeviceKind.COMPUTER,
    )

    /** Where it cannot be kept, the next start asks a question, which is no reason to stop anybody now. */
    override fun keepMarker(marker: ByteArray) = keep(this.marker, marker)

    /** Where it cannot be kept, an older copy of the vault may not show. */
    override fun keepAnchor(anchor: ByteArray) = keep(this.anchor, anchor)

    override fun remind(due: UtcMillis?, settings: ReminderSettings) = Unit

    /** Device and number of the vault's folder: a copy has another one. */
    private fun folder(): ByteArray? =
        try {
            val number = { name: String -> (Files.getAttribute(folders.vault, "unix:$name") as Number).toLong() }
            ByteBuffer.allocate(2 * Long.SIZE_BYTES).putLong(number("dev")).putLong(number("ino")).array()
        } catch (_: IOException) {
            null
        } catch (_: UnsupportedOperationException) {
            null
        }

    private fun keep(file: Path, content: ByteArray) {
        try {
            Files.createDirectories(folders.state)
            val new = Files.createTempFile(folders.state, file.fileName.toString(), ".new", OWNER_ONLY)
            Files.write(new, content)
            Files.move(new, file, ATOMIC_MOVE, REPLACE_EXISTING)
        } catch (_: IOException) {
            return
        }
    }

    private fun text(file: Path): String? = read(file)?.decodeToString()?.trim()?.ifEmpty { null }

    private fun read(file: Path): ByteArray? =
        try {
            Files.readAllBytes(file)
        } catch (_: IOException) {
            null
        }

    private companion object {
        val OWNER_ONLY = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    }
}

/**
 * Where a machine says who it is.
 *
 * @property id machine-id(5): one number per installed system
 * @property name hostname(5)
 */
class Machine(val id: Path = Path.of("/etc/machine-id"), val name: Path = Path.of("/etc/hostname"))
