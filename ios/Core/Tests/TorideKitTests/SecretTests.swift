import Foundation
import Testing

@testable import TorideKit

@Suite struct SecretTests {
    @Test("the field is empty once its text is on its way")
    func fieldIsEmptied() {
        var field = "six random words"
        let secret = Secret(taking: &field)
        #expect(field.isEmpty)
        #expect(secret.withData { $0 } == Data("six random words".utf8))
    }

    @Test("an empty field is an empty secret")
    func empty() {
        #expect(Secret("").withData { $0.isEmpty })
    }

    @Test("wiping leaves nothing but zeros")
    func wiped() {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 64, alignment: 1)
        defer { bytes.deallocate() }
        bytes.initializeMemory(as: UInt8.self, repeating: 0xA5)
        wipe(bytes)
        #expect(bytes.allSatisfy { $0 == 0 })
    }

    @Test("what the core handed over is overwritten where it was")
    func taken() throws {
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 64, alignment: 1)
        defer { bytes.deallocate() }
        bytes.copyBytes(from: [UInt8](repeating: 7, count: 64))
        let start = try #require(bytes.baseAddress)
        let secret = Secret(wiping: Data(bytesNoCopy: start, count: 64, deallocator: .none))
        #expect(bytes.allSatisfy { $0 == 0 })
        #expect(secret.withData { $0.allSatisfy { $0 == 7 } && $0.count == 64 })
    }

    @Test("a secret does not print itself")
    func redacted() {
        let words = "wombat canyon"
        var dumped = ""
        dump(Secret(words), to: &dumped)
        dump(Sample.shop.shown, to: &dumped)
        #expect(!"\(Secret(words)) \(String(reflecting: Secret(words))) \(dumped)".contains("wombat"))
        #expect(!"\(Sample.shop.shown) \(String(reflecting: Sample.shop.shown)) \(dumped)".contains("2345"))
    }
}
