import Foundation
import TorideKit
import UIKit

/// What this phone or tablet tells about itself. All of it stays in the vault.
struct PhoneSignals: DeviceSignals {
    func read() async -> Signals {
        let device = await Device.here()
        // The items cannot leave the device, so the marker is also the key that is bound to it.
        let (marker, anchor, key): (Data?, Data?, KeySignal) =
            switch (KeptItem.marker.read(), KeptItem.anchor.read()) {
            case (.busy, _), (_, .busy): (nil, nil, .busy)
            case (.data(let marker), let anchor): (marker, anchor.data, .ok)
            case (.nothing, let anchor): (nil, anchor.data, .gone)
            }
        return Signals(
            marker: marker, anchor: anchor, key: key, slot: .none, hardware: device.vendorId, folder: nil,
            system: device.system, sim: .unknown, // the system tells nobody
            screenLock: nil, restored: false, model: device.model, deviceKind: device.kind)
    }

    func keep(marker: Data) async {
        KeptItem.marker.keep(marker)
    }

    func keep(anchor: Data) async {
        KeptItem.anchor.keep(anchor)
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
