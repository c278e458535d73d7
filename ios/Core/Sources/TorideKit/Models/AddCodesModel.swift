import Observation

/// Adding codes: which account, then the text, then the review.
@Observable @MainActor
public final class AddCodesModel: ScreenModel {
    public enum Step: Sendable, Equatable {
        case service
        case account
        case text
        case review
        /// Stored; the original can go.
        case kept(codes: UInt32)
    }

    public private(set) var step: Step
    public private(set) var account: AccountId?

    public var query = ""
    public var services: [ServiceRow] {
        Rules.services(matching: query, in: app.words.language)
    }
    public private(set) var card: ServiceCard?

    public var name = ""
    public var isBusiness = false
    public private(set) var problems: [FieldProblem] = []

    /// The person's own text. Stays until something was read out of it, whatever fails.
    public var text = ""
    public private(set) var review: ReviewModel?

    /// To an account, or to one that is still to be added.
    public init(_ app: AppModel, to account: AccountId? = nil) {
        self.account = account
        step = account == nil ? .service : .text
        super.init(app)
    }

    /// Finds out the service of an account that is there already.
    public func load() async {
        guard let account else { return }
        await attempt { () async throws(VaultFailure) in
            let service = try await bridge.account(account).row.serviceId
            card = Rules.card(of: service, in: app.words.language)
        }
    }

    public func choose(_ service: ServiceRow) {
        card = Rules.card(of: service.id, in: app.words.language)
        step = .account
    }

    /// Adds the account, unless something is wrong with the draft.
    public func addAccount() async {
        guard let card else { return }
        let draft = AccountDraft(serviceId: card.row.id, name: name, business: isBusiness)
        await attempt { () async throws(VaultFailure) in
            problems = try await bridge.check(draft)
            guard problems.isEmpty else { return }
            account = try await bridge.add(draft)
            step = .text
        }
    }

    /// Reads the text. The core says in the review when there is no code in it.
    public func read(fileName: String? = nil) async {
        guard let account else { return }
        let secret = Secret(text)
        await attempt { () async throws(VaultFailure) in
            let bridge = try await bridge.review(secret, for: account, fileName: fileName)
            let review = ReviewModel(app, bridge)
            try await review.reload()
            self.review = review
            step = .review
        }
    }

    /// Stores what the review includes.
    public func keep() async {
        guard let review, let kept = await review.keep() else { return }
        text = ""
        self.review = nil
        step = .kept(codes: kept.codes)
    }

    /// Back to the text, which is still there.
    public func backToText() async {
        await review?.discard()
        review = nil
        step = .text
    }

    /// The screen goes: the text goes with it.
    public func close() async {
        text = ""
        await review?.discard()
        review = nil
    }
}
