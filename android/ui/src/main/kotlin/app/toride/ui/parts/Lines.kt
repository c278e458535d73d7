package app.toride.ui.parts

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.toride.core.AccountId
import app.toride.core.AccountName
import app.toride.ui.Tags
import app.toride.ui.theme.LocalColours
import app.toride.ui.theme.LocalType

/** A number, device, place or person in a list: what it is, its name, its state. Leads to its page. */
@Composable
fun Line(
    icon: ImageVector,
    title: String,
    tag: String,
    onClick: () -> Unit,
    details: List<String> = emptyList(),
    chips: (@Composable () -> Unit)? = null,
) {
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = 56.dp)
            .clickable(role = Role.Button, onClick = onClick)
            .padding(vertical = 10.dp)
            .testTag(tag),
        horizontalArrangement = Arrangement.spacedBy(14.dp),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Glyph(icon, tint = LocalColours.current.accent)
        Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(4.dp)) {
            Text(title, style = LocalType.current.strong)
            details.forEach { Quiet(it) }
            if (chips != null) Wrap { chips() }
        }
        Glyph(Icons.Forward, size = 20.dp, tint = LocalColours.current.muted)
    }
}

/** Accounts that something leads to, one below the other, the first few until more are asked for; [detail] says what is to be done in one. */
@Composable
fun AccountLinks(accounts: List<AccountName>, onAccount: (AccountId) -> Unit, detail: @Composable (AccountId) -> String? = { null }) {
    var all by remember { mutableStateOf(false) }
    val shown = if (all || accounts.size <= MOST_LINKS) accounts else accounts.take(MOST_LINKS)
    shown.forEachIndexed { index, account ->
        if (index > 0) Hair()
        LinkRow(called(account), detail(account.id), Tags.account(account.id), { onAccount(account.id) })
    }
    if (shown.size < accounts.size) QuietButton(say("home-see-all", number("count", accounts.size)), Tags.ALL_ACCOUNTS, { all = true })
}

/** The first few names of a list of accounts, and how many more there are. */
@Composable
fun fewOf(accounts: List<AccountName>): List<String> {
    val names = accounts.take(FEW).map { called(it) }
    return if (accounts.size > FEW) names + say("notices-more", number("count", accounts.size - FEW)) else names
}

/** One thing to choose from. */
class Option<T>(val value: T, val title: String, val tag: String, val detail: String? = null)

/** One of several; where there are many, a search narrows them down, and what is chosen always shows. */
@Composable
fun <T> Pick(options: List<Option<T>>, chosen: T, onChoose: (T) -> Unit) {
    var sought by remember { mutableStateOf("") }
    val long = options.size > MOST_OPTIONS
    if (long) PlainField(say("ties-search"), Tags.PICK_SEARCH, sought, { sought = it })
    val found = options.filter { it.value == chosen || it.title.contains(sought.trim(), ignoreCase = true) }
    val shown = if (long) found.sortedByDescending { it.value == chosen }.take(MOST_OPTIONS) else found
    shown.forEach { option ->
        Choice(option.title, option.tag, option.value == chosen, { onChoose(option.value) }, option.detail)
    }
    if (shown.size < found.size) Quiet(say("notices-more", number("count", found.size - shown.size)))
}

private const val FEW = 3
private const val MOST_LINKS = 8
private const val MOST_OPTIONS = 8
