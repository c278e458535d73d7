extension AppModel {
    /// A screen above home. Carries ids, never a secret.
    public enum Route: Hashable, Sendable {
        case create
        /// Makes a new vault beside one that does not open, which is set aside.
        case startOver
        /// "I can't log in", where somebody was; with an account, what the vault knows of it helps. Without one it needs
        /// no key.
        case guide(AccountId?)
        /// What to look at when a service did not take what was typed: of an account, and the code, where it is known.
        case trouble(AccountId?, CodeId?)
        /// The three precautions.
        case prevention
        /// Methods of keeping codes, and where those of an account are.
        case storage(AccountId?)
        case faq
        /// All of the guide, to be searched.
        case guideSearch
        /// Waits for a service to bring an account back; without one it is chosen.
        case wait(AccountId?)
        case accounts
        case bin
        case account(AccountId)
        case history(AccountId)
        case editAccount(AccountId)
        /// Removes a binned account for ever.
        case purge(AccountId)
        /// Adds codes to an account, or to a new one.
        case addCodes(AccountId?)
        /// What to delete of the original of an account's codes.
        case original(AccountId)
        case showCode(CodeId, of: AccountId)
        case damage
        case settings
        case changePassphrase
        case newRecoveryKey
        case proveRecoveryKey
        /// The passphrase is typed once more, so that it is not forgotten.
        case provePassphrase
        /// All that is to be done, also what was put off.
        case notices
        /// All reasons of an account, or of the vault itself, and the acts that close them.
        case card(AccountId?)
        /// One step of a card.
        case act(AccountId?, StepKind, ContactId?)
        /// What only the person knows about a change of device.
        case question
        /// New codes: at the service, here, and where the old copies are.
        case renew(AccountId)
        /// The accounts that depended on a device that is gone, one by one.
        case phoneWalk(DeviceId)
        /// When to remind.
        case reminders
        /// Contact points and second factors across accounts: still yours, still reachable?
        case checklist
        /// A number or mailbox, or a new one, perhaps of a kind.
        case contact(ContactId?, as: ContactKind? = nil)
        /// A number or mailbox, with its form open.
        case editContact(ContactId)
        /// Which accounts use a number or mailbox.
        case usedBy(ContactId)
        case devices
        /// A device, or a new one, perhaps of a kind.
        case device(DeviceId?, as: DeviceKind? = nil)
        /// Places with copies, and people.
        case things
        /// A place with copies, or a new one.
        case place(PlaceId?)
        /// A person, or a new one.
        case person(PersonId?)
        /// Which accounts would still be reached if something were gone?
        case whatIf
        /// What an account hangs on.
        case ties(AccountId)
        /// A second factor of an account, or a new one.
        case factor(AccountId, FactorId?)
        /// What fits of all there is of a kind.
        case tieList(AccountId, TieKind)
        /// Who answers for the shop's accounts, who has seen what, and what changes hands.
        case shop
        /// One account of the shop.
        case shopAccount(AccountId)
        /// Changes of hands, also those that are over.
        case handovers
        /// A change of hands, or the form that begins one.
        case handover(HandoverId)
        case newHandover(AccountId)
        /// A sheet for somebody from outside, or a new one.
        case outsourcing(OutsourcingId)
        case newOutsourcing(AccountId)
        /// How codes are kept and passed on.
        case shopRules
        /// A page of the shop to print.
        case shopPaper(ShopPaper.Kind)
        /// What keeps the vault safe from the loss of this device.
        case safekeeping
        case backup
        case testBackup
        case sheet
        case cabinet
        /// Vaults that were set aside, and the way back to one.
        case aside
        /// What can be done when the vault does not open.
        case otherWays
        /// The ways to bring a vault back, and one of them.
        case comeBack
        case restore(RestoreModel.Source)
        case importing
        case export
        /// New keys for the vault.
        case rekey
        /// Carries the vault to another device, and takes it over there.
        case pair
        case receive
        /// Brings two devices in step: shows, or reads whatever is shown.
        case sync
        case syncShow
        case read(ReadModel.Purpose)
        /// What is left to do once a device is lost.
        case lost(DeviceId?)
        /// One code for somebody else.
        case share(CodeId, of: AccountId)
        /// Codes that somebody shared, and one of them.
        case inbox
        case sharedCode(SharedId)
        /// What is and what is not protected.
        case protection
        case licences
    }
}
