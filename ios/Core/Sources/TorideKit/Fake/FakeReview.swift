#if DEBUG
/// A review that holds what it was given.
actor FakeReview: ReviewBridge {
    private var codes: [String]
    private var included: [Bool]
    private var readings: [UInt32: [UInt32: String]]
    private let sample: Sample
    /// How it was to be kept.
    private(set) var kept: KeepOptions?

    init(_ sample: Sample) {
        self.sample = sample
        (codes, readings) = (sample.codes, sample.readings)
        included = sample.codes.map { _ in true }
    }

    func summary() -> ReviewSummary {
        let candidates = codes.indices.map { index in
            let places = readings[UInt32(index)] ?? [:]
            return CandidateView(
                index: UInt32(index), line: UInt32(index + 1), start: 0, end: UInt32(codes[index].count),
                state: .unused, problem: places.isEmpty ? nil : .lookalikeAsk, doubt: nil, known: nil,
                included: included[index], set: sample.sets == 1 ? 1 : UInt8(index % Int(sample.sets)) + 1,
                doubtful: places.keys.sorted(), edited: false)
        }
        return ReviewSummary(
            lines: UInt32(codes.count), candidates: candidates, usedWithoutCode: 0, sets: sample.sets,
            refused: nil, expected: 5, keeping: UInt32(included.count { $0 }), doubts: 0, leftOut: 0,
            empty: codes.isEmpty, hasCurrentSet: sample.hasCurrentSet)
    }

    func sourceLine(_ line: UInt32) -> String { codes[Int(line) - 1] }
    func code(_ index: UInt32) -> String { codes[Int(index)] }
    func readings(at place: UInt32, of index: UInt32) -> String { readings[index]?[place] ?? "" }
    func take(reading: UInt32, at place: UInt32, of index: UInt32) throws(VaultFailure) {
        guard let found = readings[index]?[place], reading < found.count else { throw .NotFound }
        var code = Array(codes[Int(index)])
        code[Int(place)] = Array(found)[Int(reading)]
        codes[Int(index)] = String(code)
        readings[index]?[place] = nil
    }
    func include(_ index: UInt32, _ included: Bool) { self.included[Int(index)] = included }
    func setUsed(_ index: UInt32, _ used: Bool) {}
    func edit(_ index: UInt32, to text: Secret) {
        codes[Int(index)] = text.withData { String(decoding: $0, as: UTF8.self) }
    }
    func add(_ text: Secret) {
        codes.append(text.withData { String(decoding: $0, as: UTF8.self) })
        included.append(true)
    }
    func keep(_ options: KeepOptions) throws(VaultFailure) -> Kept {
        let codes = UInt32(included.count { $0 })
        if codes == 0 { throw .NothingFound }
        kept = options
        return Kept(set: "5e70", codes: codes, revision: 2)
    }
    func discard() { codes = [] }
}
#endif
