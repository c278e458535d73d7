package app.toride.desktop

import app.toride.core.AccountFilter
import app.toride.core.CodeState
import app.toride.flows.OTHER_PASSPHRASE
import app.toride.flows.PASSPHRASE as UNLOCKS
import app.toride.flows.ask
import app.toride.flows.visit
import app.toride.ui.Place
import app.toride.ui.Tags
import java.nio.file.Files
import java.nio.file.Path

/** What a person does at one of two windows, by the same hand in both. Words are a verb and what it is done with. */
internal class PersonAtWindow(private val stage: Stage, private val desk: PaperDesk, private val pictures: Path) {
    private var taken = 0

    fun does(what: String): String {
        val words = what.split(' ')
        return when (words[0]) {
            "receive" -> receive(Path.of(words[1]), Path.of(words[2]))
            "show" -> show(Path.of(words[1]), words[2].toInt())
            "read" -> read(Path.of(words[1]))
            "use" -> use(words[1].toInt())
            "undo" -> undo(words[1].toInt())
            "state" -> state()
            "end" -> end()
            else -> error("nobody knows how to $what")
        }
    }

    /** From the first start to an open vault, by pictures of the other screen; what came along comes back. */
    private fun receive(codes: Path, key: Path): String = with(stage) {
        start()
        await(Tags.WELCOME)
        picture("welcome")
        tap(Tags.FROM_DEVICE)
        await(Tags.RECEIVE)
        picture("from-another-device")
        choose(codes)
        await(Tags.RECEIVE_KEY)
        picture("key")
        choose(key)
        await(Tags.RECEIVE_PASSPHRASE)
        type(Tags.NEW_PASSPHRASE, OTHER_PASSPHRASE)
        picture("passphrase")
        tap(Tags.RECEIVE_GO)
        await(Tags.RECEIVED)
        picture("received")
        val said = words(Tags.RECEIVED_WHAT).joinToString(" ")
        tap(Tags.RECEIVED_SHOW)
        await(Tags.SYNC_SHOW)
        said
    }

    /** Hands the vault over: leaves pictures of its codes, and of its key. */
    fun hand(codes: Path, key: Path, count: Int) = with(stage) {
        visit(Place.Devices, Tags.DEVICES)
        picture("devices")
        tap(Tags.PAIR_ENTRY)
        await(Tags.PAIR)
        type(Tags.PASSPHRASE, UNLOCKS)
        picture("carry")
        tap(Tags.PAIR_GO)
        await(Tags.PAIR_CODES)
        leave(codes, count)
        tap(Tags.PAIR_NEXT)
        await(Tags.PAIR_KEY)
        picture("key")
        snapshot().writePng(key.resolve("000.png"))
        tap(Tags.PAIR_NEXT)
        await(Tags.PAIR_BACK)
        picture("read-back")
        tap(Tags.READ_BACK)
        await(Tags.READ)
    }

    /** Leaves so many pictures of codes that follow each other. */
    fun show(into: Path, count: Int): String {
        if (!stage.has(Tags.QR_CODES)) stage.visit(Place.SyncShow(), Tags.SYNC_SHOW)
        leave(into, count)
        return "$count"
    }

    private fun leave(into: Path, count: Int) = with(stage) {
        await(Tags.QR_CODES)
        picture("codes")
        Files.createDirectories(into)
        var last: ByteArray? = null
        var kept = 0
        while (kept < count) {
            val file = into.resolve("%03d.png".format(kept))
            snapshot().writePng(file)
            val now = Files.readAllBytes(file)
            // The same code twice would tell a camera nothing new.
            if (last == null || !now.contentEquals(last)) kept += 1
            last = now
        }
    }

    /** Reads the other window from pictures, looks at what changes, takes it over. */
    fun read(codes: Path): String = with(stage) {
        if (place() !is Place.ReadQr) visit(Place.ReadQr(), Tags.READ)
        choose(codes)
        await(Tags.PREVIEW)
        picture("preview")
        val said = words(Tags.PREVIEW).joinToString(" ")
        if (has(Tags.PREVIEW_GO)) {
            tap(Tags.PREVIEW_GO)
            await(Tags.TAKEN)
            picture("taken")
        }
        said
    }

    /** Shows the code at [position] of the first account and says that it worked. */
    fun use(position: Int): String = with(stage) {
        openAccount()
        bring(Tags.code(position))
        tap(Tags.code(position))
        bring(Tags.CODE_SHOW)
        tap(Tags.CODE_SHOW)
        await(Tags.CODE)
        picture("used-$position")
        tap(Tags.WORKED)
        await(Tags.ACCOUNT)
        state()
    }

    /** Takes back that the code at [position] was used. */
    fun undo(position: Int): String = with(stage) {
        openAccount()
        bring(Tags.code(position))
        tap(Tags.code(position))
        bring(Tags.CODE_UNDO)
        tap(Tags.CODE_UNDO)
        await(Tags.NOTICE)
        state()
    }

    /** Every account with its codes, as the core sees them; without times of use, which both say by their own clock alike. */
    fun state(): String = with(stage) {
        ask { accounts(AccountFilter.ACTIVE) }.map { row ->
            val sets = ask { account(row.id) }.currentSets
            row.name + "=" + sets.joinToString("/") { set -> set.codes.joinToString("") { if (it.state == CodeState.Unused) "o" else "x" } }
        }.sorted().joinToString(" ")
    }

    /** The first account's page as a picture, for both to be held side by side. */
    fun end(): String = with(stage) {
        openAccount()
        bring(Tags.code(5))
        picture("the-same")
        state()
    }

    private fun openAccount() = with(stage) {
        visit(Place.Account(ask { accounts(AccountFilter.ACTIVE) }.minBy { it.name }.id), Tags.ACCOUNT)
    }

    private fun choose(folder: Path) {
        desk.codes = Files.list(folder).use { files -> files.sorted().map { PropFile(it.fileName.toString(), Files.readAllBytes(it)) }.toList() }
        stage.tap(Tags.QR_PICTURES)
    }

    fun picture(name: String) {
        taken += 1
        stage.snapshot().writePng(pictures.resolve("%02d-%s.png".format(taken, name)))
    }
}
