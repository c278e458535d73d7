import TorideCore

extension LiveVault: VaultTies {
    public func checklist() throws(VaultFailure) -> Checklist {
        try open { try $0.checklist() }
    }

    public func devices() throws(VaultFailure) -> [DeviceRow] {
        try open { try $0.devices() }
    }

    public func things() throws(VaultFailure) -> [ThingRow] {
        try open { try $0.things() }
    }

    public func whatIf(lost: [Thing]) throws(VaultFailure) -> WhatIf {
        try open { try $0.whatIf(lost: lost) }
    }

    public func add(contact draft: ContactDraft) throws(VaultFailure) -> ContactId {
        try open { try $0.addContact(draft: draft) }
    }

    public func edit(contact: ContactId, to draft: ContactDraft, slip: Bool) throws(VaultFailure) {
        _ = try open { try $0.editContact(id: contact, draft: draft, slip: slip) }
    }

    public func confirm(contact: ContactId) throws(VaultFailure) {
        _ = try open { try $0.confirmContact(id: contact) }
    }

    public func undoConfirm(contact: ContactId, last: UtcMillis?) throws(VaultFailure) {
        _ = try open { try $0.undoConfirmContact(id: contact, last: last) }
    }

    public func giveUp(contact: ContactId, _ givenUp: Bool) throws(VaultFailure) {
        _ = try open { try $0.giveUpContact(id: contact, givenUp: givenUp) }
    }

    public func add(device draft: DeviceDraft) throws(VaultFailure) -> DeviceId {
        try open { try $0.addDevice(draft: draft) }
    }

    public func edit(device: DeviceId, to draft: DeviceDraft) throws(VaultFailure) {
        _ = try open { try $0.editDevice(id: device, draft: draft) }
    }

    public func set(device: DeviceId, _ life: DeviceLife) throws(VaultFailure) {
        _ = try open { try $0.setDeviceLife(id: device, life: life) }
    }

    public func add(place draft: PlaceDraft) throws(VaultFailure) -> PlaceId {
        try open { try $0.addPlace(draft: draft) }
    }

    public func edit(place: PlaceId, to draft: PlaceDraft) throws(VaultFailure) {
        _ = try open { try $0.editPlace(id: place, draft: draft) }
    }

    public func set(place: PlaceId, lost: Bool) throws(VaultFailure) {
        _ = try open { try $0.setPlaceLost(id: place, lost: lost) }
    }

    public func add(person name: String) throws(VaultFailure) -> PersonId {
        try open { try $0.addPerson(name: name) }
    }

    public func rename(person: PersonId, to name: String) throws(VaultFailure) {
        _ = try open { try $0.renamePerson(id: person, name: name) }
    }

    public func set(person: PersonId, left: Bool) throws(VaultFailure) {
        _ = try open { try $0.setPersonLeft(id: person, left: left) }
    }

    public func addFactor(_ account: AccountId, _ draft: FactorDraft) throws(VaultFailure) -> FactorId {
        try open { try $0.addFactor(account: account, draft: draft) }
    }

    public func editFactor(
        _ account: AccountId, _ factor: FactorId, to draft: FactorDraft
    ) throws(VaultFailure) {
        _ = try open { try $0.editFactor(account: account, id: factor, draft: draft) }
    }

    public func confirmFactor(
        _ account: AccountId, _ factor: FactorId, on draft: FactorDraft
    ) throws(VaultFailure) {
        _ = try open { try $0.confirmFactor(account: account, id: factor, draft: draft) }
    }

    public func removeFactor(
        _ account: AccountId, _ factor: FactorId, _ removed: Bool
    ) throws(VaultFailure) {
        _ = try open { try $0.removeFactor(account: account, id: factor, removed: removed) }
    }

    public func setContact(
        _ account: AccountId, _ contact: ContactId, _ there: Bool
    ) throws(VaultFailure) {
        _ = try open { try $0.setAccountContact(account: account, contact: contact, there: there) }
    }

    public func dropContact(_ account: AccountId, _ contact: ContactId) throws(VaultFailure) {
        _ = try open { try $0.dropContact(account: account, contact: contact) }
    }

    public func undoDropContact(_ account: AccountId, _ contact: ContactId) throws(VaultFailure) {
        _ = try open { try $0.undoDropContact(account: account, contact: contact) }
    }

    public func setSession(
        _ account: AccountId, on device: DeviceId, _ there: Bool
    ) throws(VaultFailure) {
        _ = try open { try $0.setSession(account: account, device: device, there: there) }
    }

    public func setCopy(
        _ account: AccountId, of set: SetId, in place: PlaceId, _ there: Bool
    ) throws(VaultFailure) {
        _ = try open { try $0.setCopy(account: account, set: set, place: place, there: there) }
    }

    public func setPlaceOfRecord(_ account: AccountId, _ place: PlaceId?) throws(VaultFailure) {
        _ = try open { try $0.setPlaceOfRecord(account: account, place: place) }
    }

    public func setCustodian(_ account: AccountId, _ person: PersonId?) throws(VaultFailure) {
        _ = try open { try $0.setCustodian(account: account, person: person) }
    }

    public func setKnows(_ account: AccountId, _ person: PersonId, _ knows: Bool) throws(VaultFailure) {
        _ = try open { try $0.setKnows(account: account, person: person, knows: knows) }
    }
}
