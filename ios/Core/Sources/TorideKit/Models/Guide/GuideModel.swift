import Observation

/// "I can't log in": one question or one step at a time. Where the person is, is kept by the core after every tap.
@Observable @MainActor
public final class GuideModel: ScreenModel {
    /// What is chosen instead of going on.
    public enum Picking: Sendable, Equatable {
        case service, account
    }

    /// What the guide was opened for.
    public let account: AccountId?
    /// None until it was read.
    public private(set) var page: GuidePage?
    public private(set) var picking: Picking?
    /// Narrows down the services.
    public var query = ""
    /// What can be chosen from, while an account is chosen.
    public private(set) var accounts: [AccountRow] = []
    /// The code beside the step, where the vault is open and has one.
    public private(set) var code: ShowCodeModel?
    /// The service did not take this one, on the page that is seen.
    public private(set) var rejected: CodeId?
    /// "This is not what I see."
    public var looksDifferent = false

    private var guide: (any GuideBridge)?
    /// The account is chosen on the way in: back from there leaves.
    private var isEntering = false

    public init(_ app: AppModel, _ account: AccountId? = nil) {
        self.account = account
        super.init(app)
    }

    /// Key of the question or of what to do.
    public var key: String? { page.flatMap { $0.step?.key ?? $0.ask?.key } }

    public func load() async {
        let isFirst = guide == nil
        await attempt { () async throws(VaultFailure) in
            if guide == nil { guide = try await bridge.guide(with: account) }
            try await look()
            if isFirst { try await enter() }
        }
        if app.asksForOtherWays {
            (app.asksForOtherWays, looksDifferent) = (false, true)
        }
    }

    /// What is known of an account spares questions, so in an open vault it is chosen first: that of the service that was
    /// picked before unlocking, or whichever the person says.
    private func enter() async throws(VaultFailure) {
        let service = app.guideService
        app.guideService = nil
        guard let guide, let page, app.stage == .open, page.known == nil, page.isNew || service != nil else { return }
        let all = try await bridge.accounts(.active)
        let fitting = all.filter { service == nil || $0.serviceId == service }
        if let service, fitting.count < 2 {
            if let only = fitting.first { try await guide.choose(account: only.id) } else { try await guide.choose(service: service) }
            try await look()
        } else if !fitting.isEmpty {
            (accounts, picking, isEntering) = (fitting, .account, service == nil)
        }
    }

    // MARK: On the way

    public func say(_ answer: String) async {
        await turn { (guide) async throws(VaultFailure) in try await guide.say(answer) }
    }

    public func next() async {
        await turn { (guide) async throws(VaultFailure) in _ = try await guide.next() }
    }

    public func use(on platform: Platform) async {
        await turn { (guide) async throws(VaultFailure) in try await guide.use(on: platform) }
    }

    /// From the beginning.
    public func anew() async {
        await turn { (guide) async throws(VaultFailure) in try await guide.anew() }
    }

    /// One page back; false when the guide itself is to be left.
    public func back() async -> Bool {
        if isBusy { return true }
        if picking != nil {
            defer { stopPicking() }
            return !isEntering
        }
        var went = true
        await turn { (guide) async throws(VaultFailure) in went = try await guide.back() }
        return went && page != nil
    }

    /// The last step is done: there is nothing to come back to.
    public func finish() async {
        let done = await attempt { () async throws(VaultFailure) in try await guide?.anew() }
        if done { app.leave() }
    }

    /// Leaves for now: the place is kept.
    public func leave() {
        code?.hide()
        app.leave()
    }

    // MARK: The service, the account

    public var services: [ServiceRow] { Rules.services(matching: query, in: app.words.language) }

    /// An account has its service; what is known of it takes an open vault.
    public var canPickService: Bool { page != nil && page?.known == nil }
    public var canPickAccount: Bool { page != nil && app.stage == .open }

    public func pickService() {
        (query, picking) = ("", .service)
    }

    public func pickAccount() async {
        await attempt { () async throws(VaultFailure) in
            accounts = try await bridge.accounts(.active)
            picking = .account
        }
    }

    public func choose(service: String?) async {
        stopPicking()
        await turn { (guide) async throws(VaultFailure) in try await guide.choose(service: service) }
    }

    public func choose(account: AccountId?) async {
        stopPicking()
        await turn { (guide) async throws(VaultFailure) in try await guide.choose(account: account) }
    }

    private func stopPicking() {
        (picking, accounts, isEntering) = (nil, [], false)
    }

    // MARK: The code beside the step

    /// A code would stand here if the vault were open.
    public var isCodeLocked: Bool { page?.step?.showsCode == true && app.stage == .locked }

    /// A code is typed at this step, and it was looked at: did it work?
    public var canMark: Bool { page?.step?.act == .showCode && code?.canAnswer == true && !isBusy }

    /// "It worked": the code is used, and the way goes on.
    public func worked() async {
        _ = await mark(.used) { (guide) async throws(VaultFailure) in _ = try await guide.next() }
    }

    /// "It did not work": the next code is offered, and what to look at.
    public func notTaken() async {
        let code = code?.code
        guard await mark(.rejected) else { return }
        (rejected, looksDifferent) = (code, self.code == nil)
    }

    private func mark(
        _ mark: CodeMark, then: (any GuideBridge) async throws(VaultFailure) -> Void = { _ in }
    ) async -> Bool {
        guard canMark, let id = code?.code else { return false }
        let done = await turn { (guide) async throws(VaultFailure) in
            try await bridge.mark(id, as: mark)
            try await then(guide)
        }
        if done { app.tell(mark == .used ? .codeUsed(id) : .codeRejected(id)) }
        return done
    }

    /// Opens the vault first, and comes back here, with the account at the service that was picked.
    public func unlock() {
        app.guideService = page?.service?.id
        app.unlock(for: .guide(nil))
    }

    // MARK: What the app can do

    /// Whether the app can do something for the step now, or after unlocking. The code stands on the page itself.
    public var act: GuideAct? {
        guard let step = page?.step, let act = step.act, act != .showCode else { return nil }
        return !step.actNeedsVault || app.stage == .open || app.stage == .locked ? act : nil
    }

    public func follow(_ act: GuideAct) {
        if page?.step?.actNeedsVault == true, app.stage != .open { return unlock() }
        let account = page?.known?.account.id
        let route: AppModel.Route = switch act {
        case .showCode: .guide(account)
        case .storeCodes: .addCodes(account)
        case .storage: .storage(account)
        case .contacts: .checklist
        case .factors: account.map { .ties($0) } ?? .checklist
        case .remind: .wait(account)
        case .prevention: .prevention
        }
        app.path.append(route)
    }

    /// The screen says that something is wrong.
    public var trouble: AppModel.Route { .trouble(page?.known?.account.id, rejected ?? code?.code) }

    // MARK: -

    @discardableResult
    private func turn(_ change: (any GuideBridge) async throws(VaultFailure) -> Void) async -> Bool {
        await attempt { () async throws(VaultFailure) in
            guard let guide else { throw .NotFound }
            try await change(guide)
            (rejected, looksDifferent) = (nil, false)
            try await look()
        }
    }

    private func look() async throws(VaultFailure) {
        guard let guide else { return }
        let page = try await guide.page(in: app.words.language)
        self.page = page
        if page.known?.nextCode == rejected { rejected = nil } // taken back
        fit(page.step?.showsCode == true ? page.known : nil)
    }

    /// The code that is shown goes on to the next step with the person; another one begins covered.
    private func fit(_ known: GuideKnown?) {
        guard known?.nextCode != code?.code else { return }
        code?.hide()
        code = known.flatMap { known in
            known.nextCode.map { ShowCodeModel(app, $0, of: known.account.id) }
        }
    }
}
