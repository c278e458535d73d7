package app.toride.ui.parts

import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.ui.graphics.vector.ImageVector
import app.toride.core.ContactKind
import app.toride.core.DeviceKind
import app.toride.core.FactorKind
import app.toride.core.PlaceKind

/** How one kind of thing is told from the others: what its name is said by, and its picture. */
class Sign(val key: String, val icon: ImageVector)

/** The sign of a kind of contact point. */
val ContactKind.sign: Sign
    get() = when (this) {
        ContactKind.EMAIL -> Sign("contact-kind-email", Icons.Mail)
        ContactKind.PHONE -> Sign("contact-kind-phone", Icons.Call)
        ContactKind.RECOVERY_EMAIL -> Sign("contact-kind-recovery-email", Icons.Mail)
    }

/** The sign of a kind of device. */
val DeviceKind.sign: Sign
    get() = when (this) {
        DeviceKind.PHONE -> Sign("device-kind-phone", Icons.Phone)
        DeviceKind.TABLET -> Sign("device-kind-tablet", Icons.Tablet)
        DeviceKind.COMPUTER -> Sign("device-kind-computer", Icons.Computer)
        DeviceKind.SECURITY_KEY -> Sign("device-kind-security-key", Icons.Key)
    }

/** The sign of a kind of place. */
val PlaceKind.sign: Sign
    get() = when (this) {
        PlaceKind.PAPER -> Sign("place-kind-paper", Icons.File)
        PlaceKind.CABINET -> Sign("place-kind-cabinet", Icons.Cabinet)
        PlaceKind.MANAGER -> Sign("place-kind-manager", Icons.Lock)
        PlaceKind.FILE -> Sign("place-kind-file", Icons.Picture)
        PlaceKind.OTHER -> Sign("place-kind-other", Icons.Info)
    }

/** The sign of a kind of second factor. */
val FactorKind.sign: Sign
    get() = when (this) {
        FactorKind.SMS -> Sign("factor-kind-sms", Icons.Message)
        FactorKind.CALL -> Sign("factor-kind-call", Icons.Call)
        FactorKind.MAIL -> Sign("factor-kind-mail", Icons.Mail)
        FactorKind.AUTHENTICATOR -> Sign("factor-kind-authenticator", Icons.Clock)
        FactorKind.PASSKEY -> Sign("factor-kind-passkey", Icons.PersonCheck)
        FactorKind.SECURITY_KEY -> Sign("factor-kind-security-key", Icons.Key)
    }

/** What a kind of contact point is called. */
@Composable
@ReadOnlyComposable
fun named(kind: ContactKind): String = say(kind.sign.key)

/** What a kind of device is called. */
@Composable
@ReadOnlyComposable
fun named(kind: DeviceKind): String = say(kind.sign.key)

/** What a kind of place is called. */
@Composable
@ReadOnlyComposable
fun named(kind: PlaceKind): String = say(kind.sign.key)

/** What a kind of second factor is called. */
@Composable
@ReadOnlyComposable
fun named(kind: FactorKind): String = say(kind.sign.key)
