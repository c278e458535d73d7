/// What the screens ask about contact points, devices, places and people, and about what an account hangs on.
public protocol VaultTies: Sendable {
    func checklist() async throws(VaultFailure) -> Checklist
    func devices() async throws(VaultFailure) -> [DeviceRow]
    /// What can be taken away in a "what if".
    func things() async throws(VaultFailure) -> [ThingRow]
    /// What becomes of every account if all of this is lost at once; the worst first.
    func whatIf(lost: [Thing]) async throws(VaultFailure) -> WhatIf

    func add(contact draft: ContactDraft) async throws(VaultFailure) -> ContactId
    /// `slip`: a typing slip was mended. Otherwise it is another number or mailbox, and the services must be told.
    func edit(contact: ContactId, to draft: ContactDraft, slip: Bool) async throws(VaultFailure)
    /// It is still theirs and reachable.
    func confirm(contact: ContactId) async throws(VaultFailure)
    /// That was a slip: it was looked at `last`, or never.
    func undoConfirm(contact: ContactId, last: UtcMillis?) async throws(VaultFailure)
    /// The person has it no more, or has it again.
    func giveUp(contact: ContactId, _ givenUp: Bool) async throws(VaultFailure)

    func add(device draft: DeviceDraft) async throws(VaultFailure) -> DeviceId
    func edit(device: DeviceId, to draft: DeviceDraft) async throws(VaultFailure)
    func set(device: DeviceId, _ life: DeviceLife) async throws(VaultFailure)

    func add(place draft: PlaceDraft) async throws(VaultFailure) -> PlaceId
    func edit(place: PlaceId, to draft: PlaceDraft) async throws(VaultFailure)
    /// It was lost, or somebody else got at it; or that was a mistake.
    func set(place: PlaceId, lost: Bool) async throws(VaultFailure)
    func add(person name: String) async throws(VaultFailure) -> PersonId
    func rename(person: PersonId, to name: String) async throws(VaultFailure)
    /// They have left, or that was a mistake.
    func set(person: PersonId, left: Bool) async throws(VaultFailure)

    func addFactor(_ account: AccountId, _ draft: FactorDraft) async throws(VaultFailure) -> FactorId
    func editFactor(_ account: AccountId, _ factor: FactorId, to draft: FactorDraft) async throws(VaultFailure)
    /// It works, on this base.
    func confirmFactor(_ account: AccountId, _ factor: FactorId, on draft: FactorDraft) async throws(VaultFailure)
    /// It was switched off at the service, or that was a mistake.
    func removeFactor(_ account: AccountId, _ factor: FactorId, _ removed: Bool) async throws(VaultFailure)
    /// The service has this contact point. Saying so again tells that it has the new number.
    func setContact(_ account: AccountId, _ contact: ContactId, _ there: Bool) async throws(VaultFailure)
    /// The service has it no more, neither as a contact point nor for a second factor.
    func dropContact(_ account: AccountId, _ contact: ContactId) async throws(VaultFailure)
    func undoDropContact(_ account: AccountId, _ contact: ContactId) async throws(VaultFailure)
    /// One is still logged in there.
    func setSession(_ account: AccountId, on device: DeviceId, _ there: Bool) async throws(VaultFailure)
    func setCopy(
        _ account: AccountId, of set: SetId, in place: PlaceId, _ there: Bool
    ) async throws(VaultFailure)
    /// The one place that counts; none is the vault.
    func setPlaceOfRecord(_ account: AccountId, _ place: PlaceId?) async throws(VaultFailure)
    func setCustodian(_ account: AccountId, _ person: PersonId?) async throws(VaultFailure)
    /// This person holds or has seen its codes.
    func setKnows(_ account: AccountId, _ person: PersonId, _ knows: Bool) async throws(VaultFailure)
}
