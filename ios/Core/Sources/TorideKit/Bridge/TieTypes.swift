// The core's types for what an account hangs on, under the names the screens use; see Types.swift.
import TorideCore

public typealias AccountFactors = TorideCore.AccountFactors
public typealias AccountName = TorideCore.AccountName
public typealias AccountTies = TorideCore.AccountTies
public typealias BestFix = TorideCore.BestFix
public typealias Checklist = TorideCore.Checklist
public typealias ContactDraft = TorideCore.ContactDraft
public typealias ContactId = TorideCore.ContactId
public typealias ContactKind = TorideCore.ContactKind
public typealias ContactRow = TorideCore.ContactRow
public typealias ContactState = TorideCore.ContactState
public typealias CopyRow = TorideCore.CopyRow
public typealias DeviceDraft = TorideCore.DeviceDraft
public typealias DeviceId = TorideCore.DeviceId
public typealias DeviceKind = TorideCore.DeviceKind
public typealias DeviceLife = TorideCore.DeviceLife
public typealias DeviceRow = TorideCore.DeviceRow
public typealias FactorDraft = TorideCore.FactorDraft
public typealias FactorId = TorideCore.FactorId
public typealias FactorKind = TorideCore.FactorKind
public typealias FactorRow = TorideCore.FactorRow
public typealias Fix = TorideCore.Fix
public typealias Outcome = TorideCore.Outcome
public typealias PersonId = TorideCore.PersonId
public typealias PersonRow = TorideCore.PersonRow
public typealias PlaceDraft = TorideCore.PlaceDraft
public typealias PlaceId = TorideCore.PlaceId
public typealias PlaceKind = TorideCore.PlaceKind
public typealias PlaceRow = TorideCore.PlaceRow
public typealias Thing = TorideCore.Thing
public typealias ThingKind = TorideCore.ThingKind
public typealias ThingRow = TorideCore.ThingRow
public typealias WayKind = TorideCore.WayKind
public typealias WayView = TorideCore.WayView
public typealias WhatIf = TorideCore.WhatIf
public typealias WhatIfRow = TorideCore.WhatIfRow
