import Observation

/// All of the guide, as a table of contents that can be searched.
@Observable @MainActor
public final class GuideSearchModel {
    public var query = ""
    public let app: AppModel

    public init(_ app: AppModel) {
        self.app = app
    }

    public var hits: [GuideHit] { Rules.guide(matching: query, in: app.words.language) }
}
