package app.toride

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import app.toride.core.KeySignal
import java.io.IOException
import java.security.GeneralSecurityException
import java.security.InvalidKeyException
import java.security.KeyStore
import java.security.ProviderException
import java.security.UnrecoverableKeyException
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/** A key that does not leave this phone. The smallest seam there can be: where tests run there is no Keystore. */
interface BoundKey {
    /** Makes the key anew and seals [bytes] with it; null where this phone cannot. */
    fun seal(bytes: ByteArray): ByteArray?

    /** Whether the key still opens [sealed]. */
    fun opens(sealed: ByteArray): KeySignal
}

/** The key in Android's Keystore. It asks nobody for a finger: it tells phones apart and protects nothing. */
class KeystoreKey : BoundKey {
    override fun seal(bytes: ByteArray): ByteArray? =
        try {
            val generator = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, STORE)
            generator.init(
                KeyGenParameterSpec.Builder(ALIAS, KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT)
                    .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                    .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
                    .build(),
            )
            val cipher = Cipher.getInstance(CIPHER)
            cipher.init(Cipher.ENCRYPT_MODE, generator.generateKey())
            cipher.iv + cipher.doFinal(bytes)
        } catch (_: GeneralSecurityException) {
            null
        } catch (_: ProviderException) {
            null
        }

    override fun opens(sealed: ByteArray): KeySignal =
        try {
            val key = KeyStore.getInstance(STORE).apply { load(null) }.getKey(ALIAS, null) as? SecretKey
            if (key == null) {
                KeySignal.GONE
            } else {
                val cipher = Cipher.getInstance(CIPHER)
                cipher.init(Cipher.DECRYPT_MODE, key, GCMParameterSpec(TAG_BITS, sealed, 0, IV_BYTES.coerceAtMost(sealed.size)))
                cipher.doFinal(sealed, IV_BYTES, sealed.size - IV_BYTES)
                KeySignal.OK
            }
        } catch (_: AEADBadTagException) {
            KeySignal.GONE
        } catch (_: UnrecoverableKeyException) {
            KeySignal.BUSY
        } catch (_: InvalidKeyException) {
            KeySignal.GONE
        } catch (_: IllegalArgumentException) {
            // Fewer bytes than a sealed text has: it was not sealed here.
            KeySignal.GONE
        } catch (_: GeneralSecurityException) {
            KeySignal.BUSY
        } catch (_: ProviderException) {
            KeySignal.BUSY
        } catch (_: IOException) {
            KeySignal.BUSY
        }

    private companion object {
        const val STORE = "AndroidKeyStore"
        const val ALIAS = "toride-device"
        const val CIPHER = "AES/GCM/NoPadding"
        const val TAG_BITS = 128
        const val IV_BYTES = 12
    }
}
