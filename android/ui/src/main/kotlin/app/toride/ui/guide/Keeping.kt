package app.toride.ui.guide

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.AccountDetail
import app.toride.core.AccountId
import app.toride.core.MethodView
import app.toride.data.Rules
import app.toride.data.VaultFailure
import app.toride.ui.Holder
import app.toride.ui.Place
import app.toride.ui.Platform
import app.toride.ui.Tags
import app.toride.ui.TorideState
import app.toride.ui.parts.Choice
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Glyph
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.called
import app.toride.ui.parts.say
import app.toride.ui.parts.sign
import app.toride.ui.parts.told
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType
import app.toride.ui.theme.Tone

/** How codes are kept, and where those of [account] are. */
class KeepingHolder(app: TorideState, private val account: AccountId?) : Holder(app) {
    private val methods = Rules.storageMethods()
    private var detail by mutableStateOf<AccountDetail?>(null)
    private var business by mutableStateOf<Boolean?>(null)

    @Composable
    override fun Content(platform: Platform) {
        val shop = business ?: detail?.row?.business ?: false
        KeepingScreen(
            detail = detail,
            methods = methods,
            rules = Rules.storageRules(shop),
            business = shop,
            failure = failure,
            onBusiness = { business = it },
            onPlaces = { account?.let { app.go(Place.Ties(it)) } },
            onBack = { app.back() },
        )
    }

    override fun refresh() {
        if (account != null && app.open) read({ account(account) }) { detail = it }
    }
}

/** Where this account's copies are, the methods with both sides, the rules for a person or a shop (S-112 to S-124, X-2, X-6). */
@Composable
fun KeepingScreen(
    detail: AccountDetail?,
    methods: List<MethodView>,
    rules: List<String>,
    business: Boolean,
    failure: VaultFailure?,
    onBusiness: (Boolean) -> Unit,
    onPlaces: () -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.GUIDE_STORAGE, title = say("storage-title"), subtitle = detail?.let { called(it.row) }, onBack = onBack) {
        FailureNote(failure)
        if (detail != null) Here(detail, onPlaces)
        Heading(say("storage-methods"))
        methods.forEach { Method(it) }
        Heading(say("storage-rules"))
        Column(Modifier.selectableGroup()) {
            Choice(say("add-personal"), Tags.PERSONAL, !business, { onBusiness(false) })
            Choice(say("add-business"), Tags.BUSINESS, business, { onBusiness(true) })
        }
        Panel(padding = 16.dp) {
            rules.forEachIndexed { index, rule ->
                if (index > 0) Hair()
                Side(Icons.Check, told(rule), LocalColours.current.ready, Modifier.padding(vertical = 10.dp))
            }
        }
    }
}

@Composable
private fun Here(detail: AccountDetail, onPlaces: () -> Unit) {
    Panel(padding = 16.dp) {
        val copies = detail.ties.copies.distinctBy { it.place }
        if (copies.isEmpty()) {
            LinkRow(say("storage-here"), say("storage-none"), Tags.CHOOSE_COPIES, onPlaces, Icons.Cabinet)
        } else {
            LinkRow(say("storage-here"), null, Tags.CHOOSE_COPIES, onPlaces)
            copies.forEach { copy ->
                Row(Modifier.padding(vertical = 6.dp), horizontalArrangement = Arrangement.spacedBy(12.dp)) {
                    Glyph(copy.kind.sign.icon, tint = LocalColours.current.accent)
                    Text(copy.name.ifEmpty { say("common-unnamed") }, Modifier.weight(1f))
                }
            }
        }
    }
}

@Composable
private fun Method(method: MethodView) {
    Panel(padding = 16.dp) {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            Heading(told(method.key), style = LocalType.current.strong)
            Side(Icons.Check, told(method.goodKey), LocalColours.current.ready, title = say("storage-good"))
            Side(Icons.Hand, told(method.badKey), LocalColours.current.attention, title = say("storage-bad"))
        }
    }
}

@Composable
private fun Side(icon: ImageVector, text: String, tone: Tone, modifier: Modifier = Modifier, title: String? = null) {
    Row(modifier.semantics(mergeDescendants = true) {}, horizontalArrangement = Arrangement.spacedBy(10.dp)) {
        Glyph(icon, Modifier.padding(top = 2.dp), size = 20.dp, tint = tone.text)
        Column(Modifier.weight(1f)) {
            if (title != null) Quiet(title)
            Text(text)
        }
    }
}
