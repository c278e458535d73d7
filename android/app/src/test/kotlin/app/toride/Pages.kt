package app.toride

import android.content.ClipData
import android.content.ClipboardManager
import android.content.Context
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.onChildren
import androidx.compose.ui.test.onNodeWithTag
import app.toride.ui.Tags
import app.toride.ui.parts.number

/** A screen as a person meets it: making one waits until it is there. */
sealed class Page(protected val hand: Hand, tag: String) {
    init {
        hand.awaitScreen(tag)
    }

    /** Draws it and checks what every screen keeps to. */
    fun picture(name: String) = hand.picture(name)
}

/** The first screen of a phone without a vault. */
class WelcomePage(hand: Hand) : Page(hand, Tags.WELCOME) {
    fun start(): CreatePage {
        hand.tap(Tags.START)
        return CreatePage(hand)
    }
}

/** Chooses the passphrase. */
class CreatePage(hand: Hand) : Page(hand, Tags.CREATE) {
    fun type(passphrase: String) = hand.type(Tags.PASSPHRASE, passphrase)

    fun make(): RecoveryKeyPage {
        hand.tap(Tags.CREATE_GO)
        return RecoveryKeyPage(hand)
    }
}

/** Shows the recovery key. */
class RecoveryKeyPage(hand: Hand) : Page(hand, Tags.RECOVERY_KEY) {
    /** The key as a screen reader spells it out, group by group. */
    fun key(): String {
        val groups = hand.rule.onNodeWithTag(Tags.RECOVERY_KEY_TEXT).onChildren().fetchSemanticsNodes()
            .mapNotNull { it.config.getOrNull(SemanticsProperties.ContentDescription)?.single() }
        return groups.mapIndexed { index, spoken ->
            spoken.removePrefix(hand.say("create-key-group", number("group", index + 1))).replace(" ", "")
        }.joinToString("-")
    }

    fun written(): TypeKeyPage {
        hand.tap(Tags.KEY_WRITTEN)
        return TypeKeyPage(hand)
    }
}

/** Asks for the recovery key that was written down. */
class TypeKeyPage(hand: Hand) : Page(hand, Tags.TYPE_KEY) {
    fun type(key: String) = hand.type(Tags.RECOVERY_KEY_FIELD, key)

    fun prove(): HomePage {
        hand.tap(Tags.PROVE_KEY)
        return HomePage(hand)
    }
}

/** Opens the vault. */
class UnlockPage(hand: Hand) : Page(hand, Tags.UNLOCK) {
    fun type(passphrase: String) = hand.type(Tags.PASSPHRASE, passphrase)

    fun tryToOpen() = hand.tap(Tags.UNLOCK_GO)

    fun open(passphrase: String): HomePage {
        type(passphrase)
        tryToOpen()
        return HomePage(hand)
    }
}

/** Home. */
class HomePage(hand: Hand) : Page(hand, Tags.HOME) {
    fun account(name: String): AccountPage {
        hand.tapText(name)
        return AccountPage(hand)
    }

    /** Goes from an empty home to an account that waits for its codes. */
    fun add(service: String, name: String): PastePage {
        hand.tap(Tags.ADD)
        hand.tap(Tags.service(service))
        hand.type(Tags.ACCOUNT_NAME, name)
        hand.tap(Tags.NAME_DONE)
        return PastePage(hand)
    }

    /** How many codes are said to be left, wherever it is said. */
    fun says(left: Int, of: Int) = hand.hearsSomewhere("home-left", number("left", left), number("of", of))

    fun lock(): UnlockPage {
        hand.tap(Tags.LOCK)
        return UnlockPage(hand)
    }
}

/** Takes codes in. */
class PastePage(hand: Hand) : Page(hand, Tags.ADD_PASTE) {
    /** Copies [text] in another app and taps "paste" here. */
    fun paste(text: String): ReviewPage {
        val clipboard = hand.rule.activity.getSystemService(Context.CLIPBOARD_SERVICE) as ClipboardManager
        clipboard.setPrimaryClip(ClipData.newPlainText("", text))
        hand.tap(Tags.PASTE)
        return ReviewPage(hand)
    }
}

/** Shows what was read. */
class ReviewPage(hand: Hand) : Page(hand, Tags.REVIEW) {
    /** The codes as they stand in the list, without their separators. */
    fun codes(): List<String> = generateSequence(0) { it + 1 }
        .map { hand.texts(Tags.candidate(it)) }
        .takeWhile { it.isNotEmpty() }
        .map { it.first().filter(Char::isLetterOrDigit) }
        .toList()

    fun keep(): DonePage {
        hand.tap(Tags.KEEP)
        return DonePage(hand)
    }
}

/** Says that it is stored, and asks where the original is. */
class DonePage(hand: Hand) : Page(hand, Tags.DONE) {
    fun go(): AccountPage {
        hand.tap(Tags.DONE_GO)
        return AccountPage(hand)
    }
}

/** One account. */
class AccountPage(hand: Hand) : Page(hand, Tags.ACCOUNT) {
    fun showCode(): ShowPage {
        hand.tap(Tags.SHOW_CODE)
        return ShowPage(hand)
    }

    fun undo() {
        hand.tap(Tags.UNDO)
        hand.reads("common-undone")
    }

    fun says(left: Int, of: Int) = hand.hearsSomewhere("home-left", number("left", left), number("of", of))

    fun back(): HomePage {
        hand.tap(Tags.BACK)
        return HomePage(hand)
    }
}

/** One code, large. */
class ShowPage(hand: Hand) : Page(hand, Tags.SHOW) {
    init {
        hand.await(Tags.CODE)
    }

    /** What a screen reader says of the code. */
    fun spoken() = hand.hears(Tags.CODE)

    fun copy() {
        hand.tap(Tags.COPY_PLAIN)
        hand.reads("show-notice-copied")
    }

    fun worked(): AccountPage {
        hand.tap(Tags.WORKED)
        return AccountPage(hand)
    }
}
