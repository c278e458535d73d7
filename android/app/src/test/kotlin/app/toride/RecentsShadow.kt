package app.toride

import android.app.Activity
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.shadows.ShadowActivity

/** Remembers what the activity told the system about its picture among the recent apps; the real system keeps it to itself. */
@Implements(Activity::class)
class RecentsShadow : ShadowActivity() {
    var picture: Boolean = true
        private set

    @Implementation(minSdk = 33)
    fun setRecentsScreenshotEnabled(enabled: Boolean) {
        picture = enabled
    }
}
