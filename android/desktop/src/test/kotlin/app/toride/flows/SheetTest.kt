package app.toride.flows

import app.toride.core.Permission
import app.toride.data.Rules
import app.toride.desktop.PaperDesk
import app.toride.ui.Place
import app.toride.ui.Tags
import app.toride.ui.shop.ShopTags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** A sheet for somebody from outside: what they may do, what they may not, whom they call. */
class SheetTest {
    private val desk = PaperDesk(file = null)

    @Test
    fun aSheetIsWrittenAsIsUsualWithWordsOfOnesOwnAndPrinted() = playInBoth(desk) {
        makeVault()
        val account = shopAccount("@toride_coffee")
        val yamada = person("山田（店長）")
        visit(Place.ShopAccount(account), ShopTags.SHOP_ACCOUNT)
        tap(ShopTags.ADD_SHEET)
        await(ShopTags.SHEET_FORM)
        tap(ShopTags.to.add)
        type(Tags.NAME, "広告の代理店")
        tap(Tags.SAVE)
        await(ShopTags.SHEET_FORM)
        val words = Rules.tasks()
        val may = words.first { it.usual == Permission.MAY }
        val mayNot = words.first { it.usual == Permission.MAY_NOT }
        tap(ShopTags.mayNot(may.id))
        tap(ShopTags.mayNot(mayNot.id))
        type(ShopTags.OWN_TASK, "予約の問い合わせに返事をする")
        tap(ShopTags.OWN_TASK_GO)
        type(ShopTags.OWN_TASK, "値段を決める")
        tap(ShopTags.OWN_TASK_GO)
        tap(ShopTags.mayNot("値段を決める"))
        tap(ShopTags.call.of(yamada))
        type(ShopTags.REACH, "03-0000-0000")
        tap(Tags.SAVE)
        await(ShopTags.SHEET)
        val sheet = ask { shop.sheets(account) }.single()
        assertEquals("広告の代理店", sheet.to?.name)
        assertTrue("what was turned round", sheet.mayNot.any { it.id == may.id })
        assertFalse("what was taken back is not spoken of", (sheet.may + sheet.mayNot).any { it.id == mayNot.id })
        assertEquals(listOf("予約の問い合わせに返事をする"), sheet.may.mapNotNull { it.own })
        assertEquals(listOf("値段を決める"), sheet.mayNot.mapNotNull { it.own })
        assertEquals(yamada, sheet.call?.id)
        assertTrue(line(ShopTags.SHEET).contains("値段を決める"))
        tap(ShopTags.PRINT_ENTRY)
        await(Tags.PAPER_READY)
        tap(Tags.PAPER_SAVE)
        await(Tags.PAPER_SAVED)
        val page = desk.saved.last().text()
        listOf("広告の代理店", "予約の問い合わせに返事をする", "値段を決める", "山田（店長）", "03-0000-0000").forEach { assertTrue(it, page.contains(it)) }
        assertFalse("no code is on it", page.contains("1234"))
        // Whoever is to read it may read another language than whoever prints it.
        for ((choice, language) in listOf(ShopTags.PRINT_EN to "en", ShopTags.PRINT_JA to "ja")) {
            tap(choice)
            await(Tags.PAPER_READY)
            tap(Tags.PAPER_SAVE)
            await(Tags.PAPER_SAVED)
            val read = desk.saved.last().text()
            assertTrue(language, read.contains("<html lang='$language'") && read.contains("値段を決める"))
        }
    }

    @Test
    fun aSheetIsChangedEndedAndTakenUpAgain() = play {
        makeVault()
        val account = shopAccount("@toride_coffee")
        visit(Place.Outsourcing(account, id = null), ShopTags.SHEET_FORM)
        type(ShopTags.OWN_TASK, "Answer bookings")
        tap(Tags.SAVE)
        await(ShopTags.SHEET)
        assertEquals("what is typed is kept without another tap", listOf("Answer bookings"), ask { shop.sheets(account) }.single().may.mapNotNull { it.own })
        val before = ask { shop.sheets(account) }.single()
        tap(ShopTags.EDIT)
        await(ShopTags.SHEET_FORM)
        tap(ShopTags.may("Answer bookings"))
        type(ShopTags.REACH, "Ring the bell")
        stepBack()
        await(ShopTags.SHEET)
        assertEquals("leaving changes nothing", before, ask { shop.sheets(account) }.single())
        tap(ShopTags.EDIT)
        tap(ShopTags.may("Answer bookings"))
        tap(Tags.SAVE)
        await(ShopTags.SHEET)
        val after = ask { shop.sheets(account) }.single()
        assertEquals(before.may.filter { it.own == null }, after.may)
        tap(ShopTags.END)
        await(Tags.UNDO)
        assertTrue(ask { shop.sheets(account) }.single().ended)
        tap(Tags.UNDO)
        assertFalse(ask { shop.sheets(account) }.single().ended)
        tap(ShopTags.END)
        tap(ShopTags.AGAIN)
        await(Tags.NOTICE)
        assertFalse(ask { shop.sheets(account) }.single().ended)
    }

    @Test
    fun whatIsTooLongIsSaidAndWhatWasTypedStays() = playInBoth {
        makeVault()
        val account = shopAccount("@toride_coffee")
        visit(Place.Outsourcing(account, id = null), ShopTags.SHEET_FORM)
        type(ShopTags.REACH, "9".repeat(3_000))
        tap(Tags.SAVE)
        await(Tags.FAILURE)
        assertTrue(line(ShopTags.REACH).contains("999"))
        assertTrue(ask { shop.sheets(account) }.isEmpty())
        type(ShopTags.REACH, "")
        repeat(11) { n ->
            type(ShopTags.OWN_TASK, "task $n")
            tap(ShopTags.OWN_TASK_GO)
        }
        tap(Tags.SAVE)
        await(Tags.FAILURE)
        tap(ShopTags.may("task 3"))
        tap(Tags.SAVE)
        await(ShopTags.SHEET)
        assertEquals(10, ask { shop.sheets(account) }.single().may.count { it.own != null })
    }
}
