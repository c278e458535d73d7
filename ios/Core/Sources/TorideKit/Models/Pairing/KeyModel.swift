import Foundation
import Observation

/// A key of seven groups: typed, or read by the camera, which may look for it all the while.
@Observable @MainActor
public final class KeyModel {
    public var typed = "" {
        didSet { check = typed.isEmpty ? nil : Rules.check(recoveryKey: Secret(typed)) }
    }
    /// Group by group as far as it was typed.
    public private(set) var check: RecoveryKeyCheck?
    /// None where the key is on paper.
    public private(set) var reader: QrReadModel?
    /// Another picture of it tells nothing new.
    private var known: String?

    /// One that is typed from paper.
    init() {}

    /// One that another screen shows; `read` is called when the camera saw it.
    init(_ app: AppModel, read: @escaping @MainActor () async -> Void) {
        reader = QrReadModel(app, key: { [weak self] key in
            if self?.take(key) == true { await read() }
        })
    }

    public var isComplete: Bool { check?.complete == true }

    /// It stands in the field too, where it can be compared.
    private func take(_ key: Secret) -> Bool {
        let text = key.withData { String(decoding: $0, as: UTF8.self) }
        guard text != known else {
            reader?.beginAgain()
            return false
        }
        typed = text
        return true
    }

    /// That was not it: the next one is read. What was typed stays to be compared.
    func again() {
        known = typed
        reader?.beginAgain()
    }

    func forget() {
        (typed, known) = ("", nil)
        reader?.beginAgain()
    }
}
