import Foundation
import Observation

/// Why the core does not take a line that was typed.
public enum LineProblem: Sendable, CaseIterable {
    case empty
    case tooLong
    /// It has characters that cannot be kept.
    case bad
}

/// The page of one thing with its form, or the form of a new one. What was typed stays, whatever is read or fails.
@Observable @MainActor
public class FormModel<Id, Row, Fields: Equatable>: ReadingModel {
    /// None while it is new.
    public private(set) var id: Id?
    /// As it is stored; none for a new one, and until it was read.
    public private(set) var row: Row?
    /// The form is open. A new thing is nothing but its form.
    public private(set) var isEditing: Bool
    /// As the person fills it in.
    public var fields: Fields {
        didSet {
            if fields != oldValue {
                failure = nil
            }
        }
    }
    private let empty: Fields
    /// The form opens as soon as there is something to fill in.
    private var opens: Bool

    init(_ app: AppModel, _ id: Id?, empty: Fields, opens: Bool = false) {
        self.id = id
        self.empty = empty
        self.opens = opens
        isEditing = id == nil
        fields = empty
        super.init(app)
    }

    /// Reads all that the page needs; returns the thing itself, if it is there.
    func find(_ id: Id?) async throws(VaultFailure) -> Row? { nil }

    /// The thing as a form fills it in.
    func fields(of row: Row) -> Fields { empty }

    /// Stores what the form says; returns its id.
    func store(_ id: Id?) async throws(VaultFailure) -> Id {
        guard let id else { throw .NotFound }
        return id
    }

    /// What is said when it was stored.
    var saved: Notice? { nil }

    /// Where a new thing leads: back to whoever asked for it.
    func added(_ id: Id) {
        app.leave()
    }

    /// The line of the form that can be refused: which one it is, and what stands in it.
    var line: (field: Field, typed: String)? { nil }

    /// What is wrong with that line.
    public var lineProblem: LineProblem? {
        guard let line else { return nil }
        return switch failure {
        case .Invalid(line.field): line.typed.isBlank ? .empty : .bad
        case .TooLarge(.text): .tooLong
        default: nil
        }
    }

    /// The sentence for the last failure, unless it stands at the line.
    public var otherProblem: String? { lineProblem == nil ? problem : nil }

    /// Opens the form.
    public func edit() {
        guard let row else { return }
        fields = fields(of: row)
        isEditing = true
    }

    /// Closes the form without storing it.
    public func cancel() {
        failure = nil
        if id == nil {
            app.leave()
        } else {
            isEditing = false
        }
    }

    /// Stores it and closes the form.
    public func save() async {
        let isNew = id == nil
        let done = await change { () async throws(VaultFailure) in
            id = try await store(id)
            isEditing = false
        }
        guard done else { return }
        if isNew, let id {
            added(id)
        }
        app.tell(saved)
    }

    override final func read() async throws(VaultFailure) {
        let found = try await find(id)
        guard id != nil else { return }
        guard let found else { throw .NotFound }
        row = found
        if opens {
            opens = false
            edit()
        }
    }
}

extension String {
    /// Without blanks at its ends.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
    var isBlank: Bool { trimmed.isEmpty }
}
