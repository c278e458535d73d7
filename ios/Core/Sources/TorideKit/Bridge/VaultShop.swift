/// What a shop keeps beside its people: who answers for what, changes of hands, and sheets for people from outside.
public protocol VaultShop: Sendable {
    func shop() async throws(VaultFailure) -> ShopOverview

    /// Of one account or of all: open ones first, then the newest; without those begun by mistake.
    func handovers(of account: AccountId?) async throws(VaultFailure) -> [HandoverView]
    func handover(_ id: HandoverId) async throws(VaultFailure) -> HandoverView
    /// Where somebody leaves, they are marked as having left.
    func startHandover(of account: AccountId, _ draft: HandoverDraft) async throws(VaultFailure) -> HandoverId
    func edit(handover: HandoverId, to draft: HandoverDraft) async throws(VaultFailure)
    /// Somebody did a check; none takes that back.
    func set(check: String, of handover: HandoverId, by person: PersonId?) async throws(VaultFailure)
    /// Adds a check of the shop's own; returns its name.
    func add(check text: String, to handover: HandoverId) async throws(VaultFailure) -> String
    func remove(check: String, of handover: HandoverId) async throws(VaultFailure)
    func set(note: String, of handover: HandoverId) async throws(VaultFailure)
    /// Whoever takes over answers for the account from then on.
    func signOff(_ handover: HandoverId, by person: PersonId) async throws(VaultFailure)
    func takeBackSignOff(_ handover: HandoverId) async throws(VaultFailure)
    /// It was begun by mistake, or not after all.
    func cancel(_ handover: HandoverId, _ cancelled: Bool) async throws(VaultFailure)

    /// Of one account or of all; those that ended last.
    func outsourcing(of account: AccountId?) async throws(VaultFailure) -> [OutsourcingView]
    func addOutsourcing(of account: AccountId, _ draft: OutsourcingDraft) async throws(VaultFailure) -> OutsourcingId
    func edit(outsourcing: OutsourcingId, to draft: OutsourcingDraft) async throws(VaultFailure)
    /// They work for the shop no more, or do again.
    func end(outsourcing: OutsourcingId, _ ended: Bool) async throws(VaultFailure)

    func paper(of kind: ShopPaper.Kind, in language: Language) async throws(VaultFailure) -> ShopPaper
}
