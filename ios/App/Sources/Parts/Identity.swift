import SwiftUI
import TorideKit

/// How an account is called on the screen. Under `other` its name says both, as the person wrote it.
struct Identity {
    let title: String
    let subtitle: String?
    let initial: String
    let colour: UInt32

    /// Both in one line.
    var whole: String { [title, subtitle].compactMap { $0 }.joined(separator: " ") }
}

extension AppModel {
    func identity(of row: AccountRow) -> Identity {
        identity(service: row.serviceId, name: row.name)
    }

    func identity(service id: String, name: String) -> Identity {
        let service = service(id).row
        if service.id == otherService, !name.isEmpty {
            let initial = name.drop { $0 == "@" }.prefix(1).uppercased()
            return Identity(title: name, subtitle: nil, initial: initial, colour: service.colour)
        }
        return Identity(
            title: service.name, subtitle: name.isEmpty ? nil : name, initial: service.initial,
            colour: service.colour)
    }
}

/// Catalogue id of everything the catalogue does not know.
let otherService = "other"

/// The letter of a service on its colour. Ornament: the name stands beside it.
struct Badge: View {
    let initial: String
    let colour: UInt32

    var body: some View {
        Text(initial)
            .font(.system(size: 18, weight: .semibold)) // in a box of fixed size, which larger text would leave
            .foregroundStyle(Color.white)
            .frame(width: 44, height: 44)
            .background(Paint(light: colour, dark: colour), in: .rect(cornerRadius: 14))
            .accessibilityHidden(true)
    }
}
