import Foundation
import TorideKit
import UIKit

/// What this phone or tablet tells about itself. All of it stays in the vault.
struct PhoneSignals: DeviceSignals {
    func read() async -> Signals {
        let found = MarkerItem.read()
        let device = await Device.here()
        // The item cannot leave the device, so it is also the key that is bound to it.
        let (marker, key): (Data?, KeySignal) =
            switch found {
            case .marker(let marker): (marker, .ok)
            case .none: (nil, .gone)
            case .busy: (nil, .busy)
            }
        return Signals(
            marker: marker, key: key, slot: .none, hardware: device.vendorId, folder: nil, system: device.system,
            sim: .unknown, // the system tells nobody
            screenLock: nil, restored: false, model: device.model, deviceKind: device.kind)
    }

    func keep(marker: Data) async {
        MarkerItem.keep(marker)
    }
}

private struct Device: Sendable {
    let vendorId: Data?
    let system: String
    let model: String
    let kind: DeviceKind

    @MainActor static func here() -> Device {
        let device = UIDevice.current
        return Device(
            vendorId: device.identifierForVendor.map { id in withUnsafeBytes(of: id.uuid) { Data($0) } },
            system: "\(device.systemName) \(device.systemVersion)", model: device.model,
            kind: device.userInterfaceIdiom == .pad ? .tablet : .phone)
    }
}
