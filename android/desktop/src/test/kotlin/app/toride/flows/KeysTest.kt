package app.toride.flows

import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** The two keys of a vault: each can be proven and changed, and either stands in for the other. */
class KeysTest {
    @Test
    fun theRecoveryKeyOpensTheVaultInWhateverCaseItIsTyped() = playInBoth {
        val key = makeVault()
        lockUp()
        openWithKey(key.lowercase().replace('-', ' '))
        await(Tags.HOME)
    }

    @Test
    fun whoForgotThePassphraseSetsANewOneWithTheRecoveryKey() = playInBoth {
        val key = makeVault()
        lockUp()
        openWithKey(key)
        settings(Tags.PASSPHRASE_ENTRY, Tags.CHANGE_PASSPHRASE)
        tap(Tags.WITH_KEY)
        type(Tags.RECOVERY_KEY_FIELD, key)
        type(Tags.NEW_PASSPHRASE, OTHER_PASSPHRASE)
        tap(Tags.CHANGE_PASSPHRASE_GO)
        await(Tags.NOTICE)
        assertEquals(Place.Settings, place())
        lockUp()
        open(PASSPHRASE, then = Tags.FAILURE)
        open(OTHER_PASSPHRASE)
    }

    @Test
    fun aWrongPassphraseChangesNoPassphraseAndKeepsTheNewOneTyped() = playInBoth {
        makeVault()
        settings(Tags.PASSPHRASE_ENTRY, Tags.CHANGE_PASSPHRASE)
        type(Tags.PASSPHRASE, WRONG_PASSPHRASE)
        type(Tags.NEW_PASSPHRASE, OTHER_PASSPHRASE)
        tap(Tags.CHANGE_PASSPHRASE_GO)
        await(Tags.FAILURE)
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.CHANGE_PASSPHRASE_GO)
        await(Tags.NOTICE)
        lockUp()
        open(OTHER_PASSPHRASE)
    }

    @Test
    fun aWeakPassphraseIsNotTaken() = play {
        makeVault()
        settings(Tags.PASSPHRASE_ENTRY, Tags.CHANGE_PASSPHRASE)
        type(Tags.PASSPHRASE, PASSPHRASE)
        type(Tags.NEW_PASSPHRASE, "password1234")
        await(Tags.STRENGTH)
        assertFalse(enabled(Tags.CHANGE_PASSPHRASE_GO))
    }

    @Test
    fun aKeyLeftForLaterIsProvenFromHome() = playInBoth {
        val key = makeVaultUnproven()
        addCodes("@later")
        keepSafe()
        home()
        tap(Tags.NEXT_STEP_GO)
        await(Tags.TYPE_KEY)
        type(Tags.RECOVERY_KEY_FIELD, slip(key))
        assertFalse(enabled(Tags.PROVE_KEY))
        type(Tags.RECOVERY_KEY_FIELD, key)
        tap(Tags.PROVE_KEY)
        await(Tags.ALL_WELL)
        assertTrue(has(Tags.NOTICE))
    }

    @Test
    fun theKeyIsProvenAgainFromTheSettings() = play {
        val key = makeVault()
        settings(Tags.PROVE_ENTRY, Tags.TYPE_KEY)
        type(Tags.RECOVERY_KEY_FIELD, key)
        tap(Tags.PROVE_KEY)
        await(Tags.NOTICE)
        assertEquals(Place.Settings, place())
    }

    @Test
    fun aNewRecoveryKeyReplacesTheOldOne() = playInBoth {
        val old = makeVault()
        settings(Tags.NEW_KEY_ENTRY, Tags.NEW_KEY)
        type(Tags.PASSPHRASE, WRONG_PASSPHRASE)
        tap(Tags.NEW_KEY_GO)
        await(Tags.FAILURE)
        type(Tags.PASSPHRASE, PASSPHRASE)
        tap(Tags.NEW_KEY_GO)
        await(Tags.RECOVERY_KEY_TEXT)
        // The old one opens nothing any more: a step back would leave the person without any.
        assertTrue(onScreenThread { state.back() })
        val new = recoveryKey()
        assertNotEquals(old, new)
        tap(Tags.KEY_WRITTEN)
        type(Tags.RECOVERY_KEY_FIELD, old)
        tap(Tags.PROVE_KEY)
        await(Tags.FAILURE)
        type(Tags.RECOVERY_KEY_FIELD, new)
        tap(Tags.PROVE_KEY)
        await(Tags.NOTICE)
        lockUp()
        openWithKey(old)
        await(Tags.FAILURE)
        type(Tags.RECOVERY_KEY_FIELD, new)
        tap(Tags.UNLOCK_GO)
        await(Tags.HOME)
    }

    @Test
    fun aSlipInTheKeyIsNamedBeforeAnyTry() = playInBoth {
        val key = makeVault()
        lockUp()
        tap(Tags.WITH_KEY)
        type(Tags.RECOVERY_KEY_FIELD, slip(key))
        assertFalse(enabled(Tags.UNLOCK_GO))
        assertTrue(onScreenThread { state.back() })
        await(Tags.UNLOCK)
        open()
    }

    private fun Stage.openWithKey(key: String) {
        tap(Tags.WITH_KEY)
        await(Tags.UNLOCK_WITH_KEY)
        type(Tags.RECOVERY_KEY_FIELD, key)
        tap(Tags.UNLOCK_GO)
    }

    /** The key with one character of its second group changed. */
    private fun slip(key: String): String = key.replaceRange(7, 8, if (key[7] == '7') "8" else "7")
}
