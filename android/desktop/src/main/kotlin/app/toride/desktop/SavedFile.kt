package app.toride.desktop

import app.toride.ui.Saving
import java.io.IOException
import java.nio.ByteBuffer
import java.nio.channels.FileChannel
import java.nio.file.FileAlreadyExistsException
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption.CREATE_NEW
import java.nio.file.StandardOpenOption.WRITE
import java.nio.file.attribute.PosixFilePermissions

/**
 * Writes [bytes] to a file that is not there yet, down to the disk, and reads it back. Only its owner may read it, as a backup or
 * a sheet is nobody else's business. A file that could not be written whole is removed again. [bytes] are wiped.
 */
internal fun saveNew(path: Path, bytes: ByteArray): Saving =
    try {
        FileChannel.open(path, setOf(CREATE_NEW, WRITE), OWNER_ONLY).use { file -> writeWhole(path, file, bytes) }
        Saving.Done(path.fileName.toString(), Files.newInputStream(path).use { it.readNBytes(bytes.size + 1) })
    } catch (_: FileAlreadyExistsException) {
        Saving.Exists
    } catch (_: IOException) {
        Saving.Failed
    } finally {
        bytes.fill(0)
    }

private fun writeWhole(path: Path, file: FileChannel, bytes: ByteArray) {
    try {
        val rest = ByteBuffer.wrap(bytes)
        while (rest.hasRemaining()) file.write(rest)
        file.force(true)
    } catch (e: IOException) {
        Files.deleteIfExists(path)
        throw e
    }
}

private val OWNER_ONLY = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
