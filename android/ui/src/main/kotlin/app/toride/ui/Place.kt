package app.toride.ui

import app.toride.core.AccountId
import app.toride.core.CodeId
import app.toride.core.ContactId
import app.toride.core.ContactKind
import app.toride.core.DeviceId
import app.toride.core.DeviceKind
import app.toride.core.DeviceLife
import app.toride.core.FactorId
import app.toride.core.HandoverId
import app.toride.core.OutsourcingId
import app.toride.core.PersonId
import app.toride.core.PlaceId
import app.toride.core.Question
import app.toride.core.SharedId
import app.toride.core.StepKind
import app.toride.core.VaultState
import app.toride.data.Sealed
import app.toride.ui.shop.Printed
import app.toride.ui.ties.TieKind

/** Every screen there is. Places carry ids, never a secret. */
sealed interface Place {
    /** The folder is being looked at; an empty page for a moment. */
    data object Looking : Place
    data object Welcome : Place
    data object Create : Place

    /** Makes a new vault in place of one that nothing opens any more. */
    data object StartOver : Place
    data object Unlock : Place

    /** The vault is there, but cannot be opened now: [state] says why. */
    data class Blocked(val state: VaultState) : Place

    /** The vault is unreadable or lost; what can be saved is built anew, with the passphrase. */
    data class Repair(val lost: Boolean) : Place

    data object Home : Place
    data object Accounts : Place
    data object Bin : Place
    data class Account(val id: AccountId) : Place
    data class History(val id: AccountId) : Place
    data class EditAccount(val id: AccountId) : Place

    /** Deletes a binned account for ever. */
    data class Purge(val id: AccountId) : Place

    /** Adds codes: to the account [to], or to a new one when it is null. */
    data class Add(val to: AccountId?) : Place

    /** What to do with the original of the codes of [of]. */
    data class Original(val of: AccountId) : Place

    /** Shows the code [code] of [account]. */
    data class Show(val account: AccountId, val code: CodeId) : Place
    data object Settings : Place
    data object ChangePassphrase : Place
    data object NewRecoveryKey : Place
    data object ProveRecoveryKey : Place

    /** What is and what is not protected. */
    data object Protection : Place
    data object Licences : Place

    // What brings the vault back

    /** Backups, paper, new keys, and what lies around them. */
    data object Safekeeping : Place
    data object MakeBackup : Place

    /** Types the passphrase once more, to see that it is known. */
    data object ProvePassphrase : Place
    data object TestBackup : Place
    data object MakeSheet : Place
    data object CabinetList : Place

    /** Vaults that were set aside when another was begun. */
    data object SetAside : Place

    /** What else can be done where the vault does not open. */
    data object OtherWays : Place

    /** Brings a vault back: from [file], or from what the person has. */
    data class Restore(val file: Sealed?) : Place

    /** Takes in what another program wrote. */
    data object Import : Place

    /** Writes everything out, in the clear. */
    data object Export : Place

    /** Makes all keys anew. */
    data object Rekey : Place

    // What asks for something

    /** Everything that is open, and what was put off. */
    data object Notices : Place

    /** All that is open for one account, or for the vault when [account] is null. */
    data class Card(val account: AccountId?) : Place

    /** One step of a card, explained and then done; [contact] where it is about one. */
    data class Act(val account: AccountId?, val step: StepKind, val contact: ContactId?) : Place

    /** A new set in place of the old one, step by step. */
    data class Renew(val account: AccountId) : Place

    /** Account by account after a change of [device]. */
    data class PhoneWalk(val device: DeviceId) : Place

    /** What only the person knows about a change of device. */
    data class Ask(val question: Question) : Place
    data object Reminders : Place

    // What accounts hang on

    /** Contact points and second factors across accounts. */
    data object Checklist : Place

    /** The number or mailbox [id], to [edit] at once or not; or a new one, of that [kind] to begin with. */
    data class Contact(val id: ContactId?, val kind: ContactKind = ContactKind.PHONE, val edit: Boolean = false) : Place

    /** Which accounts know the number or mailbox [contact]. */
    data class UsedBy(val contact: ContactId) : Place
    data object Devices : Place

    /** The device [id], or a new one, of that [kind] to begin with. */
    data class Device(val id: DeviceId?, val kind: DeviceKind = DeviceKind.PHONE) : Place

    /** Which device was replaced or lost. */
    data class WhichDevice(val life: DeviceLife) : Place

    /** Asks whether the device [id] was replaced or lost. */
    data class DeviceGone(val id: DeviceId, val life: DeviceLife) : Place

    /** Places where copies lie, and people. */
    data object Things : Place

    /** The place [id] where copies lie, or a new one. */
    data class Spot(val id: PlaceId?) : Place

    /** The person [id], or a new one. */
    data class Person(val id: PersonId?) : Place

    /** What becomes of the accounts if something is lost. */
    data object WhatIf : Place

    /** What the account [id] hangs on. */
    data class Ties(val id: AccountId) : Place

    /** The second factor [id] of [account], or a new one. */
    data class Factor(val account: AccountId, val id: FactorId?) : Place

    /** Ticks for [account]: which of all that there is it has to do with. */
    data class TieList(val account: AccountId, val kind: TieKind) : Place

    // Somebody cannot log in. All of it but the day to look for an answer is there without a key

    /** The guide, with what the vault knows of [account], or, where it is open, of the one at [service]; else wherever somebody was. */
    data class Guide(val account: AccountId? = null, val service: String? = null) : Place

    /** "What does the screen say?": what to look at, for [code] of [account] where one was tried. */
    data class Trouble(val account: AccountId? = null, val code: CodeId? = null) : Place

    /** The three things to do while one still gets in. */
    data object Prevention : Place

    /** How codes are kept, and where those of [account] are. */
    data class Keeping(val account: AccountId? = null) : Place

    /** Short answers. */
    data object Questions : Place

    /** What there is in the guide, and a search over it. */
    data object GuideContents : Place

    /** When to look for the answer of the service that was asked to bring [account] back. */
    data class Wait(val account: AccountId) : Place

    // Between devices and people

    /** Carries the vault on another device. */
    data object Pair : Place

    /** Takes the vault over that another device hands over, where there is none: from [file], or from its screen. */
    data class Receive(val file: Sealed?) : Place

    /** Two devices with this vault take over from each other. */
    data object Sync : Place

    /** Shows what the other device reads; [last]: it was read from there before, and both are the same then. */
    data class SyncShow(val last: Boolean = false) : Place

    /** Reads what another device or person shows, or opens [file]; whatever it is, it leads on. */
    data class ReadQr(val file: Sealed? = null) : Place

    /** What to do after [device] was lost, step by step. */
    data class Lost(val device: DeviceId?) : Place

    /** Hands the code [code] of [account] to another person. */
    data class Share(val account: AccountId, val code: CodeId) : Place

    /** Codes that other people shared. */
    data object Inbox : Place

    /** Shows one of them. */
    data class Shared(val id: SharedId) : Place

    // The shop

    /** Who answers for what, who has seen what, and what is under way. */
    data object Shop : Place

    /** The business account [id], as the shop has it. */
    data class ShopAccount(val id: AccountId) : Place

    /** Begins to hand [account] over. */
    data class NewHandover(val account: AccountId) : Place
    data class Handover(val id: HandoverId) : Place

    /** All there were. */
    data object Handovers : Place

    /** The sheet [id] for somebody from outside about [account], or a new one. */
    data class Outsourcing(val account: AccountId, val id: OutsourcingId?) : Place

    /** How a shop keeps codes and passes them on. */
    data object ShopRules : Place
    data class ShopPrint(val what: Printed) : Place

    /** What could not be read. */
    data object Damage : Place
}
