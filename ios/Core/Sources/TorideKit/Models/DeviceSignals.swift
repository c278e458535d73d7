import Foundation

/// What the platform can tell about the device it runs on. Small, so that all else is tested without one.
public protocol DeviceSignals: Sendable {
    /// What it sees now. It asks nobody and waits for nothing. Where what is kept cannot be read now, its key is busy.
    func read() async -> Signals
    /// Keeps the install id where no backup takes it along.
    func keep(marker: Data) async
    /// Keeps how the vault is now, in the same place.
    func keep(anchor: Data) async
}
