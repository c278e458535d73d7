package app.toride

import android.Manifest.permission.CAMERA
import android.content.pm.PackageManager
import android.graphics.Bitmap
import android.graphics.ImageFormat
import android.hardware.camera2.CameraAccessException
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraManager
import android.hardware.display.DisplayManager
import android.util.Size
import android.view.Display
import android.view.Surface
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.asImageBitmap
import app.toride.data.Luma
import app.toride.ui.Camera
import app.toride.ui.CameraAccess
import kotlin.math.abs

/**
 * The camera at the back of the phone. What it sees goes to the core and to the screen, and nowhere else.
 *
 * @param askPermission asks the person, through the system; ends with [TorideApplication.onCameraAnswer]
 */
internal class PhoneCamera private constructor(
    private val app: TorideApplication,
    private val id: String,
    private val facts: CameraCharacteristics,
    private val askPermission: () -> Unit,
) : Camera {
    override val access: CameraAccess
        get() = when {
            app.checkSelfPermission(CAMERA) == PackageManager.PERMISSION_GRANTED -> CameraAccess.ALLOWED
            app.cameraRefused -> CameraAccess.REFUSED
            else -> CameraAccess.UNASKED
        }

    override fun ask(onAnswer: () -> Unit) {
        app.onCameraAnswer = onAnswer
        askPermission()
    }

    override fun open(onPicture: (Luma, Int) -> Unit, onFailed: () -> Unit): AutoCloseable {
        val turns = quarterTurns()
        val look = CameraLook(
            size = size(),
            focus = facts.get(CameraCharacteristics.CONTROL_AF_AVAILABLE_MODES) ?: IntArray(0),
            onLuma = { onPicture(it, turns) },
            onFailed = { app.mainExecutor.execute(onFailed) },
        )
        look.begin(app.getSystemService(CameraManager::class.java), id)
        return look
    }

    override fun drawn(greys: ByteArray, width: Int, height: Int): ImageBitmap {
        val pixels = IntArray(greys.size) { at -> OPAQUE or (greys[at].toInt() and 0xFF) * GREY }
        return Bitmap.createBitmap(pixels, width, height, Bitmap.Config.ARGB_8888).asImageBitmap()
    }

    /** About 1280 × 720: a code that fills half the height is read, and the core needs little time for one. */
    private fun size(): Size {
        val sizes = facts.get(CameraCharacteristics.SCALER_STREAM_CONFIGURATION_MAP)?.getOutputSizes(ImageFormat.YUV_420_888).orEmpty()
        return sizes.minByOrNull { abs(it.width * it.height - WANTED) } ?: Size(640, 480)
    }

    /** What sets its pictures upright on the screen as it is held now. */
    private fun quarterTurns(): Int {
        val sensor = facts.get(CameraCharacteristics.SENSOR_ORIENTATION) ?: 0
        val display = app.getSystemService(DisplayManager::class.java).getDisplay(Display.DEFAULT_DISPLAY)
        val held = when (display?.rotation) {
            Surface.ROTATION_90 -> 90
            Surface.ROTATION_180 -> 180
            Surface.ROTATION_270 -> 270
            else -> 0
        }
        val front = facts.get(CameraCharacteristics.LENS_FACING) == CameraCharacteristics.LENS_FACING_FRONT
        return (if (front) sensor + held else sensor - held + 360) % 360 / 90
    }

    companion object {
        private const val WANTED = 1280 * 720
        private const val OPAQUE = 0xFF shl 24
        private const val GREY = 0x010101
        private const val BACK = CameraCharacteristics.LENS_FACING_BACK

        /** The one at the back, or whichever there is; null on a phone without. */
        fun of(app: TorideApplication, askPermission: () -> Unit): PhoneCamera? = try {
            val manager = app.getSystemService(CameraManager::class.java)
            val all = manager.cameraIdList.map { it to manager.getCameraCharacteristics(it) }
            val best = all.minByOrNull { (_, facts) -> if (facts.get(CameraCharacteristics.LENS_FACING) == BACK) 0 else 1 }
            best?.let { (id, facts) -> PhoneCamera(app, id, facts, askPermission) }
        } catch (_: CameraAccessException) {
            null
        }
    }
}
