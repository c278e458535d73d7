package app.toride.desktop

import java.util.concurrent.atomic.AtomicInteger
import kotlin.coroutines.CoroutineContext
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Runnable

/** Runs work on [on] and knows whether any is left, so that a stage waits for answers and never for a time. */
internal class CountedDispatcher(private val on: CoroutineDispatcher) : CoroutineDispatcher() {
    private val open = AtomicInteger()

    /** Whether all work is done. */
    val idle: Boolean get() = open.get() == 0

    override fun dispatch(context: CoroutineContext, block: Runnable) {
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
