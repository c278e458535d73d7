package app.toride.ui.parts

import androidx.compose.runtime.Composable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.ui.graphics.vector.ImageVector
import app.toride.core.ContactKind
import app.toride.core.DeviceKind
import app.toride.core.FactorKind
import app.toride.core.PlaceKind

/** What a kind of contact point is called. */
@Composable
@ReadOnlyComposable
fun named(kind: ContactKind): String = when (kind) {
    ContactKind.EMAIL -> say("contact-kind-email")
    ContactKind.PHONE -> say("contact-kind-phone")
    ContactKind.RECOVERY_EMAIL -> say("contact-kind-recovery-email")
}

/** What a kind of device is called. */
@Composable
@ReadOnlyComposable
fun named(kind: DeviceKind): String = when (kind) {
    DeviceKind.PHONE -> say("device-kind-phone")
    DeviceKind.TABLET -> say("device-kind-tablet")
    DeviceKind.COMPUTER -> say("device-kind-computer")
    DeviceKind.SECURITY_KEY -> say("device-kind-security-key")
}

/** What a kind of place is called. */
@Composable
@ReadOnlyComposable
fun named(kind: PlaceKind): String = when (kind) {
    PlaceKind.PAPER -> say("place-kind-paper")
    PlaceKind.CABINET -> say("place-kind-cabinet")
    PlaceKind.MANAGER -> say("place-kind-manager")
    PlaceKind.FILE -> say("place-kind-file")
    PlaceKind.OTHER -> say("place-kind-other")
}

/** What a kind of second factor is called. */
@Composable
@ReadOnlyComposable
fun named(kind: FactorKind): String = when (kind) {
    FactorKind.SMS -> say("factor-kind-sms")
    FactorKind.CALL -> say("factor-kind-call")
    FactorKind.MAIL -> say("factor-kind-mail")
    FactorKind.AUTHENTICATOR -> say("factor-kind-authenticator")
    FactorKind.PASSKEY -> say("factor-kind-passkey")
    FactorKind.SECURITY_KEY -> say("factor-kind-security-key")
}

/** The icon of a kind of contact point. */
val ContactKind.icon: ImageVector
    get() = when (this) {
        ContactKind.EMAIL, ContactKind.RECOVERY_EMAIL -> Icons.Mail
        ContactKind.PHONE -> Icons.Call
    }

/** The icon of a kind of device. */
val DeviceKind.icon: ImageVector
    get() = when (this) {
        DeviceKind.PHONE -> Icons.Phone
        DeviceKind.TABLET -> Icons.Tablet
        DeviceKind.COMPUTER -> Icons.Computer
        DeviceKind.SECURITY_KEY -> Icons.Key
    }

/** The icon of a kind of place. */
val PlaceKind.icon: ImageVector
    get() = when (this) {
        PlaceKind.PAPER -> Icons.File
        PlaceKind.CABINET -> Icons.Cabinet
        PlaceKind.MANAGER -> Icons.Lock
        PlaceKind.FILE -> Icons.Picture
        PlaceKind.OTHER -> Icons.Info
    }

/** The icon of a kind of second factor. */
val FactorKind.icon: ImageVector
    get() = when (this) {
        FactorKind.SMS -> Icons.Message
        FactorKind.CALL -> Icons.Call
        FactorKind.MAIL -> Icons.Mail
        FactorKind.AUTHENTICATOR -> Icons.Clock
        FactorKind.PASSKEY -> Icons.PersonCheck
        FactorKind.SECURITY_KEY -> Icons.Key
    }
