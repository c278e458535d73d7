package app.toride.flows

import app.toride.core.BundleKind
import app.toride.core.Field
import app.toride.core.InternalException
import app.toride.core.Language
import app.toride.core.LimitedThing
import app.toride.core.VaultException
import app.toride.data.Outcome
import app.toride.data.VaultFailure
import app.toride.data.Words
import app.toride.data.args
import app.toride.data.key
import app.toride.data.outcome
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test

/** Every way in which a call can fail becomes a failure with a sentence of its own, in both languages. */
class FailureTest {
    @Test
    fun everyErrorOfTheCoreHasItsFailureAndItsSentence() {
        for (language in Language.entries) {
            Words(language).use { words ->
                val nothing = words.say("common-no-words", emptyList())
                val said = failures().map { words.say(it.key, it.args) }
                said.forEach { assertNotEquals(nothing, it) }
                assertEquals("two failures say the same in $language", said.size, said.toSet().size)
                said.forEach { assertFalse(it, it.contains('{') || it.contains('$')) }
            }
        }
    }

    @Test
    fun theKeyIsTheNameOfTheError() = errors().forEach { error ->
        val name = error::class.simpleName.orEmpty().replace(Regex("(?<=.)([A-Z])"), "-$1").lowercase()
        assertEquals("error-$name", failureOf { throw error }.key)
    }

    @Test
    fun noErrorOfTheCoreIsForgotten() {
        val declared = VaultException::class.java.declaredClasses.filter { VaultException::class.java.isAssignableFrom(it) }
        assertEquals(declared.map { it.simpleName }.toSet(), errors().map { it::class.java.simpleName }.toSet())
    }

    @Test
    fun aFaultOfTheProgramIsToldWithoutItsText() =
        assertEquals(VaultFailure.Internal, failureOf { throw InternalException("1234 5678") })

    @Test
    fun aCallOnAClosedObjectMeansLocked() = assertEquals(VaultFailure.Locked, failureOf { error("destroyed") })

    @Test
    fun whatIsNoFailureOfTheCoreIsNotSwallowed() {
        assertThrows(ArithmeticException::class.java) { outcome { throw ArithmeticException() } }
    }

    @Test
    fun aResultPassesThrough() = assertEquals(7, (outcome { 7 } as Outcome.Done).value)

    @Test
    fun theSecondsOfAWaitAreSaid() = Words(Language.EN).use {
        val wait = VaultFailure.Throttled(15)
        assertTrue(it.say(wait.key, wait.args).contains("15 seconds"))
    }

    private fun failureOf(call: () -> Unit): VaultFailure = (outcome(call) as Outcome.Failed).failure

    private fun failures(): List<VaultFailure> = errors().map { failureOf { throw it } }

    private fun errors(): List<VaultException> = listOf(
        VaultException.Locked(),
        VaultException.WrongPassphrase(),
        VaultException.WrongRecoveryKey(),
        VaultException.SlotDamaged(),
        VaultException.Damaged(),
        VaultException.SetMismatch(),
        VaultException.NotToride(),
        VaultException.TooNew(),
        VaultException.OutOfMemory(),
        VaultException.StorageFull(),
        VaultException.StorageUnavailable(),
        VaultException.InUse(),
        VaultException.NeedsRepair(),
        VaultException.ReadOnly(),
        VaultException.TooLarge(LimitedThing.PASTE),
        VaultException.TooMany(LimitedThing.CODES),
        VaultException.Malformed(),
        VaultException.NotText(),
        VaultException.NothingFound(),
        VaultException.Throttled(5u),
        VaultException.Invalid(Field.CODE),
        VaultException.NotFound(),
        VaultException.AlreadyExists(),
        VaultException.WeakPassphrase(),
        VaultException.Internal(),
    ) + ofFiles()

    private fun ofFiles(): List<VaultException> = listOf(
        VaultException.FileDamaged(),
        VaultException.FileTooNew(),
        VaultException.FileMalformed(),
        VaultException.FileCut(have = 1u, need = 2u),
        VaultException.OtherSecret(),
        VaultException.FileExists(),
        VaultException.OtherVault(),
        VaultException.OldKey(),
        VaultException.ManyPurged(),
        VaultException.WrongTransferKey(),
        VaultException.Expired(),
        VaultException.AlreadySeen(),
        VaultException.EncryptedFile(),
        VaultException.FileNeedsPassword(),
        VaultException.WrongFilePassword(),
        VaultException.FileTooCostly(),
        VaultException.UnknownForm(),
        VaultException.FileEmpty(),
    ) + BundleKind.entries.map { VaultException.OtherKind(it) }
}
