package app.toride

import java.io.File
import org.json.JSONObject

/** A paste of `tests/fixtures/paste`, as it stood on a screen. */
fun fixture(name: String): String = File(System.getProperty("toride.root"), "tests/fixtures/paste/$name").readText()

/** The codes that such a paste holds. */
fun codesOf(name: String): List<String> {
    val codes = JSONObject(fixture(name)).getJSONArray("codes")
    return (0 until codes.length()).map { codes.getJSONObject(it).getString("canonical") }
}
