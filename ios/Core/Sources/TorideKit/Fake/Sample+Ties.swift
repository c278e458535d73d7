#if DEBUG
/// What the shop hangs on.
extension Sample {
    static let contact: ContactId = "1c"
    static let device: DeviceId = "1d"
    static let place: PlaceId = "1e"
    static let person: PersonId = "1f"
    static let factor: FactorId = "2a"

    private static let day: UtcMillis = 1_795_392_000_000
    static let instagram = AccountName(id: account, serviceId: "instagram", name: "@tenpo", business: true)
    static let google = AccountName(id: "0b", serviceId: "google", name: "tenpo@example.com", business: true)

    static let factors = [
        FactorRow(
            id: factor, kind: .authenticator, device: device, contact: nil, baseName: "Pixel 8", baseGone: false,
            confirmedAt: nil, toConfirm: true)
    ]

    static let ties = AccountTies(
        factors: factors, contacts: [contacts[0]], sessions: [], copies: [], placeOfRecord: nil, custodian: person,
        people: people, oneWayAccepted: false)

    static let checklist = Checklist(
        contacts: contacts, accounts: [AccountFactors(account: instagram, factors: factors)],
        devices: [
            DeviceRow(
                id: device, name: "Pixel 8", kind: .phone, life: .inUse, goneAt: nil, isThis: true,
                holdsVault: true, numbers: ["090-0000-1234"], accounts: [instagram], open: 0, done: 0)
        ],
        places: [
            PlaceRow(
                id: place, name: "Cabinet", kind: .cabinet, keeper: person, keeperName: "Hanako",
                lostAt: nil, accounts: [instagram])
        ],
        people: people)

    static let things = [
        ThingRow(
            thing: Thing(kind: .device, id: device), name: "Pixel 8", deviceKind: .phone, contactKind: nil,
            placeKind: nil, isThis: true, takes: ["090-0000-1234"]),
        ThingRow(
            thing: Thing(kind: .contact, id: contact), name: "090-0000-1234", deviceKind: nil,
            contactKind: .phone, placeKind: nil, isThis: false, takes: []),
    ]

    static let whatIf = WhatIf(
        rows: [
            WhatIfRow(account: google, outcome: .probablyLost, ways: [], fix: .storeCodes),
            WhatIfRow(
                account: instagram, outcome: .getsIn,
                ways: [WayView(kind: .codeInPlace, factorKind: nil, name: "Cabinet")], fix: nil),
        ],
        getsIn: 1, identityCheck: 0, probablyLost: 1, best: BestFix(fix: .storeCodes, accounts: 1))

    private static let contacts = [
        ContactRow(
            id: contact, kind: .phone, value: "090-0000-1234", organisation: true, state: .due(last: nil),
            sim: device, simName: "Pixel 8", mailbox: nil, accounts: [instagram, google]),
        ContactRow(
            id: "2c", kind: .email, value: "old@example.com", organisation: false, state: .givenUp(at: day),
            sim: nil, simName: nil, mailbox: nil, accounts: [google]),
    ]
    private static let people = [
        PersonRow(id: person, name: "Hanako", leftAt: nil, accounts: [instagram])
    ]
}
#endif
