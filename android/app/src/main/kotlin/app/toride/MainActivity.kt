package app.toride

import android.Manifest
import android.content.ActivityNotFoundException
import android.content.Intent
import android.os.Build
import android.os.Bundle
import android.provider.Settings
import android.view.View
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_FULL
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
import android.view.WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.activity.ComponentActivity
import androidx.activity.OnBackPressedCallback
import androidx.activity.addCallback
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.result.PickVisualMediaRequest
import androidx.activity.result.contract.ActivityResultContracts.CreateDocument
import androidx.activity.result.contract.ActivityResultContracts.OpenDocument
import androidx.activity.result.contract.ActivityResultContracts.PickMultipleVisualMedia
import androidx.activity.result.contract.ActivityResultContracts.PickVisualMedia
import androidx.activity.result.contract.ActivityResultContracts.PickVisualMedia.ImageOnly
import androidx.activity.result.contract.ActivityResultContracts.RequestPermission
import androidx.activity.result.contract.ActivityResultContracts.StartActivityForResult
import app.toride.ui.Camera
import app.toride.ui.TorideApp

/** The one activity: it guards its window before anything is drawn, shows the screens, and reports who is there. */
class MainActivity : ComponentActivity() {
    private val app get() = application as TorideApplication
    private val state get() = app.state
    private val picker = registerForActivityResult(OpenDocument()) { app.files.chosen(it) }
    private val saver = registerForActivityResult(CreateDocument(SavedFiles.TYPE)) { app.saved.chosen(it) }
    private val gallery = registerForActivityResult(PickVisualMedia()) { app.files.chosen(it) }
    private val several = registerForActivityResult(PickMultipleVisualMedia()) { app.files.chosen(it) }
    private val permission = registerForActivityResult(RequestPermission()) { app.onAnswer() }
    private val cameraPermission = registerForActivityResult(RequestPermission()) { allowed ->
        app.cameraRefused = !allowed
        app.onCameraAnswer()
    }
    private val settings = registerForActivityResult(StartActivityForResult()) { app.onAnswer() }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        guardWindow()
        enableEdgeToEdge()
        onBackPressedDispatcher.addCallback(this) { if (!state.back()) leave(this) }
        val phone = Phone(app, ::openPicker, ::openAny, ::openSaver, ::openGallery, ::openSeveral, camera(), ::keepAwake, ::askToNotify, PagePrinter(this))
        setContent { TorideApp(state, phone) }
    }

    override fun onStart() {
        super.onStart()
        // The language may have been changed in the system's own settings.
        state.chooseLanguage(app.language.choice)
        state.returned()
    }

    override fun onResume() {
        super.onResume()
        state.obscured = false
    }

    override fun onPause() {
        if (!isChangingConfigurations) state.obscured = true
        super.onPause()
    }

    override fun onStop() {
        // A phone that is turned stops the activity too, but nobody left.
        if (!isChangingConfigurations) state.left()
        super.onStop()
    }

    private fun openPicker() = open { picker.launch(TextFiles.TYPES) }

    private fun openAny() = open { picker.launch(TextFiles.ANY) }

    private fun openSaver(name: String) =
        try {
            saver.launch(name)
        } catch (_: ActivityNotFoundException) {
            app.saved.chosen(null)
        }

    private fun openGallery() = open { gallery.launch(PickVisualMediaRequest(ImageOnly)) }

    private fun openSeveral() =
        try {
            several.launch(PickVisualMediaRequest(ImageOnly))
        } catch (_: ActivityNotFoundException) {
            app.files.chosen(emptyList())
        }

    private fun camera(): Camera? = PhoneCamera.of(app) { cameraPermission.launch(Manifest.permission.CAMERA) }

    /** A screen that goes dark in the middle of a run of codes would lock the vault; a dim one is hard to read. */
    private fun keepAwake(on: Boolean) {
        if (on) window.addFlags(FLAG_KEEP_SCREEN_ON) else window.clearFlags(FLAG_KEEP_SCREEN_ON)
        window.attributes = window.attributes.apply { screenBrightness = if (on) BRIGHTNESS_OVERRIDE_FULL else BRIGHTNESS_OVERRIDE_NONE }
    }

    private fun open(launch: () -> Unit) {
        try {
            launch()
        } catch (_: ActivityNotFoundException) {
            app.files.chosen(null)
        }
    }

    /** Asked once by the system's own question; whoever said no finds the switch in the system's settings. */
    private fun askToNotify() {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU && app.reminders.mayAsk) {
            app.reminders.asking()
            permission.launch(Manifest.permission.POST_NOTIFICATIONS)
        } else {
            settings.launch(Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS).putExtra(Settings.EXTRA_APP_PACKAGE, packageName))
        }
    }

    /** Nothing is left to go back to: the system decides what becomes of the app. */
    private fun leave(callback: OnBackPressedCallback) {
        callback.isEnabled = false
        onBackPressedDispatcher.onBackPressed()
        callback.isEnabled = true
    }

    /**
     * No screenshot, no picture among the recent apps, no other app's window above a code, no touch through one; and nothing
     * of the screen for services that fill in forms, suggest words or only call themselves accessible.
     */
    private fun guardWindow() {
        window.setFlags(FLAG_SECURE, FLAG_SECURE)
        val root = window.decorView
        root.filterTouchesWhenObscured = true
        root.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) {
            root.importantForContentCapture = View.IMPORTANT_FOR_CONTENT_CAPTURE_NO_EXCLUDE_DESCENDANTS
        }
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            window.setHideOverlayWindows(true)
        }
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
            setRecentsScreenshotEnabled(false)
        }
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE) {
            root.setAccessibilityDataSensitive(View.ACCESSIBILITY_DATA_SENSITIVE_YES)
        }
    }
}
