package app.toride.desktop

import androidx.compose.material3.Surface
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.WindowState
import androidx.compose.ui.window.application

/** Opens the window, in the size of a phone of 411 × 891 dp: the size the screens are drawn for. */
fun main() = application {
    Window(
        onCloseRequest = ::exitApplication,
        state = WindowState(width = 411.dp, height = 891.dp),
        title = "砦 Toride",
    ) {
        Surface {}
    }
}
