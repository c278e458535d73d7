package app.toride.ui

import app.toride.core.AccountFilter
import app.toride.ui.account.AccountHolder
import app.toride.ui.account.AccountsHolder
import app.toride.ui.account.EditAccountHolder
import app.toride.ui.account.HistoryHolder
import app.toride.ui.account.PurgeHolder
import app.toride.ui.add.AddHolder
import app.toride.ui.add.OriginalHolder
import app.toride.ui.carry.LostHolder
import app.toride.ui.carry.PairHolder
import app.toride.ui.carry.ReadHolder
import app.toride.ui.carry.ReceiveHolder
import app.toride.ui.carry.SyncHolder
import app.toride.ui.carry.SyncShowHolder
import app.toride.ui.guide.GuideContentsHolder
import app.toride.ui.guide.GuideHolder
import app.toride.ui.guide.KeepingHolder
import app.toride.ui.guide.PreventionHolder
import app.toride.ui.guide.QuestionsHolder
import app.toride.ui.guide.TroubleHolder
import app.toride.ui.guide.WaitHolder
import app.toride.ui.home.DamageHolder
import app.toride.ui.home.HomeHolder
import app.toride.ui.moving.ExportHolder
import app.toride.ui.moving.ImportHolder
import app.toride.ui.notices.ActHolder
import app.toride.ui.notices.AskHolder
import app.toride.ui.notices.CardHolder
import app.toride.ui.notices.NoticesHolder
import app.toride.ui.notices.PhoneWalkHolder
import app.toride.ui.notices.RenewHolder
import app.toride.ui.safekeeping.CabinetListHolder
import app.toride.ui.safekeeping.MakeBackupHolder
import app.toride.ui.safekeeping.MakeSheetHolder
import app.toride.ui.safekeeping.SafekeepingHolder
import app.toride.ui.safekeeping.SetAsideHolder
import app.toride.ui.safekeeping.TestBackupHolder
import app.toride.ui.settings.ChangePassphraseHolder
import app.toride.ui.settings.LicencesHolder
import app.toride.ui.settings.NewRecoveryKeyHolder
import app.toride.ui.settings.ProtectionHolder
import app.toride.ui.settings.ProvePassphraseHolder
import app.toride.ui.settings.ProveRecoveryKeyHolder
import app.toride.ui.settings.RekeyHolder
import app.toride.ui.settings.RemindersHolder
import app.toride.ui.settings.SettingsHolder
import app.toride.ui.share.InboxHolder
import app.toride.ui.share.ShareHolder
import app.toride.ui.share.SharedHolder
import app.toride.ui.shop.HandoverHolder
import app.toride.ui.shop.HandoversHolder
import app.toride.ui.shop.NewHandoverHolder
import app.toride.ui.shop.SheetHolder
import app.toride.ui.shop.ShopAccountHolder
import app.toride.ui.shop.ShopHolder
import app.toride.ui.shop.ShopPrintHolder
import app.toride.ui.shop.ShopRulesHolder
import app.toride.ui.show.ShowHolder
import app.toride.ui.start.BlockedHolder
import app.toride.ui.start.CreateHolder
import app.toride.ui.start.LookingHolder
import app.toride.ui.start.OtherWaysHolder
import app.toride.ui.start.RepairHolder
import app.toride.ui.start.RestoreHolder
import app.toride.ui.start.UnlockHolder
import app.toride.ui.start.WelcomeHolder
import app.toride.ui.ties.AccountTiesHolder
import app.toride.ui.ties.ChecklistHolder
import app.toride.ui.ties.ContactHolder
import app.toride.ui.ties.DeviceGoneHolder
import app.toride.ui.ties.DeviceHolder
import app.toride.ui.ties.DevicesHolder
import app.toride.ui.ties.FactorHolder
import app.toride.ui.ties.PersonHolder
import app.toride.ui.ties.SpotHolder
import app.toride.ui.ties.ThingsHolder
import app.toride.ui.ties.TieListHolder
import app.toride.ui.ties.UsedByHolder
import app.toride.ui.ties.WhichDeviceHolder
import app.toride.ui.whatif.WhatIfHolder

/** The state behind each place. */
internal fun TorideState.holderFor(place: Place): Holder = when (place) {
    Place.Looking -> LookingHolder(this)
    Place.Welcome -> WelcomeHolder(this)
    Place.Create -> CreateHolder(this, over = false)
    Place.StartOver -> CreateHolder(this, over = true)
    Place.Unlock -> UnlockHolder(this)
    is Place.Blocked -> BlockedHolder(this, place.state)
    is Place.Repair -> RepairHolder(this, place.lost)
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
    // What brings the vault back
    Place.Safekeeping -> SafekeepingHolder(this)
    Place.MakeBackup -> MakeBackupHolder(this)
    Place.ProvePassphrase -> ProvePassphraseHolder(this)
    Place.TestBackup -> TestBackupHolder(this)
    Place.MakeSheet -> MakeSheetHolder(this)
    Place.CabinetList -> CabinetListHolder(this)
    Place.SetAside -> SetAsideHolder(this)
    Place.OtherWays -> OtherWaysHolder(this)
    is Place.Restore -> RestoreHolder(this, place.file)
    Place.Import -> ImportHolder(this)
    Place.Export -> ExportHolder(this)
    Place.Rekey -> RekeyHolder(this)
    // What asks for something
    Place.Notices -> NoticesHolder(this)
    is Place.Card -> CardHolder(this, place.account)
    is Place.Act -> ActHolder(this, place)
    is Place.Renew -> RenewHolder(this, place.account)
    is Place.PhoneWalk -> PhoneWalkHolder(this, place.device)
    is Place.Ask -> AskHolder(this, place.question)
    Place.Reminders -> RemindersHolder(this)
    // What accounts hang on
    Place.Checklist -> ChecklistHolder(this)
    is Place.Contact -> ContactHolder(this, place)
    is Place.UsedBy -> UsedByHolder(this, place.contact)
    Place.Devices -> DevicesHolder(this)
    is Place.Device -> DeviceHolder(this, place.id, place.kind)
    is Place.WhichDevice -> WhichDeviceHolder(this, place.life)
    is Place.DeviceGone -> DeviceGoneHolder(this, place.id, place.life)
    Place.Things -> ThingsHolder(this)
    is Place.Spot -> SpotHolder(this, place.id)
    is Place.Person -> PersonHolder(this, place.id)
    Place.WhatIf -> WhatIfHolder(this)
    is Place.Ties -> AccountTiesHolder(this, place.id)
    is Place.Factor -> FactorHolder(this, place.account, place.id)
    is Place.TieList -> TieListHolder(this, place.account, place.kind)
    // Somebody cannot log in
    is Place.Guide -> GuideHolder(this, place.account, place.service)
    is Place.Trouble -> TroubleHolder(this, place.account, place.code)
    Place.Prevention -> PreventionHolder(this)
    is Place.Keeping -> KeepingHolder(this, place.account)
    Place.Questions -> QuestionsHolder(this)
    Place.GuideContents -> GuideContentsHolder(this)
    is Place.Wait -> WaitHolder(this, place.account)
    // Between devices and people
    Place.Pair -> PairHolder(this)
    is Place.Receive -> ReceiveHolder(this, place.file)
    Place.Sync -> SyncHolder(this)
    is Place.SyncShow -> SyncShowHolder(this, place.last)
    is Place.ReadQr -> ReadHolder(this, place.file)
    is Place.Lost -> LostHolder(this, place.device)
    is Place.Share -> ShareHolder(this, place.account, place.code)
    Place.Inbox -> InboxHolder(this)
    is Place.Shared -> SharedHolder(this, place.id)
    // The shop
    Place.Shop -> ShopHolder(this)
    is Place.ShopAccount -> ShopAccountHolder(this, place.id)
    is Place.NewHandover -> NewHandoverHolder(this, place.account)
    is Place.Handover -> HandoverHolder(this, place.id)
    Place.Handovers -> HandoversHolder(this)
    is Place.Outsourcing -> SheetHolder(this, place.account, place.id)
    Place.ShopRules -> ShopRulesHolder(this)
    is Place.ShopPrint -> ShopPrintHolder(this, place.what)
}
