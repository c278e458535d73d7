import Foundation
import Security

/// The install id in the keychain, on this device only: no backup and no transfer to another phone takes it along.
enum MarkerItem {
    enum Found {
        case marker(Data)
        case none
        /// The keychain does not answer now.
        case busy
    }

    static func read() -> Found {
        var query = item
        query[kSecReturnData as String] = true
        query[kSecMatchLimit as String] = kSecMatchLimitOne
        var found: CFTypeRef?
        switch SecItemCopyMatching(query as CFDictionary, &found) {
        case errSecSuccess: return (found as? Data).map { .marker($0) } ?? .busy
        case errSecItemNotFound: return .none
        default: return .busy
        }
    }

    /// Takes the place of an earlier one. What cannot be kept is missing at the next start, and costs a question then.
    static func keep(_ marker: Data) {
        SecItemDelete(item as CFDictionary)
        var new = item
        new[kSecValueData as String] = marker
        new[kSecAttrAccessible as String] = kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly
        SecItemAdd(new as CFDictionary, nil)
    }

    private static var item: [String: Any] {
        [
            kSecClass as String: kSecClassGenericPassword,
            kSecAttrService as String: "app.toride",
            kSecAttrAccount as String: "marker",
        ]
    }
}
