package app.toride.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import app.toride.ui.theme.LocalType

/** The letter of a service on its colour. Ornament: the name stands beside it. */
@Composable
fun Badge(initial: String, rgb: UInt) {
    // A letter in a box of fixed size; growing it with the text size would only cut it.
    CompositionLocalProvider(LocalDensity provides Density(LocalDensity.current.density)) {
        Box(
            Modifier
                .size(44.dp)
                .background(Color(OPAQUE or rgb.toLong()), RoundedCornerShape(14.dp))
                .clearAndSetSemantics {},
            contentAlignment = Alignment.Center,
        ) { Text(initial, style = LocalType.current.heading, color = Color.White) }
    }
}

private const val OPAQUE = 0xFF000000L
