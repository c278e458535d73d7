package app.toride

import android.app.Activity
import android.content.Intent
import android.net.Uri
import java.io.InputStream
import org.junit.Assert.assertEquals
import org.robolectric.Shadows.shadowOf

/** Taps [tag], which opens the picker of the system for [action], and chooses [uri] there, which holds [content]. */
fun Hand.choose(tag: String, action: String, uri: Uri, content: InputStream) {
    shadowOf(rule.activity.contentResolver).registerInputStream(uri, content)
    val asked = ask(tag)
    assertEquals(action, asked.action)
    answer(asked, Intent().setData(uri))
}

/** Taps [tag], which opens the system's dialog for a new document, and chooses [uri] for it. */
fun Hand.save(tag: String, uri: Uri) {
    val asked = ask(tag)
    assertEquals(Intent.ACTION_CREATE_DOCUMENT, asked.action)
    answer(asked, Intent().setData(uri))
}

/** Taps [tag], which opens a picker of the system, and leaves that again. */
fun Hand.chooseNothing(tag: String) = answer(ask(tag), null)

private fun Hand.ask(tag: String): Intent {
    tap(tag)
    return shadowOf(rule.activity).nextStartedActivityForResult.intent
}

private fun Hand.answer(asked: Intent, with: Intent?) = rule.runOnUiThread {
    shadowOf(rule.activity).receiveResult(asked, if (with == null) Activity.RESULT_CANCELED else Activity.RESULT_OK, with)
}
