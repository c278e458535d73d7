// The guide, under the names the screens use; see Types.swift.
import TorideCore

public typealias CheckLead = TorideCore.CheckLead
public typealias FaqView = TorideCore.FaqView
public typealias GuideAct = TorideCore.GuideAct
public typealias GuideAsk = TorideCore.GuideAsk
public typealias GuideCheck = TorideCore.GuideCheck
public typealias GuideChoice = TorideCore.GuideChoice
public typealias GuideHit = TorideCore.GuideHit
public typealias GuideKnown = TorideCore.GuideKnown
public typealias GuideOther = TorideCore.GuideOther
public typealias GuidePage = TorideCore.GuidePage
public typealias GuideStep = TorideCore.GuideStep
public typealias GuideWord = TorideCore.GuideWord
public typealias HeardMessage = TorideCore.HeardMessage
public typealias Lead = TorideCore.Lead
public typealias MethodView = TorideCore.MethodView
public typealias PrecautionView = TorideCore.PrecautionView
public typealias Tick = TorideCore.Tick
public typealias WaitingRow = TorideCore.WaitingRow
