package app.toride.ui.show

import app.toride.data.ShownCode
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

/** Shows a code for its time, then hides it: [state] follows each second. */
internal fun CoroutineScope.countDown(shown: ShownCode, state: (ShowState) -> Unit): Job = launch {
    for (left in shown.hideAfterSeconds downTo 1) {
        state(ShowState.Visible(shown, left))
        delay(SECOND)
    }
    state(ShowState.Hidden(shown.position, shown.of))
}

private const val SECOND = 1_000L
