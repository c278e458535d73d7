// What the vault notices, under the names the screens use.
import TorideCore

public typealias AboutKind = TorideCore.AboutKind
public typealias AboutView = TorideCore.AboutView
public typealias Answered = TorideCore.Answered
public typealias Change = TorideCore.Change
public typealias ConcernKind = TorideCore.ConcernKind
public typealias ConcernView = TorideCore.ConcernView
public typealias KeySignal = TorideCore.KeySignal
public typealias PhoneProgress = TorideCore.PhoneProgress
public typealias PromptCard = TorideCore.PromptCard
public typealias PromptView = TorideCore.PromptView
public typealias Question = TorideCore.Question
public typealias Readiness = TorideCore.Readiness
public typealias ReadinessCounts = TorideCore.ReadinessCounts
public typealias Reason = TorideCore.Reason
public typealias ReminderSettings = TorideCore.ReminderSettings
public typealias Renewal = TorideCore.Renewal
public typealias Reply = TorideCore.Reply
public typealias Sighting = TorideCore.Sighting
public typealias Signals = TorideCore.Signals
public typealias SimSignal = TorideCore.SimSignal
public typealias SlotSignal = TorideCore.SlotSignal
public typealias StepKind = TorideCore.StepKind
public typealias StepView = TorideCore.StepView
public typealias Verdict = TorideCore.Verdict
public typealias VerdictEntry = TorideCore.VerdictEntry
