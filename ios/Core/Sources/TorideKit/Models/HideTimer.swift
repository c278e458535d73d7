/// How long a code stays on the screen. Instants are of the clock that also runs while the phone sleeps.
struct HideTimer: Sendable, Equatable {
    private let hidesAt: ContinuousClock.Instant

    init(_ shown: ShownCode, at now: ContinuousClock.Instant) {
        hidesAt = now + .seconds(shown.hideAfterSeconds)
    }

    /// Whole seconds left, a begun one counted; none when it is time.
    func secondsLeft(at now: ContinuousClock.Instant) -> UInt32? {
        let left = hidesAt - now
        guard left > .zero else { return nil }
        return UInt32(clamping: left.components.seconds + (left.components.attoseconds > 0 ? 1 : 0))
    }
}
