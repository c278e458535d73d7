package app.toride

import java.io.File
import org.junit.Assert.assertNotEquals

/** Flips one bit inside the sealed body of an account in a vault file, as a worn-out memory does. */
fun damageOneAccount(file: File) {
    val bytes = file.readBytes()
    val body = bytes.toString(Charsets.ISO_8859_1).indexOf(ACCOUNT_BODY)
    assertNotEquals("no account in the file", -1, body)
    bytes[body + CIPHERTEXT] = (bytes[body + CIPHERTEXT].toInt() xor 1).toByte()
    file.writeBytes(bytes)
}

/** How the body of an account begins (`docs/format.md`, 7): version 1, kind 2, two zeros, epoch 1. */
private const val ACCOUNT_BODY = "\u0001\u0002\u0000\u0000\u0001\u0000\u0000\u0000"

/** Where its ciphertext begins. */
private const val CIPHERTEXT = 32
