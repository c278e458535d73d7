package app.toride.ui.qr

import app.toride.data.Luma

/** A small grey picture of what the camera sees: the middle square of it, upright. */
internal class SmallView(val greys: ByteArray, val width: Int, val height: Int)

/** Every so many pixels one, from the middle square, after so many quarter [turns] to the right. */
internal fun smallView(luma: Luma, turns: Int): SmallView {
    val square = minOf(luma.width, luma.height)
    val step = (square / SIDE).coerceAtLeast(1)
    val side = square / step
    val left = (luma.width - square) / 2
    val top = (luma.height - square) / 2
    val greys = ByteArray(side * side)
    for (y in 0 until side) {
        for (x in 0 until side) {
            val (column, row) = when (turns and 3) {
                0 -> x to y
                1 -> y to side - 1 - x
                2 -> side - 1 - x to side - 1 - y
                else -> side - 1 - y to x
            }
            greys[y * side + x] = luma.bytes.get((top + row * step) * luma.stride + left + column * step)
        }
    }
    return SmallView(greys, side, side)
}

/** Pixels of it, about: the person aims by it, the core reads the whole. */
private const val SIDE = 360
