import SwiftUI
import TorideKit

extension View {
    /// The way back leads through the steps of the screen first. `back` says whether it did; else the screen is left.
    /// Where `isHidden`, there is no way back: what stands on the screen is shown once.
    func goesBackInside(isHidden: Bool = false, _ back: @escaping @MainActor () async -> Bool) -> some View {
        modifier(BackInside(isHidden: isHidden, back: back))
    }
}

private struct BackInside: ViewModifier {
    let isHidden: Bool
    let back: @MainActor () async -> Bool
    @Environment(AppModel.self) private var app
    @Environment(\.dismiss) private var dismiss

    func body(content: Content) -> some View {
        content
            .navigationBarBackButtonHidden()
            .toolbar {
                if !isHidden {
                    ToolbarItem(placement: .topBarLeading) {
                        Button { Task { await leave() } } label: { Image(systemName: "chevron.backward") }
                            .accessibilityLabel(app.say("common-back"))
                    }
                }
            }
    }

    private func leave() async {
        if await !back() {
            dismiss()
        }
    }
}
