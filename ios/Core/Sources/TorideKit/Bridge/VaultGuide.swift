/// What the screens ask for somebody who cannot log in. The guide itself needs no open vault, and not even a vault.
public protocol VaultGuide: Sendable {
    /// The guide where somebody was; in an open vault with what it knows. With an account, which takes an open vault,
    /// it comes back if they were there with it or without any, and else begins.
    func guide(with account: AccountId?) async throws(VaultFailure) -> any GuideBridge
    /// Whether somebody was on their way when they left the guide.
    func isInGuide() async throws(VaultFailure) -> Bool
    /// What to look at when a service did not take what was typed, with what is known of the account and of the code.
    func checks(
        for symptom: String, of typed: String, account: AccountId, code: CodeId?
    ) async throws(VaultFailure) -> [GuideCheck]
    /// How the three precautions stand.
    func precautions() async throws(VaultFailure) -> [PrecautionView]

    /// A service was asked to bring an account back; a reminder comes after so many days.
    func wait(for account: AccountId, days: UInt8) async throws(VaultFailure)
    /// What is waited for, what is due first.
    func waiting() async throws(VaultFailure) -> [WaitingRow]
    /// It came back, or was given up.
    func stopWaiting(for account: AccountId) async throws(VaultFailure)
}

/// A walk through the guide. Where somebody is, is kept after every change.
public protocol GuideBridge: Sendable {
    func page(in language: Language) async throws(VaultFailure) -> GuidePage
    /// An answer of a question, or what else is true at a step.
    func say(_ answer: String) async throws(VaultFailure)
    /// Whether it went: not from the last step, nor from a question.
    func next() async throws(VaultFailure) -> Bool
    /// False where there is none before: back leaves the guide.
    func back() async throws(VaultFailure) -> Bool
    func use(on platform: Platform) async throws(VaultFailure)
    /// By its catalogue id; an account has its own.
    func choose(service: String?) async throws(VaultFailure)
    func choose(account: AccountId?) async throws(VaultFailure)
    /// From the beginning, with the same account and service.
    func anew() async throws(VaultFailure)
}
