import Foundation

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A secret on its way into the core: its bytes are overwritten when nobody holds it any more.
///
/// The text field it came from cannot be wiped in Swift; it is emptied at once, which bounds its life.
public final class Secret: @unchecked Sendable, CustomStringConvertible, CustomReflectable {
    // Unchecked, because the compiler cannot see that nobody writes between `init` and `deinit`.
    private let bytes: UnsafeMutableRawBufferPointer

    /// The UTF-8 bytes of a text.
    public init(_ text: borrowing String) {
        let count = text.utf8.count
        bytes = .allocate(byteCount: count, alignment: 1)
        bytes.copyBytes(from: text.utf8)
    }

    /// The bytes of a file.
    public init(_ file: Data) {
        bytes = .allocate(byteCount: file.count, alignment: 1)
        bytes.copyBytes(from: file)
    }

    /// Bytes that the core handed over, which are overwritten where they were.
    convenience init(wiping data: consuming Data) {
        self.init(copy data)
        data.resetBytes(in: data.indices)
    }

    /// The UTF-8 bytes of a field, which is empty afterwards.
    public convenience init(taking field: inout String) {
        self.init(field)
        field = ""
    }

    deinit {
        wipe(bytes)
        bytes.deallocate()
    }

    /// Lends the bytes without copying them; they must not be kept.
    public func withData<Result>(_ body: (Data) throws -> Result) rethrows -> Result {
        guard let start = bytes.baseAddress else { return try body(Data()) }
        return try body(Data(bytesNoCopy: start, count: bytes.count, deallocator: .none))
    }

    public var description: String { "[secret]" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Overwrites memory. These two functions, unlike `memset`, are never left out by the optimiser.
func wipe(_ bytes: UnsafeMutableRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    #if canImport(Darwin)
    memset_s(start, bytes.count, 0, bytes.count)
    #else
    explicit_bzero(start, bytes.count)
    #endif
}
