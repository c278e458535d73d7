import Foundation
import TorideKit

// What the kinds of things are called, with their pictures.

extension AppModel {
    func name(of kind: ContactKind) -> String {
        switch kind {
        case .email: say("contact-kind-email")
        case .phone: say("contact-kind-phone")
        case .recoveryEmail: say("contact-kind-recovery-email")
        }
    }

    func name(of kind: DeviceKind) -> String {
        switch kind {
        case .phone: say("device-kind-phone")
        case .tablet: say("device-kind-tablet")
        case .computer: say("device-kind-computer")
        case .securityKey: say("device-kind-security-key")
        }
    }

    func name(of kind: PlaceKind) -> String {
        switch kind {
        case .paper: say("place-kind-paper")
        case .cabinet: say("place-kind-cabinet")
        case .manager: say("place-kind-manager")
        case .file: say("place-kind-file")
        case .other: say("place-kind-other")
        }
    }

    func name(of kind: FactorKind) -> String {
        switch kind {
        case .sms: say("factor-kind-sms")
        case .call: say("factor-kind-call")
        case .mail: say("factor-kind-mail")
        case .authenticator: say("factor-kind-authenticator")
        case .passkey: say("factor-kind-passkey")
        case .securityKey: say("factor-kind-security-key")
        }
    }

    func name(of fix: Fix) -> String {
        switch fix {
        case .storeCodes: say("fix-store-codes")
        case .secondDevice: say("fix-second-device")
        case .copy: say("fix-copy")
        case .secondFactor: say("fix-second-factor")
        case .contact: say("fix-contact")
        }
    }

    /// How it is done.
    func way(to fix: Fix) -> String {
        switch fix {
        case .storeCodes: say("fix-store-codes-how")
        case .secondDevice: say("fix-second-device-how")
        case .copy: say("fix-copy-how")
        case .secondFactor: say("fix-second-factor-how")
        case .contact: say("fix-contact-how")
        }
    }

    func name(of way: WayView) -> String {
        let about = TextValue.number(way.name.isEmpty ? 0 : 1)
        let name = TextValue.text(way.name)
        return switch way.kind {
        case .factor:
            say(
                "way-factor",
                ["about": about, "name": name, "kind": .text(way.factorKind.map { self.name(of: $0) } ?? "")])
        case .codeInVault: say("way-code-in-vault", ["about": about, "name": name])
        case .codeInPlace: say("way-code-in-place", ["about": about, "name": name])
        case .session: say("way-session", ["about": about, "name": name])
        case .contact: say("way-contact", ["about": about, "name": name])
        }
    }

    /// Names one after the other, as the language does it.
    func list(_ names: [String]) -> String {
        names.formatted(.list(type: .and, width: .narrow).locale(Locale(identifier: words.language.code)))
    }

    /// Service and name of an account in one line.
    func name(of account: AccountName) -> String {
        identity(service: account.serviceId, name: account.name).whole
    }
}

extension ContactKind {
    var icon: String {
        switch self {
        case .email, .recoveryEmail: Icon.mail
        case .phone: Icon.call
        }
    }
}

extension DeviceKind {
    var icon: String {
        switch self {
        case .phone: Icon.phone
        case .tablet: Icon.tablet
        case .computer: Icon.computer
        case .securityKey: Icon.key
        }
    }
}

extension PlaceKind {
    var icon: String {
        switch self {
        case .paper: Icon.file
        case .cabinet: Icon.cabinet
        case .manager: Icon.lock
        case .file: Icon.picture
        case .other: Icon.info
        }
    }
}

extension FactorKind {
    var icon: String {
        switch self {
        case .sms: Icon.message
        case .call: Icon.call
        case .mail: Icon.mail
        case .authenticator: Icon.clock
        case .passkey: Icon.passkey
        case .securityKey: Icon.key
        }
    }
}

extension Icon {
    static let cabinet = "archivebox"
    static let call = "phone"
    static let computer = "laptopcomputer"
    static let link = "link"
    static let list = "checklist"
    static let mail = "envelope"
    static let message = "message"
    static let passkey = "person.badge.key"
    static let person = "person"
    static let phone = "iphone"
    static let shop = "building.2"
    static let tablet = "ipad"
}
