import SwiftUI

/// Two things at the ends of a line where there is room, else below each other: at large text nothing is cut.
struct Beside<Leading: View, Trailing: View>: View {
    @ViewBuilder let leading: Leading
    @ViewBuilder let trailing: Trailing

    var body: some View {
        ViewThatFits(in: .horizontal) {
            HStack {
                leading
                Spacer(minLength: 12)
                trailing
            }
            VStack(alignment: .leading, spacing: 4) {
                leading
                trailing
            }
        }
    }
}

/// Choices in a line where there is room, else below each other.
struct Choices<Content: View>: View {
    @ViewBuilder let content: Content

    var body: some View {
        ViewThatFits(in: .horizontal) {
            HStack(spacing: 12) { content }
            VStack(alignment: .leading, spacing: 8) { content }
        }
    }
}
