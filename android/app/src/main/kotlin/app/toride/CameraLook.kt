package app.toride

import android.graphics.ImageFormat
import android.hardware.camera2.CameraAccessException
import android.hardware.camera2.CameraCaptureSession
import android.hardware.camera2.CameraDevice
import android.hardware.camera2.CameraManager
import android.hardware.camera2.CaptureRequest
import android.hardware.camera2.params.OutputConfiguration
import android.hardware.camera2.params.SessionConfiguration
import android.media.ImageReader
import android.os.Handler
import android.os.HandlerThread
import android.util.Size
import app.toride.data.Luma

/**
 * One look through a camera, from opening it to closing it, on a thread of its own: a picture that takes long to read makes the
 * next ones be dropped, not wait.
 *
 * @param focus the ways of focusing that the camera has
 * @param onLuma lent the brightness of each picture, on that thread
 * @param onFailed called on that thread when the camera does not open, or is taken away
 */
internal class CameraLook(
    size: Size,
    private val focus: IntArray,
    private val onLuma: (Luma) -> Unit,
    private val onFailed: () -> Unit,
) : AutoCloseable {
    private val thread = HandlerThread("camera").apply { start() }
    private val handler = Handler(thread.looper)
    private val reader = ImageReader.newInstance(size.width, size.height, ImageFormat.YUV_420_888, BUFFERS)
    private var device: CameraDevice? = null
    private var closed = false

    /** Opens the camera [id]. */
    fun begin(manager: CameraManager, id: String) {
        reader.setOnImageAvailableListener(::look, handler)
        try {
            manager.openCamera(id, { handler.post(it) }, Opening())
        } catch (_: CameraAccessException) {
            onFailed()
        } catch (_: SecurityException) {
            onFailed()
        }
    }

    override fun close() {
        handler.post {
            closed = true
            device?.close()
            device = null
            reader.close()
            thread.quitSafely()
        }
    }

    private fun look(from: ImageReader) {
        if (closed) return
        from.acquireLatestImage()?.use { image ->
            val brightness = image.planes[0]
            onLuma(Luma(brightness.buffer, image.width, image.height, brightness.rowStride))
        }
    }

    private fun fail() {
        if (!closed) onFailed()
    }

    private inner class Opening : CameraDevice.StateCallback() {
        override fun onOpened(camera: CameraDevice) {
            // Whoever left meanwhile does not want it any more.
            if (closed) return camera.close()
            device = camera
            try {
                val outputs = listOf(OutputConfiguration(reader.surface))
                camera.createCaptureSession(
                    SessionConfiguration(SessionConfiguration.SESSION_REGULAR, outputs, { handler.post(it) }, Session(camera)),
                )
            } catch (_: CameraAccessException) {
                fail()
            }
        }

        override fun onDisconnected(camera: CameraDevice) {
            camera.close()
            fail()
        }

        override fun onError(camera: CameraDevice, error: Int) {
            camera.close()
            fail()
        }
    }

    private inner class Session(private val camera: CameraDevice) : CameraCaptureSession.StateCallback() {
        override fun onConfigured(session: CameraCaptureSession) {
            if (closed) return
            try {
                val request = camera.createCaptureRequest(CameraDevice.TEMPLATE_PREVIEW)
                request.addTarget(reader.surface)
                if (CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_PICTURE in focus) {
                    request.set(CaptureRequest.CONTROL_AF_MODE, CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_PICTURE)
                }
                session.setRepeatingRequest(request.build(), null, handler)
            } catch (_: CameraAccessException) {
                fail()
            } catch (_: IllegalStateException) {
                // It was closed at this very moment.
                fail()
            }
        }

        override fun onConfigureFailed(session: CameraCaptureSession) = fail()
    }

    private companion object {
        /** One that is read, and one that comes. */
        const val BUFFERS = 2
    }
}
