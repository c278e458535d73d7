package app.toride

import android.Manifest.permission.CAMERA
import android.content.pm.PackageManager
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraManager
import android.view.WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
import androidx.test.core.app.ApplicationProvider
import app.toride.ui.Tags
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowCameraCharacteristics

/** The camera of a phone: asked for at its first use, and never needed. */
class CameraTest : PhoneTest(fill = { hasCamera() }) {
    private fun asked() = shadowOf(rule.activity).lastRequestedPermission?.requestedPermissions?.toList()

    /** As the system brings the answer; whoever asks today is told in another way, and this is what it goes by. */
    @Suppress("DEPRECATION")
    private fun answer(result: Int) {
        val request = shadowOf(rule.activity).lastRequestedPermission
        rule.runOnUiThread {
            if (result == PackageManager.PERMISSION_GRANTED) shadowOf(rule.activity.application).grantPermissions(CAMERA)
            rule.activity.onRequestPermissionsResult(request.requestCode, request.requestedPermissions, intArrayOf(result))
        }
        rule.waitForIdle()
    }

    @Test
    fun `nobody is asked for the camera before codes are read`() {
        WelcomePage(hand)
        assertNull(asked())
        hand.tap(Tags.FROM_DEVICE)
        hand.await(Tags.QR_ALLOW)
        assertNull("nor then: the person says when", asked())
        hand.tap(Tags.QR_ALLOW)
        assertEquals(listOf(CAMERA), asked())
    }

    @Test
    fun `whoever says no opens a file`() {
        WelcomePage(hand)
        hand.tap(Tags.FROM_DEVICE)
        hand.tap(Tags.QR_ALLOW)
        answer(PackageManager.PERMISSION_DENIED)
        hand.reads("qr-denied")
        hand.await(Tags.QR_FILE)
        hand.picture("230-camera-refused")
    }

    @Test
    fun `whoever says yes looks through it, and the screen stays on meanwhile`() {
        WelcomePage(hand)
        hand.tap(Tags.FROM_DEVICE)
        hand.tap(Tags.QR_ALLOW)
        answer(PackageManager.PERMISSION_GRANTED)
        hand.await(Tags.QR_CAMERA)
        assertTrue(staysOn())
        hand.back()
        WelcomePage(hand)
        assertTrue("left to the system again", !staysOn())
    }

    private fun staysOn() = rule.activity.window.attributes.flags and FLAG_KEEP_SCREEN_ON != 0
}

/** The phone has a camera on its back. */
private fun hasCamera() {
    val app = ApplicationProvider.getApplicationContext<TorideApplication>()
    val back = ShadowCameraCharacteristics.newCameraCharacteristics()
    shadowOf(back).set(CameraCharacteristics.LENS_FACING, CameraCharacteristics.LENS_FACING_BACK)
    shadowOf(app.getSystemService(CameraManager::class.java)).addCamera("0", back)
}
