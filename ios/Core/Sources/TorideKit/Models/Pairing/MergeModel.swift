import Observation

/// What a sealed file would change here; then, on the person's word, that it did.
@Observable @MainActor
public final class MergeModel: ScreenModel {
    public enum Step: Sendable, Equatable {
        /// Nothing was changed yet.
        case preview
        case done(canUndo: Bool, wasCopied: Bool)
        /// Everything is as it was before.
        case undone
    }

    public private(set) var step = Step.preview
    /// None until it was read.
    public private(set) var preview: MergePreview?
    /// "Delete it here too", where much would go.
    public var agreesToPurge = false

    private let arrival: any ArrivalBridge

    init(_ app: AppModel, _ arrival: any ArrivalBridge) {
        self.arrival = arrival
        super.init(app)
    }

    public func load() async {
        guard preview == nil else { return }
        await attempt { () async throws(VaultFailure) in preview = try await arrival.preview() }
    }

    /// Whether anything is written; also what no list shows.
    public var isNews: Bool { preview?.changes == true }

    public var mustAgree: Bool { preview?.warnings.contains(.purgesMany) == true }

    public var canMerge: Bool { preview != nil && !isBusy && step == .preview && (!mustAgree || agreesToPurge) }

    public func merge() async {
        guard canMerge else { return }
        await attempt { () async throws(VaultFailure) in
            let merged = try await arrival.merge(purgeMany: agreesToPurge)
            step = .done(canUndo: merged.canUndo, wasCopied: merged.verdict == .copiedToSecondPhone)
        }
        if failure == .ManyPurged {
            // Something was changed here meanwhile: what is at stake is looked at once more.
            preview = nil
            agreesToPurge = false
        }
    }

    public func undo() async {
        guard case .done(canUndo: true, _) = step else { return }
        await attempt { () async throws(VaultFailure) in
            try await bridge.undoMerge()
            step = .undone
        }
    }
}

extension CodeChanges {
    /// Nothing at all.
    public var isEmpty: Bool { added == 0 && used == 0 && undone == 0 && purged == 0 }
}

extension ThingChanges {
    /// Nothing at all.
    public var isEmpty: Bool { added == 0 && changed == 0 && purged == 0 }
}
