import Foundation
import Observation

/// Opens a backup file as a test: what is in it, and how it stands to this vault. Nothing is taken over.
@Observable @MainActor
public final class TestBackupModel: ProvingModel {
    public enum Step: Sendable, Equatable {
        case choose
        /// A backup: what opens it?
        case secret(BundleInfo)
        /// Another kind of file, for which there is another way.
        case elsewhere(BundleInfo)
        case opened(BackupTest)
        /// What would change if it were taken over.
        case merge
    }

    public private(set) var step = Step.choose
    public private(set) var merge: MergeModel?
    private var file = Data()
    /// What opened it, as long as it may be taken over.
    private var secret: Secret?

    /// A file that was chosen.
    public func take(_ file: Data) async {
        var info: BundleInfo?
        await attempt { () async throws(VaultFailure) in info = try Rules.peek(at: file) }
        guard let info else { return }
        self.file = file
        if info.kind == .backup { proof.fit(info) }
        step = info.kind == .backup ? .secret(info) : .elsewhere(info)
    }

    /// The file that was chosen could not be read.
    public func fileFailed() {
        failure = .StorageUnavailable
    }

    /// On to the screen for that kind of file.
    public func goElsewhere() {
        app.carry(file)
        app.replace(with: .read(.sync))
    }

    /// Takes seconds.
    public func test() async {
        _ = await proving { (secret) async throws(VaultFailure) in
            step = .opened(try await bridge.test(backup: file, with: secret))
            self.secret = secret
        }
    }

    /// It may hold what is not here.
    public var canMerge: Bool {
        guard case .opened(let test) = step, !isBusy else { return false }
        return test.standing == .newer || test.standing == .older
    }

    /// Shows what would be taken over. Takes seconds.
    public func lookAtChanges() async {
        guard canMerge, let secret else { return }
        await attempt { () async throws(VaultFailure) in
            merge = MergeModel(app, try await bridge.receive(backup: file, with: secret))
            step = .merge
        }
    }

    /// Another file.
    public func chooseAgain() {
        (failure, secret, merge, file, step) = (nil, nil, nil, Data(), .choose)
        proof.typed = ""
    }
}
