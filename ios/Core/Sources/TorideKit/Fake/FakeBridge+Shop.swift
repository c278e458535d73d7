#if DEBUG
import Foundation

extension FakeBridge: VaultShop {
    public func shop() throws(VaultFailure) -> ShopOverview { try answer(sample.shop) }

    public func handovers(of account: AccountId?) throws(VaultFailure) -> [HandoverView] {
        try answer(sample.handovers)
    }
    public func handover(_ id: HandoverId) throws(VaultFailure) -> HandoverView {
        try answer(sample.handovers.first { $0.id == id }, orElse: .NotFound)
    }
    public func startHandover(of account: AccountId, _ draft: HandoverDraft) throws(VaultFailure) -> HandoverId {
        try note(.start(account, draft))
        return Sample.handoverId
    }
    public func edit(handover: HandoverId, to draft: HandoverDraft) throws(VaultFailure) {
        try note(.editHandover(handover, draft))
    }
    public func set(check: String, of handover: HandoverId, by person: PersonId?) throws(VaultFailure) {
        try note(.check(handover, check, by: person))
    }
    public func add(check text: String, to handover: HandoverId) throws(VaultFailure) -> String {
        try note(.addCheck(handover, text))
        return "5c"
    }
    public func remove(check: String, of handover: HandoverId) throws(VaultFailure) {
        try note(.removeCheck(handover, check))
    }
    public func set(note text: String, of handover: HandoverId) throws(VaultFailure) {
        try note(.note(handover, text))
    }
    public func signOff(_ handover: HandoverId, by person: PersonId) throws(VaultFailure) {
        try note(.sign(handover, by: person))
    }
    public func takeBackSignOff(_ handover: HandoverId) throws(VaultFailure) { try note(.unsign(handover)) }
    public func cancel(_ handover: HandoverId, _ cancelled: Bool) throws(VaultFailure) {
        try note(.cancel(handover, cancelled))
    }

    public func outsourcing(of account: AccountId?) throws(VaultFailure) -> [OutsourcingView] {
        try answer(sample.sheets)
    }
    public func addOutsourcing(
        of account: AccountId, _ draft: OutsourcingDraft
    ) throws(VaultFailure) -> OutsourcingId {
        try note(.addSheet(account, draft))
        return Sample.sheet.id
    }
    public func edit(outsourcing: OutsourcingId, to draft: OutsourcingDraft) throws(VaultFailure) {
        try note(.editSheet(outsourcing, draft))
    }
    public func end(outsourcing: OutsourcingId, _ ended: Bool) throws(VaultFailure) {
        try note(.endSheet(outsourcing, ended))
    }

    public func paper(of kind: ShopPaper.Kind, in language: Language) throws(VaultFailure) -> ShopPaper {
        try answer(ShopPaper(html: Data("<html></html>".utf8), fileName: "toride-shop.html"))
    }

    private func note(_ call: ShopCall) throws(VaultFailure) { try note(.shop(call)) }

    /// What was asked about the shop.
    public enum ShopCall: Sendable, Equatable {
        case start(AccountId, HandoverDraft), editHandover(HandoverId, HandoverDraft)
        case check(HandoverId, String, by: PersonId?), addCheck(HandoverId, String), removeCheck(HandoverId, String)
        case note(HandoverId, String), sign(HandoverId, by: PersonId), unsign(HandoverId), cancel(HandoverId, Bool)
        case addSheet(AccountId, OutsourcingDraft), editSheet(OutsourcingId, OutsourcingDraft)
        case endSheet(OutsourcingId, Bool)
    }
}

/// A shop in which one account changes hands.
extension Sample {
    static let handoverId: HandoverId = "3a"

    private static let day: UtcMillis = 1_795_392_000_000
    private static let hanako = PersonName(id: person, name: "Hanako", left: false)

    static let atOneLook = ShopOverview(
        accounts: [
            ShopAccount(account: google, custodian: nil, knownBy: [], openHandover: nil, sheets: 0),
            ShopAccount(
                account: instagram, custodian: hanako, knownBy: [KnownBy(person: hanako, current: true)],
                openHandover: handoverId, sheets: 1),
        ],
        people: [ShopPerson(person: hanako, answersFor: [instagram], hasSeen: [instagram], handovers: 1)],
        handovers: [changeOfHands()], withoutCustodian: 1)

    static let sheet = OutsourcingView(
        id: "3b", account: instagram, to: nil, may: [TaskView(id: nil, key: nil, own: "Photos")], mayNot: [],
        call: hanako, reach: "03-0000-0000", updatedAt: day, ended: false)

    static func changeOfHands(_ state: HandoverState = .open) -> HandoverView {
        let done = DoneView(by: hanako, at: day)
        let check = CheckView(
            id: "log-in", key: "handover-check-log-in", moreKey: nil, own: nil,
            done: state == .open ? nil : done, facts: [], offered: false)
        return HandoverView(
            id: handoverId, account: instagram, cause: .change, from: hanako, to: nil, startedAt: day, checks: [check],
            note: "", state: state, open: state == .open ? 1 : 0, isReady: state == .ready,
            signedOff: state == .signedOff ? done : nil, lapsed: nil)
    }
}
#endif
