import TorideKit
import UIKit

/// Prints a page by the system. Nothing of it is loaded from elsewhere, and no browser is opened for it.
enum Printer {
    @MainActor static var isThere: Bool { UIPrintInteractionController.isPrintingAvailable }

    /// Shows the system's panel. Whether it was printed, or at least not refused, is told to `done`.
    @MainActor static func print(_ html: Secret, named name: String, done: @escaping @MainActor (Bool) -> Void) {
        let controller = UIPrintInteractionController.shared
        let job = UIPrintInfo.printInfo()
        (job.outputType, job.jobName) = (.grayscale, name)
        controller.printInfo = job
        controller.printFormatter = UIMarkupTextPrintFormatter(
            markupText: html.withData { String(decoding: $0, as: UTF8.self) })
        let ended: UIPrintInteractionController.CompletionHandler = { controller, _, error in
            controller.printFormatter = nil // the page goes with the panel
            done(error == nil)
        }
        if !present(controller, ended) { done(false) }
    }

    /// A tablet wants to know where its panel belongs.
    @MainActor private static func present(
        _ controller: UIPrintInteractionController, _ ended: @escaping UIPrintInteractionController.CompletionHandler
    ) -> Bool {
        let windows = UIApplication.shared.connectedScenes.compactMap { ($0 as? UIWindowScene)?.keyWindow }
        guard UIDevice.current.userInterfaceIdiom == .pad, let window = windows.first else {
            return controller.present(animated: true, completionHandler: ended)
        }
        let middle = CGRect(x: window.bounds.midX, y: window.bounds.midY, width: 1, height: 1)
        return controller.present(from: middle, in: window, animated: true, completionHandler: ended)
    }
}
