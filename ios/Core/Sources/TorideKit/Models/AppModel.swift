import Foundation
import Observation

/// The app as a whole: what stands on the screen, in which language, and when the vault locks.
@Observable @MainActor
public final class AppModel {
    /// What the person sees first.
    public enum Stage: Sendable, Equatable {
        /// Not looked yet; an empty page for a moment.
        case opening
        /// No vault: start.
        case welcome
        /// A vault, locked.
        case locked
        /// The vault is open: home, and what lies above it.
        case open
        /// A vault that cannot be opened as it is; the state says why.
        case blocked(VaultState)
    }

    public private(set) var stage = Stage.opening
    /// The screens above the first one, lowest first.
    public var path: [Route] = [] {
        didSet {
            if path != oldValue {
                notice = nil
                if !path.isEmpty { wanted = nil } // they went elsewhere, or there
            }
        }
    }
    /// The sentences of the chosen language.
    public private(set) var words: Words
    /// What was just done. It goes when the person moves on.
    public private(set) var notice: Notice?
    /// Counts changes that no screen made itself; screens read anew when it grows.
    public private(set) var changes = 0
    /// What changed about this device since the last start, until the person has seen it.
    public internal(set) var deviceChanges: [Change] = []
    /// Whether the vault was compared with what was kept of it, since it was opened.
    @ObservationIgnored var hasCompared = false
    /// What is kept of it.
    @ObservationIgnored var keptAnchor: Data?
    /// How the vault came to be as it is here, where that is worth saying before it is opened.
    public private(set) var comingBack: ComingBack?
    /// A sealed file on its way to the screen that opens it.
    var carried: Data?
    /// What the vault is being opened for.
    var wanted: Route?
    /// The service that was picked in the guide before unlocking: kept nowhere else.
    var guideService: String?
    /// Back in the guide, the other ways are what the person wants to see.
    var asksForOtherWays = false
    /// How far the person is after the loss of a device, by what they said; until the vault is locked.
    var losses: [DeviceId?: Loss] = [:]
    /// The keys of the vault were changed since it was opened.
    var hasNewKeys = false
    /// Why the vault was locked, where that was not the person's doing; said where it is opened again.
    public private(set) var lockedBecause: VaultFailure?

    let bridge: any VaultBridge
    /// None where there is no device to look at: in previews, and in most tests.
    let device: (any DeviceSignals)?
    public let reminders: Reminders?
    private var autoLock = AutoLock()
    @ObservationIgnored private var cards: [String: ServiceCard] = [:]

    public init(
        bridge: any VaultBridge, language: Language, device: (any DeviceSignals)? = nil, reminders: Reminders? = nil
    ) {
        self.bridge = bridge
        self.device = device
        self.reminders = reminders
        words = Words(language)
    }

    /// Looks what is in the folder: at start, and for "try again".
    public func look() async {
        let state = await bridge.state()
        comingBack = await howItCameBack(to: state)
        stage = switch state {
        case .fresh: .welcome
        case .locked: .locked
        case .unlocked: .open
        case let other: .blocked(other)
        }
        if stage == .welcome { followCarried() }
    }

    public func choose(_ language: Language) {
        cards = [:]
        words = Words(language)
        Task { await remindAnew() }
    }

    /// The sentence `key`, with its values filled in.
    public func say(_ key: String, _ values: KeyValuePairs<String, TextValue> = [:]) -> String {
        words.say(key, values)
    }

    /// What is known of a service; asked once, for a list names the same few again and again.
    public func service(_ id: String) -> ServiceCard {
        let language = words.language // read also when the card is known: a new language must reach the screen
        let card = cards[id] ?? Rules.card(of: id, in: language)
        cards[id] = card
        return card
    }

    /// The vault was made or unlocked.
    public func enter() async {
        lockedBecause = nil
        path = []
        autoLock.note(.touched, at: .now)
        await observe() // first, so that home knows of a question
        stage = .open
        path = wanted.map { [$0] } ?? []
        await takeLockTime()
        await keepAnchor()
        await noteReminder()
        followCarried()
    }

    /// Locks now. The screens go first: they hold names and codes.
    public func lock(because failure: VaultFailure? = nil) async {
        lockedBecause = failure
        path = []
        notice = nil
        (deviceChanges, carried, losses, hasNewKeys) = ([], nil, [:], false)
        hasCompared = false
        (guideService, asksForOtherWays) = (nil, false)
        if stage == .open {
            stage = .opening
        }
        let plan = await reminderPlan()
        await bridge.lock() // waits for no notification
        await follow(plan)
        await look()
    }

    /// Says what was just done.
    public func tell(_ notice: Notice?) {
        self.notice = notice
    }

    /// Takes back what the notice says.
    public func undo() async {
        guard let done = notice else { return }
        notice = nil
        do throws(VaultFailure) {
            try await done.undo(on: bridge)
            notice = .undone
            changes += 1
            await keepAnchor()
        } catch {
            notice = .failed(error)
            await note(error)
        }
    }

    /// Back to a screen below this one, or to it from home.
    public func back(to route: Route) {
        if let at = path.lastIndex(of: route) {
            path.removeSubrange((at + 1)...)
        } else {
            path = [route]
        }
    }

    /// From stored codes back to whoever asked for new ones, or to the account.
    func backFromCodes(of account: AccountId) {
        back(to: path.contains(.renew(account)) ? .renew(account) : .account(account))
    }

    /// Back to the screen below, wherever that is; home when the vault was locked meanwhile.
    func leave() {
        path = path.dropLast()
    }

    /// Another screen instead of this one; none where the vault was locked meanwhile.
    public func replace(with route: Route) {
        guard !path.isEmpty else { return }
        path = path.dropLast() + [route]
    }

    /// Notes what the person or the system did, and locks when the core says that it is time. The screen
    /// also calls this every second with `.nothing`.
    public func happened(_ event: AutoLock.Event, at now: ContinuousClock.Instant = .now) async {
        // Coming back ends the time away, so the core is asked before that is noted.
        if event != .returned {
            autoLock.note(event, at: now)
        }
        let isDue = Rules.mustLock(autoLock.input(at: now))
        if event == .returned {
            autoLock.note(event, at: now)
        }
        // Also while a vault is being made: it is open before home is.
        if isDue, await bridge.state() == .unlocked {
            await lock()
        } else if event == .left {
            await keepAnchor() // the system may end the app from here on
            await noteReminder()
        }
    }

    /// Takes over the lock time from the settings. Without one the core's default stays.
    func takeLockTime() async {
        do throws(VaultFailure) {
            autoLock.minutes = try await bridge.info().lockMinutes
        } catch {
            await note(error)
        }
    }

    /// Some failures change what stands on the screen.
    func note(_ failure: VaultFailure) async {
        switch failure {
        case .Locked, .Internal: await lock(because: failure)
        case .TooNew, .NeedsRepair, .InUse, .StorageUnavailable, .AlreadyExists: await look()
        default: break
        }
    }
}
