#if DEBUG
extension FakeBridge: VaultGuide {
    public func guide(with account: AccountId?) throws(VaultFailure) -> any GuideBridge {
        try answer(FakeGuide(bridge: self))
    }
    public func isInGuide() throws(VaultFailure) -> Bool { try answer(sample.isInGuide) }
    public func checks(
        for symptom: String, of typed: String, account: AccountId, code: CodeId?
    ) throws(VaultFailure) -> [GuideCheck] {
        try answer(Rules.checks(for: symptom, of: typed))
    }
    public func precautions() throws(VaultFailure) -> [PrecautionView] { try answer(Rules.precautions) }
    public func wait(for account: AccountId, days: UInt8) throws(VaultFailure) { try note(.wait(account, days: days)) }
    public func waiting() throws(VaultFailure) -> [WaitingRow] { try answer(sample.waiting) }
    public func stopWaiting(for account: AccountId) throws(VaultFailure) { try note(.stopWaiting(account)) }

    func page() throws(VaultFailure) -> GuidePage { try answer(sample.page) }
}

/// The page that the sample has, whatever is said.
struct FakeGuide: GuideBridge {
    let bridge: FakeBridge

    func page(in language: Language) async throws(VaultFailure) -> GuidePage { try await bridge.page() }
    func say(_ answer: String) async throws(VaultFailure) {}
    func next() async throws(VaultFailure) -> Bool { true }
    func back() async throws(VaultFailure) -> Bool { false }
    func use(on platform: Platform) async throws(VaultFailure) {}
    func choose(service: String?) async throws(VaultFailure) {}
    func choose(account: AccountId?) async throws(VaultFailure) {}
    func anew() async throws(VaultFailure) {}
}

extension Sample {
    /// A step with a code beside it.
    static let page = GuidePage(
        ask: nil,
        step: GuideStep(
            caseKey: "", key: "", whyKey: "", index: 5, of: 7, lines: nil, act: .showCode, actKey: nil,
            actNeedsVault: true, showsCode: true, otherwise: [], isLast: false, atService: true, canSwitch: true),
        known: GuideKnown(
            account: instagram, left: 1, nextCode: "c1", copies: [], sessions: [], contacts: []),
        service: nil, platform: .mobile, isNew: false)
}
#endif
