import SwiftUI
import TorideKit

/// One of several. Where there are many, a search narrows them down, and what is chosen always shows.
struct Pick<Value: Hashable & Sendable>: View {
    struct Option {
        let value: Value
        let title: String
        var detail: String?
    }

    private let options: [Option]
    private let chosen: Value
    private let choose: @MainActor (Value) async -> Void
    @State private var query = ""
    @Environment(AppModel.self) private var app

    /// More than these are searched, not shown.
    private static var most: Int { 8 }

    init(_ options: [Option], chosen: Value, choose: @escaping @MainActor (Value) async -> Void) {
        self.options = options
        self.chosen = chosen
        self.choose = choose
    }

    var body: some View {
        let found = options.filter { $0.value == chosen || $0.title.fits(query) }
        let isLong = options.count > Self.most
        let first = found.filter { $0.value == chosen } + found.filter { $0.value != chosen }
        let shown = isLong ? Array(first.prefix(Self.most)) : found
        if isLong {
            PlainField(label: app.say("ties-search"), text: $query)
        }
        ForEach(shown, id: \.value) { option in
            Choice(title: option.title, detail: option.detail, isChosen: option.value == chosen) {
                await choose(option.value)
            }
        }
        if shown.count < found.count {
            Quiet(app.say("what-if-more-ways", ["count": .number(found.count - shown.count)]))
        }
    }
}

extension String {
    /// Whether a search finds it: an empty one finds everything.
    func fits(_ query: String) -> Bool {
        let query = query.trimmingCharacters(in: .whitespaces)
        return query.isEmpty || range(of: query, options: [.caseInsensitive, .widthInsensitive]) != nil
    }
}
