package app.toride

import app.toride.core.AccountDraft
import app.toride.core.ContactDraft
import app.toride.core.ContactKind
import app.toride.core.DeviceDraft
import app.toride.core.DeviceKind
import app.toride.core.FactorDraft
import app.toride.core.FactorKind
import app.toride.core.PlaceDraft
import app.toride.core.PlaceKind
import app.toride.core.Session
import java.io.File

/**
 * The [FilledVault] of somebody who recorded what the accounts hang on: numbers and mail, a tablet and an old phone, second
 * factors, a cabinet, and a person. One name is as long as names get.
 */
object TiedVault {
    const val NUMBER = "070-0000-1234"
    const val MAIL = "tenpo@mail.test"
    const val OLD_PHONE = "前のスマホ"
    const val CABINET = "事務所の書庫、上から二段目の引き出しの、赤い表紙のノートにはさんだ封筒の中"

    private val grown = GrownVault(FilledVault::putInto, ::fill)

    /** Puts it into [folder]. */
    fun putInto(folder: File) = grown.putInto(folder)

    private fun fill(session: Session) {
        val (shop, mail) = listOf(FilledVault.SHOP, FilledVault.MAIL).map { name -> session.overview().accounts.first { it.name == name }.id }
        session.addAccount(AccountDraft("x", "@tenpo", business = true))
        session.addDevice(DeviceDraft("家のタブレット", DeviceKind.TABLET))
        val phone = session.addDevice(DeviceDraft(OLD_PHONE, DeviceKind.PHONE))
        val number = session.addContact(ContactDraft(ContactKind.PHONE, NUMBER, organisation = false, sim = phone, mailbox = null))
        val address = session.addContact(ContactDraft(ContactKind.EMAIL, MAIL, organisation = true, sim = null, mailbox = mail))
        listOf(shop, mail).forEach { session.setAccountContact(it, number, true) }
        session.setAccountContact(shop, address, true)
        session.confirmContact(address)
        session.addFactor(shop, FactorDraft(FactorKind.AUTHENTICATOR, phone, contact = null))
        session.addFactor(mail, FactorDraft(FactorKind.SMS, device = null, number))
        session.setSession(shop, phone, true)
        val person = session.addPerson("山田（店長）")
        session.setCustodian(shop, person)
        val cabinet = session.addPlace(PlaceDraft(CABINET, PlaceKind.CABINET, person))
        session.setCopy(shop, session.account(shop).currentSets.first().id, cabinet, true)
    }
}
