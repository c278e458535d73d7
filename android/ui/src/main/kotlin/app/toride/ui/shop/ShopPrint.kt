package app.toride.ui.shop

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.HandoverId
import app.toride.core.Language
import app.toride.core.OutsourcingId
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
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.MainButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Steps
import app.toride.ui.parts.Working
import app.toride.ui.parts.say
import app.toride.ui.safekeeping.Paper
import app.toride.ui.safekeeping.PaperOut
import app.toride.ui.safekeeping.Ready
import app.toride.ui.safekeeping.paperStyle
import app.toride.ui.theme.LocalType

/** What the shop puts on paper. */
sealed interface Printed {
    /** The rules of keeping and passing on. */
    data object Rules : Printed
    data class Handover(val id: HandoverId) : Printed
    data class Sheet(val id: OutsourcingId) : Printed
}

/** How a shop keeps codes and passes them on (S-112 to S-124). */
class ShopRulesHolder(app: TorideState) : Holder(app) {
    private val rules = Rules.shopRules()

    @Composable
    override fun Content(platform: Platform) {
        Frame(
            tag = ShopTags.RULES,
            title = say("shop-rules-title"),
            onBack = { app.back() },
            bottom = { MainButton(say("shop-rules-print"), ShopTags.PRINT_ENTRY, { app.go(Place.ShopPrint(Printed.Rules)) }, icon = Icons.File) },
        ) {
            Text(say("shop-rules-intro"))
            Panel(padding = 16.dp) { Steps(rules.map { say(it) }) }
        }
    }
}

/** One page on its way to paper, in the language of whoever is to read it. */
class ShopPrintHolder(app: TorideState, private val what: Printed) : Holder(app) {
    private val paper = Paper(app)
    private var language by mutableStateOf(app.language)

    @Composable
    override fun Content(platform: Platform) {
        ShopPrintScreen(what, language, paper, platform, failure, ::make, { make(language) }, { app.back() })
    }

    override fun refresh() {
        if (paper.page == null) make(language)
    }

    private fun make(into: Language) {
        if (busy) return
        language = into
        val style = app.paperStyle(into)
        call({
            when (what) {
                Printed.Rules -> shop.rulesPage(style)
                is Printed.Handover -> shop.handoverPage(what.id, style)
                is Printed.Sheet -> shop.sheetPage(what.id, style)
            }
        }) { paper.ready(it) }
    }

    override fun stepBack(): Boolean = busy || paper.out

    override fun release() {
        super.release()
        paper.wipe()
    }
}

/** The ways to paper, and what is on it. */
@Composable
fun ShopPrintScreen(
    what: Printed,
    language: Language,
    paper: Paper,
    platform: Platform,
    failure: VaultFailure?,
    onLanguage: (Language) -> Unit,
    onAgain: () -> Unit,
    onBack: () -> Unit,
) {
    val title = when (what) {
        Printed.Rules -> say("shop-rules-title")
        is Printed.Handover -> say("handover-page-title")
        is Printed.Sheet -> say("shop-sheet-title")
    }
    Frame(ShopTags.PRINT, title = title, onBack = onBack) {
        FailureNote(failure)
        when {
            paper.page != null -> {
                Ready(say("shop-print-ready")) { Text(say("shop-print-what")) }
                Panel(padding = 16.dp) {
                    Heading(say("settings-language"), style = LocalType.current.smallStrong)
                    Column(Modifier.selectableGroup()) {
                        Choice(say("settings-language-ja"), ShopTags.PRINT_JA, language == Language.JA, { onLanguage(Language.JA) })
                        Choice(say("settings-language-en"), ShopTags.PRINT_EN, language == Language.EN, { onLanguage(Language.EN) })
                    }
                }
                PaperOut(paper, platform)
            }
            failure == null -> Working(say("common-reading"))
            else -> MainButton(say("common-again"), Tags.TRY_AGAIN, onAgain)
        }
    }
}
