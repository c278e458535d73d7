#if DEBUG
/// Invented things for a `FakeBridge`.
public struct Sample: Sendable {
    public var overview: Overview
    public var bin: [AccountRow] = []
    public var details: [AccountId: AccountDetail]
    public var history: [HistoryEntry]
    public var problems: [FieldProblem] = []
    public var codes: [String]
    /// What doubtful characters of the codes may be, by code and place.
    public var readings: [UInt32: [UInt32: String]] = [:]
    /// Sets in the text.
    public var sets: UInt8 = 1
    public var hasCurrentSet = false
    public var shown: ShownCode
    public var info: VaultInfo
    public var damage: [Damage] = []

    static let account: AccountId = "0a"
    static let recoveryKey = "00001-7NXBG-0YMRK-BFNKR-0H7CD-58EY3-K8PCT"

    /// A small shop with three accounts.
    public static var shop: Sample {
        let day: UtcMillis = 1_795_392_000_000
        let rows = [
            AccountRow(
                id: account, serviceId: "instagram", name: "@tenpo", business: true,
                left: 1, of: 5, stock: .low, damaged: false),
            AccountRow(
                id: "0b", serviceId: "google", name: "tenpo@example.com", business: true,
                left: 0, of: 0, stock: .noCodes, damaged: false),
            AccountRow(
                id: "0c", serviceId: "github", name: "tenpo", business: false,
                left: 16, of: 16, stock: .good, damaged: false),
        ]
        let set = SetView(
            id: "5e70", storedAt: day, issuedAt: nil, retiredAt: nil, exposedAt: nil,
            codes: [
                CodeView(id: "c0", position: 1, state: .used(at: day)),
                CodeView(id: "c1", position: 2, state: .unused),
            ])
        let detail = AccountDetail(
            row: rows[0], currentSets: [set], retiredSets: [], nextCode: "c1", ageMonths: 3,
            binned: false)
        return Sample(
            overview: Overview(
                next: NextStep(kind: .codesLow, account: account, urgency: .now), accounts: rows,
                inBin: 0, revision: 7, checkedAt: day),
            details: [account: detail],
            history: [HistoryEntry(at: day, kind: .codeUsed(position: 1))],
            codes: ["1234 5678", "2345 6789", "3456 7890"],
            shown: ShownCode(
                display: "2345 6789", canonical: "23456789", spoken: "2 3 4 5 6 7 8 9", captions: [],
                position: 2, of: 5, leftAfter: 0, hideAfterSeconds: 30),
            info: VaultInfo(
                createdAt: day, recoveryKey: .proven(at: day), lockMinutes: 5, readOnly: false,
                accounts: 3, revision: 7))
    }
}
#endif
