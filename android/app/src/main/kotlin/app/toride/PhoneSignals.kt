package app.toride

import android.annotation.SuppressLint
import android.app.KeyguardManager
import android.content.Context
import android.os.Build
import android.provider.Settings
import android.telephony.TelephonyManager
import app.toride.core.DeviceKind
import app.toride.core.KeySignal
import app.toride.core.Signals
import app.toride.core.SimSignal
import app.toride.core.SlotSignal
import java.io.File
import java.io.IOException

/** What this phone shows of itself, without any permission. What it means is the core's to say. */
class PhoneSignals(private val context: Context, private val vault: File, private val key: BoundKey) {
    /** The marker of this installation, where neither a backup nor a transfer to a new phone takes it along. */
    private val marker = File(context.noBackupFilesDir, "marker")

    /** The marker, sealed by the key that does not leave this phone. */
    private val binding = File(context.noBackupFilesDir, "binding")

    /** The vault as it was last, in the same place: an older copy of it shows. */
    private val anchor = File(context.noBackupFilesDir, "anchor")

    /** As of now. Asks the Keystore, which takes its time. */
    fun now() = Signals(
        marker = read(marker),
        anchor = read(anchor),
        key = read(binding)?.let(key::opens) ?: KeySignal.NOT_APPLICABLE,
        slot = SlotSignal.NONE,
        hardware = hardware(),
        folder = null,
        system = Build.VERSION.RELEASE,
        sim = sim(),
        screenLock = context.getSystemService(KeyguardManager::class.java).isDeviceSecure,
        restored = restored(),
        model = Build.MODEL,
        deviceKind = if (context.resources.configuration.smallestScreenWidthDp >= TABLET_DP) DeviceKind.TABLET else DeviceKind.PHONE,
    )

    /** Keeps the marker and binds it to this phone. Where that fails, a question is asked later. */
    fun keep(new: ByteArray) {
        try {
            val sealed = key.seal(new)
            if (sealed == null) binding.delete() else binding.writeBytes(sealed)
            marker.writeBytes(new)
        } catch (_: IOException) {
            return
        }
    }

    /** Keeps what the vault is like. Where that fails, an older copy may not show. */
    fun keepAnchor(new: ByteArray) {
        try {
            anchor.writeBytes(new)
        } catch (_: IOException) {
            return
        }
    }

    private fun read(file: File): ByteArray? =
        try {
            file.readBytes()
        } catch (_: IOException) {
            null
        }

    /** Another one for every app that is signed by somebody else, so it follows nobody around. The core keeps a keyed hash. */
    @SuppressLint("HardwareIds")
    private fun hardware(): ByteArray? =
        Settings.Secure.getString(context.contentResolver, Settings.Secure.ANDROID_ID)?.toByteArray()

    /** Needs no permission; phones that ask for one all the same tell nothing. */
    private fun sim(): SimSignal =
        try {
            val telephony = context.getSystemService(TelephonyManager::class.java)
            when (telephony?.simState) {
                TelephonyManager.SIM_STATE_ABSENT -> SimSignal.Absent
                TelephonyManager.SIM_STATE_READY ->
                    telephony.simCarrierId.takeIf { it >= 0 }?.let { SimSignal.Carrier(it.toUInt()) } ?: SimSignal.Unknown
                else -> SimSignal.Unknown
            }
        } catch (_: SecurityException) {
            SimSignal.Unknown
        }

    /** A vault that was written to long before the app was installed came out of a backup. */
    private fun restored(): Boolean {
        val written = File(vault, "vault.db").lastModified()
        val installed = context.packageManager.getPackageInfo(context.packageName, 0).firstInstallTime
        return written > 0 && installed > written + DAY_MS
    }

    private companion object {
        const val TABLET_DP = 600
        const val DAY_MS = 24 * 60 * 60 * 1_000L
    }
}
