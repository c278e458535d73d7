package app.toride.ui.qr

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.unit.dp
import app.toride.data.Rules
import app.toride.ui.Platform
import app.toride.ui.TorideState
import app.toride.ui.parts.RecoveryKeyInput
import app.toride.ui.parts.say
import kotlinx.coroutines.CoroutineScope

/**
 * The key of what was read before: read as a code, or typed. Never prints itself.
 *
 * @param onRead a key was read whole
 */
class KeyTaking(private val app: TorideState, private val scope: CoroutineScope, private val onRead: () -> Unit) {
    /** What is typed, or was read. */
    var typed by mutableStateOf("")
        private set

    /** Each group of it so far. */
    var check by mutableStateOf(Rules.recoveryKey(""))
        private set

    /** The codes that are read for it. */
    internal var reading by mutableStateOf(newReading())
        private set

    /** It was typed. */
    fun type(new: String) {
        typed = new
        check = Rules.recoveryKey(new)
    }

    /** It was the wrong one: the next is read, and what was typed stays to be compared. */
    fun again() {
        reading.release()
        reading = newReading()
    }

    /** Lets go of it. */
    fun release() {
        reading.release()
        type("")
    }

    private fun newReading() = QrReading(app, scope, onKey = {
        type(it)
        onRead()
    })

    override fun toString() = "[key]"
}

/** Takes a key: the camera looks for it, and it can be typed all the while. */
@Composable
fun KeyTake(taking: KeyTaking, platform: Platform, onDone: () -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(20.dp)) {
        val input = @Composable {
            RecoveryKeyInput(taking.typed, taking.check, taking::type, onDone, label = say("pair-receive-key-field"))
        }
        // Without a camera most people type.
        if (platform.camera == null) input()
        QrRead(taking.reading, platform)
        if (platform.camera != null) input()
    }
}
