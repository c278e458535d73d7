import SwiftUI
import TorideKit

/// What is known of the codes of a service: the way to them, and how they behave. Closed until somebody asks.
struct AboutCodes: View {
    let card: ServiceCard
    @Environment(AppModel.self) private var app

    var body: some View {
        if !card.getCodes.isEmpty || !card.facts.isEmpty {
            TintPanel(tone: .info) {
                if !card.getCodes.isEmpty {
                    Fold(app.say("add-how", ["code": .text(card.codeWord)])) { HowToGet(card: card) }
                }
                if !card.getCodes.isEmpty, !card.facts.isEmpty { Divider() }
                if !card.facts.isEmpty {
                    Fold(title) { Facts(card: card) }
                }
            }
        }
    }

    private var title: String {
        card.row.id == otherService
            ? app.say("add-about-other") : app.say("add-about", ["service": .text(card.row.name)])
    }
}

/// The way to the codes at this service, on a phone and on a computer (S-042 to S-049, S-054 to S-057, S-059, X-5).
struct HowToGet: View {
    let card: ServiceCard
    @Environment(AppModel.self) private var app

    var body: some View {
        Text(app.say("add-how-while"))
        ForEach(Array(card.getCodes.enumerated()), id: \.offset) { _, path in
            Heading(place(path.platform), font: .smallStrong)
            Steps(path.steps)
            if !path.certain { Quiet(app.say("add-how-unsure")) }
            AsOf(month: path.asOf)
        }
        Fold(app.say("add-how-different")) { looksDifferent }
    }

    /// What to do when a label is not there any more (S-006, S-065).
    @ViewBuilder private var looksDifferent: some View {
        Text(app.say("add-how-different-words"))
        Text(app.say("add-how-different-text"))
        if let page = card.helpPage {
            Text(app.say("add-how-different-page"))
            // To be typed or copied elsewhere: this app opens no page.
            Quiet(page).textSelection(.enabled)
        }
    }

    private func place(_ platform: Platform) -> String {
        switch platform {
        case .mobile: app.say("add-how-mobile")
        case .computer: app.say("add-how-computer")
        case .any: app.say("add-how-any")
        }
    }
}

/// How the codes behave: what is certain, then what is not.
struct Facts: View {
    let card: ServiceCard
    @Environment(AppModel.self) private var app

    var body: some View {
        facts(app.say("add-about-certain"), Icon.check, card.facts.filter(\.certain))
        facts(app.say("add-about-unsure"), Icon.question, card.facts.filter { !$0.certain })
    }

    /// The date stands once where it is the same for all of them.
    @ViewBuilder private func facts(_ title: String, _ icon: String, _ facts: [ServiceFact]) -> some View {
        if let date = facts.first?.asOf {
            let isSame = facts.allSatisfy { $0.asOf == date }
            Heading(title, font: .smallStrong)
            ForEach(Array(facts.enumerated()), id: \.offset) { _, fact in
                HStack(alignment: .top, spacing: 10) {
                    Glyph(icon, .muted)
                    VStack(alignment: .leading, spacing: 2) {
                        Text(fact.text)
                        if !isSame { AsOf(month: fact.asOf) }
                    }
                }
                .accessibilityElement(children: .combine)
            }
            if isSame { AsOf(month: date) }
        }
    }
}

/// Something that opens on a tap.
struct Fold<Content: View>: View {
    private let title: String
    private let isOpen: Binding<Bool>?
    private let content: Content
    @State private var isOpenHere = false

    /// `isOpen` where something else opens it, too.
    init(_ title: String, isOpen: Binding<Bool>? = nil, @ViewBuilder content: () -> Content) {
        self.title = title
        self.isOpen = isOpen
        self.content = content()
    }

    var body: some View {
        DisclosureGroup(isExpanded: isOpen ?? $isOpenHere) {
            VStack(alignment: .leading, spacing: 12) { content }
                .frame(maxWidth: .infinity, alignment: .leading)
                .padding(.top, 12)
        } label: {
            Heading(title, font: .strong).frame(minHeight: 44)
        }
    }
}
