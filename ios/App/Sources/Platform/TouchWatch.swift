import SwiftUI
import UIKit

/// Sees every touch of the window it is in, and takes none.
private struct TouchWatch: UIViewRepresentable {
    let seen: @MainActor () -> Void

    func makeUIView(context: Context) -> TouchView {
        TouchView()
    }

    func updateUIView(_ view: TouchView, context: Context) {
        view.seen = seen
    }
}

/// Puts a recogniser on its window that is asked about each touch, and refuses it.
private final class TouchView: UIView, UIGestureRecognizerDelegate {
    var seen: @MainActor () -> Void = {}
    private let recognizer = UITapGestureRecognizer()

    override func willMove(toWindow next: UIWindow?) {
        window?.removeGestureRecognizer(recognizer)
        recognizer.delegate = self
        next?.addGestureRecognizer(recognizer)
    }

    func gestureRecognizer(_ recognizer: UIGestureRecognizer, shouldReceive touch: UITouch) -> Bool {
        seen()
        return false
    }
}

extension View {
    /// Calls at every touch of the window.
    func watchesTouches(_ seen: @escaping @MainActor () -> Void) -> some View {
        background(TouchWatch(seen: seen))
    }

    /// Calls when the phone itself is locked.
    func watchesScreen(_ off: @escaping @MainActor () -> Void) -> some View {
        onReceive(
            NotificationCenter.default.publisher(
                for: UIApplication.protectedDataWillBecomeUnavailableNotification)
        ) { _ in off() }
    }
}
