import SwiftUI

#if canImport(UIKit)
import UIKit
import UIKit.UIGestureRecognizerSubclass

/// Sees every touch of the window and takes none: a gesture that gives up at once.
private final class TouchRecognizer: UIGestureRecognizer {
    var seen: @MainActor () -> Void = {}

    override func touchesBegan(_ touches: Set<UITouch>, with event: UIEvent) {
        seen()
        state = .failed
    }
}

/// An empty view that puts the recogniser on its window, where it sees the whole of it.
private struct TouchWatch: UIViewRepresentable {
    let seen: @MainActor () -> Void

    final class Anchor: UIView {
        let recognizer = TouchRecognizer(target: nil, action: nil)

        override func willMove(toWindow next: UIWindow?) {
            window?.removeGestureRecognizer(recognizer)
            next?.addGestureRecognizer(recognizer)
        }
    }

    func makeUIView(context: Context) -> Anchor {
        let anchor = Anchor()
        anchor.isUserInteractionEnabled = false
        anchor.recognizer.cancelsTouchesInView = false
        anchor.recognizer.delaysTouchesEnded = false
        return anchor
    }

    func updateUIView(_ anchor: Anchor, context: Context) {
        anchor.recognizer.seen = seen
    }
}
#endif

extension View {
    /// Calls at every touch of the window.
    func watchesTouches(_ seen: @escaping @MainActor () -> Void) -> some View {
        #if canImport(UIKit)
        background(TouchWatch(seen: seen))
        #else
        self
        #endif
    }

    /// Calls when the phone itself is locked.
    func watchesScreen(_ off: @escaping @MainActor () -> Void) -> some View {
        #if canImport(UIKit)
        onReceive(
            NotificationCenter.default.publisher(
                for: UIApplication.protectedDataWillBecomeUnavailableNotification)
        ) { _ in off() }
        #else
        self
        #endif
    }
}
