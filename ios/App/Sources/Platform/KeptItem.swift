import Foundation
import Security

/// What is kept in the keychain, on this device only: no backup and no transfer to another phone takes it along.
enum KeptItem: String {
    /// The install id.
    case marker
    /// The vault as it was last.
    case anchor

    enum Found {
        case data(Data)
        case nothing
        /// The keychain does not answer now.
        case busy

        var data: Data? {
            if case .data(let data) = self { data } else { nil }
        }
    }

    func read() -> Found {
        var query = item
        query[kSecReturnData as String] = true
        query[kSecMatchLimit as String] = kSecMatchLimitOne
        var found: CFTypeRef?
        switch SecItemCopyMatching(query as CFDictionary, &found) {
        case errSecSuccess: return (found as? Data).map { .data($0) } ?? .busy
        case errSecItemNotFound: return .nothing
        default: return .busy
        }
    }

    /// Takes the place of an earlier one. What cannot be kept is missing at the next start: without the marker that
    /// costs a question, and without the anchor an older copy of the vault does not show.
    func keep(_ data: Data) {
        SecItemDelete(item as CFDictionary)
        var new = item
        new[kSecValueData as String] = data
        new[kSecAttrAccessible as String] = kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly
        SecItemAdd(new as CFDictionary, nil)
    }

    private var item: [String: Any] {
        [
            kSecClass as String: kSecClassGenericPassword,
            kSecAttrService as String: "app.toride",
            kSecAttrAccount as String: rawValue,
        ]
    }
}
