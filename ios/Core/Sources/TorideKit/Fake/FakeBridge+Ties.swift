#if DEBUG
extension FakeBridge: VaultTies {
    public func checklist() throws(VaultFailure) -> Checklist { try answer(sample.checklist) }
    public func devices() throws(VaultFailure) -> [DeviceRow] { try answer(sample.checklist.devices) }
    public func things() throws(VaultFailure) -> [ThingRow] { try answer(sample.things) }
    public func whatIf(lost: [Thing]) async throws(VaultFailure) -> WhatIf {
        try note(.whatIf(Set(lost)))
        await takeTime()
        return sample.whatIf
    }

    public func add(contact draft: ContactDraft) throws(VaultFailure) -> ContactId {
        try note(.addContact(draft))
        return Sample.contact
    }
    public func edit(contact: ContactId, to draft: ContactDraft, slip: Bool) throws(VaultFailure) {
        try note(.editContact(contact, draft, slip: slip))
    }
    public func confirm(contact: ContactId) throws(VaultFailure) { try note(.confirmContact(contact)) }
    public func undoConfirm(contact: ContactId, last: UtcMillis?) throws(VaultFailure) {
        try note(.undoConfirmContact(contact, last: last))
    }
    public func giveUp(contact: ContactId, _ givenUp: Bool) throws(VaultFailure) {
        try note(.giveUpContact(contact, givenUp))
    }

    public func add(device draft: DeviceDraft) throws(VaultFailure) -> DeviceId {
        try note(.addDevice(draft))
        return Sample.device
    }
    public func edit(device: DeviceId, to draft: DeviceDraft) throws(VaultFailure) {
        try note(.editDevice(device, draft))
    }
    public func set(device: DeviceId, _ life: DeviceLife) throws(VaultFailure) { try note(.life(device, life)) }

    public func add(place draft: PlaceDraft) throws(VaultFailure) -> PlaceId {
        try note(.addPlace(draft))
        return Sample.place
    }
    public func edit(place: PlaceId, to draft: PlaceDraft) throws(VaultFailure) {
        try note(.editPlace(place, draft))
    }
    public func set(place: PlaceId, lost: Bool) throws(VaultFailure) { try note(.placeLost(place, lost)) }
    public func add(person name: String) throws(VaultFailure) -> PersonId {
        try note(.addPerson(name))
        return Sample.person
    }
    public func rename(person: PersonId, to name: String) throws(VaultFailure) {
        try note(.renamePerson(person, name))
    }
    public func set(person: PersonId, left: Bool) throws(VaultFailure) { try note(.personLeft(person, left)) }

    public func addFactor(_ account: AccountId, _ draft: FactorDraft) throws(VaultFailure) -> FactorId {
        try note(.addFactor(account, draft))
        return Sample.factor
    }
    public func editFactor(
        _ account: AccountId, _ factor: FactorId, to draft: FactorDraft
    ) throws(VaultFailure) {
        try note(.editFactor(account, factor, draft))
    }
    public func confirmFactor(
        _ account: AccountId, _ factor: FactorId, on draft: FactorDraft
    ) throws(VaultFailure) {
        try note(.confirmFactor(account, factor, draft))
    }
    public func removeFactor(
        _ account: AccountId, _ factor: FactorId, _ removed: Bool
    ) throws(VaultFailure) {
        try note(.removeFactor(account, factor, removed))
    }
    public func setContact(
        _ account: AccountId, _ contact: ContactId, _ there: Bool
    ) throws(VaultFailure) {
        try note(.setContact(account, contact, there))
    }
    public func dropContact(_ account: AccountId, _ contact: ContactId) throws(VaultFailure) {
        try note(.dropContact(account, contact))
    }
    public func undoDropContact(_ account: AccountId, _ contact: ContactId) throws(VaultFailure) {
        try note(.undoDropContact(account, contact))
    }
    public func setSession(
        _ account: AccountId, on device: DeviceId, _ there: Bool
    ) throws(VaultFailure) {
        try note(.setSession(account, device, there))
    }
    public func setCopy(
        _ account: AccountId, of set: SetId, in place: PlaceId, _ there: Bool
    ) throws(VaultFailure) {
        try note(.setCopy(account, set, place, there))
    }
    public func setPlaceOfRecord(_ account: AccountId, _ place: PlaceId?) throws(VaultFailure) {
        try note(.placeOfRecord(account, place))
    }
    public func setCustodian(_ account: AccountId, _ person: PersonId?) throws(VaultFailure) {
        try note(.custodian(account, person))
    }
    public func setKnows(_ account: AccountId, _ person: PersonId, _ knows: Bool) throws(VaultFailure) {
        try note(.knows(account, person, knows))
    }

    private func note(_ call: TieCall) throws(VaultFailure) { try note(.tie(call)) }

    /// What was asked about things that accounts hang on.
    public enum TieCall: Sendable, Equatable {
        case whatIf(Set<Thing>)
        case addContact(ContactDraft), editContact(ContactId, ContactDraft, slip: Bool)
        case confirmContact(ContactId), undoConfirmContact(ContactId, last: UtcMillis?), giveUpContact(ContactId, Bool)
        case addDevice(DeviceDraft), editDevice(DeviceId, DeviceDraft), life(DeviceId, DeviceLife)
        case addPlace(PlaceDraft), editPlace(PlaceId, PlaceDraft), placeLost(PlaceId, Bool)
        case addPerson(String), renamePerson(PersonId, String), personLeft(PersonId, Bool)
        case addFactor(AccountId, FactorDraft), editFactor(AccountId, FactorId, FactorDraft)
        case confirmFactor(AccountId, FactorId, FactorDraft), removeFactor(AccountId, FactorId, Bool)
        case dropContact(AccountId, ContactId), undoDropContact(AccountId, ContactId)
        case setContact(AccountId, ContactId, Bool), setSession(AccountId, DeviceId, Bool)
        case setCopy(AccountId, SetId, PlaceId, Bool), placeOfRecord(AccountId, PlaceId?)
        case custodian(AccountId, PersonId?), knows(AccountId, PersonId, Bool)
    }
}
#endif
