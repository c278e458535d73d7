package app.toride

import android.app.Activity
import android.content.Context
import android.net.Uri
import android.os.Bundle
import android.os.CancellationSignal
import android.os.ParcelFileDescriptor
import android.print.PageRange
import android.print.PrintAttributes
import android.print.PrintDocumentAdapter
import android.webkit.WebResourceRequest
import android.webkit.WebView
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** Printing needs the system's web view; it is as blind as one can be, and gone afterwards (docs/adr/0031). */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [34], application = android.app.Application::class)
class PagePrinterTest {
    private val activity = Robolectric.buildActivity(Activity::class.java).setup().get()
    private val view = Sheet(activity)
    private var sent: PrintDocumentAdapter? = null
    private var over: Boolean? = null
    private val printer = PagePrinter(activity, { _, document -> sent = document }) { view }

    @Test
    fun `the view runs nothing, opens nothing and is not on the screen`() {
        print()
        val settings = view.settings
        assertFalse(settings.javaScriptEnabled)
        assertFalse(settings.allowFileAccess)
        assertFalse(settings.allowContentAccess)
        assertFalse(settings.domStorageEnabled)
        assertTrue(settings.blockNetworkLoads)
        assertNull(view.parent)
        assertTrue("it goes nowhere", shadowOf(view).webViewClient.shouldOverrideUrlLoading(view, Link))
    }

    @Test
    fun `text as large as the system has it does not change the paper`() {
        view.settings.textZoom = 200
        print()
        assertEquals(100, view.settings.textZoom)
    }

    @Test
    fun `it is given the page itself and no address`() {
        print()
        val loaded = shadowOf(view).lastLoadDataWithBaseURL
        assertEquals(PAGE, loaded.data)
        assertNull(loaded.baseUrl)
        assertNull(shadowOf(view).lastLoadedUrl)
    }

    @Test
    fun `the page is printed once it is laid out, and the view is gone when the system has done`() {
        print()
        assertNull(sent)
        laidOut()
        checkNotNull(sent).onFinish()
        assertTrue(shadowOf(view).wasDestroyCalled())
        assertEquals(true, over)
    }

    @Test
    fun `a phone that cannot print says so, and keeps no view`() {
        PagePrinter(activity, { _, _ -> error("no printing here") }) { view }.print("sheet", PAGE.toByteArray()) { over = it }
        laidOut()
        assertEquals(false, over)
        assertTrue(shadowOf(view).wasDestroyCalled())
        PagePrinter(activity, { _, _ -> }) { error("no web view here") }.print("sheet", PAGE.toByteArray()) { over = it }
        assertEquals(false, over)
    }

    @Test
    fun `no other source of the app knows a web view`() {
        val sources = listOf("app", "core", "ui").map { File(System.getProperty("toride.root"), "android/$it/src/main") }
        val knowing = sources.flatMap { it.walk().filter { file -> file.extension == "kt" && "android.webkit" in file.readText() } }
        assertEquals(listOf("PagePrinter.kt"), knowing.map { it.name })
    }

    private fun print() = printer.print("sheet", PAGE.toByteArray()) { over = it }

    private fun laidOut() = shadowOf(view).webViewClient.onPageFinished(view, null)

    /** A view whose page can be printed; the one of the test has nothing that lays it out. */
    private class Sheet(context: Context) : WebView(context) {
        override fun createPrintDocumentAdapter(documentName: String): PrintDocumentAdapter = object : PrintDocumentAdapter() {
            override fun onLayout(
                old: PrintAttributes?,
                new: PrintAttributes?,
                cancellation: CancellationSignal?,
                callback: LayoutResultCallback?,
                extras: Bundle?,
            ) = Unit

            override fun onWrite(
                pages: Array<out PageRange>?,
                destination: ParcelFileDescriptor?,
                cancellation: CancellationSignal?,
                callback: WriteResultCallback?,
            ) = Unit
        }
    }

    /** A link that somebody put on a page. */
    private object Link : WebResourceRequest {
        override fun getUrl(): Uri = Uri.parse("https://example.org")

        override fun isForMainFrame() = true

        override fun isRedirect() = false

        override fun hasGesture() = false

        override fun getMethod() = "GET"

        override fun getRequestHeaders() = emptyMap<String, String>()
    }

    private companion object {
        const val PAGE = "<!doctype html><title>砦</title><p>ABCDE-FGHJK"
    }
}
