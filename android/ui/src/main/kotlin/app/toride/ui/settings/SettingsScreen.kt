package app.toride.ui.settings

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.toride.core.RecoveryKeyState
import app.toride.core.VaultInfo
import app.toride.data.VaultFailure
import app.toride.ui.LanguageChoice
import app.toride.ui.Place
import app.toride.ui.Tags
import app.toride.ui.parts.Choice
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Heading
import app.toride.ui.parts.Icons
import app.toride.ui.parts.LinkRow
import app.toride.ui.parts.Panel
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.day
import app.toride.ui.parts.number
import app.toride.ui.parts.say
import app.toride.ui.parts.word
import app.toride.ui.theme.LocalType

/** Language, lock, passphrase, recovery key, and what is and is not protected. */
@Composable
fun SettingsScreen(
    info: VaultInfo?,
    language: LanguageChoice,
    version: String,
    failure: VaultFailure?,
    onLanguage: (LanguageChoice) -> Unit,
    onLockMinutes: (Int) -> Unit,
    onOpen: (Place) -> Unit,
    onBack: () -> Unit,
) {
    Frame(Tags.SETTINGS, title = say("settings-title"), onBack = onBack) {
        FailureNote(failure)
        if (info?.readOnly == true) {
            Section(null) { LinkRow(say("home-next-damage-title"), say("home-next-damage"), Tags.DAMAGE_ENTRY, { onOpen(Place.Damage) }, Icons.Hand) }
        }
        Section(say("settings-language")) {
            Choice(say("settings-language-system"), Tags.LANGUAGE_SYSTEM, language == LanguageChoice.SYSTEM, { onLanguage(LanguageChoice.SYSTEM) })
            Choice(say("settings-language-ja"), Tags.LANGUAGE_JA, language == LanguageChoice.JAPANESE, { onLanguage(LanguageChoice.JAPANESE) })
            Choice(say("settings-language-en"), Tags.LANGUAGE_EN, language == LanguageChoice.ENGLISH, { onLanguage(LanguageChoice.ENGLISH) })
        }
        Section(say("settings-lock")) {
            Quiet(say("settings-lock-why"), Modifier.padding(bottom = 4.dp))
            LOCK_MINUTES.forEach { minutes ->
                val chosen = info?.lockMinutes?.toInt() == minutes
                Choice(say("settings-lock-minutes", number("minutes", minutes)), Tags.lockMinutes(minutes), chosen, { onLockMinutes(minutes) })
            }
        }
        Section(say("settings-keys")) {
            LinkRow(say("settings-passphrase"), null, Tags.PASSPHRASE_ENTRY, { onOpen(Place.ChangePassphrase) }, Icons.Lock)
            if (info != null && info.recoveryKey != RecoveryKeyState.None) {
                LinkRow(say("settings-prove"), keyState(info.recoveryKey), Tags.PROVE_ENTRY, { onOpen(Place.ProveRecoveryKey) }, Icons.Key)
            }
            LinkRow(say("settings-new-key"), say("settings-new-key-detail"), Tags.NEW_KEY_ENTRY, { onOpen(Place.NewRecoveryKey) }, Icons.Key)
        }
        Section(null) { LinkRow(say("safekeeping-title"), null, Tags.SAFEKEEPING_ENTRY, { onOpen(Place.Safekeeping) }, Icons.Shield) }
        Section(null) { LinkRow(say("reminder-title"), null, Tags.REMINDERS_ENTRY, { onOpen(Place.Reminders) }, Icons.Clock) }
        Section(say("settings-about")) {
            LinkRow(say("settings-protection"), null, Tags.PROTECTION_ENTRY, { onOpen(Place.Protection) }, Icons.Shield)
            LinkRow(say("guide-all"), null, Tags.GUIDE_ALL, { onOpen(Place.GuideContents) }, Icons.Help)
            LinkRow(say("settings-licences"), null, Tags.LICENCES_ENTRY, { onOpen(Place.Licences) }, Icons.File)
            Quiet(say("settings-version", word("version", version)))
            if (info != null) Quiet(say("settings-created", day("date", info.createdAt)))
        }
    }
}

@Composable
private fun Section(title: String?, content: @Composable ColumnScope.() -> Unit) {
    Panel {
        if (title != null) Heading(title, Modifier.padding(bottom = 8.dp), LocalType.current.smallStrong)
        Column(Modifier.selectableGroup(), content = content)
    }
}

@Composable
internal fun keyState(state: RecoveryKeyState): String = when (state) {
    RecoveryKeyState.None -> say("settings-key-none")
    RecoveryKeyState.Unproven -> say("settings-key-unproven")
    is RecoveryKeyState.Proven -> say("settings-key-proven", day("date", state.at))
}

private val LOCK_MINUTES = listOf(1, 2, 5, 10, 30)
