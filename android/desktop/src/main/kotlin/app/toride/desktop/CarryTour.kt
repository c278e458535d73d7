package app.toride.desktop

import app.toride.core.AccountFilter
import app.toride.core.DeviceLife
import app.toride.core.QrMatrix
import app.toride.data.Outcome
import app.toride.data.Sealed
import app.toride.data.VaultRepository
import app.toride.ui.CameraAccess
import app.toride.ui.Place
import app.toride.ui.Tags
import kotlinx.coroutines.runBlocking

/** What goes from one device of the tour to the other, or to another person: as if it lay in the air between them. */
internal class InTheAir(val passphrase: String) {
    /** Opens the vault on the second device. */
    val otherPassphrase = "$passphrase 2"
    lateinit var file: PropFile
    lateinit var key: String
    lateinit var shared: PropFile
    lateinit var sharedKey: String
}

/** The vault on a second device: carried there, kept in step, one code for somebody else, and the loss of the first device. */
internal class CarryTour(private val stage: Stage, private val air: InTheAir, private val desk: PaperDesk, private val keep: (String, Look) -> Unit) {
    /** On the device that has the vault. */
    fun hand() = with(stage) {
        unlock(air.passphrase)
        visit(Place.Devices, Tags.DEVICES)
        picture("devices-between", large = true)
        tap(Tags.PAIR_ENTRY)
        await(Tags.PAIR)
        picture("carry", dark = true, large = true)
        type(Tags.PASSPHRASE, air.passphrase)
        tap(Tags.PAIR_GO)
        await(Tags.QR_CODES)
        picture("carry-codes", dark = true, large = true)
        tap(Tags.QR_SAVE)
        await(Tags.QR_SAVED)
        picture("carry-file-saved")
        air.file = desk.saved.last()
        tap(Tags.PAIR_NEXT)
        await(Tags.KEY_TEXT)
        picture("carry-key", dark = true, large = true)
        air.key = words(Tags.KEY_TEXT).joinToString("-") { spoken -> spoken.split(' ').takeLast(5).joinToString("") }
        tap(Tags.PAIR_NEXT)
        await(Tags.PAIR_BACK)
        picture("carry-read-back", large = true)
    }

    /** On the device that has none yet. */
    fun receive() = with(stage) {
        start()
        await(Tags.WELCOME)
        tap(Tags.FROM_DEVICE)
        await(Tags.RECEIVE)
        picture("receive", large = true)
        desk.camera = PaperCamera(CameraAccess.UNASKED)
        again()
        picture("receive-may-the-camera", large = true)
        desk.camera = PaperCamera(CameraAccess.REFUSED)
        again()
        picture("receive-camera-refused", dark = true, large = true)
        readByCamera()
        await(Tags.RECEIVE_KEY)
        picture("receive-key-camera", large = true)
        desk.camera = null
        again()
        desk.next = air.file
        tap(Tags.QR_FILE)
        await(Tags.RECEIVE_KEY)
        type(Tags.RECOVERY_KEY_FIELD, air.key.dropLast(1) + if (air.key.last() == '0') '1' else '0')
        picture("receive-key-slip", large = true)
        type(Tags.RECOVERY_KEY_FIELD, air.key)
        tap(Tags.KEY_GO)
        await(Tags.RECEIVE_PASSPHRASE)
        type(Tags.NEW_PASSPHRASE, air.otherPassphrase)
        picture("receive-passphrase", large = true)
        tap(Tags.RECEIVE_GO)
        await(Tags.RECEIVED)
        picture("received", dark = true, large = true)
        tap(Tags.RECEIVED_SHOW)
        await(Tags.QR_CODES)
        picture("show-in-return", large = true)
        useOne()
        air.file = saved(Place.SyncShow(), Tags.SYNC_SHOW)
    }

    private fun Stage.readByCamera() {
        val camera = PaperCamera()
        desk.camera = camera
        again()
        await(Tags.QR_CAMERA)
        picture("receive-camera", large = true)
        val run = codes(Sealed(air.file.bytes))
        camera.sees(run.first())
        await(Tags.QR_PROGRESS)
        picture("receive-progress", dark = true, large = true)
        run.drop(1).forEach { camera.sees(it) }
    }

    /** Two accounts change on the second device, and one goes there. */
    private fun Stage.useOne() {
        val first = accounts().first()
        ask { account(first) }.nextCode?.let { code -> ask { markUsed(code) } }
    }

    /** Back on the first device. */
    fun inStep() = with(stage) {
        unlock(air.passphrase)
        visit(Place.Sync, Tags.SYNC)
        picture("in-step", dark = true, large = true)
        visit(Place.ReadQr(), Tags.READ)
        picture("read", large = true)
        desk.next = PropFile("notes.txt", "shopping list".encodeToByteArray())
        tap(Tags.QR_FILE)
        await(Tags.FAILURE)
        picture("read-no-file-of-ours", large = true)
        desk.next = air.file
        tap(Tags.QR_FILE)
        await(Tags.PREVIEW)
        picture("preview", dark = true, large = true)
        tap(Tags.PREVIEW_GO)
        await(Tags.TAKEN)
        picture("taken-over", dark = true, large = true)
        tap(Tags.TAKEN_UNDO)
        await(Tags.FINISH)
        picture("taken-back", large = true)
        open(air.file, Tags.PREVIEW)
        tap(Tags.PREVIEW_GO)
        await(Tags.TAKEN)
        open(air.file, Tags.PREVIEW)
        picture("nothing-new", large = true)
        visit(Place.SyncShow(), Tags.SYNC_SHOW)
        await(Tags.QR_CODES)
        picture("show-to-the-other", dark = true, large = true)
        share()
        lose()
    }

    private fun share() = with(stage) {
        val account = accounts().first()
        val code = checkNotNull(ask { account(account) }.nextCode)
        visit(Place.Share(account, code), Tags.SHARE)
        picture("share", dark = true, large = true)
        type(Tags.PASSPHRASE, air.passphrase)
        tap(Tags.SHARE_GO)
        await(Tags.QR_CODES)
        picture("share-codes", large = true)
        tap(Tags.QR_SAVE)
        await(Tags.QR_SAVED)
        air.shared = desk.saved.last()
        tap(Tags.PAIR_NEXT)
        await(Tags.SHARE_KEY)
        picture("share-key", large = true)
        air.sharedKey = words(Tags.KEY_TEXT).joinToString("-") { spoken -> spoken.split(' ').takeLast(5).joinToString("") }
        tap(Tags.FINISH)
        await(Tags.NOTICE)
        picture("shared")
    }

    private fun lose() = with(stage) {
        val other = ask { ties.devices() }.first { it.holdsVault && !it.isThis && it.life == DeviceLife.IN_USE }.id
        visit(Place.DeviceGone(other, DeviceLife.LOST), Tags.DEVICE_GONE)
        tap(Tags.GONE_GO)
        await(Tags.LOSS)
        picture("after-the-loss", dark = true, large = true)
        ask { safekeeping.rekey(air.passphrase, "") }
        visit(Place.Lost(other), Tags.LOSS)
        picture("after-the-loss-new-keys")
        tap(Tags.LOSS_NEXT)
        picture("after-the-loss-accounts", large = true)
        visit(Place.Devices, Tags.DEVICES)
        picture("devices-after-the-loss")
        air.file = saved(Place.SyncShow(), Tags.SYNC_SHOW)
    }

    /** On the second device, which has the old keys; and what a friend shared. */
    fun oldKeys() = with(stage) {
        unlock(air.otherPassphrase)
        open(air.file, Tags.OLD_KEY)
        picture("old-keys", large = true)
        tap(Tags.READ_BACK)
        await(Tags.READ)
        picture("pair-again", large = true)
        visit(Place.Inbox, Tags.INBOX)
        picture("inbox-empty", large = true)
        open(air.shared, Tags.READ_KEY)
        picture("shared-with-me-key", large = true)
        type(Tags.RECOVERY_KEY_FIELD, air.sharedKey)
        tap(Tags.KEY_GO)
        await(Tags.SHARE_RECEIVED)
        picture("shared-with-me", large = true)
        visit(Place.Inbox, Tags.INBOX)
        picture("inbox", dark = true, large = true)
        tap(Tags.shared(ask { pairing.inbox() }.single().id))
        await(Tags.SHARED)
        picture("inbox-code", large = true)
        tap(Tags.SHOW_CODE)
        await(Tags.CODE)
        picture("inbox-code-shown", dark = true, large = true)
        tap(Tags.DISCARD)
        picture("inbox-remove", large = true)
    }

    /** A vault of somebody else. */
    fun otherVault() = with(stage) {
        start()
        tap(Tags.START)
        type(Tags.PASSPHRASE, air.otherPassphrase)
        tap(Tags.CREATE_GO)
        await(Tags.RECOVERY_KEY_TEXT)
        tap(Tags.KEY_WRITTEN)
        tap(Tags.LATER)
        await(Tags.HOME)
        open(air.file, Tags.OTHER_VAULT)
        picture("other-vault", large = true)
    }

    /** Out and in again, as the camera is another now. */
    private fun Stage.again() {
        onScreenThread { while (state.place != Place.Welcome && state.back()) Unit }
        await(Tags.FROM_DEVICE)
        tap(Tags.FROM_DEVICE)
        await(Tags.RECEIVE)
    }

    private fun Stage.unlock(passphrase: String) {
        start()
        await(Tags.UNLOCK)
        type(Tags.PASSPHRASE, passphrase)
        tap(Tags.UNLOCK_GO)
        await(Tags.HOME)
    }

    /** Goes there from home, whatever stands on the way. */
    private fun Stage.visit(place: Place, tag: String) {
        onScreenThread {
            while (state.place != Place.Home && state.back()) Unit
            state.tell(null)
            state.go(place)
        }
        await(tag)
    }

    private fun Stage.open(file: PropFile, then: String) {
        visit(Place.ReadQr(), Tags.READ)
        desk.next = file
        tap(Tags.QR_FILE)
        await(then)
    }

    private fun Stage.saved(place: Place, tag: String): PropFile {
        visit(place, tag)
        tap(Tags.QR_SAVE)
        await(Tags.QR_SAVED)
        return desk.saved.last()
    }

    private fun picture(name: String, dark: Boolean = false, large: Boolean = false) {
        keep(name, Look())
        if (dark) keep("$name-dark", Look(dark = true))
        if (large) keep("$name-text-200", Look(text = 2f))
    }

    private fun accounts(): List<String> = ask { accounts(AccountFilter.ACTIVE) }.filter { it.left > 1u }.map { it.id }

    private fun codes(file: Sealed): List<QrMatrix> = ask { pairing.codesOf(file) }.use { run -> List(run.pieces) { run.next() } }

    private fun <T> ask(question: suspend VaultRepository.() -> Outcome<T>): T =
        (runBlocking { stage.state.repository.question() } as Outcome.Done).value
}
