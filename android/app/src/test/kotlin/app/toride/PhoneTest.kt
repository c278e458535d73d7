package app.toride

import androidx.compose.ui.test.junit4.createAndroidComposeRule
import app.toride.core.Language
import app.toride.data.Outcome
import app.toride.data.VaultRepository
import app.toride.ui.Place
import java.io.File
import kotlinx.coroutines.runBlocking
import org.junit.Rule
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/**
 * What tests of the whole app have in common: it is installed and started on a phone.
 *
 * @param setup how the person set up the phone
 * @param fill puts a vault into its folder before the app starts
 */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [34])
@GraphicsMode(GraphicsMode.Mode.NATIVE)
abstract class PhoneTest(protected val setup: Setup = Setup(Language.JA), fill: (File) -> Unit = FilledVault::putInto) {
    @get:Rule(order = 0)
    val installed = InstalledApp(setup, fill)

    @get:Rule(order = 1)
    val rule = createAndroidComposeRule<MainActivity>()

    protected val hand by lazy { Hand(rule, setup) }
    protected val app get() = rule.activity.application as TorideApplication

    /** Opens the vault; ends at home. */
    protected fun open() = UnlockPage(hand).open(FilledVault.PASSPHRASE)

    /** Goes to a place and waits for what it reads. */
    protected fun visit(place: Place, screen: String) {
        rule.runOnUiThread { app.state.go(place) }
        hand.awaitScreen(screen)
    }

    /** What the core says. */
    protected fun <T> ask(question: suspend VaultRepository.() -> Outcome<T>): T =
        (runBlocking { app.state.repository.question() } as Outcome.Done).value
}

/** A test of screens on every phone of [Setup.all]: on each screen nothing cut, everything in reach, one picture. */
@RunWith(ParameterizedRobolectricTestRunner::class)
abstract class ScreensTest(setup: Setup, fill: (File) -> Unit = FilledVault::putInto) : PhoneTest(setup, fill) {
    companion object {
        @JvmStatic
        @Parameters(name = "{0}")
        fun setups() = Setup.all
    }
}
