import Testing

@testable import TorideKit

@MainActor @Suite struct AppTests {
    @Test("each state of the folder has its stage", arguments: VaultState.allCases)
    func stages(state: VaultState) async {
        let app = AppModel(bridge: FakeBridge(state), language: .ja)
        await app.look()
        let expected: AppModel.Stage = switch state {
        case .fresh: .welcome
        case .locked: .locked
        case .unlocked: .open
        case .lost, .needsRepair, .tooNew, .inUse, .unavailable: .blocked(state)
        }
        #expect(app.stage == expected)
    }

    @Test("the app locks when the screen goes off, and not while it is touched")
    func locks() async {
        let app = AppModel(bridge: FakeBridge(.unlocked), language: .ja)
        await app.look()
        app.path = [.accounts]
        await app.happened(.touched)
        #expect(app.stage == .open)
        await app.happened(.screenOff)
        #expect(app.stage == .locked)
        #expect(app.path.isEmpty)
    }

    @Test("coming back after too long finds the vault locked")
    func locksOnReturn() async {
        let app = AppModel(bridge: FakeBridge(.unlocked), language: .ja)
        await app.look()
        let start = ContinuousClock.now
        await app.happened(.pickerOpened, at: start)
        await app.happened(.left, at: start)
        #expect(app.stage == .open)
        await app.happened(.returned, at: start + .seconds(61))
        #expect(app.stage == .locked)
    }

    @Test("what was just done is told until the person moves on")
    func notices() async {
        let app = AppModel(bridge: FakeBridge(.unlocked), language: .ja)
        await app.look()
        app.path = [.accounts]
        app.tell(.accountBinned(Sample.account))
        app.path = [.accounts]
        #expect(app.notice == .accountBinned(Sample.account))
        app.path.append(.settings)
        #expect(app.notice == nil)
    }

    @Test("what cannot be taken back is said, and stays done")
    func undoFails() async {
        let bridge = FakeBridge(.unlocked)
        let app = AppModel(bridge: bridge, language: .ja)
        await app.look()
        app.tell(.codeUsed("c1"))
        await bridge.fail(with: .StorageFull)
        await app.undo()
        #expect(app.notice == .failed(.StorageFull))
        #expect(app.changes == 0)
    }

    @Test("the way back leads to the screen below, or to it from home")
    func wayBack() async {
        let app = AppModel(bridge: FakeBridge(.unlocked), language: .ja)
        app.path = [.accounts, .account("a"), .addCodes("a")]
        app.back(to: .account("a"))
        #expect(app.path == [.accounts, .account("a")])
        app.back(to: .account("b"))
        #expect(app.path == [.account("b")])
        app.replace(with: .addCodes("b"))
        #expect(app.path == [.addCodes("b")])
    }

    @Test("the app locks also while a new vault's recovery key is on the screen")
    func locksWhileCreating() async {
        let app = AppModel(bridge: FakeBridge(.fresh), language: .ja)
        await app.look()
        let create = CreateModel(app)
        create.passphrase = "copper wombat lantern orbit velvet maple"
        await create.create()
        await app.happened(.screenOff)
        #expect(app.stage == .locked)
    }

    @Test("what the core is asked about locking is what happened")
    func autoLock() {
        let start = ContinuousClock.now
        var lock = AutoLock()
        lock.note(.touched, at: start)
        lock.note(.left, at: start + .seconds(2))
        lock.note(.left, at: start + .seconds(3))
        lock.note(.pickerOpened, at: start + .seconds(3))
        #expect(
            lock.input(at: start + .milliseconds(4_500))
                == AutoLockInput(
                    idleMs: 4_500, backgroundMs: 2_500, pickerOpen: true, screenOff: false,
                    lockMinutes: 5))
        lock.note(.screenOff, at: start + .seconds(5))
        lock.note(.returned, at: start + .seconds(6))
        lock.note(.pickerClosed, at: start + .seconds(6))
        #expect(
            lock.input(at: start - .seconds(1))
                == AutoLockInput(
                    idleMs: 0, backgroundMs: nil, pickerOpen: false, screenOff: false, lockMinutes: 5))
    }

    @Test("a fault of the program locks the vault")
    func faultLocks() async {
        let bridge = FakeBridge(.unlocked)
        let app = AppModel(bridge: bridge, language: .ja)
        await app.look()
        let home = HomeModel(app)
        await bridge.fail(with: .Internal)
        await home.load()
        #expect(app.stage == .locked)
        #expect(app.lockedBecause == .Internal)
    }

    @Test("every failure has a sentence of its own in both languages", arguments: [Language.ja, .en])
    func sentences(language: Language) {
        let words = Words(language)
        let failures: [VaultFailure] = [
            .Locked, .WrongPassphrase, .WrongRecoveryKey, .SlotDamaged, .Damaged, .SetMismatch,
            .NotToride, .TooNew, .OutOfMemory, .StorageFull, .StorageUnavailable, .InUse,
            .NeedsRepair, .ReadOnly, .TooLarge(what: .paste), .TooMany(what: .codes), .Malformed,
            .NotText, .NothingFound, .Throttled(seconds: 5), .Invalid(field: .accountName), .NotFound,
            .AlreadyExists, .WeakPassphrase, .Internal,
        ]
        let sentences = Set(failures.map(words.say))
        #expect(sentences.count == failures.count)
        #expect(!sentences.contains(words.say("common-no-words")))
    }
}
