package app.toride.ui

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateMapOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import app.toride.core.Change
import app.toride.core.ComingBack
import app.toride.core.DeviceId
import app.toride.core.Language
import app.toride.core.VaultState
import app.toride.data.Outcome
import app.toride.data.Rules
import app.toride.data.VaultFailure
import app.toride.data.VaultRepository
import app.toride.ui.carry.Loss
import app.toride.ui.notices.undo
import app.toride.ui.shop.undo
import app.toride.ui.start.UnlockHolder
import app.toride.ui.ties.TieNotice
import app.toride.ui.ties.undo
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch

/**
 * The app as a whole: where the person is, the language, and the lock.
 *
 * Lives as long as the process wants it to; nothing of it is saved. All of it belongs to the thread of [scope].
 *
 * @param surroundings what the device shows of itself, and what reminds
 * @param systemLocale the locale of the system now, such as `ja-JP`
 * @param clock milliseconds of a clock that also runs while the device sleeps
 */
class TorideState(
    val repository: VaultRepository,
    val scope: CoroutineScope,
    language: LanguageChoice,
    private val surroundings: Surroundings,
    private val systemLocale: () -> String,
    clock: () -> Long,
) {
    /** One place in the back stack with its state. */
    internal class Entry(val place: Place, val holder: Holder)

    internal var stack by mutableStateOf(emptyList<Entry>())
        private set

    /** Where the person is. */
    val place: Place get() = stack.lastOrNull()?.place ?: Place.Looking

    /** The language as chosen. */
    var languageChoice by mutableStateOf(language)
        private set

    /** The language in force. */
    val language: Language
        get() = when (languageChoice) {
            LanguageChoice.SYSTEM -> Rules.languageOf(systemLocale())
            LanguageChoice.JAPANESE -> Language.JA
            LanguageChoice.ENGLISH -> Language.EN
        }

    /** Set by the platform while others may see the window: the picture of recent apps, a screen recording. */
    var obscured by mutableStateOf(false)

    /** What was just done. */
    var notice by mutableStateOf<Notice?>(null)
        private set

    /** Whether the vault is open. */
    var open by mutableStateOf(false)
        private set

    /** The lock under way; calls wait for it. */
    internal var locking: Job? = null
        private set

    /** The look at the device after an unlock; calls wait for it, as its question belongs on the first screen. */
    internal var looking: Job? = null
        private set

    /** What else changed on this device since it was last seen, until it is closed. */
    internal var changes by mutableStateOf(emptyList<Change>())
        private set

    /** Whether the vault was compared with what was kept of it. */
    private var compared = false

    /** How far the person is after the loss of a device. No secret, so it outlives a lock. */
    internal val losses = mutableStateMapOf<DeviceId?, Loss>()

    /** Where to go once the vault is open, for whoever opens it for that. */
    private var wanted: Place? = null

    internal val autoLock = AutoLock(clock)
    private var watch: Job? = null

    /** Looks at the vault's folder and goes where it leads, [then] does what belongs there. Also "try again". */
    fun start(then: () -> Unit = {}) {
        if (open) return
        if (stack.isEmpty()) reset(Place.Looking)
        scope.launch {
            locking?.join()
            when (val state = repository.look()) {
                is Outcome.Done -> reset(
                    when (state.value) {
                        VaultState.FRESH -> Place.Welcome
                        VaultState.LOCKED, VaultState.UNLOCKED -> Place.Unlock
                        VaultState.NEEDS_REPAIR -> Place.Repair(lost = false)
                        VaultState.LOST -> Place.Repair(lost = true)
                        VaultState.TOO_NEW, VaultState.IN_USE, VaultState.UNAVAILABLE -> Place.Blocked(state.value)
                    },
                )
                is Outcome.Failed -> reset(Place.Blocked(VaultState.UNAVAILABLE))
            }
            then()
        }
    }

    /** Goes to a place; the way back leads here. */
    fun go(to: Place) {
        notice = null
        if (!open) wanted = null
        val entry = Entry(to, holderFor(to))
        stack = stack + entry
        entry.holder.refresh()
    }

    /** Goes to a place instead of this one. */
    fun replace(to: Place) {
        val entry = Entry(to, holderFor(to))
        val gone = stack.lastOrNull()
        stack = stack.dropLast(1) + entry
        gone?.holder?.release()
        entry.holder.refresh()
    }

    /** One step back. False when there is nowhere to go: the platform may then leave the app. */
    fun back(): Boolean {
        val top = stack.lastOrNull() ?: return false
        return top.holder.stepBack() || leave()
    }

    /** Away from this place, without a step back inside of it. */
    internal fun leave(): Boolean {
        if (stack.size < 2) return false
        notice = null
        val top = stack.last()
        stack = stack.dropLast(1)
        top.holder.release()
        stack.last().holder.refresh()
        return true
    }

    /** Back to the nearest [place] in the stack, or to it from home. */
    fun backTo(place: Place) {
        val at = stack.indexOfLast { it.place == place }
        if (at < 0) {
            reset(Place.Home)
            go(place)
            return
        }
        val gone = stack.drop(at + 1)
        stack = stack.take(at + 1)
        gone.forEach { it.holder.release() }
        stack.last().holder.refresh()
    }

    /** Where one step back leads. */
    internal val cameFrom: Place? get() = stack.getOrNull(stack.size - 2)?.place

    /** What is behind the place that one step back leads to. */
    internal val below: Holder? get() = stack.getOrNull(stack.size - 2)?.holder

    /** Whether a closed vault waits behind this place. */
    internal val canOpen: Boolean get() = stack.any { it.place == Place.Unlock }

    /** Goes to a place that needs the open vault: at once, or after it was opened. */
    internal fun openFor(to: Place) {
        if (open) return go(to)
        if (!canOpen) return
        backTo(Place.Unlock)
        wanted = to
    }

    /** The nearest place on the way back that is one of those [wanted]. */
    internal fun nearest(wanted: (Place) -> Boolean): Place? = stack.map { it.place }.lastOrNull(wanted)

    /** The vault is open: home, and from now on it may have to be locked. */
    internal fun opened() {
        open = true
        autoLock.begin()
        lookAround()
        reset(Place.Home)
        wanted?.let { go(it) }
        wanted = null
        watch()
    }

    /** The vault was made and is open, but the person stays where the recovery key is shown. */
    internal fun made() {
        open = true
        autoLock.begin()
        lookAround()
        watch()
    }

    /** Home, from anywhere. */
    fun home() = reset(Place.Home)

    /** Locks: every secret is let go of, the core wipes its own. [because] is said where the vault is opened again. */
    fun lock(because: VaultFailure? = null) {
        watch?.cancel()
        open = false
        wanted = null
        notice = null
        changes = emptyList()
        compared = false
        reset(Place.Unlock)
        (stack.last().holder as? UnlockHolder)?.explain(because)
        locking = scope.launch { repository.lock() }
    }

    /** Says what was just done. */
    fun tell(notice: Notice?) {
        this.notice = notice
    }

    /** Takes back what the bar says, where that can be done. */
    fun undo() {
        val done = notice ?: return
        notice = null
        scope.launch {
            val outcome = when (done) {
                is Notice.CodeUsed -> repository.undoUsed(done.code)
                is Notice.CodeExposed -> repository.undoExposed(done.code)
                is Notice.SetExposed -> repository.undoExposeSet(done.set)
                is Notice.SetRetired -> repository.undoRetireSet(done.set)
                is Notice.AccountBinned -> repository.restoreAccount(done.account)
                is Notice.Asked -> done.done.undo?.invoke(repository) ?: return@launch
                is Notice.Tie -> done.done.undo?.invoke(repository.ties) ?: return@launch
                is Notice.Shop -> done.done.undo?.invoke(repository.shop) ?: return@launch
                Notice.Undone, Notice.AccountRestored, Notice.AccountPurged, Notice.PassphraseChanged,
                Notice.RecoveryKeyProven, Notice.DamageAccepted, Notice.Copied, Notice.BroughtBack,
                Notice.CodeShared, Notice.SharedRemoved, is Notice.Waiting, Notice.WaitingEnded -> return@launch
            }
            when (outcome) {
                is Outcome.Done -> {
                    changed()
                    // The way through the accounts of a device that is not gone leads nowhere.
                    if (done is Notice.Tie && done.done is TieNotice.DeviceGone && (place is Place.PhoneWalk || place is Place.Lost)) back()
                    notice = Notice.Undone
                    stack.lastOrNull()?.holder?.refresh()
                }
                is Outcome.Failed -> stack.lastOrNull()?.holder?.fail(outcome.failure)
            }
        }
    }

    /** Changes the language; the platform keeps the choice. */
    fun chooseLanguage(choice: LanguageChoice) {
        languageChoice = choice
    }

    // What the platform reports

    /** The person touched the screen or a key. */
    fun touched() = autoLock.touched()

    /** The app left the screen. Locks at once when the core says so. */
    fun left() {
        autoLock.left()
        lockIfDue()
    }

    /** The app is on the screen again. */
    fun returned() {
        lockIfDue()
        autoLock.returned()
    }

    /** The screen was switched off. */
    fun screenOff() {
        autoLock.screenOff()
        lockIfDue()
    }

    /** Opens a picker of the system by [choose]; leaving for it does not lock at once. */
    internal fun choosing(choose: ((ChosenFile?) -> Unit) -> Unit, then: (ChosenFile) -> Unit) {
        autoLock.picker(open = true)
        choose { file ->
            autoLock.picker(open = false)
            if (file != null) then(file)
        }
    }

    /** The same with several files at once. */
    internal fun choosingSeveral(choose: ((List<ChosenFile>) -> Unit) -> Unit, then: (List<ChosenFile>) -> Unit) {
        autoLock.picker(open = true)
        choose { files ->
            autoLock.picker(open = false)
            if (files.isNotEmpty()) then(files)
        }
    }

    /** Asks the person for the camera; leaving for the system's question does not lock at once. */
    internal fun askForCamera(camera: Camera, then: () -> Unit) {
        autoLock.picker(open = true)
        camera.ask {
            autoLock.picker(open = false)
            then()
        }
    }

    /** Saves a file where the person says; leaving for the system's dialog does not lock at once. */
    internal fun saving(platform: Platform, name: String, content: () -> ByteArray?, then: (Saving) -> Unit) {
        autoLock.picker(open = true)
        platform.saveFile(name, content) { saved ->
            autoLock.picker(open = false)
            then(saved)
        }
    }

    /** Hands a page to the system's printing, for which the app is left as for a picker. */
    internal fun printing(printer: Printer, title: String, html: ByteArray, then: (Boolean) -> Unit) {
        autoLock.picker(open = true)
        printer.print(title, html) { handed ->
            autoLock.picker(open = false)
            then(handed)
        }
    }

    /** What the device is met with, where a vault waits to be opened. */
    internal suspend fun comingBack(): Outcome<ComingBack> = repository.safekeeping.comingBack(surroundings::signals)

    /** Brings back a vault that was set aside. The one in use is locked, and set aside for it. */
    internal fun bringBack(id: String) {
        if (open) lock()
        scope.launch {
            locking?.join()
            when (val outcome = repository.safekeeping.bringBack(id)) {
                is Outcome.Done -> start { notice = Notice.BroughtBack }
                is Outcome.Failed -> stack.lastOrNull()?.holder?.fail(outcome.failure)
            }
        }
    }

    /** Asks the person to let reminders be seen; leaving for the system's question does not lock at once. */
    internal fun askToRemind(platform: Platform, then: () -> Unit = {}) {
        autoLock.picker(open = true)
        platform.askToRemind {
            autoLock.picker(open = false)
            then()
        }
    }

    private fun lockIfDue() {
        if (open && Rules.mustLock(autoLock.input())) lock()
    }

    /** Waits for a lock or a look at the device that is under way. */
    internal suspend fun settled() {
        locking?.join()
        looking?.join()
    }

    /** Compares the device with what was last seen. A failure costs a question later, and nothing else. */
    private fun lookAround() {
        looking = scope.launch {
            val seen = repository.notices.observe(surroundings::signals, surroundings::keepMarker, surroundings::keepAnchor)
            if (open && seen is Outcome.Done) {
                changes = seen.value.changes
                compared = true
            }
            changed()
        }
    }

    /** The person has read it. */
    internal fun closeChange(change: Change) {
        changes -= change
        changed()
    }

    /**
     * Something may have changed: how the vault is now, and what is due next, is told to the device, which reminds while the vault
     * is closed.
     */
    internal fun changed() {
        if (!open) return
        scope.launch {
            // That the vault went back is said at every start until it is read.
            if (compared && Change.VAULT_OLDER !in changes) repository.notices.keepAnchor(surroundings::keepAnchor)
            val due = repository.notices.nextReminder()
            val settings = repository.notices.reminders()
            if (due is Outcome.Done && settings is Outcome.Done) surroundings.remind(due.value, settings.value)
        }
    }

    private fun watch() {
        watch?.cancel()
        watch = scope.launch {
            while (true) {
                lockIfDue()
                delay(SECOND)
            }
        }
    }

    private fun reset(to: Place) {
        val gone = stack
        val entry = Entry(to, holderFor(to))
        stack = listOf(entry)
        gone.forEach { it.holder.release() }
        entry.holder.refresh()
    }

    private companion object {
        const val SECOND = 1_000L
    }
}
