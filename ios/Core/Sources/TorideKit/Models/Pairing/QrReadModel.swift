import Dispatch
import Foundation
import Observation

/// Reads pictures of another device: a sealed file, or the key to one.
@Observable @MainActor
public final class QrReadModel {
    public enum Wanted: Sendable {
        case file
        case key
    }

    public enum Camera: Sendable, Equatable {
        /// The system has not asked the person yet.
        case unasked
        case starting
        case running
        case denied
        /// It does not answer, or there is none.
        case failed
    }

    /// What is said below the picture.
    public enum Hint: Sendable, Equatable {
        case nothingInSight
        case progress(have: UInt32, need: UInt32)
        /// Everything is read.
        case done
        /// A QR code of something else.
        case foreign
        /// A key, where a file is wanted.
        case keyFirst
        /// The pictures of a file, where a key is wanted.
        case codes
        case problem(QrProblem)
        /// In the pictures that were chosen.
        case nothingInPictures
    }

    public let wanted: Wanted
    public var camera = Camera.unasked
    public private(set) var hint = Hint.nothingInSight
    /// Pictures that the person chose are looked at.
    public private(set) var isReadingPictures = false
    /// They hold a part of the codes.
    public private(set) var needsMorePictures = false
    /// Looks at the pictures, on whatever thread they come.
    public let eye = QrEye()

    private let app: AppModel
    private let found: @MainActor (Data?, Secret?) async -> Void
    private var isDone = false

    init(_ app: AppModel, file found: @escaping @MainActor (Data) async -> Void) {
        self.app = app
        wanted = .file
        self.found = { file, _ in
            if let file { await found(file) }
        }
    }

    init(_ app: AppModel, key found: @escaping @MainActor (Secret) async -> Void) {
        self.app = app
        wanted = .key
        self.found = { _, key in
            if let key { await found(key) }
        }
    }

    /// Two runs came together; which of them is meant, the person knows.
    public var mustBeginAgain: Bool { hint == .problem(.otherBundle) }

    /// What the eye saw in one picture.
    public func saw(_ sight: QrEye.Sight) async {
        guard !isDone else { return }
        let before = hint
        hint = next(after: sight)
        // Somebody holds the camera: that is no idling.
        if sight.progress.news || hint != before {
            await app.happened(.touched)
        }
        switch wanted {
        case .file where sight.file != nil, .key where sight.key != nil:
            (isDone, hint) = (true, .done)
            await found(sight.file, sight.key)
        default: break
        }
    }

    /// Looks at pictures that the person chose, where the camera does not serve.
    public func read(_ pictures: [() async -> Luma?]) async {
        guard !isReadingPictures else { return }
        (isReadingPictures, needsMorePictures) = (true, false)
        defer { isReadingPictures = false }
        for load in pictures where !isDone {
            if let luma = await load(), let sight = await look(at: luma) {
                await saw(sight)
            }
        }
        switch hint {
        case .progress: needsMorePictures = true
        case .nothingInSight: hint = .nothingInPictures
        case .done, .foreign, .keyFirst, .codes, .problem, .nothingInPictures: break
        }
    }

    /// The threads that all tasks share must not wait for it.
    private func look(at luma: Luma) async -> QrEye.Sight? {
        let eye = eye
        return await withCheckedContinuation { answer in
            DispatchQueue.global(qos: .userInitiated).async {
                answer.resume(returning: try? eye.look(at: luma))
            }
        }
    }

    /// Reads another run.
    public func beginAgain() {
        eye.forget()
        needsMorePictures = false
        (isDone, hint) = (false, .nothingInSight)
    }

    private func next(after sight: QrEye.Sight) -> Hint {
        let progress = sight.progress
        if let problem = progress.problem { return .problem(problem) }
        switch wanted {
        case .file:
            if progress.need > 0 { return .progress(have: progress.have, need: progress.need) }
            if progress.hasKey { return .keyFirst }
        case .key:
            if progress.need > 0, !progress.foreign { return .codes }
        }
        if progress.foreign { return .foreign }
        // What was said stays until there is something new to say.
        return progress.seen == 0 ? hint : .nothingInSight
    }
}
