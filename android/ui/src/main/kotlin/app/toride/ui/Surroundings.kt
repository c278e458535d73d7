package app.toride.ui

import app.toride.core.ReminderSettings
import app.toride.core.Signals
import app.toride.core.UtcMillis

/** What is around the app on this device. One per platform; lives as long as [TorideState], and outlives every window. */
interface Surroundings {
    /** What the system shows of itself now. Called beside the screen's thread: a Keystore takes its time. */
    fun signals(): Signals

    /** Keeps the [marker] of this installation where no backup takes it along. Called beside the screen's thread. */
    fun keepMarker(marker: ByteArray)

    /**
     * Keeps the [anchor] of the vault in the same place, so that an older copy in the vault's place shows. Called beside the
     * screen's thread.
     */
    fun keepAnchor(anchor: ByteArray)

    /** Something is [due] next; null: nothing is. Kept on the device, so that it reminds while the vault is closed. */
    fun remind(due: UtcMillis?, settings: ReminderSettings)
}

/** Whether this device shows a reminder. */
enum class Reminding {
    /** It has no way to. */
    NEVER,

    /** Nobody asked yet; the system has a question of its own for it. */
    UNASKED,

    /** The person does not want it, or switched it off; only the system's settings change that. */
    REFUSED,
    ALLOWED,
}
