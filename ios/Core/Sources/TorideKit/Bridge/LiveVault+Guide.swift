import TorideCore

extension LiveVault: VaultGuide {
    public func guide(with account: AccountId?) throws(VaultFailure) -> any GuideBridge {
        if account != nil || isOpen {
            return LiveGuide(try open { try $0.guide(account: account) }, on: thread)
        }
        // Right after a restart the system may not give the folder; then where somebody is, is kept nowhere.
        let vault = (try? vault()) ?? Vault.open(dir: "/dev/null/none")
        return LiveGuide(vault.guide(), on: thread)
    }

    public func isInGuide() throws(VaultFailure) -> Bool {
        try open { try $0.isInGuide() }
    }

    public func checks(
        for symptom: String, of typed: String, account: AccountId, code: CodeId?
    ) throws(VaultFailure) -> [GuideCheck] {
        try open { try $0.troubleChecks(account: account, code: code, symptom: symptom, typed: typed) }
    }

    public func precautions() throws(VaultFailure) -> [PrecautionView] {
        try open { try $0.precautions() }
    }

    public func wait(for account: AccountId, days: UInt8) throws(VaultFailure) {
        _ = try open { try $0.waitForAnswer(account: account, days: days) }
    }

    public func waiting() throws(VaultFailure) -> [WaitingRow] {
        try open { try $0.waiting() }
    }

    public func stopWaiting(for account: AccountId) throws(VaultFailure) {
        _ = try open { try $0.stopWaiting(account: account) }
    }
}

/// A walk through the guide, on the real core.
actor LiveGuide: GuideBridge {
    private let thread: VaultThread
    private let guide: Guide

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(_ guide: Guide, on thread: VaultThread) {
        self.guide = guide
        self.thread = thread
    }

    func page(in language: Language) throws(VaultFailure) -> GuidePage {
        try core { try guide.page(language: language) }
    }

    func say(_ answer: String) throws(VaultFailure) {
        try core { try guide.say(answer: answer) }
    }

    func next() throws(VaultFailure) -> Bool {
        try core { try guide.next() }
    }

    func back() throws(VaultFailure) -> Bool {
        try core { try guide.back() }
    }

    func use(on platform: Platform) throws(VaultFailure) {
        try core { try guide.useOn(platform: platform) }
    }

    func choose(service: String?) throws(VaultFailure) {
        try core { try guide.chooseService(id: service) }
    }

    func choose(account: AccountId?) throws(VaultFailure) {
        try core { try guide.chooseAccount(id: account) }
    }

    func anew() throws(VaultFailure) {
        try core { try guide.anew() }
    }
}
