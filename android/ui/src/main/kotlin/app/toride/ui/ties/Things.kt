package app.toride.ui.ties

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.Checklist
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** Places where copies lie, and people. */
class ThingsHolder(app: TorideState) : Holder(app) {
    private var list by mutableStateOf<Checklist?>(null)

    @Composable
    override fun Content(platform: Platform) {
        ThingsScreen(
            list = list,
            failure = failure,
            onPlace = { app.go(Place.Spot(it)) },
            onPerson = { app.go(Place.Person(it)) },
            onBack = { app.back() },
        )
    }

    override fun refresh() = read({ ties.checklist() }) { list = it }
}
