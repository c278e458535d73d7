// The core's types under the names the screens use, so that no screen imports the generated module.
import TorideCore

public typealias AccountDetail = TorideCore.AccountDetail
public typealias AccountDraft = TorideCore.AccountDraft
public typealias AccountFilter = TorideCore.AccountFilter
public typealias AccountId = TorideCore.AccountId
public typealias AccountRow = TorideCore.AccountRow
public typealias AutoLockInput = TorideCore.AutoLockInput
public typealias CandidateState = TorideCore.CandidateState
public typealias CandidateView = TorideCore.CandidateView
public typealias CodeCaption = TorideCore.CodeCaption
public typealias CodeId = TorideCore.CodeId
public typealias CodeState = TorideCore.CodeState
public typealias CodeView = TorideCore.CodeView
public typealias Damage = TorideCore.Damage
public typealias DamagedPart = TorideCore.DamagedPart
public typealias Doubt = TorideCore.Doubt
public typealias Field = TorideCore.Field
public typealias FieldProblem = TorideCore.FieldProblem
public typealias GroupState = TorideCore.GroupState
public typealias HistoryEntry = TorideCore.HistoryEntry
public typealias HistoryKind = TorideCore.HistoryKind
public typealias KeepOptions = TorideCore.KeepOptions
public typealias Kept = TorideCore.Kept
public typealias KnownCode = TorideCore.KnownCode
public typealias Language = TorideCore.Language
public typealias LimitedThing = TorideCore.LimitedThing
public typealias MenuPath = TorideCore.MenuPath
public typealias NextStep = TorideCore.NextStep
public typealias NextStepKind = TorideCore.NextStepKind
public typealias Overview = TorideCore.Overview
public typealias PassphraseCheck = TorideCore.PassphraseCheck
public typealias PassphraseProblem = TorideCore.PassphraseProblem
public typealias Platform = TorideCore.Platform
public typealias Problem = TorideCore.Problem
public typealias RecoveryKeyCheck = TorideCore.RecoveryKeyCheck
public typealias RecoveryKeyState = TorideCore.RecoveryKeyState
public typealias Refusal = TorideCore.Refusal
public typealias RepairReport = TorideCore.RepairReport
public typealias ReviewSummary = TorideCore.ReviewSummary
public typealias ServiceCard = TorideCore.ServiceCard
public typealias ServiceRow = TorideCore.ServiceRow
public typealias SetId = TorideCore.SetId
public typealias SetView = TorideCore.SetView
public typealias Stock = TorideCore.Stock
public typealias TextValue = TorideCore.TextValue
public typealias Urgency = TorideCore.Urgency
public typealias UtcMillis = TorideCore.UtcMillis
public typealias VaultInfo = TorideCore.VaultInfo
public typealias VaultState = TorideCore.VaultState

/// Why the core did not do what was asked. A fault of the program itself arrives as `.Internal`.
public typealias VaultFailure = TorideCore.VaultError
