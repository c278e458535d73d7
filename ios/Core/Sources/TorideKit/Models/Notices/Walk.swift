/// A device that is gone, and that several accounts still depend on: they are gone through one after the other.
public struct Walk: Sendable, Equatable {
    public let device: DeviceId
    /// Empty where the device was deleted.
    public let name: String

    /// The walk that most accounts are waiting for; none where one card says all.
    public init?(in cards: [PromptCard]) {
        var waiting: [AboutView: Int] = [:]
        for card in cards {
            let changed = card.prompts.first { $0.reason == .phoneChanged }
            for device in Set(changed?.about.filter { $0.kind == .device } ?? []) {
                waiting[device, default: 0] += 1
            }
        }
        // Of as many, always the same one.
        let most = waiting.max { ($0.value, $1.key.id) < ($1.value, $0.key.id) }
        guard let most, most.value > 1 else { return nil }
        (device, name) = (most.key.id, most.key.name)
    }

    /// Whether it leads to this card: the device is its first reason.
    public func covers(_ card: PromptCard) -> Bool {
        guard let first = card.prompts.first, first.reason == .phoneChanged else { return false }
        return first.about.contains { $0.kind == .device && $0.id == device }
    }
}
