package app.toride.data

/** A vault was made and is open. [recoveryKey] is shown once and never printed. */
class NewVaultMade(val recoveryKey: String) {
    override fun toString() = "[new vault]"
}
