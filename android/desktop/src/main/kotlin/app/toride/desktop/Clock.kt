package app.toride.desktop

import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path

/**
 * Milliseconds of a clock that nobody can set and that also runs while the machine sleeps.
 *
 * Java's own monotonic clock stands still in sleep on Linux: a laptop that was closed for a night would wake up unlocked.
 * `/proc/uptime` counts the night (proc(5): time since boot, suspend included), in hundredths of a second.
 */
internal fun awakeAndAsleepMs(): Long =
    try {
        (Files.readString(UPTIME).substringBefore(' ').toDouble() * 1_000).toLong()
    } catch (_: IOException) {
        System.nanoTime() / NANOS_PER_MS
    } catch (_: NumberFormatException) {
        System.nanoTime() / NANOS_PER_MS
    }

private val UPTIME = Path.of("/proc/uptime")
private const val NANOS_PER_MS = 1_000_000
