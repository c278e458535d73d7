package app.toride.ui.guide

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.toride.core.AccountRow
import app.toride.core.CheckLead
import app.toride.core.GuideCheck
import app.toride.core.GuideWord
import app.toride.data.VaultFailure
import app.toride.ui.Tags
import app.toride.ui.parts.Choice
import app.toride.ui.parts.FailureNote
import app.toride.ui.parts.Frame
import app.toride.ui.parts.Hair
import app.toride.ui.parts.Heading
import app.toride.ui.parts.OtherButton
import app.toride.ui.parts.Panel
import app.toride.ui.parts.PlainField
import app.toride.ui.parts.Quiet
import app.toride.ui.parts.called
import app.toride.ui.parts.say
import app.toride.ui.parts.told
import app.toride.ui.theme.LocalType

/**
 * The helper for messages (S-079 to S-084, X-4, X-7): what the screen says, which code was asked for, then what to look at, in the
 * likely order. What was chosen takes one row; a tap opens the choice again.
 */
@Composable
fun TroubleScreen(
    row: AccountRow?,
    symptoms: List<GuideWord>,
    kinds: List<GuideWord>,
    message: Message,
    checks: List<GuideCheck>,
    vault: Boolean,
    busy: Boolean,
    failure: VaultFailure?,
    actions: TroubleActions,
) {
    Frame(Tags.GUIDE_TROUBLE, title = say("trouble-title"), subtitle = row?.let { called(it) }, onBack = actions.back) {
        FailureNote(failure)
        Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
            PlainField(say("trouble-field"), Tags.TROUBLE_FIELD, message.text, actions.type)
            Quiet(say("trouble-field-how"))
        }
        Words(say("trouble-symptoms"), symptoms, message.symptom, actions.symptom)
        if (message.symptom != null) Words(say("trouble-typed"), kinds, message.typed, actions.typed)
        if (checks.isNotEmpty()) Checks(checks, vault, busy, actions.lead)
    }
}

/** All of them until one is chosen; then only that one. */
@Composable
private fun Words(title: String, words: List<GuideWord>, chosen: String?, onChoose: (String?) -> Unit) {
    Panel(padding = 16.dp) {
        Heading(title, Modifier.padding(bottom = 4.dp), LocalType.current.smallStrong)
        Column(Modifier.selectableGroup()) {
            words.filter { chosen == null || it.id == chosen }.forEach { word ->
                val on = word.id == chosen
                Choice(told(word.key), Tags.word(word.id), on, { onChoose(word.id.takeUnless { on }) })
            }
        }
    }
}

@Composable
private fun Checks(checks: List<GuideCheck>, vault: Boolean, busy: Boolean, onLead: (CheckLead) -> Unit) {
    Panel(Modifier.semantics { liveRegion = LiveRegionMode.Polite }.testTag(Tags.TROUBLE_CHECKS), padding = 16.dp) {
        Heading(say("trouble-checks"), Modifier.padding(bottom = 4.dp), LocalType.current.smallStrong)
        checks.forEachIndexed { index, check ->
            if (index > 0) Hair()
            Column(Modifier.padding(vertical = 10.dp), verticalArrangement = Arrangement.spacedBy(4.dp)) {
                Text(told(check.key), style = LocalType.current.strong)
                Text(told(check.moreKey))
                check.leads?.takeIf { vault || it != CheckLead.NEXT_CODE }?.let { lead ->
                    OtherButton(words(lead), Tags.lead(lead), { onLead(lead) }, Modifier.padding(top = 6.dp), enabled = !busy)
                }
            }
        }
    }
}

@Composable
private fun words(lead: CheckLead): String = when (lead) {
    CheckLead.USE_BACKUP_CODE -> say("trouble-go-code")
    CheckLead.NEXT_CODE -> say("trouble-next-code")
    CheckLead.GET_NEW -> say("trouble-go-new")
    CheckLead.OTHER_WAYS -> say("trouble-go-others")
}
