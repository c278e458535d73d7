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
    public var checklist = Sample.checklist
    public var things = Sample.things
    public var whatIf = Sample.whatIf
    public var shop = Sample.atOneLook
    public var handovers = [Sample.changeOfHands()]
    public var sheets = [Sample.sheet]
    public var card: PromptCard?
    public var progress: PhoneProgress?
    public var sighting = Sighting(
        verdict: .sameDevice, changes: [], question: nil, keepMarker: nil, keepAnchor: nil)
    public var answered = Answered(oldDevice: nil, offerRekey: false, offerPairing: false)
    public var verdicts: [VerdictEntry] = []
    public var reminders = ReminderSettings(on: false, quietFrom: 21 * 60, quietTo: 8 * 60)
    public var nextReminder: UtcMillis?
    public var comingBack = ComingBack.open
    public var aside: [SetAside] = []
    public var lastBackup: LastBackup?
    public var preview = Sample.preview()
    public var inbox: [InboxItem] = []
    public var isInGuide = false
    public var waiting: [WaitingRow] = []
    public var page = Sample.page

    static let account: AccountId = "0a"
    static let recoveryKey = "00001-7NXBG-0YMRK-BFNKR-0H7CD-58EY3-K8PCT"

    /// A small shop with three accounts.
    public static var shop: Sample {
        let day: UtcMillis = 1_795_392_000_000
        let rows = [
            AccountRow(
                id: account, serviceId: "instagram", name: "@tenpo", business: true,
                left: 1, of: 5, stock: .low, readiness: .needsAttention, damaged: false),
            AccountRow(
                id: "0b", serviceId: "google", name: "tenpo@example.com", business: true,
                left: 0, of: 0, stock: .noCodes, readiness: .atRisk, damaged: false),
            AccountRow(
                id: "0c", serviceId: "github", name: "tenpo", business: false,
                left: 16, of: 16, stock: .good, readiness: .ready, damaged: false),
        ]
        let set = SetView(
            id: "5e70", storedAt: day, issuedAt: nil, retiredAt: nil, exposedAt: nil,
            codes: [
                CodeView(id: "c0", position: 1, state: .used(at: day)),
                CodeView(id: "c1", position: 2, state: .unused),
            ])
        let detail = AccountDetail(
            row: rows[0], currentSets: [set], retiredSets: [], nextCode: "c1", ageMonths: 3,
            binned: false, concerns: [], prompts: [], todo: [], ties: ties)
        return Sample(
            overview: Overview(
                next: NextStep(kind: .storeCodes, account: "0b", urgency: .now), cards: [], putOff: [], question: nil,
                readiness: ReadinessCounts(atRisk: 1, needsAttention: 1, ready: 1), accounts: rows, inBin: 0,
                revision: 7, checkedAt: day),
            details: [account: detail],
            history: [HistoryEntry(at: day, kind: .codeUsed(position: 1))],
            codes: ["1234 5678", "2345 6789", "3456 7890"],
            shown: ShownCode(
                display: "2345 6789", canonical: "23456789", spoken: "2 3 4 5 6 7 8 9", captions: [],
                position: 2, of: 5, leftAfter: 0, hideAfterSeconds: 30),
            info: VaultInfo(
                createdAt: day, recoveryKey: .proven(at: day), lockMinutes: 5, readOnly: false,
                accounts: 3, revision: 7, newKeyAt: nil))
    }
}
#endif
