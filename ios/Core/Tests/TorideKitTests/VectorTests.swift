import Foundation
import Testing

@testable import TorideKit

/// The vectors that Rust, Kotlin and Swift share, as far as they can be asked from here.
@Suite struct VectorTests {
    struct RecoveryKeys: Decodable {
        struct Read: Decodable {
            let name: String
            let text: String
        }
        struct Text: Decodable {
            let name: String
            let text: String
            let groups: [String]
            let error: String?
        }
        let reads: [Read]
        let texts: [Text]
    }

    @Test("a recovery key is read however it was typed")
    func reads() throws {
        let file: RecoveryKeys = try Shared.load("vectors/recovery-key.json")
        #expect(file.reads.count >= 20)
        for read in file.reads {
            #expect(Rules.check(recoveryKey: Secret(read.text)).complete, "\(read.name)")
        }
    }

    @Test("each group of a recovery key is judged like everywhere else")
    func groups() throws {
        let file: RecoveryKeys = try Shared.load("vectors/recovery-key.json")
        #expect(file.texts.count >= 30)
        for text in file.texts {
            let check = Rules.check(recoveryKey: Secret(text.text))
            #expect(check.groups.map(Self.name) == text.groups, "\(text.name)")
            #expect(check.tooLong == (text.error == "TooLong"), "\(text.name)")
            if text.error == "Groups" {
                #expect(!check.complete, "\(text.name)")
            }
        }
    }

    static func name(of group: GroupState) -> String {
        switch group {
        case .empty: "Empty"
        case .incomplete: "Incomplete"
        case .right: "Right"
        case .wrong: "Wrong"
        case .hasU: "HasU"
        }
    }
}
