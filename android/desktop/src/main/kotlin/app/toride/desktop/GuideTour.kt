package app.toride.desktop

import app.toride.core.AccountDraft
import app.toride.core.AccountFilter
import app.toride.core.AccountId
import app.toride.core.CheckLead
import app.toride.core.ContactDraft
import app.toride.core.ContactKind
import app.toride.data.Outcome
import app.toride.data.VaultRepository
import app.toride.ui.Place
import app.toride.ui.Tags
import kotlinx.coroutines.runBlocking

/** Somebody cannot log in: the three cases from the lock screen, the code beside its step, the helper, and all that the guide holds beside. */
internal class GuideTour(private val stage: Stage, private val props: Props, private val keep: (String, Look) -> Unit) {
    fun run() {
        start()
        stillIn()
        codesCome()
        backupCode()
        notTaken()
        wayBack()
        nothingLeft()
        waiting()
        beside()
    }

    private fun start() = with(stage) {
        start()
        await(Tags.UNLOCK)
        tap(Tags.HELP_ENTRY)
        await(Tags.GUIDE)
        picture("guide", dark = true, large = true)
    }

    /** Case A, before anything is opened. */
    private fun stillIn() = with(stage) {
        tap(Tags.answer("still-in"))
        await(Tags.GUIDE_STEP)
        picture("guide-a-1")
        tap(Tags.GUIDE_NEXT)
        picture("guide-a-2-no-service")
        tap(Tags.GUIDE_SERVICE)
        picture("guide-pick-service")
        tap(Tags.service("instagram"))
        steps("guide-a", from = 2)
    }

    /** Case B. */
    private fun codesCome() = with(stage) {
        tap(Tags.GUIDE_ANEW)
        tap(Tags.answer("codes-come"))
        steps("guide-b", from = 1)
    }

    /** Case C with codes: on a computer, then to the code and back to the same step. */
    private fun backupCode() = with(stage) {
        tap(Tags.GUIDE_ANEW)
        tap(Tags.answer("nothing-comes"))
        picture("guide-c-codes", large = true)
        tap(Tags.answer("codes-left"))
        await(Tags.GUIDE_STEP)
        picture("guide-c-1-locked")
        tap(Tags.GUIDE_ON_COMPUTER)
        picture("guide-c-1-computer")
        tap(Tags.GUIDE_ON_PHONE)
        tap(Tags.GUIDE_UNLOCK)
        type(Tags.PASSPHRASE, props.passphrase)
        tap(Tags.UNLOCK_GO)
        await(Tags.SHOW_CODE)
        steps("guide-c", from = 1, to = 5)
        picture("guide-c-sealed", large = true)
        tap(Tags.SHOW_CODE)
        await(Tags.CODE)
        picture("guide-c-code", dark = true, large = true)
        tap(Tags.GUIDE_NOT_THIS)
        await(Tags.GUIDE_OTHERWISE)
        tap(Tags.otherwise(0))
        picture("guide-not-this", large = true)
        onScreenThread { state.back() }
    }

    /** The code is not taken: the helper, the next code, and it works. */
    private fun notTaken() = with(stage) {
        tap(Tags.FAILED)
        await(Tags.UNDO_REJECTED)
        picture("guide-code-not-taken")
        tap(Tags.TROUBLE_ENTRY)
        await(Tags.GUIDE_TROUBLE)
        picture("trouble")
        type(Tags.TROUBLE_FIELD, props.message)
        picture("trouble-heard")
        if (!has(Tags.TROUBLE_CHECKS)) tap(Tags.word("backup-code"))
        await(Tags.TROUBLE_CHECKS)
        picture("trouble-checks", dark = true, large = true)
        tap(Tags.lead(CheckLead.NEXT_CODE))
        await(Tags.CODE)
        picture("guide-next-code")
        tap(Tags.WORKED)
        await(Tags.NOTICE)
        picture("guide-code-worked")
        tap(Tags.CLOSE_NOTICE)
    }

    /** Case C without codes: what the vault knows comes first. */
    private fun wayBack() = with(stage) {
        steps("guide-c-after", from = 6)
        tap(Tags.GUIDE_LEAVE)
        await(Tags.HOME)
        picture("home-in-the-guide")
        val bare = bare()
        onScreenThread { state.go(Place.Guide(bare)) }
        await(Tags.GUIDE)
        picture("guide-of-an-account")
        tap(Tags.answer("nothing-comes"))
        tap(Tags.answer("codes-never"))
        picture("guide-c-elsewhere")
        tap(Tags.answer("elsewhere-nowhere"))
        await(Tags.GUIDE_STEP)
        steps("guide-recovery", from = 1)
        tap(Tags.GUIDE_DONE)
        await(Tags.HOME)
    }

    private fun nothingLeft() = with(stage) {
        onScreenThread { state.home() }
        tap(Tags.HELP_ENTRY)
        await(Tags.GUIDE_ACCOUNTS)
        picture("guide-which-account", large = true)
        tap(Tags.GUIDE_OTHER_ACCOUNT)
        listOf("nothing-comes", "codes-used-up", "elsewhere-nowhere", "contact-no", "proof-no").forEach { tap(Tags.answer(it)) }
        await(Tags.GUIDE_STEP)
        steps("guide-new-account", from = 1)
    }

    private fun waiting() = with(stage) {
        visit(Place.Wait(bare()), Tags.WAIT)
        picture("wait", large = true)
        tap(Tags.WAIT_MORE)
        tap(Tags.WAIT_GO)
        await(Tags.NOTICE)
        visit(Place.Home, Tags.HOME)
        picture("home-waiting")
    }

    /** What the guide holds beside its ways. */
    private fun beside() = with(stage) {
        visit(Place.GuideContents, Tags.GUIDE_CONTENTS)
        picture("guide-contents", large = true)
        type(Tags.GUIDE_SEARCH, props.sought)
        tap(Tags.hit(0))
        picture("guide-search")
        visit(Place.Prevention, Tags.PREVENTION)
        picture("prevention", dark = true, large = true)
        val shop = ask { accounts(AccountFilter.ACTIVE) }.first { it.serviceId == "instagram" }.id
        visit(Place.Keeping(shop), Tags.GUIDE_STORAGE)
        picture("storage", dark = true)
        visit(Place.Questions, Tags.QUESTIONS)
        tap(Tags.question(0))
        picture("questions", large = true)
    }

    /** Step after step, a picture each, from the one in sight to the last, or to the number [to]. */
    private fun steps(name: String, from: Int, to: Int = Int.MAX_VALUE) = with(stage) {
        var at = from
        picture("$name-$at")
        while (at < to && has(Tags.GUIDE_NEXT)) {
            tap(Tags.GUIDE_NEXT)
            at += 1
            picture("$name-$at")
        }
    }

    /** An account without codes and without another device, with a mailbox. */
    private fun bare(): AccountId {
        val there = ask { accounts(AccountFilter.ACTIVE) }.firstOrNull { it.name == BARE }?.id
        if (there != null) return there
        val made = ask { addAccount(AccountDraft("instagram", BARE, business = false)) }
        val mail = ask { ties.addContact(ContactDraft(ContactKind.EMAIL, "hanako@example.org", organisation = false, sim = null, mailbox = null)) }
        ask { ties.setContact(made, mail, true) }
        return made
    }

    private fun visit(place: Place, tag: String) = with(stage) {
        onScreenThread {
            state.home()
            state.tell(null)
            if (place != Place.Home) state.go(place)
        }
        await(tag)
    }

    private fun picture(name: String, dark: Boolean = false, large: Boolean = false) {
        keep(name, Look())
        if (dark) keep("$name-dark", Look(dark = true))
        if (large) keep("$name-text-200", Look(text = 2f))
    }

    private fun <T> ask(question: suspend VaultRepository.() -> Outcome<T>): T =
        (runBlocking { stage.state.repository.question() } as Outcome.Done).value

    private companion object {
        const val BARE = "@hanako.travels"
    }
}
