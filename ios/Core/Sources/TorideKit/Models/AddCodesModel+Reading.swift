import Foundation

/// The ways for a text to come in.
extension AddCodesModel {
    /// A text of any real list fits the field; a larger one goes straight to the core, which knows the limit.
    static let fieldLimit = 20_000

    public var hasText: Bool { !text.allSatisfy(\.isWhitespace) }

    /// Reads what is in the field.
    public func read() async {
        await read(Secret(text), from: .paste)
    }

    /// Reads what was pasted; shows it in the field too, unless it is too large for one.
    public func take(_ pasted: String) async {
        if pasted.utf8.count <= Self.fieldLimit {
            text = pasted
        }
        await read(Secret(pasted), from: .paste)
    }

    /// Reads what is in the field at once when it is more than a field should hold.
    public func takeLargeText() async {
        if text.utf8.count > Self.fieldLimit {
            await read(Secret(taking: &text), from: .paste)
        }
    }

    /// Reads a text file.
    public func read(_ file: Data, named name: String) async {
        await read(Secret(file), from: .file, named: name)
    }

    /// The file that was chosen could not be read.
    public func fileFailed() {
        failure = .StorageUnavailable
    }

    /// Reads the writing in a picture, which is let go at once.
    public func read(picture load: () async -> Data?, by reader: any PictureReader) async {
        guard !isReadingPicture else { return }
        pictures += 1
        let this = pictures
        (picture, pictureProblem) = (this, nil)
        var found: [PictureLine]?
        if let data = await load() {
            found = await reader.lines(in: data)
        }
        guard picture == this else { return } // stopped meanwhile
        picture = nil
        guard let lines = found else {
            pictureProblem = .notAPicture
            return
        }
        guard lines.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) else {
            pictureProblem = .noText
            return
        }
        await review(from: .photo) { (account) async throws(VaultFailure) in
            try await bridge.review(lines, for: account)
        }
    }

    /// A picture is being looked at.
    public var isReadingPicture: Bool { picture != nil }

    /// "Stop": what is still found in the picture is let go.
    public func stopReadingPicture() {
        picture = nil
    }

    func readNothing() async {
        await read(Secret(""), from: .typed)
    }

    private func read(_ secret: Secret, from source: CaptureSource, named name: String? = nil) async {
        await review(from: source) { (account) async throws(VaultFailure) in
            try await bridge.review(secret, for: account, fileName: name)
        }
        let hinted = name.flatMap(Rules.service(ofFile:))
        hint = hinted == service ? nil : hinted
    }

    private func review(
        from source: CaptureSource, _ start: (AccountId) async throws(VaultFailure) -> any ReviewBridge
    ) async {
        guard let account else { return }
        pictureProblem = nil
        hint = nil
        let done = await attempt { () async throws(VaultFailure) in
            try await show(try await start(account))
        }
        if done {
            self.source = source
        }
    }
}
