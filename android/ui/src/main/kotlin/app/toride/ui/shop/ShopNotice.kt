package app.toride.ui.shop

import androidx.compose.runtime.Composable
import app.toride.core.CheckView
import app.toride.core.HandoverId
import app.toride.core.OutsourcingId
import app.toride.core.PersonId
import app.toride.data.Outcome
import app.toride.data.Shop
import app.toride.ui.parts.say

/** One call about the shop. */
internal typealias ShopCall = suspend Shop.() -> Outcome<Unit>

/** What was just done in the shop. */
sealed interface ShopNotice {
    data class Ticked(val handover: HandoverId, val check: String) : ShopNotice

    /** [by]: who had looked. */
    data class Unticked(val handover: HandoverId, val check: String, val by: PersonId) : ShopNotice
    data class CheckRemoved(val handover: HandoverId, val check: CheckView) : ShopNotice

    /** [before]: what stood there. */
    data class NoteKept(val handover: HandoverId, val before: String) : ShopNotice
    data class Signed(val handover: HandoverId) : ShopNotice

    /** [by]: who had signed. */
    data class Unsigned(val handover: HandoverId, val by: PersonId) : ShopNotice
    data class Cancelled(val handover: HandoverId) : ShopNotice
    data object Resumed : ShopNotice
    data class SheetOver(val sheet: OutsourcingId) : ShopNotice
    data object SheetAgain : ShopNotice
}

/** What takes it back; null where nothing does. */
internal val ShopNotice.undo: ShopCall?
    get() = when (this) {
        is ShopNotice.Ticked -> ({ setCheck(handover, check, by = null) })
        is ShopNotice.Unticked -> ({ setCheck(handover, check, by) })
        is ShopNotice.CheckRemoved -> ({ bringCheckBack(handover, check) })
        is ShopNotice.NoteKept -> ({ setNote(handover, before) })
        is ShopNotice.Signed -> ({ takeSignatureBack(handover) })
        is ShopNotice.Unsigned -> ({ sign(handover, by) })
        is ShopNotice.Cancelled -> ({ cancel(handover, cancelled = false) })
        is ShopNotice.SheetOver -> ({ endSheet(sheet, ended = false) })
        ShopNotice.Resumed, ShopNotice.SheetAgain -> null
    }

/** What the bar says. */
@Composable
internal fun said(done: ShopNotice): String = when (done) {
    is ShopNotice.Ticked -> say("handover-notice-done")
    is ShopNotice.Unticked -> say("handover-notice-undone")
    is ShopNotice.CheckRemoved -> say("handover-notice-removed")
    is ShopNotice.NoteKept -> say("handover-notice-note")
    is ShopNotice.Signed -> say("handover-notice-signed")
    is ShopNotice.Unsigned -> say("handover-notice-sign-back")
    is ShopNotice.Cancelled -> say("handover-notice-cancelled")
    ShopNotice.Resumed -> say("handover-notice-back")
    is ShopNotice.SheetOver -> say("shop-outside-notice-ended")
    ShopNotice.SheetAgain -> say("shop-outside-notice-again")
}
