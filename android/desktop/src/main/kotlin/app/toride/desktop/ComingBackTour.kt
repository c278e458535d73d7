package app.toride.desktop

import app.toride.data.Outcome
import app.toride.ui.Tags
import kotlinx.coroutines.runBlocking

/** The first phone is gone: on another one the vault comes back from its file; then another is begun beside it, and the two are swapped. */
internal class ComingBackTour(
    private val stage: Stage,
    private val props: Props,
    private val desk: PaperDesk,
    private val backup: PropFile,
    private val keep: (String, Look) -> Unit,
) {
    fun run() {
        restore()
        beside()
        swap()
    }

    private fun restore() = with(stage) {
        start()
        await(Tags.WELCOME)
        picture("welcome-text-200", Look(text = 2f))
        tap(Tags.RESTORE_ENTRY)
        await(Tags.RESTORING)
        picture("bring-back")
        picture("bring-back-text-200", Look(text = 2f))
        tap(Tags.RESTORE_FROM_PAPER)
        await(Tags.RESTORE_PAPER)
        picture("bring-back-from-paper")
        onScreenThread { state.back() }
        tap(Tags.RESTORE_FROM_FILE)
        desk.next = backup
        tap(Tags.CHOOSE_ANY_FILE)
        await(Tags.RESTORE_SECRET)
        picture("bring-back-secret")
        type(Tags.PASSPHRASE, props.passphrase)
        tap(Tags.SECRET_GO)
        await(Tags.RESTORE_PASSPHRASE)
        picture("bring-back-opened")
        tap(Tags.NEW_PASSPHRASE_TOO)
        type(Tags.NEW_PASSPHRASE, props.passphrase)
        picture("bring-back-new-passphrase-text-200", Look(text = 2f))
        tap(Tags.KEEP_PASSPHRASE)
        tap(Tags.RESTORE_GO)
        await(Tags.RESTORED)
        picture("brought-back")
        picture("brought-back-dark", Look(dark = true))
        tap(Tags.RESTORED_GO)
        writeDown()
        await(Tags.HOME)
    }

    private fun beside() = with(stage) {
        onScreenThread { state.lock() }
        await(Tags.UNLOCK)
        picture("unlock-with-other-ways-text-200", Look(text = 2f))
        tap(Tags.WAYS_ENTRY)
        await(Tags.OTHER_WAYS)
        picture("other-ways")
        tap(Tags.START_OVER)
        await(Tags.STARTING_OVER)
        picture("start-over-beside-it")
        tap(Tags.START_OVER_GO)
        type(Tags.PASSPHRASE, props.passphrase)
        tap(Tags.CREATE_GO)
        writeDown()
        await(Tags.HOME)
    }

    private fun swap() = with(stage) {
        onScreenThread { state.lock() }
        tap(Tags.WAYS_ENTRY)
        await(Tags.ASIDE_ENTRY)
        picture("other-ways-dark", Look(dark = true))
        tap(Tags.ASIDE_ENTRY)
        await(Tags.SET_ASIDE)
        val aside = runBlocking { state.repository.safekeeping.setAside() }
        picture("set-aside")
        tap(Tags.aside((aside as Outcome.Done).value.first().id))
        await(Tags.BRING_BACK)
        picture("swap")
        picture("swap-text-200", Look(text = 2f))
        tap(Tags.BRING_BACK_GO)
        await(Tags.NOTICE)
        picture("swapped")
    }

    private fun Stage.writeDown() {
        await(Tags.RECOVERY_KEY_TEXT)
        val key = recoveryKey()
        tap(Tags.KEY_WRITTEN)
        type(Tags.RECOVERY_KEY_FIELD, key)
        tap(Tags.PROVE_KEY)
    }

    private fun picture(name: String, look: Look = Look()) = keep(name, look)
}
