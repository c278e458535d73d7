package app.toride.desktop

import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.asSkiaBitmap
import java.nio.file.Files
import java.nio.file.Path
import org.jetbrains.skia.EncodedImageFormat
import org.jetbrains.skia.Image

/** The picture as a PNG file. */
internal fun ImageBitmap.writePng(file: Path) = Image.makeFromBitmap(asSkiaBitmap()).writePng(file)

/** The picture as a PNG file. */
internal fun Image.writePng(file: Path) {
    val data = checkNotNull(encodeToData(EncodedImageFormat.PNG)) { "no picture came out for $file" }
    Files.createDirectories(file.toAbsolutePath().parent)
    Files.write(file, data.bytes)
}
