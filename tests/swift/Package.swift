// swift-tools-version: 6.0
// The screens of ios/App, compiled where there is no SwiftUI: the modules of Apple's names in here declare
// the public signatures they use and do nothing. It proves that they fit TorideKit, never how they look.
import PackageDescription

let ours: [SwiftSetting] = [.swiftLanguageMode(.v6), .unsafeFlags(["-warnings-as-errors"])]

let package = Package(
    name: "Screens",
    dependencies: [.package(name: "TorideCore", path: "../../ios/Core")],
    targets: [
        .target(name: "Accessibility", swiftSettings: ours),
        .target(name: "UniformTypeIdentifiers", swiftSettings: ours),
        .target(name: "ImageIO", swiftSettings: ours),
        .target(name: "Vision", dependencies: ["ImageIO"], swiftSettings: ours),
        .target(name: "Security", dependencies: ["ImageIO"], swiftSettings: ours),
        .target(name: "UserNotifications", swiftSettings: ours),
        .target(name: "UIKit", swiftSettings: ours),
        .target(name: "SwiftUI", dependencies: ["UIKit", "UniformTypeIdentifiers"], swiftSettings: ours),
        .target(name: "AVFoundation", dependencies: ["ImageIO", "UIKit"], swiftSettings: ours),
        .target(name: "WebKit", dependencies: ["UIKit"], swiftSettings: ours),
        .target(name: "PhotosUI", dependencies: ["SwiftUI"], swiftSettings: ours),
        .target(
            name: "TorideApp",
            dependencies: [
                "AVFoundation", "Accessibility", "ImageIO", "PhotosUI", "Security", "SwiftUI", "UIKit",
                "UniformTypeIdentifiers", "UserNotifications", "Vision", "WebKit",
                .product(name: "TorideKit", package: "TorideCore"),
            ],
            swiftSettings: ours
        ),
    ]
)
