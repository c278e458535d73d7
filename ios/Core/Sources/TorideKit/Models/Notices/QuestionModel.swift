import Observation

/// What only the person knows about a change of device, and what follows from it. Asked until it is answered.
@Observable @MainActor
public final class QuestionModel: ScreenModel {
    /// None until it was read, and where nothing is asked.
    public private(set) var question: Question?
    public var chosen: Reply?
    /// What follows from the answer, where something does.
    public private(set) var answered: Answered?

    public func load() async {
        await attempt { () async throws(VaultFailure) in
            question = try await bridge.overview().question
        }
        if failure == nil, question == nil, app.path.last == .question {
            app.path.removeLast() // answered meanwhile
        }
    }

    public var canAnswer: Bool { chosen != nil && !isBusy && answered == nil }

    public func answer() async {
        guard canAnswer, let chosen else { return }
        var said: Answered?
        let done = await attempt { () async throws(VaultFailure) in
            said = try await bridge.answer(chosen)
        }
        guard done, let said else { return }
        if said.oldDevice == nil, !said.offerRekey, !said.offerPairing {
            // The same device as before: nothing follows that would need a page.
            app.path = []
            app.tell(.asked(.questionAnswered))
        } else {
            answered = said
        }
    }

    /// The old device is in other hands: keys come first.
    public var lost: AppModel.Route? {
        guard let answered, answered.offerRekey, chosen == .lost else { return nil }
        return .lost(answered.oldDevice)
    }

    /// Where accounts may have depended on a device that is gone, the way leads through them.
    public var walk: AppModel.Route? {
        guard let answered, answered.offerRekey else { return nil }
        return answered.oldDevice.map { .phoneWalk($0) }
    }
}

extension Question {
    /// All answers are always there, as signals may err; the likely one first.
    public var replies: [Reply] {
        switch self {
        case .oldPhone: [.replaced, .both, .lost, .samePhone]
        case .samePhone, .putHere: [.samePhone, .replaced, .both, .lost]
        }
    }
}
