package app.toride.desktop

import app.toride.data.Outcome
import app.toride.data.VaultRepository
import app.toride.ui.Place
import kotlinx.coroutines.runBlocking

/** Goes there from home, whatever stands on the way, and waits for [tag]. */
internal fun Stage.visit(place: Place, tag: String) {
    onScreenThread {
        // Not step by step: some pages ask the core what lies behind them, and it answers on this thread.
        state.home()
        state.tell(null)
        if (place != Place.Home) state.go(place)
    }
    await(tag)
}

/** What the screens were told, for the ids that they name things by; or what is recorded without them. */
internal fun <T> Stage.ask(question: suspend VaultRepository.() -> Outcome<T>): T = (runBlocking { state.repository.question() } as Outcome.Done).value
