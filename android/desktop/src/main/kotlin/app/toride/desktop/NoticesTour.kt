package app.toride.desktop

import app.toride.core.AccountFilter
import app.toride.core.AccountId
import app.toride.core.DeviceId
import app.toride.core.DeviceKind
import app.toride.core.FactorDraft
import app.toride.core.KeepOptions
import app.toride.core.Language
import app.toride.core.PlaceDraft
import app.toride.core.PlaceKind
import app.toride.core.Signals
import app.toride.core.StepKind
import app.toride.ui.Place
import app.toride.ui.Reminding
import app.toride.ui.Surroundings
import app.toride.ui.Tags
import java.nio.file.Path

/** A phone on paper: it has a name and a number of its own, and keeps its marker in [state] as a desktop would. */
internal class PaperPhone private constructor(private val name: String, private val real: Surroundings) : Surroundings by real {
    constructor(name: String, vault: Path, state: Path) : this(name, DeskSignals(Folders(vault, state)))

    override fun signals(): Signals =
        real.signals().copy(hardware = name.encodeToByteArray(), model = name, deviceKind = DeviceKind.PHONE)

    companion object {
        /** What the phone that the tour begins on is called, and the one that its vault comes to. */
        fun names(language: Language): Pair<String, String> = when (language) {
            Language.JA -> "白いスマホ" to "黒いスマホ"
            Language.EN -> "White phone" to "Black phone"
        }

        /** Where the copy on paper lies. */
        fun drawer(language: Language): String = when (language) {
            Language.JA -> "机の引き出し"
            Language.EN -> "Desk drawer"
        }
    }
}

/** The vault has come to another phone: the question, the walk through the accounts, the way to new codes, and what else asks. */
internal class NoticesTour(
    private val stage: Stage,
    private val props: Props,
    private val desk: PaperDesk,
    private val keep: (String, Look) -> Unit,
) {
    fun run() {
        unlock()
        answer()
        walk()
        renew()
        finishWalk()
        others()
        reminders()
    }

    private fun unlock() = with(stage) {
        start()
        await(Tags.UNLOCK)
        type(Tags.PASSPHRASE, props.passphrase)
        tap(Tags.UNLOCK_GO)
        await(Tags.QUESTION_CARD)
        picture("home-on-another-phone", dark = true, large = true)
    }

    private fun answer() = with(stage) {
        tap(Tags.QUESTION_GO)
        tap(Tags.reply("replaced"))
        picture("question", large = true)
        tap(Tags.ACT_GO)
        await(Tags.ANSWERED)
        picture("question-answered", large = true)
    }

    private fun walk() = with(stage) {
        tap(Tags.WALK_GO)
        await(Tags.PHONE_WALK)
        picture("phone-walk", dark = true, large = true)
        tap(Tags.card(shop()))
        await(Tags.CARD)
        picture("card", dark = true, large = true)
    }

    private fun renew() = with(stage) {
        val drawer = ask { ties.addPlace(PlaceDraft(PaperPhone.drawer(state.language), PlaceKind.PAPER, keeper = null)) }
        val set = ask { account(shop()) }.currentSets.first().id
        ask { ties.setCopy(shop(), set, drawer, true) }
        onScreenThread { state.go(Place.Renew(shop())) }
        await(Tags.RENEW)
        picture("renew", dark = true, large = true)
        tap(Tags.RENEW_GO)
        type(Tags.PASTE_FIELD, props.screen.joinToString("\n").replace('4', '5'))
        tap(Tags.READ_PASTE)
        tap(Tags.KEEP)
        tap(Tags.RETIRE_NO)
        tap(Tags.DONE_GO)
        await(Tags.RENEW)
        picture("renew-old-set")
        tap(Tags.RENEW_GO)
        await(Tags.NOTICE)
        picture("renew-copies", large = true)
        ask { account(shop()) }.ties.copies.filter { !it.current }.forEach { tap(Tags.copyReplaced(it.place)) }
        picture("renew-done", dark = true)
        tap(Tags.DONE_NEXT)
        awaitAny(Tags.CARD, Tags.PHONE_WALK)
        picture("after-renewing")
    }

    /** What a person does at the services one by one, done behind the screens: the page that waits at its end is worth a picture. */
    private fun finishWalk() = with(stage) {
        val device = walked()
        val half = ask { notices.phoneProgress(device) }.open.mapNotNull { it.account?.id }
        half.forEach { doAll(device, it) }
        onScreenThread { state.backTo(Place.PhoneWalk(device)) }
        await(Tags.DONE_NEXT)
        picture("phone-walk-done", dark = true)
        tap(Tags.DONE_NEXT)
        await(Tags.HOME)
        picture("home-with-notices", dark = true, large = true)
    }

    private fun others() = with(stage) {
        visit(Place.Notices, Tags.NOTICES)
        picture("notices", dark = true, large = true)
        val card = ask { overview() }.cards.first { it.account != null }.account?.id
        visit(Place.Card(card), Tags.CARD)
        tap(Tags.PUT_OFF)
        bring(Tags.putOff(1))
        picture("card-later")
        tap(Tags.putOff(1))
        await(Tags.NOTICE)
        visit(Place.Notices, Tags.NOTICES)
        picture("notices-put-off")
        val old = ask { accounts(AccountFilter.ACTIVE) }.first { it.serviceId == "google" }.id
        ask { review(old, "1111 2222\n3333 4444\n5555 6666") }
        ask { keep(KeepOptions(issuedAt = System.currentTimeMillis() - A_YEAR_AND_MORE, retireOld = true, current = null)) }
        act(old, StepKind.KEEP_OLD_SET, "keep-old-codes")
        val single = ask { overview() }.cards.firstOrNull { card -> card.prompts.any { it.alternative?.kind == StepKind.ACCEPT_ONE_WAY } }
        single?.account?.let { act(it.id, StepKind.ACCEPT_ONE_WAY, "one-way-is-enough") }
    }

    private fun reminders() = with(stage) {
        desk.reminding = Reminding.UNASKED
        visit(Place.Reminders, Tags.REMINDERS)
        picture("reminders-not-allowed", dark = true)
        tap(Tags.REMINDERS_ALLOW)
        picture("reminders", large = true)
        desk.reminding = Reminding.NEVER
    }

    /** Everything that one account asks for because of [device]. */
    private fun doAll(device: DeviceId, account: AccountId) = with(stage) {
        val open = ask { notices.phoneProgress(device) }.open.first { it.account?.id == account }
        if (open.todo.any { it.kind == StepKind.STORE_NEW_SET }) {
            ask { review(account, "7777 8888\n9999 0000\n1212 3434") }
            ask { keep(KeepOptions(issuedAt = null, retireOld = true, current = null)) }
        }
        val here = ask { ties.devices() }.first { it.isThis }.id
        for (step in open.todo.filter { it.kind == StepKind.CONFIRM_FACTOR }) {
            val factor = ask { account(account) }.ties.factors.first { it.id == step.factor }
            val base = if (factor.contact == null) FactorDraft(factor.kind, here, null) else FactorDraft(factor.kind, null, factor.contact)
            ask { ties.confirmFactor(account, factor.id, base) }
        }
    }

    private fun act(account: AccountId, step: StepKind, name: String) = with(stage) {
        visit(Place.Act(account, step, null), Tags.ACT)
        picture(name, large = true)
    }

    /** The phone that the accounts were left on. */
    private fun walked(): DeviceId = stage.ask { ties.devices() }.first { it.holdsVault && !it.isThis }.id

    private fun shop(): AccountId = stage.ask { accounts(AccountFilter.ACTIVE) }.first { it.serviceId == "instagram" }.id

    private fun picture(name: String, dark: Boolean = false, large: Boolean = false) {
        keep(name, Look())
        if (dark) keep("$name-dark", Look(dark = true))
        if (large) keep("$name-text-200", Look(text = 2f))
    }

    private companion object {
        const val A_YEAR_AND_MORE = 400L * 24 * 60 * 60 * 1_000
    }
}
