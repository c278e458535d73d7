extension StepKind {
    /// The service has an old number or mailbox.
    var tellsService: Bool { self == .updateContact || self == .dropContact }
}

extension ReadingModel {
    /// By account: what is left to do of the kind that is asked for, also where it was put off.
    func todo(_ isMeant: (StepView) -> Bool) async throws(VaultFailure) -> [AccountId: [StepView]] {
        let overview = try await bridge.overview()
        var todo: [AccountId: [StepView]] = [:]
        for card in overview.cards + overview.putOff {
            guard let account = card.account?.id else { continue }
            let steps = card.todo.filter(isMeant)
            todo[account] = steps.isEmpty ? nil : steps
        }
        return todo
    }

    /// Accounts that ask for new codes.
    func accountsToRenew() async throws(VaultFailure) -> Set<AccountId> {
        Set(try await todo { $0.kind == .storeNewSet }.keys)
    }
}
