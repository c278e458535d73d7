package app.toride.desktop

import app.toride.core.Language
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** The pictures that `cargo xtask run` leaves where there is no display. */
class TourTest {
    @get:Rule val folder = TemporaryFolder()

    @Test
    fun japaneseIsDrawnAndNotBoxes() {
        assertTrue("install fonts-noto-cjk", drawsJapanese())
    }

    @Test
    fun theCheckSeesBoxes() {
        // Code points that no character has: what Japanese looks like without its font.
        assertFalse(drawsJapanese(listOf("\u0378", "\u0379", "\u0380")))
    }

    @Test
    fun theTourShowsTheMainJobFromStartToEndInBothLanguages() {
        val out = System.getProperty("toride.pictures")?.let(::File) ?: folder.root
        val ja = tour(Language.JA, out.toPath().resolve("ja"))
        val en = tour(Language.EN, out.toPath().resolve("en"))
        assertEquals(ja.keys, en.keys)
        val steps = listOf(
            "welcome", "recovery-key", "about-the-codes", "review", "where-is-the-original", "home", "review-of-a-picture", "two-sets",
            "already-stored", "old-list", "look-alike", "no-codes", "show-code", "used-can-be-undone", "unlock", "unlocked-again",
            "checklist-empty", "checklist-due", "contact-slip-or-new", "contact-changed", "contact-given-up", "devices", "device-lost", "ties",
            "factor-new", "things", "place-lost", "person-left", "what-if", "what-if-dark", "what-if-text-200",
            "home-on-another-phone", "question", "question-answered", "phone-walk", "card", "renew", "renew-old-set", "renew-copies",
            "renew-done", "phone-walk-done", "home-with-notices", "home-with-notices-dark", "home-with-notices-text-200", "notices",
            "notices-put-off", "card-later", "keep-old-codes", "one-way-is-enough", "reminders", "reminders-not-allowed",
            "safekeeping-nothing-yet", "backup", "backup-verified", "safekeeping", "test-backup-opens", "sheet", "sheet-ready",
            "cabinet-list-ready", "take-in-found", "take-in-done", "write-out", "new-keys", "new-keys-made", "bring-back",
            "bring-back-opened", "brought-back", "other-ways", "start-over-beside-it", "set-aside", "swapped",
            "carry", "carry-codes", "carry-codes-dark", "carry-key", "receive-camera", "receive-progress", "received", "in-step", "preview",
            "taken-over", "share", "share-key", "inbox", "inbox-code-shown", "after-the-loss", "old-keys", "other-vault",
            "guide", "guide-dark", "guide-text-200", "guide-a-8", "guide-b-7", "guide-pick-service", "guide-c-codes", "guide-c-1-locked", "guide-c-sealed",
            "guide-c-code", "guide-c-code-dark", "guide-c-code-text-200", "guide-not-this", "guide-code-not-taken", "trouble-heard",
            "trouble-checks", "guide-next-code", "guide-code-worked", "home-in-the-guide", "guide-of-an-account", "guide-recovery-11",
            "guide-which-account", "guide-new-account-6", "wait", "home-waiting", "guide-contents", "guide-search", "prevention", "storage", "questions",
            "shop-empty", "shop", "shop-dark", "shop-text-200", "shop-account", "handover-new", "handover", "handover-who", "handover-ready",
            "handover-sign", "handover-signed", "handover-print", "handovers", "sheet-new", "sheet", "sheet-over", "shop-rules", "home-of-a-shop",
        )
        assertEquals(emptyList<String>(), steps - ja.keys)
        for ((name, picture) in ja + en) assertEquals(name, 822 to 1782, picture.width to picture.height)

        val overview = folder.root.resolve("overview.png")
        writeOverview(listOf("home", "review", "show-code").map(ja::getValue), overview.toPath())
        assertTrue("${overview.length()} bytes", overview.length() in 10_000 until 300_000)
    }
}
