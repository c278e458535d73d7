package app.toride.ui.qr

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import app.toride.core.QrMatrix
import app.toride.ui.theme.Shapes
import kotlin.math.floor

/** A QR code as large as fits, black on white also in the dark theme: cameras read no other. */
@Composable
fun QrPicture(matrix: QrMatrix?, description: String, modifier: Modifier = Modifier) {
    Canvas(
        modifier
            .fillMaxWidth()
            .aspectRatio(1f)
            .clip(Shapes.card)
            .background(Color.White)
            .semantics {
                role = Role.Image
                contentDescription = description
            },
    ) { if (matrix != null) paint(matrix) }
}

/** Each module a whole number of pixels wide, so that none is wider than its neighbour; dark modules of a row in one stroke. */
private fun DrawScope.paint(matrix: QrMatrix) {
    val side = matrix.side.toInt()
    val module = floor(size.minDimension / (side + 2 * QUIET_ZONE)).coerceAtLeast(1f)
    val left = floor((size.width - module * side) / 2)
    val top = floor((size.height - module * side) / 2)
    for (row in 0 until side) {
        var column = 0
        while (column < side) {
            val begin = column
            while (column < side && matrix.dark[row * side + column] != LIGHT) column += 1
            if (column > begin) {
                drawRect(Color.Black, Offset(left + begin * module, top + row * module), Size((column - begin) * module, module))
            } else {
                column += 1
            }
        }
    }
}

/** Light modules on each side, as the standard for QR codes asks for. */
private const val QUIET_ZONE = 4
private const val LIGHT: Byte = 0
