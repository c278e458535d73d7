import Foundation

/// What was just handed over, taken in, or kept safe.
public enum Carried: Sendable, Equatable {
    /// A sealed file, by the name it was saved under.
    case fileSaved(String)
    case savingFailed
    /// A vault that was set aside came back.
    case swapped
    /// A page to print.
    case pageSaved(String)
    case shared, discarded
}

/// A sealed file on its way from one screen to another.
extension AppModel {
    func carry(_ file: Data) {
        carried = file
    }

    func takeCarried() -> Data? {
        defer { carried = nil }
        return carried
    }

    /// A file came from outside of the app. It is read at once, or as soon as the vault is open.
    public func open(_ file: Data) {
        carry(file)
        followCarried()
    }

    /// On to the screen that opens what is carried, where one can.
    func followCarried() {
        guard let carried else { return }
        switch stage {
        case .open: path.append(.read(.sync))
        case .welcome:
            let kind = (try? Rules.peek(at: carried))?.kind
            path = [kind == .backup ? .restore(.file) : .receive]
        case .opening, .locked, .blocked: break
        }
    }
}
