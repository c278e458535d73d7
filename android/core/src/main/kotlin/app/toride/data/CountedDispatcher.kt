package app.toride.data

import java.util.concurrent.atomic.AtomicInteger
import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Runnable

/** Runs work on [on] and knows whether any is left, so that whatever plays the app waits for answers and never for a time. */
class CountedDispatcher(private val on: CoroutineDispatcher) : CoroutineDispatcher() {
    private val open = AtomicInteger()
    private val all = AtomicInteger()

    /** Whether all work is done. */
    val idle: Boolean get() = open.get() == 0

    /** Has [wait] wait until this is idle and the answers are taken, again and again while an answer leads to the next question. */
    fun settle(wait: () -> Unit) {
        do {
            val before = all.get()
            wait()
        } while (all.get() != before)
    }

    override fun dispatch(context: CoroutineContext, block: Runnable) {
        all.incrementAndGet()
        open.incrementAndGet()
        on.dispatch(context) {
            try {
                block.run()
            } finally {
                open.decrementAndGet()
            }
        }
    }
}
