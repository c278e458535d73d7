import TorideCore

extension LiveVault: VaultShop {
    public func shop() throws(VaultFailure) -> ShopOverview {
        try open { try $0.shopOverview() }
    }

    public func handovers(of account: AccountId?) throws(VaultFailure) -> [HandoverView] {
        try open { try $0.handovers(account: account) }
    }

    public func handover(_ id: HandoverId) throws(VaultFailure) -> HandoverView {
        try open { try $0.handover(id: id) }
    }

    public func startHandover(of account: AccountId, _ draft: HandoverDraft) throws(VaultFailure) -> HandoverId {
        try open { try $0.startHandover(account: account, draft: draft) }
    }

    public func edit(handover: HandoverId, to draft: HandoverDraft) throws(VaultFailure) {
        _ = try open { try $0.editHandover(id: handover, draft: draft) }
    }

    public func set(check: String, of handover: HandoverId, by person: PersonId?) throws(VaultFailure) {
        _ = try open { try $0.setCheck(id: handover, check: check, by: person) }
    }

    public func add(check text: String, to handover: HandoverId) throws(VaultFailure) -> String {
        try open { try $0.addCheck(id: handover, text: text) }
    }

    public func remove(check: String, of handover: HandoverId) throws(VaultFailure) {
        _ = try open { try $0.removeCheck(id: handover, check: check) }
    }

    public func set(note: String, of handover: HandoverId) throws(VaultFailure) {
        _ = try open { try $0.setHandoverNote(id: handover, note: note) }
    }

    public func signOff(_ handover: HandoverId, by person: PersonId) throws(VaultFailure) {
        _ = try open { try $0.signOff(id: handover, by: person) }
    }

    public func takeBackSignOff(_ handover: HandoverId) throws(VaultFailure) {
        _ = try open { try $0.takeBackSignOff(id: handover) }
    }

    public func cancel(_ handover: HandoverId, _ cancelled: Bool) throws(VaultFailure) {
        _ = try open { try $0.cancelHandover(id: handover, cancelled: cancelled) }
    }

    public func outsourcing(of account: AccountId?) throws(VaultFailure) -> [OutsourcingView] {
        try open { try $0.outsourcing(account: account) }
    }

    public func addOutsourcing(
        of account: AccountId, _ draft: OutsourcingDraft
    ) throws(VaultFailure) -> OutsourcingId {
        try open { try $0.addOutsourcing(account: account, draft: draft) }
    }

    public func edit(outsourcing: OutsourcingId, to draft: OutsourcingDraft) throws(VaultFailure) {
        _ = try open { try $0.setOutsourcing(id: outsourcing, draft: draft) }
    }

    public func end(outsourcing: OutsourcingId, _ ended: Bool) throws(VaultFailure) {
        _ = try open { try $0.endOutsourcing(id: outsourcing, ended: ended) }
    }

    public func paper(of kind: ShopPaper.Kind, in language: Language) throws(VaultFailure) -> ShopPaper {
        let made = try open { session in
            let style = PaperStyle.here(in: language)
            return switch kind {
            case .handover(let id): try session.handoverPage(id: id, style: style)
            case .outsourcing(let id): try session.outsourcingPage(id: id, style: style)
            case .rules: try session.shopRulesPage(style: style)
            }
        }
        return ShopPaper(html: made.html(), fileName: made.fileName())
    }
}
