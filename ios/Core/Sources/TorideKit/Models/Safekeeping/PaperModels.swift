import Foundation
import Observation

/// The recovery sheet: a page that restores.
@Observable @MainActor
public final class SheetModel: ScreenModel {
    public let key = KeyModel()
    /// The vault itself too, in QR codes.
    public var withVault = true
    /// The page, until the person leaves.
    public private(set) var sheet: Printout?
    public private(set) var printFailed = false

    public var canMake: Bool { key.isComplete && !isBusy }

    /// Takes seconds.
    public func make() async {
        guard canMake else { return }
        let secret = Secret(key.typed)
        await attempt { () async throws(VaultFailure) in
            sheet = try await bridge.sheet(recoveryKey: secret, in: app.words.language, withVault: withVault)
            key.forget()
        }
    }

    /// The sheet with a key that stands on the screen, instead of copying it by hand. Takes seconds.
    public func make(of shown: String) async {
        (key.typed, withVault) = (shown, false)
        await make()
    }

    /// The vault was to be on it, and does not fit.
    public var hasNoRoom: Bool { withVault && sheet?.codes == 0 }

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

/// The list of accounts for a locked cabinet.
@Observable @MainActor
public final class CabinetModel: ScreenModel {
    /// The page, once it is made.
    public private(set) var list: CabinetPaper?
    /// There is nothing to put on it; none until that was read.
    public private(set) var isEmpty: Bool?
    public private(set) var printFailed = false

    public func load() async {
        await attempt { () async throws(VaultFailure) in
            isEmpty = try await bridge.accounts(.active).isEmpty
        }
    }

    public func make() async {
        await attempt { () async throws(VaultFailure) in
            list = try await bridge.cabinetList(in: app.words.language)
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
