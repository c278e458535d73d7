// What a shop keeps beside its people, under the names the screens use; see Types.swift.
import Foundation
import TorideCore

public typealias CheckFact = TorideCore.CheckFact
public typealias CheckView = TorideCore.CheckView
public typealias DoneView = TorideCore.DoneView
public typealias FactLine = TorideCore.FactLine
public typealias HandoverCause = TorideCore.HandoverCause
public typealias HandoverDraft = TorideCore.HandoverDraft
public typealias HandoverId = TorideCore.HandoverId
public typealias HandoverState = TorideCore.HandoverState
public typealias HandoverView = TorideCore.HandoverView
public typealias KnownBy = TorideCore.KnownBy
public typealias OutsourcingDraft = TorideCore.OutsourcingDraft
public typealias OutsourcingId = TorideCore.OutsourcingId
public typealias OutsourcingView = TorideCore.OutsourcingView
public typealias Permission = TorideCore.Permission
public typealias PersonName = TorideCore.PersonName
public typealias ShopAccount = TorideCore.ShopAccount
public typealias ShopOverview = TorideCore.ShopOverview
public typealias ShopPerson = TorideCore.ShopPerson
public typealias TaskView = TorideCore.TaskView
public typealias TaskWord = TorideCore.TaskWord

/// A page of the shop to print; no code is on it.
public struct ShopPaper: Sendable, Equatable {
    /// What is printed.
    public enum Kind: Sendable, Hashable {
        /// The checks of a change of hands, with who did them.
        case handover(HandoverId)
        /// What somebody from outside may do, and whom they call.
        case outsourcing(OutsourcingId)
        /// How codes are kept and passed on, for the wall.
        case rules
    }

    /// HTML that needs nothing beside itself.
    public let html: Data
    public let fileName: String
}
