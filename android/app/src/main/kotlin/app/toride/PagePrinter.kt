package app.toride

import android.annotation.SuppressLint
import android.app.Activity
import android.os.Bundle
import android.os.CancellationSignal
import android.os.ParcelFileDescriptor
import android.print.PageRange
import android.print.PrintAttributes
import android.print.PrintDocumentAdapter
import android.print.PrintManager
import android.webkit.WebResourceRequest
import android.webkit.WebSettings
import android.webkit.WebView
import android.webkit.WebViewClient
import app.toride.ui.Printer

/**
 * Prints a page by the system: what lays HTML out on Android is a web view, so one is made for this alone and never shown (see
 * docs/adr/0031). It runs no script, opens no file and no address, and is destroyed when the person is done.
 *
 * @param activity the window in front: the system prints for no other
 * @param send gives a document to the system
 * @param newView makes the view, where the phone has one
 */
class PagePrinter(
    activity: Activity,
    private val send: (String, PrintDocumentAdapter) -> Unit = { title, document ->
        activity.getSystemService(PrintManager::class.java).print(title, document, PrintAttributes.Builder().build())
    },
    private val newView: () -> WebView = { WebView(activity) },
) : Printer {
    override fun print(title: String, html: ByteArray, onOver: (Boolean) -> Unit) {
        val view = try {
            blindView()
        } catch (_: RuntimeException) {
            // A phone may have no web view, or one that is being updated.
            return onOver(false)
        }
        view.webViewClient = OnlyThis {
            try {
                send(title, UntilOver(view.createPrintDocumentAdapter(title)) {
                    view.destroy()
                    onOver(true)
                })
            } catch (_: RuntimeException) {
                view.destroy()
                onOver(false)
            }
        }
        view.loadDataWithBaseURL(null, html.decodeToString(), "text/html", "utf-8", null)
    }

    /** A view that lays out what it is given, and does nothing else. */
    @SuppressLint("SetJavaScriptEnabled")
    private fun blindView(): WebView = newView().apply {
        settings.javaScriptEnabled = false
        settings.allowFileAccess = false
        settings.allowContentAccess = false
        settings.blockNetworkLoads = true
        settings.domStorageEnabled = false
        settings.cacheMode = WebSettings.LOAD_NO_CACHE
        // Paper has a size of its own; large text of the system would push the page over its edge.
        settings.textZoom = 100
    }

    /** Goes nowhere from the page it was given, and tells once that it is laid out. */
    private class OnlyThis(private val onReady: () -> Unit) : WebViewClient() {
        private var told = false

        override fun shouldOverrideUrlLoading(view: WebView, request: WebResourceRequest) = true

        override fun onPageFinished(view: WebView, url: String?) {
            if (!told) {
                told = true
                onReady()
            }
        }
    }

    /** A document that tells when the system has no more use for it. */
    private class UntilOver(private val document: PrintDocumentAdapter, private val onOver: () -> Unit) : PrintDocumentAdapter() {
        override fun onStart() = document.onStart()

        override fun onLayout(
            old: PrintAttributes?,
            new: PrintAttributes?,
            cancellation: CancellationSignal?,
            callback: LayoutResultCallback?,
            extras: Bundle?,
        ) = document.onLayout(old, new, cancellation, callback, extras)

        override fun onWrite(
            pages: Array<out PageRange>?,
            destination: ParcelFileDescriptor?,
            cancellation: CancellationSignal?,
            callback: WriteResultCallback?,
        ) = document.onWrite(pages, destination, cancellation, callback)

        override fun onFinish() {
            document.onFinish()
            onOver()
        }
    }
}
