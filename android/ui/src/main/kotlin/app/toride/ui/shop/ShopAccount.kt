package app.toride.ui.shop

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.AccountId
import app.toride.core.HandoverView
import app.toride.core.OutsourcingView
import app.toride.core.ShopAccount
import app.toride.ui.Holder
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** What there is of one account in the shop. [row] is null where it is not in use there. */
class InShop(val row: ShopAccount?, val handovers: List<HandoverView>, val sheets: List<OutsourcingView>)

/** One account of the shop: who answers, who has seen its codes, its handovers and sheets. */
class ShopAccountHolder(app: TorideState, private val id: AccountId) : Holder(app) {
    private var row by mutableStateOf<ShopAccount?>(null)
    private var handovers by mutableStateOf<List<HandoverView>?>(null)
    private var sheets by mutableStateOf<List<OutsourcingView>?>(null)
    private var looked by mutableStateOf(false)

    @Composable
    override fun Content(platform: Platform) {
        val changes = handovers
        val papers = sheets
        val all = if (looked && changes != null && papers != null) InShop(row, changes, papers) else null
        ShopAccountScreen(id, all, failure, app::go, { app.back() })
    }

    override fun refresh() {
        read({ shop.overview() }) { shop ->
            row = shop.accounts.firstOrNull { it.account.id == id }
            looked = true
        }
        read({ shop.handovers(id) }) { handovers = it }
        read({ shop.sheets(id) }) { sheets = it }
    }
}
