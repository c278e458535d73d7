import SwiftUI
import TorideKit

extension AppModel {
    /// What somebody is called where a change of hands names them.
    func name(of person: PersonName?) -> String {
        guard let person else { return say("handover-somebody") }
        return person.name.isEmpty ? say("handover-gone") : person.name
    }

    /// From whom to whom.
    func way(of row: HandoverView) -> String {
        say("handover-way", ["from": .text(name(of: row.from)), "to": .text(name(of: row.to))])
    }

    func name(of cause: HandoverCause) -> String {
        switch cause {
        case .change: say("handover-cause-change")
        case .leaving: say("handover-cause-leaving")
        }
    }

    /// What follows from it.
    func meaning(of cause: HandoverCause) -> String {
        switch cause {
        case .change: say("handover-cause-change-means")
        case .leaving: say("handover-cause-leaving-means")
        }
    }

    func name(of state: HandoverState) -> String {
        switch state {
        case .open: say("handover-state-open")
        case .ready: say("handover-state-ready")
        case .signedOff: say("handover-state-signed-off")
        case .lapsed: say("handover-state-lapsed")
        case .cancelled: say("handover-state-cancelled")
        }
    }

    /// What is looked at.
    func words(of check: CheckView) -> String {
        check.own ?? check.key.map { say($0) } ?? ""
    }

    /// One thing that a fact is about.
    func words(of line: FactLine) -> String {
        let name = line.name.map { $0.isEmpty ? say("common-unnamed") : $0 }
        switch (line.kindKey, name) {
        case (let kind?, let name?): return say("handover-named", ["kind": .text(say(kind)), "name": .text(name)])
        case (let kind?, nil): return say(kind)
        case (nil, let name): return name ?? ""
        }
    }

    func words(of task: TaskView) -> String {
        task.own ?? task.key.map { say($0) } ?? ""
    }

    /// Whose sheet it is.
    func name(of sheet: OutsourcingView) -> String {
        guard let to = sheet.to else { return say("shop-outside-of-anybody") }
        return say("shop-outside-of", ["name": .text(name(of: to))])
    }

    /// What the bar says of the shop.
    func words(of notice: ShopNotice) -> String {
        switch notice {
        case .ticked: say("handover-notice-done")
        case .unticked: say("handover-notice-undone")
        case .checkRemoved: say("handover-notice-removed")
        case .noteKept: say("handover-notice-note")
        case .signed: say("handover-notice-signed")
        case .signatureTakenBack: say("handover-notice-sign-back")
        case .cancelled: say("handover-notice-cancelled")
        case .goesOn: say("handover-notice-back")
        case .sheetEnded: say("shop-outside-notice-ended")
        case .sheetAgain: say("shop-outside-notice-again")
        }
    }
}

/// How a change of hands stands: word, icon and tint.
struct HandoverChip: View {
    let state: HandoverState
    @Environment(AppModel.self) private var app

    var body: some View {
        Chip(text: app.name(of: state), icon: icon, tone: tone)
    }

    private var icon: String {
        switch state {
        case .open: Icon.clock
        case .ready: Icon.pencil
        case .signedOff: Icon.check
        case .lapsed: Icon.alert
        case .cancelled: Icon.cross
        }
    }

    private var tone: Tone {
        switch state {
        case .open, .cancelled: .info
        case .ready, .lapsed: .attention
        case .signedOff: .ready
        }
    }
}

/// A change of hands in a list: whose account, from whom to whom, how it stands.
struct HandoverLine: View {
    let row: HandoverView
    /// In a list of one account, its name is said already.
    var namesAccount = true
    @Environment(AppModel.self) private var app

    var body: some View {
        let started = app.say("handover-started", ["date": .day(row.startedAt)])
        Line(
            Icon.sync, namesAccount ? app.name(of: row.account) : app.way(of: row),
            details: namesAccount ? [app.way(of: row), started] : [started]
        ) {
            app.path.append(.handover(row.id))
        } chips: {
            HandoverChip(state: row.state)
        }
    }
}

/// A sheet for somebody from outside in a list.
struct OutsourcingLine: View {
    let row: OutsourcingView
    @Environment(AppModel.self) private var app

    var body: some View {
        Line(
            Icon.file, app.name(of: row), details: [app.say("shop-outside-updated", ["date": .day(row.updatedAt)])]
        ) {
            app.path.append(.outsourcing(row.id))
        } chips: {
            if row.ended { Chip(text: app.say("shop-outside-ended"), icon: Icon.cross, tone: .info) }
        }
    }
}

/// Whether somebody has left.
struct LeftChip: View {
    let person: PersonName
    @Environment(AppModel.self) private var app

    var body: some View {
        if person.left { Chip(text: app.say("shop-left"), icon: Icon.cross, tone: .attention) }
    }
}

/// One of the people, or nobody; whoever is missing can be added.
struct PickPerson: View {
    let people: [PersonRow]
    /// What nobody is called.
    let nobody: String
    let chosen: PersonId?
    let choose: @MainActor (PersonId?) async -> Void
    let add: @MainActor () async -> Void
    @Environment(AppModel.self) private var app

    var body: some View {
        Pick([.init(value: nil, title: nobody)] + people.map(option), chosen: chosen, choose: choose)
        ActionButton(.quiet, app.say("ties-person-new"), icon: Icon.add, act: add)
    }

    private func option(_ row: PersonRow) -> Pick<PersonId?>.Option {
        let left = row.leftAt.map { app.say("things-person-left-on", ["date": .day($0)]) }
        return .init(value: row.id, title: row.name, detail: left)
    }
}
