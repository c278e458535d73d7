/// What is known about the person being there. Whether to lock is the core's decision.
///
/// Instants are of the clock that also runs while the phone sleeps.
public struct AutoLock: Sendable {
    public enum Event: Sendable, Equatable {
        /// Time went by.
        case nothing
        case touched
        /// The app left the screen, or came back.
        case left, returned
        /// The phone itself was locked or its screen went off.
        case screenOff
        /// The app opened a picker of the system, or it is closed again.
        case pickerOpened, pickerClosed
    }

    /// As set in the vault; until that is known, the core's default.
    public var minutes: UInt8 = 5
    private var lastTouch = ContinuousClock.now
    private var leftAt: ContinuousClock.Instant?
    private var isPickerOpen = false
    private var isScreenOff = false

    public init() {}

    public mutating func note(_ event: Event, at now: ContinuousClock.Instant) {
        switch event {
        case .nothing: break
        case .touched: lastTouch = now
        case .left: leftAt = leftAt ?? now
        case .returned: (leftAt, isScreenOff) = (nil, false)
        case .screenOff: isScreenOff = true
        case .pickerOpened: isPickerOpen = true
        case .pickerClosed: isPickerOpen = false
        }
    }

    /// The question to the core.
    public func input(at now: ContinuousClock.Instant) -> AutoLockInput {
        AutoLockInput(
            idleMs: milliseconds(from: lastTouch, to: now),
            backgroundMs: leftAt.map { milliseconds(from: $0, to: now) },
            pickerOpen: isPickerOpen,
            screenOff: isScreenOff,
            lockMinutes: minutes
        )
    }

    private func milliseconds(
        from start: ContinuousClock.Instant, to end: ContinuousClock.Instant
    ) -> UInt64 {
        let (seconds, attoseconds) = (end - start).components
        return UInt64(clamping: seconds * 1_000 + attoseconds / 1_000_000_000_000_000)
    }
}
