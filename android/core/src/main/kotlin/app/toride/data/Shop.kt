package app.toride.data

import app.toride.core.AccountId
import app.toride.core.CheckView
import app.toride.core.HandoverDraft
import app.toride.core.HandoverId
import app.toride.core.HandoverView
import app.toride.core.OutsourcingDraft
import app.toride.core.OutsourcingId
import app.toride.core.OutsourcingView
import app.toride.core.PaperStyle
import app.toride.core.PersonId
import app.toride.core.Session
import app.toride.core.ShopOverview
import app.toride.core.ShopPage

/** The shop: who answers for what, changes of hands, sheets for people from outside, and what is printed of them. Part of the [VaultRepository]. */
class Shop internal constructor(private val vault: VaultRepository) {
    /** Everything at one look. */
    suspend fun overview(): Outcome<ShopOverview> = vault.onSession { it.shopOverview() }

    // Changes of hands

    /** Those of one account, or all; those under way first. */
    suspend fun handovers(account: AccountId?): Outcome<List<HandoverView>> = vault.onSession { it.handovers(account) }

    /** One of them. */
    suspend fun handover(id: HandoverId): Outcome<HandoverView> = vault.onSession { it.handover(id) }

    /** Begins one. Where somebody leaves, this notes it. */
    suspend fun begin(account: AccountId, draft: HandoverDraft): Outcome<HandoverId> = vault.onSession { it.startHandover(account, draft) }

    /** Changes who is in it. */
    suspend fun edit(id: HandoverId, draft: HandoverDraft): Outcome<Unit> = vault.onSession { it.editHandover(id, draft) }

    /** Says who has looked at a check; null takes that back. */
    suspend fun setCheck(id: HandoverId, check: String, by: PersonId?): Outcome<Unit> = vault.onSession { it.setCheck(id, check, by) }

    /** Adds a check in the shop's own words. */
    suspend fun addCheck(id: HandoverId, text: String): Outcome<Unit> = vault.onSession { it.addCheck(id, text) }

    /** Removes one of those. */
    suspend fun removeCheck(id: HandoverId, check: String): Outcome<Unit> = vault.onSession { it.removeCheck(id, check) }

    /** Brings back a check that was removed, as it stood. */
    suspend fun bringCheckBack(id: HandoverId, check: CheckView): Outcome<Unit> = vault.onSession { session ->
        val again = session.addCheck(id, check.own.orEmpty())
        check.done?.let { session.setCheck(id, again, it.by.id) }
    }

    /** What else there is to say. */
    suspend fun setNote(id: HandoverId, note: String): Outcome<Unit> = vault.onSession { it.setHandoverNote(id, note) }

    /** All is looked at: [by] signs, and whoever takes over answers from then on. */
    suspend fun sign(id: HandoverId, by: PersonId): Outcome<Unit> = vault.onSession { it.signOff(id, by) }

    /** Takes the signature back. */
    suspend fun takeSignatureBack(id: HandoverId): Outcome<Unit> = vault.onSession { it.takeBackSignOff(id) }

    /** It was begun by mistake; or not. */
    suspend fun cancel(id: HandoverId, cancelled: Boolean): Outcome<Unit> = vault.onSession { it.cancelHandover(id, cancelled) }

    // Sheets for people from outside

    /** Those of one account, or all; those that are over last. */
    suspend fun sheets(account: AccountId?): Outcome<List<OutsourcingView>> = vault.onSession { it.outsourcing(account) }

    /** Writes one. */
    suspend fun addSheet(account: AccountId, draft: OutsourcingDraft): Outcome<OutsourcingId> = vault.onSession { it.addOutsourcing(account, draft) }

    /** Changes it. */
    suspend fun setSheet(id: OutsourcingId, draft: OutsourcingDraft): Outcome<Unit> = vault.onSession { it.setOutsourcing(id, draft) }

    /** The work is over; or it goes on. */
    suspend fun endSheet(id: OutsourcingId, ended: Boolean): Outcome<Unit> = vault.onSession { it.endOutsourcing(id, ended) }

    // Paper

    /** The record of a change of hands, with lines to sign. */
    suspend fun handoverPage(id: HandoverId, style: PaperStyle): Outcome<Page> = page { it.handoverPage(id, style) }

    /** A sheet for somebody from outside. */
    suspend fun sheetPage(id: OutsourcingId, style: PaperStyle): Outcome<Page> = page { it.outsourcingPage(id, style) }

    /** The rules of keeping and passing on. */
    suspend fun rulesPage(style: PaperStyle): Outcome<Page> = page { it.shopRulesPage(style) }

    private suspend fun page(make: (Session) -> ShopPage): Outcome<Page> = vault.onSession { session ->
        make(session).use { Page(it.fileName(), it.html(), pages = 1) }
    }
}
