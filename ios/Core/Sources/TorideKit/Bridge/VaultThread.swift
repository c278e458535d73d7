import Dispatch

/// Runs an actor on a queue of its own: the core blocks while it stretches a key or writes to disk, and
/// the threads that Swift shares among all tasks must not wait for that.
final class VaultThread: SerialExecutor {
    private let queue = DispatchQueue(label: "toride.vault", qos: .userInitiated)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }

    func asUnownedSerialExecutor() -> UnownedSerialExecutor {
        UnownedSerialExecutor(ordinary: self)
    }
}
