import Foundation
import Observation

/// Writes everything out in the clear, after a clear warning.
@Observable @MainActor
public final class ExportModel: ProvingModel {
    public enum Step: Sendable {
        case form
        /// Written out; it is still to be saved.
        case ready(ExportedFile)
        case done(name: String)
    }

    public private(set) var step = Step.form
    public var form = ExportForm.json
    /// "Anybody can read this file."
    public var agrees = false
    public private(set) var savingDidFail = false

    override public var canProve: Bool { super.canProve && agrees }

    /// Takes seconds.
    public func export() async {
        _ = await proving { (secret) async throws(VaultFailure) in
            step = .ready(try await bridge.export(as: form, with: secret))
        }
    }

    /// It was saved under this name; what was written out is let go.
    public func saved(as name: String) {
        step = .done(name: name)
    }

    public func savingFailed() {
        savingDidFail = true
    }
}
