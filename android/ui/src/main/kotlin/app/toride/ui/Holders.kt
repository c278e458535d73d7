package app.toride.ui

import app.toride.core.AccountFilter
import app.toride.ui.account.AccountHolder
import app.toride.ui.account.AccountsHolder
import app.toride.ui.account.EditAccountHolder
import app.toride.ui.account.HistoryHolder
import app.toride.ui.account.PurgeHolder
import app.toride.ui.add.AddHolder
import app.toride.ui.add.OriginalHolder
import app.toride.ui.home.DamageHolder
import app.toride.ui.home.HelpHolder
import app.toride.ui.home.HomeHolder
import app.toride.ui.settings.ChangePassphraseHolder
import app.toride.ui.settings.LicencesHolder
import app.toride.ui.settings.NewRecoveryKeyHolder
import app.toride.ui.settings.ProtectionHolder
import app.toride.ui.settings.ProveRecoveryKeyHolder
import app.toride.ui.settings.SettingsHolder
import app.toride.ui.show.ShowHolder
import app.toride.ui.start.BlockedHolder
import app.toride.ui.start.CreateHolder
import app.toride.ui.start.LookingHolder
import app.toride.ui.start.RepairHolder
import app.toride.ui.start.UnlockHolder
import app.toride.ui.start.WelcomeHolder

/** The state behind each place. */
internal fun TorideState.holderFor(place: Place): Holder = when (place) {
    Place.Looking -> LookingHolder(this)
    Place.Welcome -> WelcomeHolder(this)
    Place.Create -> CreateHolder(this, over = false)
    Place.StartOver -> CreateHolder(this, over = true)
    Place.Unlock -> UnlockHolder(this)
    is Place.Blocked -> BlockedHolder(this, place.state)
    is Place.Repair -> RepairHolder(this, place.lost)
    Place.Help -> HelpHolder(this)
    Place.Home -> HomeHolder(this)
    Place.Accounts -> AccountsHolder(this, AccountFilter.ACTIVE)
    Place.Bin -> AccountsHolder(this, AccountFilter.BIN)
    is Place.Account -> AccountHolder(this, place.id)
    is Place.History -> HistoryHolder(this, place.id)
    is Place.EditAccount -> EditAccountHolder(this, place.id)
    is Place.Purge -> PurgeHolder(this, place.id)
    is Place.Add -> AddHolder(this, place.to)
    is Place.Original -> OriginalHolder(this, place.of)
    is Place.Show -> ShowHolder(this, place.account, place.code)
    Place.Settings -> SettingsHolder(this)
    Place.ChangePassphrase -> ChangePassphraseHolder(this)
    Place.NewRecoveryKey -> NewRecoveryKeyHolder(this)
    Place.ProveRecoveryKey -> ProveRecoveryKeyHolder(this)
    Place.Protection -> ProtectionHolder(this)
    Place.Licences -> LicencesHolder(this)
    Place.Damage -> DamageHolder(this)
}
