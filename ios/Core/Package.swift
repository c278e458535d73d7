// swift-tools-version: 6.0
// The iOS side of the core: generated bindings (TorideCore) and what the screens stand on (TorideKit).
// `cargo xtask bindings` makes Generated/; on Linux `cargo xtask test` runs the tests on the real library.
import PackageDescription

#if os(Linux)
let library = Target.systemLibrary(name: "TorideCoreFFI", path: "Generated/ffi")
#else
let library = Target.binaryTarget(name: "TorideCoreFFI", path: "Generated/TorideCoreFFI.xcframework")
#endif

let ours: [SwiftSetting] = [.swiftLanguageMode(.v6), .unsafeFlags(["-warnings-as-errors"])]

let package = Package(
    name: "TorideCore",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [.library(name: "TorideKit", targets: ["TorideKit"])],
    targets: [
        library,
        .target(
            name: "TorideCore",
            dependencies: ["TorideCoreFFI"],
            path: "Generated/swift",
            // The generator does not write for Swift 6 yet.
            swiftSettings: [.swiftLanguageMode(.v5)],
            linkerSettings: [.linkedLibrary("toride", .when(platforms: [.linux]))]
        ),
        .target(name: "TorideKit", dependencies: ["TorideCore"], swiftSettings: ours),
        .testTarget(name: "TorideKitTests", dependencies: ["TorideKit"], swiftSettings: ours),
    ]
)
