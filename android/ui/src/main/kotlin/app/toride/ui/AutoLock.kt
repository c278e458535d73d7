package app.toride.ui

import app.toride.core.AutoLockInput

/**
 * What is known about the person being there, in milliseconds of [clock]. Whether to lock is the core's decision.
 *
 * @param clock a clock that also runs while the device sleeps
 */
class AutoLock(private val clock: () -> Long) {
    private var lastTouch = clock()
    private var leftAt: Long? = null
    private var picker = false
    private var screenOff = false

    /** As set in the vault. */
    var minutes = DEFAULT_MINUTES

    /** The vault was opened: counting starts. */
    fun begin() {
        lastTouch = clock()
        picker = false
    }

    /** The person touched the screen or a key. */
    fun touched() {
        lastTouch = clock()
    }

    /** The app left the screen. */
    fun left() {
        if (leftAt == null) leftAt = clock()
    }

    /** The app is on the screen again. */
    fun returned() {
        leftAt = null
        screenOff = false
    }

    /** The screen was switched off. */
    fun screenOff() {
        screenOff = true
    }

    /** The app opened a picker of the system itself, or it was closed again. */
    fun picker(open: Boolean) {
        picker = open
    }

    /** The question to the core, as of now. */
    fun input(): AutoLockInput {
        val now = clock()
        return AutoLockInput(
            idleMs = (now - lastTouch).coerceAtLeast(0).toULong(),
            backgroundMs = leftAt?.let { (now - it).coerceAtLeast(0).toULong() },
            pickerOpen = picker,
            screenOff = screenOff,
            lockMinutes = minutes.toUByte(),
        )
    }

    private companion object {
        const val DEFAULT_MINUTES = 5
    }
}
