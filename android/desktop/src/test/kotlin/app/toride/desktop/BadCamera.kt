package app.toride.desktop

import java.awt.Color
import java.awt.RenderingHints
import java.awt.image.BufferedImage
import java.awt.image.ConvolveOp
import java.awt.image.Kernel
import java.nio.file.Files
import java.nio.file.Path
import java.util.Random
import javax.imageio.ImageIO

/**
 * What a hand-held camera makes of a screen: some frames are missed, they come out of order, turned by a few degrees, smaller,
 * soft and noisy.
 */
internal class BadCamera(seed: Long) {
    private val random = Random(seed)

    /** The pictures of [from] as they were seen, into [into]: of ten, [lost] are missed. Returns how many came through. */
    fun watch(from: Path, into: Path, lost: Int): Int {
        Files.createDirectories(into)
        val shown = Files.list(from).use { files -> files.filter { it.toString().endsWith(".png") }.sorted().toList() }
        val missed = shown.shuffled(random).take(shown.size * lost / 10).toSet()
        val seen = (shown - missed).shuffled(random)
        seen.forEachIndexed { place, file ->
            val picture = checkNotNull(ImageIO.read(file.toFile())) { "$file is no picture" }
            check(ImageIO.write(worse(picture), "png", into.resolve("%03d.png".format(place)).toFile()))
        }
        return seen.size
    }

    private fun worse(screen: BufferedImage): BufferedImage = noisy(soft(turned(screen)))

    /** Turned by up to seven degrees either way, and at seven to nine tenths of its size, on a desk. */
    private fun turned(screen: BufferedImage): BufferedImage {
        val size = 0.7 + random.nextDouble() * 0.2
        val out = BufferedImage(screen.width, screen.height, BufferedImage.TYPE_BYTE_GRAY)
        val canvas = out.createGraphics()
        canvas.color = Color(120, 120, 120)
        canvas.fillRect(0, 0, out.width, out.height)
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR)
        canvas.translate(out.width / 2.0, out.height / 2.0)
        canvas.rotate(Math.toRadians(random.nextDouble() * 14 - 7))
        canvas.scale(size, size)
        canvas.drawImage(screen, -screen.width / 2, -screen.height / 2, null)
        canvas.dispose()
        return out
    }

    /** Every pixel takes two thirds of its light from its eight neighbours. */
    private fun soft(picture: BufferedImage): BufferedImage =
        ConvolveOp(Kernel(3, 3, FloatArray(9) { 1 / 9f }), ConvolveOp.EDGE_NO_OP, null).filter(picture, null)

    private fun noisy(picture: BufferedImage): BufferedImage {
        val grey = picture.raster
        for (y in 0 until picture.height) {
            for (x in 0 until picture.width) {
                grey.setSample(x, y, 0, (grey.getSample(x, y, 0) + random.nextInt(41) - 20).coerceIn(0, 255))
            }
        }
        return picture
    }
}
