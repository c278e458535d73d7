import SwiftUI
import UIKit

extension View {
    /// The screen does not go dark while another device looks at it, or while this one looks through its camera.
    func staysAwake() -> some View {
        onAppear { UIApplication.shared.isIdleTimerDisabled = true }
            .onDisappear { UIApplication.shared.isIdleTimerDisabled = false }
    }
}
