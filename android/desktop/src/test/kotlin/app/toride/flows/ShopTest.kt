package app.toride.flows

import app.toride.core.AccountDraft
import app.toride.desktop.PaperDesk
import app.toride.ui.Place
import app.toride.ui.Printer
import app.toride.ui.Tags
import app.toride.ui.shop.ShopTags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** The shop at one look: who answers for what, who has seen what, what is under way, and the rules. */
class ShopTest {
    @Test
    fun theShopIsThereOnceAnAccountIsTheShops() = playInBoth {
        makeVault()
        val account = addCodes("@toride_coffee")
        home()
        assertFalse(has(ShopTags.SHOP_ENTRY))
        visit(Place.Shop, ShopTags.SHOP)
        assertTrue(line(ShopTags.SHOP).contains(sentence("shop-empty-title")))
        tap(ShopTags.EMPTY_GO)
        await(Tags.ACCOUNTS)
        visit(Place.Account(account), Tags.ACCOUNT)
        assertFalse(has(ShopTags.SHOP_ENTRY))
        ask { editAccount(account, AccountDraft("instagram", "@toride_coffee", business = true)) }
        home()
        visit(Place.Account(account), Tags.ACCOUNT)
        tap(ShopTags.SHOP_ENTRY)
        await(ShopTags.SHOP_ACCOUNT)
        home()
        tap(ShopTags.SHOP_ENTRY)
        await(ShopTags.SHOP)
        tap(ShopTags.account(account))
        await(ShopTags.SHOP_ACCOUNT)
    }

    @Test
    fun whatNobodyAnswersForComesFirstAndWhoHasSeenTheCodesIsNamed() = playInBoth {
        makeVault()
        val answered = shopAccount("@answered")
        val lonely = ask { addAccount(AccountDraft("x", "@lonely", business = true)) }
        val yamada = person("山田（店長）")
        visit(Place.ShopAccount(answered), ShopTags.SHOP_ACCOUNT)
        assertTrue(line(ShopTags.SHOP_ACCOUNT).contains(sentence("shop-nobody")))
        tap(ShopTags.CHOOSE_PEOPLE)
        tap(Tags.custodian(yamada))
        stepBack()
        await(ShopTags.SHOP_ACCOUNT)
        assertTrue(line(ShopTags.SHOP_ACCOUNT).contains("山田（店長）"))
        visit(Place.Shop, ShopTags.SHOP)
        assertTrue(line(ShopTags.WITHOUT).contains(sentence("shop-without", "count" to 1)))
        assertEquals(listOf(lonely, answered), ask { shop.overview() }.accounts.map { it.account.id })
        assertTrue(line(ShopTags.account(lonely)).contains(sentence("shop-nobody")))
        assertTrue(line(ShopTags.account(answered)).contains("山田（店長）"))
        scrollTo(Tags.person(yamada))
        assertTrue(line(Tags.person(yamada)).contains(sentence("shop-person-answers", "count" to 1)))
        tap(Tags.person(yamada))
        await(Tags.PERSON)
    }

    @Test
    fun whatIsUnderWayIsOneTapFromTheShop() = play {
        makeVault()
        val account = shopAccount("@toride_coffee")
        val id = beginHandover(account)
        visit(Place.Shop, ShopTags.SHOP)
        assertTrue(line(ShopTags.handover(id)).contains(sentence("handover-left", "count" to 5)))
        assertTrue(line(ShopTags.account(account)).contains(sentence("shop-under-way")))
        tap(ShopTags.handover(id))
        await(ShopTags.HANDOVER)
        visit(Place.ShopAccount(account), ShopTags.SHOP_ACCOUNT)
        tap(ShopTags.BEGIN)
        await(ShopTags.HANDOVER)
        assertEquals("no second one is begun by a slip", Place.Handover(id), place())
    }

    @Test
    fun fiveHundredAccountsAreFoundByTheirNames() = play {
        makeVault()
        val all = (1..500).map { n -> ask { addAccount(AccountDraft("instagram", "@shop_%03d".format(n), business = true)) } }
        visit(Place.Shop, ShopTags.SHOP)
        scrollTo(ShopTags.account(all.last()))
        visit(Place.Shop, ShopTags.SHOP)
        type(ShopTags.SEARCH, "shop_499")
        await(ShopTags.account(all[498]))
        assertFalse(has(ShopTags.account(all[0])))
        type(ShopTags.SEARCH, "nothing is called that")
        assertTrue(line(ShopTags.SHOP).contains(sentence("shop-search-none")))
    }

    @Test
    fun theRulesAreReadAndPrinted() {
        val printed = mutableListOf<String>()
        val desk = PaperDesk(file = null)
        playInBoth(desk) {
            makeVault()
            visit(Place.Shop, ShopTags.SHOP)
            scrollTo(ShopTags.RULES_ENTRY)
            tap(ShopTags.RULES_ENTRY)
            await(ShopTags.RULES)
            assertTrue(line(ShopTags.RULES).contains(sentence("storage-rule-never-by-message")))
            desk.printer = Printer { _, html, onOver ->
                printed += html.decodeToString()
                onOver(true)
            }
            tap(ShopTags.PRINT_ENTRY)
            tap(Tags.PRINT)
            assertTrue(printed.last().contains(sentence("storage-rule-never-by-message")))
            desk.printer = Printer { _, _, onOver -> onOver(false) }
            tap(Tags.PRINT)
            await(Tags.TROUBLE)
            desk.printer = null
        }
        assertEquals("one in each language", 2, printed.distinct().size)
    }
}
