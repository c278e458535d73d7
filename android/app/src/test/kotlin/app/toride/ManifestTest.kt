package app.toride

import android.app.Application
import android.content.pm.ApplicationInfo
import android.content.pm.FeatureInfo
import android.content.pm.PackageManager
import android.content.res.XmlResourceParser
import androidx.test.core.app.ApplicationProvider
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** What the app may do and who may open it, against exact lists: anything more is a decision to take, not to slip in. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [34])
class ManifestTest {
    private val app = ApplicationProvider.getApplicationContext<Application>()

    @Test
    fun `the app asks for these permissions and no other`() {
        val asked = packageInfo(PackageManager.GET_PERMISSIONS).requestedPermissions.orEmpty().toSet()
        // None is INTERNET: nothing can leave the phone by network. Two are for the reminder, one is for QR codes.
        val some = setOf("CAMERA", "HIDE_OVERLAY_WINDOWS", "POST_NOTIFICATIONS", "RECEIVE_BOOT_COMPLETED")
        assertEquals(some.map { "android.permission.$it" }.toSet(), asked)
    }

    @Test
    fun `a phone without a camera can have the app`() {
        val wanted = packageInfo(PackageManager.GET_CONFIGURATIONS).reqFeatures.orEmpty()
        assertEquals(emptyList<String>(), wanted.filter { it.flags and FeatureInfo.FLAG_REQUIRED != 0 }.map { it.name })
    }

    @Test
    fun `other apps can open the launcher's activity and nothing else`() {
        val everything = packageInfo(
            PackageManager.GET_ACTIVITIES or PackageManager.GET_SERVICES or
                PackageManager.GET_RECEIVERS or PackageManager.GET_PROVIDERS,
        )
        val parts = listOf(everything.activities, everything.services, everything.receivers, everything.providers)
            .flatMap { it.orEmpty().toList() }
        assertEquals(listOf(MainActivity::class.java.name), parts.filter { it.exported }.map { it.name })
    }

    @Test
    fun `no backup and no unsealed traffic`() {
        val flags = app.applicationInfo.flags
        assertEquals(0, flags and ApplicationInfo.FLAG_ALLOW_BACKUP)
        assertEquals(0, flags and ApplicationInfo.FLAG_USES_CLEARTEXT_TRAFFIC)
    }

    @Test
    fun `nothing goes to a cloud or to a new phone`() {
        assertEquals(rules("full-backup-content") + rules("cloud-backup", "device-transfer"), rules())
    }

    @Test
    fun `the manifest names both lists of rules`() {
        assertEquals(R.xml.data_extraction_rules, applicationAttribute("dataExtractionRules"))
        assertEquals(R.xml.full_backup_content, applicationAttribute("fullBackupContent"))
    }

    private fun packageInfo(flags: Int) =
        app.packageManager.getPackageInfo(app.packageName, PackageManager.PackageInfoFlags.of(flags.toLong()))

    /** The rules as they should be: under each of [places], every domain left out whole. */
    private fun rules(vararg places: String): List<String> =
        places.flatMap { place -> DOMAINS.map { "$place: exclude $it ." } }

    /** The rules as they are in both files. */
    private fun rules(): List<String> =
        rules(R.xml.full_backup_content) + rules(R.xml.data_extraction_rules)

    private fun rules(file: Int): List<String> = buildList {
        app.resources.getXml(file).use { xml ->
            var place = ""
            while (xml.next() != XmlResourceParser.END_DOCUMENT) {
                if (xml.eventType != XmlResourceParser.START_TAG) continue
                val domain = xml.getAttributeValue(null, "domain")
                if (domain == null) place = xml.name else add("$place: ${xml.name} $domain ${xml.getAttributeValue(null, "path")}")
            }
        }
    }

    private fun applicationAttribute(name: String): Int {
        app.assets.openXmlResourceParser("AndroidManifest.xml").use { xml ->
            while (xml.next() != XmlResourceParser.END_DOCUMENT) {
                if (xml.eventType == XmlResourceParser.START_TAG && xml.name == "application") {
                    return xml.getAttributeResourceValue("http://schemas.android.com/apk/res/android", name, 0)
                }
            }
        }
        error("the manifest has no application")
    }

    private companion object {
        val DOMAINS = listOf("root", "file", "database", "sharedpref", "external")
            .let { it + listOf("device_root", "device_file", "device_database", "device_sharedpref") }
    }
}
