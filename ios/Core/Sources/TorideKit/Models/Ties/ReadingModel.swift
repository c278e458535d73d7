import Observation

/// A screen that is read anew after each change on it.
@Observable @MainActor
public class ReadingModel: ScreenModel {
    /// Reads what the screen shows. What somebody typed stays.
    func read() async throws(VaultFailure) {}

    public func load() async {
        await attempt(read)
    }

    /// Changes something, reads anew, and says so. Returns whether it was done.
    @discardableResult
    func change(_ notice: Notice? = nil, _ work: () async throws(VaultFailure) -> Void) async -> Bool {
        let done = await attempt { () async throws(VaultFailure) in
            try await work()
            try await read()
        }
        if done, let notice {
            app.tell(notice)
        }
        return done
    }
}
