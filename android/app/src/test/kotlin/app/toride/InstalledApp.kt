package app.toride

import android.Manifest.permission.HIDE_OVERLAY_WINDOWS
import android.app.Application
import androidx.test.core.app.ApplicationProvider
import org.junit.rules.ExternalResource
import org.robolectric.Shadows.shadowOf

/**
 * Grants what a phone grants when it installs the app; Robolectric grants nothing by itself.
 *
 * It has to come before the rule that launches the activity: `@get:Rule(order = 0)`.
 */
class InstalledApp : ExternalResource() {
    override fun before() {
        shadowOf(ApplicationProvider.getApplicationContext<Application>()).grantPermissions(HIDE_OVERLAY_WINDOWS)
    }
}
