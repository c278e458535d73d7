package app.toride.desktop

import app.toride.core.AccountDraft
import app.toride.core.AccountId
import app.toride.core.ContactDraft
import app.toride.core.ContactKind
import app.toride.core.DeviceDraft
import app.toride.core.DeviceKind
import app.toride.core.FactorDraft
import app.toride.core.FactorKind
import app.toride.core.HandoverCause
import app.toride.core.HandoverId
import app.toride.core.KeepOptions
import app.toride.core.Language
import app.toride.core.PersonId
import app.toride.ui.Place
import app.toride.ui.Tags
import app.toride.ui.shop.ShopTags

/** What the tour of the shop calls things. Every name, number and address is invented. */
internal class ShopProps(
    val manager: String,
    val successor: String,
    val agency: String,
    val ownCheck: String,
    val note: String,
    val ownTask: String,
    val reach: String,
    val phone: String,
) {
    companion object {
        fun of(language: Language): ShopProps = when (language) {
            Language.JA -> ShopProps(
                manager = "山田（店長）",
                successor = "鈴木",
                agency = "広告の代理店",
                ownCheck = "店の鍵とレジの鍵を返してもらった",
                note = "予備の端末は、事務所の書庫に移しました。\n次の確認は来月です。",
                ownTask = "予約の問い合わせに返事をする",
                reach = "03-0000-0000（10時から19時）",
                phone = "店長のスマホ",
            )
            Language.EN -> ShopProps(
                manager = "Yamada (manager)",
                successor = "Suzuki",
                agency = "Advertising agency",
                ownCheck = "The keys of the shop and the till were given back",
                note = "The spare phone is in the cabinet of the office now.\nWe look again next month.",
                ownTask = "Reply to questions about bookings",
                reach = "03-0000-0000, from 10 to 19",
                phone = "The manager’s phone",
            )
        }
    }
}

/** The shop: nothing yet, then who answers, a handover from its start to paper, a sheet for somebody from outside, the rules. */
internal class ShopTour(private val stage: Stage, private val passphrase: String, private val props: ShopProps, private val keep: (String, Look) -> Unit) {
    private lateinit var account: AccountId
    private lateinit var manager: PersonId

    fun run() {
        open()
        fill()
        look()
        val handover = begin()
        check(handover)
        sign()
        sheet()
        rules()
    }

    private fun open() = with(stage) {
        start()
        await(Tags.WELCOME)
        tap(Tags.START)
        type(Tags.PASSPHRASE, passphrase)
        tap(Tags.CREATE_GO)
        await(Tags.RECOVERY_KEY_TEXT)
        tap(Tags.KEY_WRITTEN)
        tap(Tags.LATER)
        await(Tags.HOME)
        visit(Place.Shop, ShopTags.SHOP)
        picture("shop-empty")
    }

    /** What a shop has recorded after a while; how it is recorded is shown elsewhere. */
    private fun fill() = with(stage) {
        account = ask { addAccount(AccountDraft("instagram", "@toride_coffee", business = true)) }
        ask { addAccount(AccountDraft("x", "@toride_coffee", business = true)) }
        val mail = ask { addAccount(AccountDraft("google", "toride.coffee.example", business = true)) }
        ask { review(account, "1234 5678\n2345 6789\n3456 7890\n4567 8901\n5678 9012") }
        ask { keep(KeepOptions(issuedAt = null, retireOld = false)) }
        manager = ask { ties.addPerson(props.manager) }
        ask { ties.setCustodian(account, manager) }
        ask { ties.setCustodian(mail, manager) }
        val phone = ask { ties.addDevice(DeviceDraft(props.phone, DeviceKind.PHONE)) }
        ask { ties.addFactor(account, FactorDraft(FactorKind.AUTHENTICATOR, phone, contact = null)) }
        ask { ties.setSession(account, phone, there = true) }
        val number = ask { ties.addContact(ContactDraft(ContactKind.PHONE, "090-0000-1234", organisation = false, sim = phone, mailbox = null)) }
        ask { ties.setContact(account, number, there = true) }
    }

    private fun look() = with(stage) {
        visit(Place.Shop, ShopTags.SHOP)
        everyLook("shop")
        scrollTo(ShopTags.RULES_ENTRY)
        picture("shop-people-and-rules")
        visit(Place.ShopAccount(account), ShopTags.SHOP_ACCOUNT)
        everyLook("shop-account")
        bring(ShopTags.ADD_SHEET)
        picture("shop-account-sheets")
    }

    private fun begin(): HandoverId = with(stage) {
        visit(Place.NewHandover(account), ShopTags.NEW_HANDOVER)
        tap(Tags.kind(HandoverCause.LEAVING))
        tap(ShopTags.to.add)
        type(Tags.NAME, props.successor)
        tap(Tags.SAVE)
        await(ShopTags.NEW_HANDOVER)
        everyLook("handover-new")
        bring(ShopTags.to.add)
        picture("handover-new-to")
        tap(ShopTags.BEGIN_GO)
        await(ShopTags.HANDOVER)
        everyLook("handover")
        (place() as Place.Handover).id
    }

    private fun check(handover: HandoverId) = with(stage) {
        val checks = ask { shop.handover(handover) }.checks
        checks.drop(1).forEachIndexed { index, check ->
            bring(ShopTags.check(check.id))
            picture("handover-check-${index + 2}")
        }
        tap(ShopTags.check(checks.first().id))
        bring(ShopTags.WHO_GO)
        everyLook("handover-who")
        tap(ShopTags.WHO_GO)
        picture("handover-ticked")
        tap(ShopTags.OWN_FOLD)
        type(ShopTags.OWN_FIELD, props.ownCheck)
        bring(ShopTags.OWN_GO)
        picture("handover-own-check")
        tap(ShopTags.OWN_GO)
        tap(ShopTags.NOTE_FOLD)
        type(ShopTags.NOTE_FIELD, props.note)
        bring(ShopTags.NOTE_GO)
        picture("handover-note", Look(text = 2f))
        tap(ShopTags.NOTE_GO)
        bring(ShopTags.CANCEL)
        picture("handover-foot")
        ask { shop.handover(handover) }.checks.filter { it.done == null }.forEach {
            tap(ShopTags.check(it.id))
            tap(ShopTags.WHO_GO)
        }
        visit(Place.Shop, ShopTags.SHOP)
        picture("shop-handover-under-way")
        visit(Place.Handover(handover), ShopTags.HANDOVER)
        picture("handover-ready")
    }

    private fun sign() = with(stage) {
        tap(ShopTags.SIGN)
        await(ShopTags.HANDOVER_SIGN)
        everyLook("handover-sign")
        tap(ShopTags.SIGN_GO)
        await(ShopTags.HANDOVER)
        picture("handover-signed-just-now")
        tap(Tags.CLOSE_NOTICE)
        everyLook("handover-signed")
        tap(ShopTags.PRINT_ENTRY)
        await(Tags.PAPER_READY)
        picture("handover-print")
        visit(Place.Handovers, ShopTags.HANDOVERS)
        picture("handovers")
    }

    private fun sheet() = with(stage) {
        val agency = ask { ties.addPerson(props.agency) }
        visit(Place.Outsourcing(account, id = null), ShopTags.SHEET_FORM)
        tap(ShopTags.to.of(agency))
        everyLook("sheet-new")
        type(ShopTags.OWN_TASK, props.ownTask)
        bring(ShopTags.OWN_TASK_GO)
        everyLook("sheet-new-own")
        tap(ShopTags.call.of(ask { ties.checklist() }.people.first { it.name == props.successor }.id))
        type(ShopTags.REACH, props.reach)
        bring(ShopTags.REACH)
        picture("sheet-new-call")
        tap(Tags.SAVE)
        await(ShopTags.SHEET)
        everyLook("sheet")
        tap(ShopTags.END)
        await(Tags.UNDO)
        picture("sheet-over")
    }

    private fun rules() = with(stage) {
        visit(Place.ShopRules, ShopTags.RULES)
        everyLook("shop-rules")
        tap(ShopTags.PRINT_ENTRY)
        await(Tags.PAPER_READY)
        everyLook("shop-rules-print")
        visit(Place.Home, Tags.HOME)
        bring(ShopTags.SHOP_ENTRY)
        picture("home-of-a-shop")
    }

    private fun picture(name: String, look: Look = Look()) = keep(name, look)

    private fun everyLook(name: String) {
        picture(name)
        picture("$name-dark", Look(dark = true))
        picture("$name-text-200", Look(text = 2f))
    }
}
