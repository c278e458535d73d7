package app.toride.ui.safekeeping

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.data.Rules
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** Makes the recovery sheet: the key is typed, proven by it, and printed. */
class MakeSheetHolder(app: TorideState) : Holder(app) {
    private var withVault by mutableStateOf(true)
    private var typed by mutableStateOf("")
    private var check by mutableStateOf(Rules.recoveryKey(""))
    private val paper = Paper(app)

    @Composable
    override fun Content(platform: Platform) {
        val page = paper.page
        if (page == null) {
            MakeSheetScreen(
                withVault = withVault,
                typed = typed,
                check = check,
                busy = busy,
                failure = failure,
                onVault = { withVault = it },
                onType = {
                    typed = it
                    check = Rules.recoveryKey(it)
                },
                onMake = ::make,
                onNewKey = { app.replace(Place.NewRecoveryKey) },
                onBack = { app.back() },
            )
        } else {
            SheetReadyScreen(page, withVault, paper, platform, onBack = { app.back() })
        }
    }

    override fun stepBack(): Boolean {
        if (busy || paper.out) return true
        if (paper.page == null) return false
        paper.wipe()
        return true
    }

    override fun release() {
        super.release()
        typed = ""
        paper.wipe()
    }

    private fun make() {
        if (!check.complete) return
        call({ safekeeping.makeSheet(typed, app.paperStyle(), withVault) }) {
            typed = ""
            check = Rules.recoveryKey("")
            paper.ready(it)
        }
    }
}

/** Makes the list of accounts for a locked cabinet. */
class CabinetListHolder(app: TorideState) : Holder(app) {
    private var accounts by mutableStateOf<Int?>(null)
    private val paper = Paper(app)

    @Composable
    override fun Content(platform: Platform) {
        CabinetListScreen(accounts, paper, platform, busy, failure, ::make, onBack = { app.back() })
    }

    override fun refresh() = read({ overview() }) { accounts = it.accounts.size }

    override fun stepBack(): Boolean {
        if (busy || paper.out) return true
        if (paper.page == null) return false
        paper.wipe()
        return true
    }

    override fun release() {
        super.release()
        paper.wipe()
    }

    private fun make() = call({ safekeeping.cabinetList(app.paperStyle()) }) { paper.ready(it) }
}
