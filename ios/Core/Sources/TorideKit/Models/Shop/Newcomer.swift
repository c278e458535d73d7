/// Somebody who is added on the way is the one that was meant.
struct Newcomer<Place> {
    private var awaited: (place: Place, before: Set<PersonId>)?

    /// Somebody is to be added for a place of the form.
    mutating func await(_ place: Place, _ people: [PersonRow]) {
        awaited = (place, Set(people.map(\.id)))
    }

    /// Who came, and for which place; asked once, when the person is back.
    mutating func take(from people: [PersonRow]) -> (place: Place, id: PersonId)? {
        defer { awaited = nil }
        guard let awaited, let new = people.first(where: { !awaited.before.contains($0.id) }) else { return nil }
        return (awaited.place, new.id)
    }
}
