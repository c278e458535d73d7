package app.toride.ui.shop

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.ShopOverview
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.TorideState

/** Who answers for what, who has seen what, and what is under way. */
class ShopHolder(app: TorideState) : Holder(app) {
    private var shop by mutableStateOf<ShopOverview?>(null)
    private var sought by mutableStateOf("")

    @Composable
    override fun Content(platform: Platform) {
        ShopScreen(shop, sought, failure, { sought = it }, app::go, ::refresh, { app.back() })
    }

    override fun refresh() {
        failure = null
        read({ shop.overview() }) { shop = it }
    }
}
