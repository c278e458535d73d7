package app.toride.data

/** What a call to the vault came to. */
sealed interface Outcome<out T> {
    /** It was done. */
    class Done<out T>(val value: T) : Outcome<T>

    /** It was not done; the vault is as it was. */
    class Failed(val failure: VaultFailure) : Outcome<Nothing>
}
