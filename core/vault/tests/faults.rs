//! Faults of the disk and of the program: what they must not cost.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/disk.rs"]
mod disk;
#[path = "support/bench.rs"]
mod support;

use std::{
    fs, io,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use disk::{Disk, Op};
use support::{Bench, OTHER, PASSPHRASE, SHEET, START, TestClock, account, codes};
use toride_crypto::{CryptoError, random::TestRng};
use toride_store::Files;
use toride_vault::{Clock, Error, Folder, Profile, Rng, Vault, VaultState};

/// The vault of the bench, as a new process would open it on this disk.
fn on(bench: &Bench, files: impl Files + 'static) -> Vault {
    bench.vault.lock();
    let clock: Arc<dyn Clock> = Arc::<TestClock>::clone(&bench.clock);
    let folder = Folder::with(bench.dir.path(), Arc::new(files), None);
    Vault::open_with(folder, clock, Arc::new(TestRng::new(9)), Profile::Test)
}

/// A disk on which files with this in their path cannot be written while `full` says so.
fn full_for(part: &'static str, full: &Arc<AtomicBool>) -> impl Files + 'static {
    let full = Arc::clone(full);
    Disk(move |op, path: &Path| {
        let concerned = op == Op::Write && path.to_string_lossy().contains(part);
        if concerned && full.load(Ordering::Relaxed) {
            Err(io::ErrorKind::StorageFull.into())
        } else {
            Ok(())
        }
    })
}

#[test]
fn a_full_disk_during_a_repair_does_not_turn_the_vault_back_to_an_old_snapshot() {
    let (bench, session, _) = Bench::created();
    session.change_passphrase(PASSPHRASE, OTHER).unwrap();
    let id = account(&session, "@after the snapshot", SHEET);
    session.lock();
    let mut bytes = fs::read(bench.file()).unwrap();
    bytes[..16].fill(0);
    fs::write(bench.file(), &bytes).unwrap();
    let full = Arc::new(AtomicBool::new(true));
    let vault = on(&bench, full_for("salvage.tmp", &full));
    assert_eq!(vault.repair(OTHER).unwrap_err(), Error::StorageFull);
    assert_eq!(vault.state(), VaultState::NeedsRepair);
    assert_eq!(fs::read(bench.file()).unwrap(), bytes);

    full.store(false, Ordering::Relaxed);
    vault.repair(OTHER).unwrap();
    assert!(vault.unlock(OTHER).unwrap().account(id).is_ok());
}

#[test]
fn a_full_disk_and_a_clock_that_was_set_back_do_not_lock_the_owner_out() {
    let (bench, session, _) = Bench::created();
    session.lock();
    for _ in 0..4 {
        let _ = bench.vault.unlock(OTHER);
    }
    assert!(bench.vault.wait_seconds() > 0);
    bench.clock.set(START - 86_400_000);
    let full = Arc::new(AtomicBool::new(true));
    let vault = on(&bench, full_for("attempts", &full));
    let _first_sees_the_clock = vault.unlock(PASSPHRASE);
    bench.clock.wait(60_000);
    assert!(vault.unlock(PASSPHRASE).is_ok());
}

#[test]
fn wrong_passphrases_are_counted_on_a_full_disk() {
    let (bench, session, _) = Bench::created();
    session.lock();
    // The room that is kept back is the only one left.
    let reserve = bench.dir.path().join("reserve");
    assert!(reserve.exists());
    let disk = Disk(move |op, _: &Path| {
        if op == Op::Write && reserve.exists() {
            Err(io::ErrorKind::StorageFull.into())
        } else {
            Ok(())
        }
    });
    let vault = on(&bench, disk);
    for _ in 0..3 {
        assert_eq!(vault.unlock(OTHER).unwrap_err(), Error::WrongPassphrase);
    }
    assert_eq!(vault.wait_seconds(), 2);
}

#[test]
fn a_snapshot_that_opens_with_the_old_passphrase_goes_at_the_next_unlock() {
    let (bench, session, _) = Bench::created();
    session.change_passphrase(PASSPHRASE, OTHER).unwrap();
    session.change_passphrase(OTHER, PASSPHRASE).unwrap();
    let names = || -> Vec<_> {
        let found = fs::read_dir(bench.dir.path().join("snapshots")).unwrap();
        found.map(|entry| entry.unwrap().file_name()).collect()
    };
    let old = names();
    let full = Arc::new(AtomicBool::new(true));
    let vault = on(&bench, full_for("snapshots", &full));
    let session = vault.unlock(PASSPHRASE).unwrap();
    session.change_passphrase(PASSPHRASE, OTHER).unwrap();
    assert_eq!(names(), old, "no room for a new one yet");
    vault.lock();
    full.store(false, Ordering::Relaxed);
    vault.unlock(OTHER).unwrap();
    assert_eq!(names().len(), 1);
    assert_ne!(names(), old);
}

/// Random bytes that fail by a panic once told to.
struct Faulty {
    rng: TestRng,
    broken: AtomicBool,
}

impl Rng for Faulty {
    fn fill(&self, out: &mut [u8]) -> Result<(), CryptoError> {
        assert!(!self.broken.load(Ordering::Relaxed), "1834 2957");
        self.rng.fill(out)
    }
}

#[test]
fn a_fault_in_the_middle_of_a_change_leaves_the_vault_locked_and_whole() {
    let bench = Bench::new();
    let clock: Arc<dyn Clock> = Arc::<TestClock>::clone(&bench.clock);
    let rng = Arc::new(Faulty {
        rng: TestRng::new(1),
        broken: AtomicBool::new(false),
    });
    let folder = Folder::new(bench.dir.path());
    let random: Arc<dyn Rng> = Arc::<Faulty>::clone(&rng);
    let vault = Vault::open_with(folder, clock, random, Profile::Test);
    let session = vault.create(PASSPHRASE).unwrap().session;
    let id = account(&session, "@a", SHEET);
    let code = codes(&session, id)[0];
    let shown = session.reveal(code).unwrap();
    rng.broken.store(true, Ordering::Relaxed);
    assert!(catch_unwind(AssertUnwindSafe(|| session.mark_used(code))).is_err());
    let locked = catch_unwind(AssertUnwindSafe(|| vault.lock()));
    assert!(
        locked.is_ok(),
        "locking after a fault writes nothing that could fail again"
    );
    assert!(session.is_locked());
    assert_eq!(shown.display().unwrap_err(), Error::Locked);

    rng.broken.store(false, Ordering::Relaxed);
    let session = vault.unlock(PASSPHRASE).unwrap();
    assert!(session.damage().unwrap().is_empty());
    session.mark_used(code).unwrap();
}

#[test]
fn locking_while_another_thread_reads_shows_and_keeps_leaves_all_or_nothing() {
    for round in 0..20 {
        let (mut bench, session, _) = Bench::created();
        let id = account(&session, "@a", SHEET);
        let first = codes(&session, id)[0];
        let review = support::review(&session, id, support::NEW_SHEET);
        let other = session.clone();
        let busy = std::thread::spawn(move || {
            let shown = other.reveal(first).and_then(|code| code.display());
            let kept = review.keep(support::RENEW);
            let marked = other.mark_used(first);
            (shown.is_ok(), kept.is_ok(), marked.is_ok())
        });
        for _ in 0..round {
            std::thread::yield_now();
        }
        session.lock();
        let (_, kept, marked) = busy.join().unwrap();
        assert_eq!(session.reveal(first).unwrap_err(), Error::Locked);
        let session = bench.reopen(2);
        assert!(session.damage().unwrap().is_empty());
        let detail = session.account(id).unwrap();
        assert_eq!(detail.retired_sets.len(), usize::from(kept));
        let sets = detail.current_sets.iter().chain(&detail.retired_sets);
        let mut all = sets.flat_map(|set| &set.codes);
        let code = all.find(|code| code.id == first).unwrap();
        let is_used = matches!(code.state, toride_domain::CodeState::Used { .. });
        assert_eq!(is_used, marked, "what was acknowledged is there");
    }
}

#[test]
fn nothing_that_is_printed_while_a_vault_is_open_holds_a_code_or_a_key() {
    let bench = Bench::new();
    let new = bench.vault.create(PASSPHRASE).unwrap();
    let key = new.recovery_key.expose().to_owned();
    let id = account(&new.session, "@a", SHEET);
    let review = support::review(&new.session, id, support::NEW_SHEET);
    let shown = new.session.reveal(codes(&new.session, id)[0]).unwrap();
    let printed = [
        format!("{:?} {new:?} {shown:?} {review:?}", bench.vault),
        format!("{:?} {:?}", shown.display(), shown.canonical()),
        format!("{:?} {:?}", review.summary(), review.code_text(0)),
        format!("{:?}", review.source_line(1)),
    ];
    for text in printed {
        for secret in ["1834", "2957", "2204", "8719", &key] {
            assert!(!text.contains(secret), "{text}");
        }
    }
}
