import SwiftUI
import TorideKit

/// A card as a row: its first reason, whose it is, how many more. It leads to all of it.
struct CardItem: View {
    let card: PromptCard
    @Environment(AppModel.self) private var app

    var body: some View {
        Button {
            app.path.append(.card(card.account?.id))
        } label: {
            HStack(spacing: 14) {
                VStack(alignment: .leading, spacing: 4) {
                    if let first = card.prompts.first {
                        Text(app.title(of: first.reason, left: card.left)).font(.strong)
                    }
                    Quiet(app.owner(of: card))
                    if let until = card.prompts.compactMap(\.putOffUntil).min() {
                        Quiet(app.say("notices-put-off-until", ["date": .day(until)]))
                    } else {
                        Chip(
                            text: app.name(of: card.urgency), icon: card.urgency.icon, tone: card.urgency.tone)
                    }
                    if card.prompts.count > 1 {
                        Quiet(app.say("home-card-more", ["count": .number(card.prompts.count - 1)]))
                    }
                }
                .frame(maxWidth: .infinity, alignment: .leading)
                Glyph("chevron.forward", .muted)
            }
            .frame(minHeight: 56)
            .contentShape(.rect)
        }
        .buttonStyle(.plain)
    }
}

/// Cards one below the other.
struct CardList: View {
    let cards: [PromptCard]

    var body: some View {
        Panel {
            ForEach(cards, id: \.account?.id) { card in
                if card.account?.id != cards.first?.account?.id { Divider() }
                CardItem(card: card)
            }
        }
    }
}
