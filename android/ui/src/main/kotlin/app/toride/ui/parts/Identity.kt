package app.toride.ui.parts

import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import app.toride.core.AccountName
import app.toride.core.AccountRow

/** How an account is called on the screen. */
class Identity(val title: String, val subtitle: String?, val initial: String, val colour: UInt)

/** Service and name of an account. Under `other` the name says both, as the person wrote it. */
@Composable
@ReadOnlyComposable
fun identityOf(row: AccountRow): Identity = identityOf(row.serviceId, row.name)

/** Service and name in one line. */
@Composable
@ReadOnlyComposable
fun called(row: AccountRow): String = identityOf(row).let { listOfNotNull(it.title, it.subtitle).joinToString(" ") }

/** Service and name in one line. */
@Composable
@ReadOnlyComposable
fun called(account: AccountName): String =
    identityOf(account.serviceId, account.name).let { listOfNotNull(it.title, it.subtitle).joinToString(" ") }

/** The same, from the parts. */
@Composable
@ReadOnlyComposable
fun identityOf(serviceId: String, name: String): Identity {
    val service = LocalServices.current(serviceId).row
    return if (service.id == OTHER_SERVICE && name.isNotEmpty()) {
        Identity(name, null, name.trimStart('@').take(1).uppercase(), service.colour)
    } else {
        Identity(service.name, name.ifEmpty { null }, service.initial, service.colour)
    }
}

/** Catalogue id of everything the catalogue does not know. */
const val OTHER_SERVICE = "other"
