import Observation

/// The shop at one look: who answers for what, who has seen what, and what changes hands.
@Observable @MainActor
public final class ShopModel: ReadingModel {
    /// None until it was read.
    public private(set) var shop: ShopOverview?

    override func read() async throws(VaultFailure) {
        shop = try await bridge.shop()
    }
}

/// One account of the shop.
@Observable @MainActor
public final class ShopAccountModel: ReadingModel {
    public let id: AccountId
    public private(set) var row: ShopAccount?
    public private(set) var handovers: [HandoverView] = []
    public private(set) var sheets: [OutsourcingView] = []
    /// It was read, whether or not it is an account of the shop.
    public private(set) var isRead = false

    public init(_ app: AppModel, _ id: AccountId) {
        self.id = id
        super.init(app)
    }

    override func read() async throws(VaultFailure) {
        row = try await bridge.shop().accounts.first { $0.account.id == id }
        handovers = try await bridge.handovers(of: id)
        sheets = try await bridge.outsourcing(of: id)
        isRead = true
    }
}

/// Changes of hands of all accounts, also those that are over.
@Observable @MainActor
public final class HandoversModel: ReadingModel {
    /// None until they were read.
    public private(set) var rows: [HandoverView]?

    override func read() async throws(VaultFailure) {
        rows = try await bridge.handovers(of: nil)
    }
}

/// A page of the shop, in either language.
@Observable @MainActor
public final class ShopPaperModel: ScreenModel {
    public let kind: ShopPaper.Kind
    /// Whoever reads it may read another language than the person who prints it.
    public private(set) var language: Language
    /// The page, once it is made.
    public private(set) var paper: ShopPaper?
    public private(set) var printFailed = false

    public init(_ app: AppModel, _ kind: ShopPaper.Kind) {
        self.kind = kind
        language = app.words.language
        super.init(app)
    }

    public func load() async {
        await make(in: language)
    }

    /// Makes it, or makes it anew in another language.
    public func make(in language: Language) async {
        await attempt { () async throws(VaultFailure) in
            paper = try await bridge.paper(of: kind, in: language)
            (self.language, printFailed) = (language, false)
        }
    }

    public func printed(_ done: Bool) {
        printFailed = !done
    }

    /// The page was saved under this name.
    public func saved(as name: String) {
        app.tell(.carried(.pageSaved(name)))
    }

    public func savingFailed() {
        failure = .StorageUnavailable
    }
}
