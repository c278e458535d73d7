import Observation

/// Which accounts would still be reached, if some things were gone today?
@Observable @MainActor
public final class WhatIfModel: ReadingModel {
    /// None until they were read.
    public private(set) var things: [ThingRow]?
    /// What is taken away.
    public private(set) var lost: Set<Thing> = []
    /// What becomes of the accounts without that; the worst first.
    public private(set) var answer: WhatIf?

    /// Takes a thing away, or gives it back.
    public func toggle(_ thing: Thing) async {
        if lost.remove(thing) == nil {
            lost.insert(thing)
        }
        await load()
    }

    /// Gives everything back.
    public func clear() async {
        lost = []
        await load()
    }

    /// The first account that the step would help that helps most. None where only one account needs anything: it
    /// stands on top with its step, and said twice it is harder to read.
    public var bestRow: WhatIfRow? {
        guard let answer, answer.rows.count(where: { $0.fix != nil }) > 1 else { return nil }
        return answer.rows.first { $0.fix != nil && $0.fix == answer.best?.fix }
    }

    /// Where the one step that would help is taken.
    public func route(of row: WhatIfRow) -> AppModel.Route? {
        switch row.fix {
        case .storeCodes: .addCodes(row.account.id)
        case .secondDevice: .devices
        case .copy: .tieList(row.account.id, .copies)
        case .secondFactor: .factor(row.account.id, nil)
        case .contact: .tieList(row.account.id, .contacts)
        case nil: nil
        }
    }

    override func read() async throws(VaultFailure) {
        let there = try await bridge.things()
        if things == nil {
            // The question that brings most people here: what if this device were gone?
            lost = Set(there.filter(\.isThis).map(\.thing))
        }
        things = there
        var asked: Set<Thing>
        repeat { // who taps while an answer is on its way does not have to wait
            lost.formIntersection(there.map(\.thing))
            asked = lost
            answer = try await bridge.whatIf(lost: Array(asked))
        } while asked != lost
    }
}
