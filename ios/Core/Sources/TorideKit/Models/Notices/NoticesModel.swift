import Observation

/// All that is to be done, most urgent first; below it what was put off.
@Observable @MainActor
public final class NoticesModel: ScreenModel {
    /// None until they were read.
    public private(set) var cards: [PromptCard]?
    public private(set) var putOff: [PromptCard] = []

    public func load() async {
        await attempt { () async throws(VaultFailure) in
            let overview = try await bridge.overview()
            (cards, putOff) = (overview.cards, overview.putOff)
        }
    }

    /// Several accounts that wait for the same change of device.
    public var walk: Walk? { cards.flatMap { Walk(in: $0) } }
}
