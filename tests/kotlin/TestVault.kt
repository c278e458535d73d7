// What the tests of the bindings share: vaults in temporary folders, secrets in direct buffers, pastes and vectors.
package app.toride.bindings

import app.toride.core.AccountDraft
import app.toride.core.AccountId
import app.toride.core.KeepOptions
import app.toride.core.Kept
import app.toride.core.RecoveryKeyCheck
import app.toride.core.Session
import app.toride.core.Vault
import app.toride.core.checkRecoveryKey
import java.io.File
import java.nio.ByteBuffer
import org.json.JSONArray
import org.json.JSONObject
import org.junit.rules.TemporaryFolder

internal const val PASSPHRASE = "港のあかり seven 灯台"

/** The text as bytes that the core reads in place. */
internal fun secret(text: String): ByteBuffer = secret(text.encodeToByteArray())

internal fun secret(bytes: ByteArray): ByteBuffer = ByteBuffer.allocateDirect(bytes.size).put(bytes).flip()

internal fun TemporaryFolder.vault(): Vault = Vault.open(File(root, "vault").path)

internal fun Session.add(service: String, name: String): AccountId = addAccount(AccountDraft(service, name, business = false))

internal fun Session.keep(account: AccountId, text: String): Kept =
    review(account, secret(text), null).use { it.keep(KeepOptions(issuedAt = null, retireOld = true)) }

/** The codes of an account in order, as the service counts them. */
internal fun Session.canonicalCodes(account: AccountId): List<String> =
    account(account).currentSets.first().codes.map { code -> reveal(code.id).use { it.canonical() } }

internal fun check(recoveryKey: String): RecoveryKeyCheck = checkRecoveryKey(secret(recoveryKey))

/** A file of `tests`. */
internal fun testFile(path: String): File = File(System.getProperty("toride.root"), "tests/$path")

internal fun testJson(path: String): JSONObject = JSONObject(testFile(path).readText())

internal fun JSONArray.objects(): List<JSONObject> = (0 until length()).map { getJSONObject(it) }

internal fun JSONArray.strings(): List<String> = (0 until length()).map { getString(it) }
