package app.toride.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.dp

/** A row that goes on in the next line where it does not fit. The one place with experimental API. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
fun Wrap(
    modifier: Modifier = Modifier,
    horizontal: Arrangement.Horizontal = Arrangement.spacedBy(8.dp),
    content: @Composable () -> Unit,
) {
    FlowRow(
        modifier,
        horizontalArrangement = horizontal,
        verticalArrangement = Arrangement.spacedBy(6.dp),
    ) { content() }
}

/** Whether the person reads at a size where what stands side by side must stand below each other. */
@Composable
@ReadOnlyComposable
fun largeText(): Boolean = LocalDensity.current.fontScale >= LARGE

private const val LARGE = 1.4f
