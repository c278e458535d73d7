extension ReviewModel {
    /// One candidate with its text.
    public struct Row: Sendable, Equatable, Identifiable, CustomStringConvertible {
        public let candidate: CandidateView
        /// As it will be shown; empty where it cannot be read.
        public let code: String
        /// The line it was read from; none for one that was added by hand.
        public let source: Excerpt?
        /// The places that may be read in several ways.
        public let questions: [Question]
        /// A person should look at it before it is kept. Open until they changed it, kept it as it is, or left it out.
        public let isDoubtful: Bool

        public var id: UInt32 { candidate.index }
        public var description: String { "[secret]" }

        /// Its line says nothing else.
        public var standsAlone: Bool { source?.text == code }

        /// Something is there to be kept as it is.
        public var canBeKept: Bool {
            candidate.problem != .unreadable && candidate.problem != .unusable
        }

        init(
            _ candidate: CandidateView, _ code: String, source: Excerpt? = nil, questions: [Question] = [],
            isSettled: Bool
        ) {
            self.candidate = candidate
            self.code = code
            self.source = source
            self.questions = questions
            let hasDoubt = candidate.problem != nil || candidate.doubt != nil || candidate.state == .unknown
            isDoubtful = hasDoubt && !isSettled && !candidate.edited && candidate.known == nil
        }
    }

    /// A character that looks like another one.
    public struct Question: Sendable, Equatable, Identifiable, CustomStringConvertible {
        /// The place in the code, counted in Unicode scalars from 0.
        public let place: UInt32
        /// What it may be. An answer is the number of one of these.
        public let readings: [Character]

        public var id: UInt32 { place }
        public var description: String { "[secret]" }
    }

    /// A part of a code: a run of certain characters, or one doubtful character.
    public struct Piece: Sendable, Equatable, Identifiable, CustomStringConvertible {
        /// Where it begins in the code, counted in Unicode scalars from 0.
        public let place: UInt32
        /// The same as a person counts it: from 1, without what only groups the code.
        public let ordinal: Int
        public let text: String
        public let isDoubtful: Bool

        public var id: UInt32 { place }
        public var description: String { "[secret]" }
    }

    /// A line of the person's own text.
    public struct Line: Sendable, Equatable, Identifiable, CustomStringConvertible {
        /// From 1.
        public let number: UInt32
        public let text: String

        public var id: UInt32 { number }
        public var description: String { "[secret]" }

        public var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
    }

    /// What stands around a code in its line, without blanks at its ends; a long line is cut.
    public struct Excerpt: Sendable, Equatable, CustomStringConvertible {
        /// The number of the line, from 1.
        public let line: UInt32
        public let text: String
        /// Where the code stands in `text`, in Unicode scalars.
        public let code: Range<UInt32>

        public var description: String { "[secret]" }

        /// Scalars that are kept on each side of the code.
        static let around = 40

        init(_ line: Line, around candidate: CandidateView) {
            let all = line.text.unicodeScalars
            let start = min(Int(candidate.start), all.count)
            let end = min(max(Int(candidate.end), start), all.count)
            let isBlank = \Unicode.Scalar.properties.isWhitespace
            let blanks = all.prefix(start).prefix { $0[keyPath: isBlank] }.count
            let first = max(blanks, start - Self.around)
            let after = all.dropFirst(end).reversed().drop { $0[keyPath: isBlank] }.count
            let last = end + min(after, Self.around)
            let kept = String(String.UnicodeScalarView(all.dropFirst(first).prefix(last - first)))
            let isCut = first > blanks
            self.line = line.number
            text = (isCut ? "…" : "") + kept + (after > Self.around ? "…" : "")
            let offset = (isCut ? 1 : 0) - first
            code = UInt32(start + offset)..<UInt32(end + offset)
        }
    }
}

extension ReviewModel.Row {
    /// The code, so that each doubtful character stands alone.
    public var pieces: [ReviewModel.Piece] {
        let doubtful = Set(questions.map(\.place))
        var pieces: [ReviewModel.Piece] = []
        for (place, scalar) in code.unicodeScalars.enumerated() {
            let place = UInt32(place)
            let isDoubtful = doubtful.contains(place)
            if let last = pieces.last, !last.isDoubtful, !isDoubtful {
                pieces[pieces.count - 1] = ReviewModel.Piece(
                    place: last.place, ordinal: last.ordinal, text: last.text + String(scalar), isDoubtful: false)
            } else {
                pieces.append(
                    ReviewModel.Piece(
                        place: place, ordinal: ordinal(of: place), text: String(scalar), isDoubtful: isDoubtful))
            }
        }
        return pieces
    }

    /// A place of the code as a person counts it: from 1, without what only groups the code.
    public func ordinal(of place: UInt32) -> Int {
        let counted = code.unicodeScalars.prefix(Int(place) + 1).map(Character.init).count { $0.isLetter || $0.isNumber }
        return max(counted, 1)
    }
}
