package app.toride

import android.content.ContentProvider
import android.content.ContentValues
import android.database.MatrixCursor
import android.net.Uri
import android.os.Bundle
import android.os.ParcelFileDescriptor
import android.provider.OpenableColumns
import java.io.File
import java.io.FileNotFoundException
import org.robolectric.Robolectric

/** Where the system's dialog puts documents: one drawer with one document, as other apps keep them. It can break. */
class Drawer : ContentProvider() {
    /** What lies in it. */
    val document: File = File.createTempFile("drawer", ".bin")

    /** Nothing can be written any more. */
    var full = false

    /** What was asked to be removed. */
    var removed = false
        private set

    override fun onCreate() = true

    override fun openFile(uri: Uri, mode: String): ParcelFileDescriptor {
        if (full && 'w' in mode) throw FileNotFoundException()
        return ParcelFileDescriptor.open(document, ParcelFileDescriptor.parseMode(mode))
    }

    override fun call(method: String, arg: String?, extras: Bundle?): Bundle? {
        if (method == "android:deleteDocument") removed = true
        return Bundle()
    }

    override fun query(uri: Uri, columns: Array<out String>?, where: String?, values: Array<out String>?, order: String?) =
        MatrixCursor(arrayOf(OpenableColumns.DISPLAY_NAME)).apply { addRow(arrayOf(NAME)) }

    override fun getType(uri: Uri): String? = null

    override fun insert(uri: Uri, values: ContentValues?): Uri? = null

    override fun delete(uri: Uri, where: String?, values: Array<out String>?) = 0

    override fun update(uri: Uri, values: ContentValues?, where: String?, args: Array<out String>?) = 0

    companion object {
        /** What the document is called. */
        const val NAME = "in-the-drawer.bin"

        /** Where the document is. */
        val uri: Uri = Uri.parse("content://drawer.test/document/1")

        /** A drawer that the phone knows. */
        fun built(): Drawer = Robolectric.buildContentProvider(Drawer::class.java).create("drawer.test").get()
    }
}
