package app.toride.ui.parts

import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.LocalContentColor
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.graphics.vector.addPathNodes
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** The icons of the app, drawn with one pen: two units wide, round ends, on a grid of 24. */
object Icons {
    val Back = pen("back", "M20 12H4M10 6L4 12L10 18", mirrored = true)
    val Forward = pen("forward", "M9 5L16 12L9 19", mirrored = true)
    val Down = pen("down", "M5 9L12 16L19 9")
    val Up = pen("up", "M5 15L12 8L19 15")
    val Add = pen("add", "M12 5V19M5 12H19")
    val Minus = pen("minus", "M5 12H19")
    val Check = pen("check", "M4 13L9 18L20 6")
    val Cross = pen("cross", "M6 6L18 18M18 6L6 18")
    val Alert = pen("alert", "M12 4V14M12 19V19.2", width = 3f)
    val Clock = pen("clock", circle(12f, 12f, 9f) + "M12 7V12L15.5 14")
    val Info = pen("info", circle(12f, 12f, 9f) + "M12 11V16.5M12 7.6V7.7")
    val Question = pen("question", circle(12f, 12f, 9f) + "M9.3 9.2A2.8 2.8 0 1 1 12 12.4V13.4M12 16.8V16.9")
    val Lock = pen("lock", "M6 10H18A1 1 0 0 1 19 11V20A1 1 0 0 1 18 21H6A1 1 0 0 1 5 20V11A1 1 0 0 1 6 10ZM8 10V7A4 4 0 0 1 16 7V10M12 14.5V16.5")
    val Settings = pen("settings", "M4 7H11M17 7H20M4 17H7M13 17H20" + circle(14f, 7f, 3f) + circle(10f, 17f, 3f))
    val Eye = pen("eye", "M2.5 12C5 7.5 8.3 5.5 12 5.5S19 7.5 21.5 12C19 16.5 15.7 18.5 12 18.5S5 16.5 2.5 12Z" + circle(12f, 12f, 2.8f))
    val EyeOff = pen("eye-off", "M2.5 12C5 7.5 8.3 5.5 12 5.5S19 7.5 21.5 12C19 16.5 15.7 18.5 12 18.5S5 16.5 2.5 12ZM4 20L20 4")
    val Pencil = pen("pencil", "M4 20L5 16L16.5 4.5A1.5 1.5 0 0 1 18.6 4.5L19.5 5.4A1.5 1.5 0 0 1 19.5 7.5L8 19ZM14.5 6.5L17.5 9.5")
    val Copy = pen("copy", "M9 8H19A1 1 0 0 1 20 9V20A1 1 0 0 1 19 21H9A1 1 0 0 1 8 20V9A1 1 0 0 1 9 8ZM5 16V4A1 1 0 0 1 6 3H15")
    val Paste = pen("paste", "M9 4H6A1 1 0 0 0 5 5V20A1 1 0 0 0 6 21H18A1 1 0 0 0 19 20V5A1 1 0 0 0 18 4H15M9 2.5H15V6H9ZM9 12H15M9 16H13")
    val File = pen("file", "M14 3H6A1 1 0 0 0 5 4V20A1 1 0 0 0 6 21H18A1 1 0 0 0 19 20V8ZM14 3V8H19M9 13H15M9 17H13")
    val Picture = pen("picture", "M5 4H19A1 1 0 0 1 20 5V19A1 1 0 0 1 19 20H5A1 1 0 0 1 4 19V5A1 1 0 0 1 5 4ZM4 16L9 11L17 19.5M14 15.5L16 13.5L20 17.5" + circle(15f, 8.5f, 1.2f))
    val Bin = pen("bin", "M4 6H20M9 6V4A1 1 0 0 1 10 3H14A1 1 0 0 1 15 4V6M6 6L7 20A1 1 0 0 0 8 21H16A1 1 0 0 0 17 20L18 6M10 10.5V16.5M14 10.5V16.5")
    val Key = pen("key", circle(8f, 15.5f, 4.2f) + "M11 12.5L20 3.5M16.5 7L19.5 10M14 9.5L16 11.5")
    val Shield = pen("shield", "M12 3L19.5 5.5V11.5C19.5 16 16.5 19.3 12 21C7.5 19.3 4.5 16 4.5 11.5V5.5ZM8.5 11.8L11.2 14.5L15.8 9.5")
    val Help = pen("help", circle(12f, 12f, 9f) + circle(12f, 12f, 3.6f) + "M9.4 9.4L5.7 5.7M14.6 9.4L18.3 5.7M9.4 14.6L5.7 18.3M14.6 14.6L18.3 18.3")
    val Undo = pen("undo", "M4 9H15A5 5 0 0 1 15 19H8M8 5L4 9L8 13")
    val Search = pen("search", circle(10.5f, 10.5f, 6.5f) + "M15.5 15.5L21 21")
    val Hand = pen("hand", "M12 3L21 19.5H3ZM12 10V14.2M12 16.8V16.9")
    val Phone = pen("phone", "M8 3H16A1 1 0 0 1 17 4V20A1 1 0 0 1 16 21H8A1 1 0 0 1 7 20V4A1 1 0 0 1 8 3ZM11 17.5H13")
    val PhoneGone = pen("phone-gone", "M16 10V4A1 1 0 0 0 15 3H7A1 1 0 0 0 6 4V20A1 1 0 0 0 7 21H11M14.5 14.5L20.5 20.5M20.5 14.5L14.5 20.5")
    val Tablet = pen("tablet", "M5 4H19A1 1 0 0 1 20 5V19A1 1 0 0 1 19 20H5A1 1 0 0 1 4 19V5A1 1 0 0 1 5 4ZM11 16.5H13")
    val Computer = pen("computer", "M5 5H19A1 1 0 0 1 20 6V15A1 1 0 0 1 19 16H5A1 1 0 0 1 4 15V6A1 1 0 0 1 5 5ZM2.5 20H21.5")
    val Mail = pen("mail", "M4 5H20A1 1 0 0 1 21 6V18A1 1 0 0 1 20 19H4A1 1 0 0 1 3 18V6A1 1 0 0 1 4 5ZM3.5 6.5L12 13L20.5 6.5")
    val Call = pen("call", "M6 3H9L11 8L8.5 10A12 12 0 0 0 14 15.5L16 13L21 15V18A2 2 0 0 1 18.6 20.4A16 16 0 0 1 3.6 5.4A2 2 0 0 1 6 3Z")
    val Message = pen("message", "M4 4H20A1 1 0 0 1 21 5V16A1 1 0 0 1 20 17H9L5 21V17H4A1 1 0 0 1 3 16V5A1 1 0 0 1 4 4ZM8 10.5H8.1M12 10.5H12.1M16 10.5H16.1")
    val Person = pen("person", circle(12f, 8f, 4f) + "M4.5 20.5C4.5 16.5 7.5 14.5 12 14.5S19.5 16.5 19.5 20.5")
    val PersonCheck = pen("person-check", circle(9.5f, 7.5f, 3.8f) + "M2.5 20C2.5 16 5.3 14 9.5 14C10.8 14 12 14.2 13 14.6M14.5 18L17 20.5L21.5 15")
    val Shop = pen("shop", "M4 9L5.5 4H18.5L20 9A2.65 2.65 0 0 1 14.7 9A2.65 2.65 0 0 1 9.3 9A2.65 2.65 0 0 1 4 9ZM5 12V20H19V12M10 20V15H14V20")
    val Cabinet = pen("cabinet", "M6 3H18A1 1 0 0 1 19 4V20A1 1 0 0 1 18 21H6A1 1 0 0 1 5 20V4A1 1 0 0 1 6 3ZM5 12H19M10.5 7.5H13.5M10.5 16.5H13.5")
    val Link = pen("link", "M9.5 14.5L14.5 9.5M11 6.5L13 4.5A4.2 4.2 0 0 1 19 10.5L17 12.5M7 11.5L5 13.5A4.2 4.2 0 0 0 11 19.5L13 17.5")
    val List = pen("list", "M4 6L5.5 7.5L8.5 4.5M12 6H20M4 12L5.5 13.5L8.5 10.5M12 12H20M4 18L5.5 19.5L8.5 16.5M12 18H20")
}

/** An icon beside words that say the same; silent for a screen reader. It grows with the words, up to a point. */
@Composable
fun Glyph(icon: ImageVector, modifier: Modifier = Modifier, size: Dp = 24.dp, tint: Color = LocalContentColor.current) {
    val grown = size * LocalDensity.current.fontScale.coerceIn(1f, MOST_GROWTH)
    Icon(icon, contentDescription = null, modifier = modifier.size(grown), tint = tint)
}

private fun circle(x: Float, y: Float, r: Float) = "M${x - r} ${y}A$r $r 0 1 1 ${x + r} ${y}A$r $r 0 1 1 ${x - r} ${y}Z"

private fun pen(name: String, path: String, width: Float = 2f, mirrored: Boolean = false): ImageVector =
    ImageVector.Builder(name, GRID.dp, GRID.dp, GRID, GRID, autoMirror = mirrored)
        .addPath(
            pathData = addPathNodes(path),
            stroke = SolidColor(Color.Black),
            strokeLineWidth = width,
            strokeLineCap = StrokeCap.Round,
            strokeLineJoin = StrokeJoin.Round,
        )
        .build()

private const val GRID = 24f
private const val MOST_GROWTH = 1.6f
