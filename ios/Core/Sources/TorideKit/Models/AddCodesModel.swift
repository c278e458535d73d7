import Foundation
import Observation

/// Adding codes: which account, then the text, the review, and what to do with the original.
@Observable @MainActor
public final class AddCodesModel: ScreenModel {
    public enum Step: Sendable, Equatable {
        case service
        case account
        case text
        case review
        /// Changes the code of this candidate, or adds one by hand.
        case code(UInt32?)
        /// Whether the service made the older set void. The person says so; nothing is assumed.
        case retire
        /// Stored; the original can go.
        case kept(codes: UInt32)
    }

    /// A text of any real list fits the field; a larger one goes straight to the core, which knows the limit.
    static let fieldLimit = 20_000

    public private(set) var step: Step
    public private(set) var account: AccountId?
    /// The account, once it is there.
    public private(set) var row: AccountRow?

    public var query = ""
    /// The services that fit what is typed; `other` is not among them.
    public var services: [ServiceRow] {
        Rules.services(matching: query, in: app.words.language)
    }
    /// A new account as the person fills it in.
    public var fields = AccountFields() {
        didSet { problems = [] }
    }
    public private(set) var problems: [FieldProblem] = []

    /// The person's own text. Stays until something was kept of it, whatever fails.
    public var text = ""
    /// The code that is changed or added.
    public var code = ""
    public private(set) var review: ReviewModel?

    /// To an account, or to one that is still to be added.
    public init(_ app: AppModel, to account: AccountId? = nil) {
        self.account = account
        step = account == nil ? .service : .text
        super.init(app)
    }

    /// Reads the account that the codes are for.
    public func load() async {
        guard let account else { return }
        await attempt { () async throws(VaultFailure) in
            row = try await bridge.account(account).row
        }
    }

    public func choose(_ service: ServiceRow) {
        fields.service = service.id
        step = .account
    }

    /// Adds the account, unless something is wrong with the fields.
    public func addAccount() async {
        await attempt { () async throws(VaultFailure) in
            let draft = fields.draft
            problems = try await bridge.check(draft)
            guard problems.isEmpty else { return }
            let added = try await bridge.add(draft)
            (account, step) = (added, .text)
            row = try await bridge.account(added).row
        }
    }

    public var hasText: Bool { !text.allSatisfy(\.isWhitespace) }

    /// Reads what is in the field.
    public func read() async {
        await read(Secret(text))
    }

    /// Reads what was pasted; shows it in the field too, unless it is too large for one.
    public func take(_ pasted: String) async {
        if pasted.utf8.count <= Self.fieldLimit {
            text = pasted
        }
        await read(Secret(pasted))
    }

    /// Reads what is in the field at once when it is more than a field should hold.
    public func takeLargeText() async {
        if text.utf8.count > Self.fieldLimit {
            await read(Secret(taking: &text))
        }
    }

    /// Reads a text file.
    public func read(_ file: Data, named name: String) async {
        await read(Secret(file), fileName: name)
    }

    /// The file that was chosen could not be read.
    public func fileFailed() {
        failure = .StorageUnavailable
    }

    /// There is no text: codes are typed one by one.
    public func addByHand() async {
        if review == nil {
            await read(Secret(""))
        }
        if review != nil {
            edit(nil)
        }
    }

    /// Changes a code that was read, or adds one.
    public func edit(_ row: ReviewModel.Row?) {
        code = row?.code ?? ""
        step = .code(row?.id)
    }

    public var canSaveCode: Bool {
        !code.allSatisfy(\.isWhitespace) && review?.isBusy == false
    }

    /// Takes over what was typed, and goes back to the review.
    public func saveCode() async {
        guard case .code(let row) = step, canSaveCode, let review else { return }
        if await review.save(Secret(code), as: row) {
            (code, step) = ("", .review)
        }
    }

    /// Stores what the review includes; asks about the older set first where there is one.
    public func keep() async {
        if review?.summary?.hasCurrentSet == true {
            step = .retire
        } else {
            await keep(retiringOld: false)
        }
    }

    public func keep(retiringOld: Bool) async {
        guard let kept = await review?.keep(retiringOld: retiringOld) else { return }
        text = ""
        review = nil
        step = .kept(codes: kept.codes)
    }

    /// One step back inside the screen; false when the screen itself is to be left.
    public func stepBack() async -> Bool {
        if isBusy || review?.isBusy == true { return true }
        failure = nil
        review?.failure = nil
        switch step {
        // The account was stored on the way to the text; going back would only ask for its name again.
        case .service, .text: return false
        case .account: step = .service
        case .review: await backToText()
        case .code, .retire: (code, step) = ("", .review)
        case .kept: finish()
        }
        return true
    }

    /// Back to the text, which is still there.
    public func backToText() async {
        await review?.discard()
        review = nil
        step = .text
    }

    /// On to the account and its codes.
    public func finish() {
        guard let account else { return }
        app.back(to: .account(account))
    }

    /// The screen goes: the text goes with it.
    public func close() async {
        (text, code) = ("", "")
        await review?.discard()
        review = nil
    }

    private func read(_ secret: Secret, fileName: String? = nil) async {
        guard let account else { return }
        await attempt { () async throws(VaultFailure) in
            let review = ReviewModel(app, try await bridge.review(secret, for: account, fileName: fileName))
            try await review.reload()
            self.review = review
            step = .review
        }
    }
}
