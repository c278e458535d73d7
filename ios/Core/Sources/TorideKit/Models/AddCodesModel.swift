import Foundation
import Observation

/// Adding codes: which account, then the text, the review, and what to do with the original.
@Observable @MainActor
public final class AddCodesModel: ScreenModel {
    public enum Step: Sendable, Equatable {
        case service
        /// The service seems to have no codes to keep: what to do instead.
        case instead
        case account
        case text
        case review
        /// Changes the code of this candidate, or adds one by hand.
        case code(UInt32?)
        /// Which of the sets in the text is in use.
        case sets
        /// Whether the service made the older set void. The person says so; nothing is assumed.
        case retire
        /// Stored; the original can go.
        case kept(codes: UInt32)
    }

    /// Which set of a text is in use.
    public enum SetChoice: Sendable, Hashable {
        case only(UInt8)
        case all
    }

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
    /// How the codes under review came in.
    public internal(set) var source = CaptureSource.paste
    /// The service that the name of the file hints at, where it is not that of the account.
    public internal(set) var hint: String?
    /// A picture is being looked at: which one since this screen was opened.
    var picture: Int?
    var pictures = 0
    /// Why the last picture gave nothing.
    public internal(set) var pictureProblem: PictureProblem?
    public private(set) var review: ReviewModel?
    /// What to delete, once the codes are stored.
    public private(set) var original: OriginalModel?

    /// Where the text holds several sets: the one in use. Nothing is chosen until the person does.
    public var current: SetChoice?
    private var isNevertheless = false
    /// Whoever brought codes of another program here goes on after the review; the original is not asked about.
    private var reviewed: (@MainActor (_ kept: Bool) -> Void)?

    /// To an account, or to one that is still to be added.
    public init(_ app: AppModel, to account: AccountId? = nil) {
        self.account = account
        step = account == nil ? .service : .text
        super.init(app)
    }

    /// Codes of another program, to an account or to a new one that is stored together with them.
    init(
        _ app: AppModel, imported review: any ReviewBridge, to row: AccountRow?, or fields: AccountFields,
        reviewed: @escaping @MainActor (_ kept: Bool) -> Void
    ) {
        (account, step) = (row?.id, .review)
        super.init(app)
        (self.row, self.fields, self.reviewed, source) = (row, fields, reviewed, .file)
        self.review = ReviewModel(app, review)
    }

    /// Shows what was read; `set` is the one in use, where the file says so.
    func begin(withSet set: UInt8?) async {
        guard let review else { return }
        await attempt { () async throws(VaultFailure) in try await review.reload() }
        current = set.map { .only($0) }
    }

    /// Reads the account that the codes are for.
    public func load() async {
        guard let account else { return }
        await attempt { () async throws(VaultFailure) in
            let detail = try await bridge.account(account)
            row = detail.row
            let isEmpty = detail.currentSets.isEmpty && detail.retiredSets.isEmpty
            if step == .text, isEmpty, !isNevertheless, hasNoCodes(detail.row.serviceId) {
                step = .instead
            }
        }
    }

    /// The service of the account, or of the one that is still to be added.
    public var service: String { row?.serviceId ?? fields.service }

    public func choose(_ service: ServiceRow) {
        fields.service = service.id
        step = hasNoCodes(service.id) ? .instead : .account
    }

    /// "I have codes nevertheless": what is known of a service stops nobody.
    public func nevertheless() {
        isNevertheless = true
        step = account == nil ? .account : .text
    }

    public func chooseAnotherService() {
        if account == nil {
            step = .service
        } else {
            app.replace(with: .addCodes(nil))
        }
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

    /// Shows what was read.
    func show(_ bridge: any ReviewBridge) async throws(VaultFailure) {
        let review = ReviewModel(app, bridge)
        try await review.reload()
        self.review = review
        current = nil
        step = .review
    }

    /// There is no text: codes are typed one by one.
    public func addByHand() async {
        if review == nil {
            await readNothing()
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

    /// Answers a doubtful character of the code that is changed; what is typed follows it.
    public func answer(_ question: ReviewModel.Question, by reading: Int) async {
        guard case .code(let id?) = step, let review else { return }
        await review.answer(question, of: id, by: reading)
        if review.failure == nil, let row = review.rows.first(where: { $0.id == id }) {
            code = row.code
        }
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

    /// Stores what the review includes; asks about the sets of the text and about the older set first, where there
    /// are any.
    public func keep() async {
        if holdsSets {
            step = .sets
        } else {
            await askAboutOlderSet()
        }
    }

    /// The person said which set of the text is in use.
    public func setsDone() async {
        if current != nil {
            await askAboutOlderSet()
        }
    }

    public func keep(retiringOld: Bool) async {
        var one: UInt8?
        if case .only(let set) = current { one = set }
        let options = KeepOptions(issuedAt: nil, retireOld: retiringOld, current: one)
        guard let kept = await review?.keep(options) else { return }
        text = ""
        review = nil
        if let reviewed { return reviewed(true) }
        guard let account else { return }
        original = OriginalModel(app, of: account, from: source)
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
        case .instead where account != nil: return false
        case .instead, .account: step = .service
        case .review: await backToText()
        case .code, .sets: (code, step) = ("", .review)
        case .retire: step = holdsSets ? .sets : .review
        case .kept: original?.finish()
        }
        return true
    }

    /// Nothing of the text is new: on to what is left to do with its original.
    public func clearAway() {
        if let reviewed { return reviewed(false) }
        guard let account else { return }
        app.replace(with: .original(account))
    }

    /// On to the account and its codes.
    public func finish() {
        guard let account else { return }
        app.backFromCodes(of: account)
    }

    /// Back to the text, which is still there.
    public func backToText() async {
        await review?.discard()
        if let reviewed { return reviewed(false) }
        review = nil
        step = .text
    }

    /// The screen goes: the text goes with it.
    public func close() async {
        (text, code) = ("", "")
        stopReadingPicture()
        await review?.discard()
        review = nil
    }

    private var holdsSets: Bool { (review?.summary?.sets ?? 1) > 1 }

    private func hasNoCodes(_ service: String) -> Bool {
        app.service(service).codes == .none
    }

    private func askAboutOlderSet() async {
        if review?.summary?.hasCurrentSet == true {
            step = .retire
        } else {
            await keep(retiringOld: false)
        }
    }
}
