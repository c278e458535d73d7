package app.toride

import android.app.KeyguardManager
import android.provider.Settings
import android.telephony.TelephonyManager
import androidx.test.core.app.ApplicationProvider
import app.toride.core.DeviceKind
import app.toride.core.KeySignal
import app.toride.core.SimSignal
import java.io.File
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowBuild

/** What Android shows of the phone, as plain values. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [34])
class SignalsTest {
    private val app = ApplicationProvider.getApplicationContext<TorideApplication>()
    private val key = PaperKey()
    private val phone = PhoneSignals(app, app.vaultFolder, key)
    private val marker = ByteArray(16) { it.toByte() }

    @Test
    fun `a new installation has neither marker nor key`() {
        val seen = phone.now()
        assertNull(seen.marker)
        assertEquals(KeySignal.NOT_APPLICABLE, seen.key)
    }

    @Test
    fun `the marker stays where no backup goes, and is bound to the phone`() {
        phone.keep(marker)
        assertArrayEquals(marker, PhoneSignals(app, app.vaultFolder, key).now().marker)
        assertEquals(KeySignal.OK, phone.now().key)
        assertEquals(setOf("marker", "binding"), app.noBackupFilesDir.list()?.toSet())
    }

    @Test
    fun `what the vault was like last stays in the same place`() {
        val anchor = ByteArray(116) { it.toByte() }
        assertNull(phone.now().anchor)
        phone.keepAnchor(ByteArray(1))
        phone.keepAnchor(anchor)
        assertArrayEquals(anchor, PhoneSignals(app, app.vaultFolder, key).now().anchor)
        assertEquals(setOf("anchor"), app.noBackupFilesDir.list()?.toSet())
    }

    @Test
    fun `another phone's key does not open it, and a busy Keystore says nothing`() {
        phone.keep(marker)
        assertEquals(KeySignal.GONE, PhoneSignals(app, app.vaultFolder, PaperKey()).now().key)
        key.busy = true
        assertEquals(KeySignal.BUSY, phone.now().key)
    }

    @Test
    fun `a phone whose Keystore does not work is told apart by its other marks`() {
        val broken = object : BoundKey {
            override fun seal(bytes: ByteArray): ByteArray? = null

            override fun opens(sealed: ByteArray) = KeySignal.BUSY
        }
        val signals = PhoneSignals(app, app.vaultFolder, broken)
        signals.keep(marker)
        assertArrayEquals(marker, signals.now().marker)
        assertEquals(KeySignal.NOT_APPLICABLE, signals.now().key)
    }

    @Test
    fun `where there is no Keystore at all, as here, nothing breaks`() {
        val real = KeystoreKey()
        assertNull(real.seal(marker))
        assertEquals(KeySignal.BUSY, real.opens(ByteArray(60)))
    }

    @Test
    fun `the card in the phone, its lock, its system and its model are seen without a permission`() {
        val telephony = shadowOf(app.getSystemService(TelephonyManager::class.java))
        telephony.setSimState(TelephonyManager.SIM_STATE_ABSENT)
        assertEquals(SimSignal.Absent, phone.now().sim)
        telephony.setSimState(TelephonyManager.SIM_STATE_READY)
        telephony.setSimCarrierId(1839)
        assertEquals(SimSignal.Carrier(1839u), phone.now().sim)
        telephony.setSimCarrierId(TelephonyManager.UNKNOWN_CARRIER_ID)
        assertEquals(SimSignal.Unknown, phone.now().sim)
        telephony.setSimState(TelephonyManager.SIM_STATE_PIN_REQUIRED)
        assertEquals(SimSignal.Unknown, phone.now().sim)

        shadowOf(app.getSystemService(KeyguardManager::class.java)).setIsDeviceSecure(true)
        assertEquals(true, phone.now().screenLock)

        ShadowBuild.setModel("Pixel 8")
        ShadowBuild.setVersionRelease("15")
        assertEquals("Pixel 8" to "15", phone.now().run { model to system })

        Settings.Secure.putString(app.contentResolver, Settings.Secure.ANDROID_ID, "6c3f0a9d1e2b4857")
        assertEquals("6c3f0a9d1e2b4857", phone.now().hardware?.decodeToString())
    }

    @Test
    fun `a tablet is called one`() {
        assertEquals(DeviceKind.PHONE, phone.now().deviceKind)
        RuntimeEnvironment.setQualifiers("w800dp-h1280dp")
        assertEquals(DeviceKind.TABLET, phone.now().deviceKind)
    }

    @Test
    fun `a vault that was last written to long before the app was installed came out of a backup`() {
        val file = File(app.vaultFolder, "vault.db")
        file.parentFile?.mkdirs()
        file.writeText("")
        val installed = app.packageManager.getPackageInfo(app.packageName, 0)
        installed.firstInstallTime = INSTALLED
        shadowOf(app.packageManager).installPackage(installed)
        file.setLastModified(INSTALLED - 2 * DAY)
        assertTrue(phone.now().restored)
        file.setLastModified(INSTALLED + DAY)
        assertFalse(phone.now().restored)
        file.delete()
        assertFalse(phone.now().restored)
    }

    private companion object {
        const val DAY = 24 * 60 * 60 * 1_000L
        const val INSTALLED = 1_795_435_200_000L
    }
}

/** A key that lies in the test instead of in a Keystore. Another one opens nothing that this one sealed. */
class PaperKey : BoundKey {
    private val id = (next++).toByte()
    var busy = false

    override fun seal(bytes: ByteArray): ByteArray = byteArrayOf(id) + bytes.reversedArray()

    override fun opens(sealed: ByteArray): KeySignal = when {
        busy -> KeySignal.BUSY
        sealed.firstOrNull() == id -> KeySignal.OK
        else -> KeySignal.GONE
    }

    private companion object {
        var next = 1
    }
}
