package app.toride.ui.guide

import androidx.compose.runtime.Composable
import app.toride.core.Lead
import app.toride.ui.Place
import app.toride.ui.TorideState
import app.toride.ui.parts.Icons
import app.toride.ui.parts.QuietButton
import app.toride.ui.parts.told

/** Where a lead of the guide goes. */
internal fun placeOf(lead: Lead): Place = when (lead) {
    Lead.GUIDE -> Place.Guide()
    Lead.TROUBLE -> Place.Trouble()
    Lead.STORAGE -> Place.Keeping()
    Lead.PREVENTION -> Place.Prevention
    Lead.ACCOUNTS -> Place.Accounts
    Lead.CONTACTS -> Place.Checklist
    Lead.SHOP -> Place.Shop
}

/** Whether it is of use only in the open vault. */
internal fun needsVault(lead: Lead): Boolean = when (lead) {
    Lead.GUIDE, Lead.TROUBLE, Lead.STORAGE, Lead.PREVENTION -> false
    Lead.ACCOUNTS, Lead.CONTACTS, Lead.SHOP -> true
}

/** Follows a lead: to the place, back to it where the person came from there, or past the door. */
internal fun TorideState.follow(lead: Lead) {
    val to = placeOf(lead)
    when {
        needsVault(lead) -> openFor(to)
        to is Place.Guide && nearest { it is Place.Guide } != null -> backTo(nearest { it is Place.Guide } ?: to)
        else -> go(to)
    }
}

/** Whether a lead can be followed from here: what needs the vault, only where there is one. */
internal fun TorideState.canFollow(lead: Lead): Boolean = open || canOpen || !needsVault(lead)

/** The button to the thing that does it; with a lock where the vault has to be opened first. */
@Composable
internal fun LeadButton(lead: Lead, key: String, tag: String, open: Boolean, onFollow: (Lead) -> Unit) {
    QuietButton(told(key), tag, { onFollow(lead) }, icon = Icons.Lock.takeIf { !open && needsVault(lead) })
}
