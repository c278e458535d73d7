import Foundation
import Observation

/// Takes codes in from another program's file, entry by entry, each after a review.
@Observable @MainActor
public final class ImportModel: ScreenModel {
    public enum Step: Sendable, Equatable {
        case choose
        case password
        case found
        /// Whose codes they are.
        case into(UInt32)
        case review
        case done
    }

    /// Whose codes they are.
    public enum Owner: Sendable, Hashable {
        case account(AccountId)
        case new
    }

    public private(set) var step = Step.choose
    /// What was found in the file.
    public private(set) var summary: ImportSummary?
    /// Entries that were stored.
    public private(set) var kept: Set<UInt32> = []
    /// Empty once it is on its way.
    public var password = ""
    public var owner = Owner.new
    public var fields = AccountFields() {
        didSet { problems = [] }
    }
    public private(set) var problems: [FieldProblem] = []
    /// The review of an entry.
    public private(set) var adding: AddCodesModel?

    private var file: (bytes: Secret, name: String)?
    private var found: (any ImportBridge)?

    /// A file that was chosen.
    public func take(_ bytes: Data, named name: String) async {
        file = (Secret(bytes), name)
        await open(with: nil)
    }

    /// The file that was chosen could not be read.
    public func fileFailed() {
        failure = .StorageUnavailable
    }

    public var canOpen: Bool { !password.isEmpty && !isBusy }

    /// Opens the file with its password. Takes seconds.
    public func open() async {
        guard canOpen else { return }
        await open(with: Secret(taking: &password))
    }

    /// The entry that is looked at.
    public var entry: ImportedEntry? {
        guard case .into(let index) = step else { return nil }
        return summary?.entries.first { $0.index == index }
    }

    /// Asks whose codes they are.
    public func choose(_ entry: ImportedEntry) {
        fields = AccountFields(entry.draft)
        owner = entry.alike.first.map { .account($0.id) } ?? .new
        step = .into(entry.index)
    }

    /// Lays the codes out for review.
    public func goOn() async {
        guard let entry, let found else { return }
        var begun: (review: any ReviewBridge, row: AccountRow?)?
        await attempt { () async throws(VaultFailure) in
            switch owner {
            case .account(let id):
                let row = try await bridge.account(id).row
                begun = (try await found.review(entry.index, into: .account(id: id)), row)
            case .new:
                problems = try await bridge.check(fields.draft)
                guard problems.isEmpty else { return }
                begun = (try await found.review(entry.index, into: .new(draft: fields.draft)), nil)
            }
        }
        guard let begun else { return }
        let adding = AddCodesModel(app, imported: begun.review, to: begun.row, or: fields) { [weak self] kept in
            self?.reviewed(entry, kept: kept)
        }
        await adding.begin(withSet: entry.current)
        (self.adding, step) = (adding, .review)
    }

    /// The next entry that was not stored.
    public var next: ImportedEntry? { summary?.entries.first { !kept.contains($0.index) } }

    /// Nothing more is to be taken in.
    public func finish() {
        guard !kept.isEmpty else { return }
        (file, found, step) = (nil, nil, .done)
    }

    public func seeAccounts() {
        app.path = [.accounts]
    }

    /// One step back inside the screen; false when the screen itself is to be left.
    public func stepBack() async -> Bool {
        if isBusy { return true }
        switch step {
        case .choose, .done: return false
        case .password, .found:
            (failure, password, file) = (nil, "", nil)
            (found, summary, kept, step) = (nil, nil, [], .choose)
        case .into: (failure, step) = (nil, .found)
        case .review: return await adding?.stepBack() ?? false
        }
        return true
    }

    private func open(with password: Secret?) async {
        guard let file else { return }
        await attempt { () async throws(VaultFailure) in
            let opened = try await bridge.importFile(file.bytes, named: file.name, password: password)
            (found, summary, step) = (opened, try await opened.summary(), .found)
        }
        if failure == .FileNeedsPassword {
            (failure, step) = (nil, .password)
        }
    }

    private func reviewed(_ entry: ImportedEntry, kept isKept: Bool) {
        if isKept { kept.insert(entry.index) }
        (adding, step) = (nil, .found)
    }
}
