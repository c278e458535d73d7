package app.toride

import app.toride.core.AccountId
import app.toride.core.HandoverCause
import app.toride.core.HandoverDraft
import app.toride.core.OutsourcingDraft
import app.toride.core.Permission
import app.toride.core.Session
import app.toride.core.TaskView
import app.toride.core.outsourcingWords
import java.io.File

/** The [TiedVault] of a shop: somebody is leaving, an agency helps, and one account has nobody who answers. Names are as long as names get. */
object ShopVault {
    const val SUCCESSOR = "鈴木・ヴィルヘルミーナ（今月から二号店も見ている副店長代理）"
    const val AGENCY = "A rather long name of an agency that places advertisements"
    const val OWN = "店の鍵、レジの鍵、書庫の鍵を、まとめて返してもらいました。"

    private val grown = GrownVault(TiedVault::putInto, ::fill)

    /** Puts it into [folder]. */
    fun putInto(folder: File) = grown.putInto(folder)

    private fun fill(session: Session) {
        val shop: AccountId = session.overview().accounts.first { it.name == FilledVault.SHOP }.id
        val manager = session.checklist().people.single().id
        val successor = session.addPerson(SUCCESSOR)
        val agency = session.addPerson(AGENCY)
        val handover = session.startHandover(shop, HandoverDraft(HandoverCause.LEAVING, manager, successor))
        session.addCheck(handover, OWN)
        session.setCheck(handover, session.handover(handover).checks.first().id, successor)
        val words = outsourcingWords()
        val said = { permission: Permission -> words.filter { it.usual == permission }.map { TaskView(it.id, key = null, own = null) } }
        session.addOutsourcing(shop, OutsourcingDraft(agency, said(Permission.MAY), said(Permission.MAY_NOT), successor, "03-0000-0000"))
    }
}
