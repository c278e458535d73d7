import SwiftUI
import TorideKit

/// After a change of device: how far it is, the next account with the one button, then the others; a calm end when all
/// are done (S-016, S-063, S-142).
struct PhoneWalkScreen: View {
    @State private var model: PhoneWalkModel
    @Environment(AppModel.self) private var app

    init(_ app: AppModel, _ device: DeviceId) {
        _model = State(initialValue: PhoneWalkModel(app, device))
    }

    var body: some View {
        Page(app.say("phone-title")) {
            Alarm(model.problem)
            if let progress = model.progress {
                if progress.open.isEmpty {
                    allDone(progress)
                } else {
                    toDo(progress)
                }
            } else if model.failure == nil {
                Working(app.say("common-reading"))
            }
        } bottom: {
            if let progress = model.progress {
                if progress.open.isEmpty {
                    ActionButton(.main, app.say("renew-done-home")) { app.path = [] }
                } else {
                    ActionButton(.main, app.say("phone-go")) { model.goOn() }
                }
            }
        }
        .task(id: app.changes) { await model.load() }
    }

    @ViewBuilder private func toDo(_ progress: PhoneProgress) -> some View {
        let name = app.called(progress.device.name)
        Text(
            progress.device.life == .lost
                ? app.say("phone-lost", ["name": name]) : app.say("phone-replaced", ["name": name]))
        Text(app.say("phone-progress", ["done": .number(progress.done.count), "of": .number(model.total)]))
            .font(.strong)
        // The words above say the same.
        ProgressView(value: Double(progress.done.count), total: Double(model.total)).accessibilityHidden(true)
        rows(app.say("phone-next-title"), Array(progress.open.prefix(1)))
        if progress.open.count > 1 {
            rows(app.say("phone-open-title"), Array(progress.open.dropFirst()))
        }
        done(progress)
        Quiet(app.say("phone-why"))
        Quiet(app.say("phone-later-note"))
    }

    /// What is left of each because of this device, in its own words.
    private func rows(_ title: String, _ cards: [PromptCard]) -> some View {
        Panel {
            Heading(title, font: .smallStrong)
            ForEach(cards, id: \.account?.id) { card in
                if card.account?.id != cards.first?.account?.id { Divider() }
                LinkRow(
                    title: app.owner(of: card), detail: card.todo.map { app.name(of: $0) }.joined(separator: "\n"),
                    icon: Icon.key, route: .card(card.account?.id))
            }
        }
    }

    @ViewBuilder private func done(_ progress: PhoneProgress) -> some View {
        if !progress.done.isEmpty {
            Panel {
                Heading(app.say("phone-done-title"), font: .smallStrong)
                ForEach(progress.done, id: \.id) { account in
                    HStack(spacing: 12) {
                        Glyph(Icon.check, Tone.ready.text)
                        Text(app.name(of: account))
                    }
                    .accessibilityElement(children: .combine)
                }
            }
        }
    }

    @ViewBuilder private func allDone(_ progress: PhoneProgress) -> some View {
        let name = app.called(progress.device.name)
        Glyph(Icon.check, Tone.ready.text).font(.largeTitle).padding(.top, 32)
        Heading(
            progress.done.isEmpty ? app.say("phone-none-title") : app.say("phone-all-done-title"),
            font: .largeTitle.weight(.bold))
        Text(
            progress.done.isEmpty
                ? app.say("phone-none", ["name": name]) : app.say("phone-all-done", ["name": name]))
        done(progress)
    }
}
