// swift-tools-version: 6.0
// The screens of ios/App, compiled where there is no SwiftUI: the module of that name in here declares
// the public signatures they use and does nothing. It proves that they fit TorideKit, never how they look.
import PackageDescription

let ours: [SwiftSetting] = [.swiftLanguageMode(.v6), .unsafeFlags(["-warnings-as-errors"])]

let package = Package(
    name: "Screens",
    dependencies: [.package(name: "TorideCore", path: "../../ios/Core")],
    targets: [
        .target(name: "SwiftUI", swiftSettings: ours),
        .target(
            name: "TorideApp",
            dependencies: ["SwiftUI", .product(name: "TorideKit", package: "TorideCore")],
            swiftSettings: ours
        ),
    ]
)
