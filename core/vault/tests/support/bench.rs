//! A vault in a temporary folder, with a clock that stands still and cheap key stretching.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use tempfile::TempDir;
use toride_crypto::{SecretText, random::TestRng};
use toride_domain::{AccountId, CodeId, Millis, Owner};
use toride_vault::{
    AccountDraft, Clock, Folder, KeepOptions, Kept, Profile, Review, Session, Vault,
};

/// 2026-11-23T09:00:00Z.
pub const START: u64 = 1_795_424_400_000;
pub const PASSPHRASE: &[u8] = "曇り空の下で 茶を飲む亀".as_bytes();
pub const OTHER: &[u8] = b"seven brittle lanterns hum";

/// A clock that moves when told to.
pub struct TestClock(AtomicU64);

impl TestClock {
    /// So many seconds after the start.
    pub fn at(seconds: u64) -> Self {
        Self(AtomicU64::new(START + seconds * 1000))
    }

    pub fn wait(&self, ms: u64) {
        self.0.fetch_add(ms, Ordering::Relaxed);
    }

    pub fn set(&self, ms: u64) {
        self.0.store(ms, Ordering::Relaxed);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Millis {
        Millis::clamped(self.0.load(Ordering::Relaxed))
    }
}

pub struct Bench {
    pub dir: TempDir,
    pub clock: Arc<TestClock>,
    pub vault: Vault,
}

impl Bench {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Arc::new(TestClock(AtomicU64::new(START)));
        let vault = open_at(dir.path(), &clock, 1);
        Self { dir, clock, vault }
    }

    /// A bench with a vault; its session and its recovery key.
    pub fn created() -> (Self, Session, SecretText) {
        let bench = Self::new();
        let new = bench.vault.create(PASSPHRASE).unwrap();
        (bench, new.session, new.recovery_key)
    }

    pub fn unlock(&self) -> Session {
        self.vault.unlock(PASSPHRASE).unwrap()
    }

    /// As a new process would open the folder.
    pub fn reopen(&mut self, seed: u64) -> Session {
        self.vault.lock();
        self.vault = open_at(self.dir.path(), &self.clock, seed);
        self.unlock()
    }

    pub fn file(&self) -> std::path::PathBuf {
        self.dir.path().join("vault.db")
    }
}

pub fn open_at(dir: &Path, clock: &Arc<TestClock>, seed: u64) -> Vault {
    let clock: Arc<dyn Clock> = Arc::<TestClock>::clone(clock);
    Vault::open_with(
        Folder::new(dir),
        clock,
        Arc::new(TestRng::new(seed)),
        Profile::Test,
    )
}

pub fn draft(name: &str) -> AccountDraft {
    AccountDraft {
        service: "instagram".into(),
        name: name.into(),
        owner: Owner::Personal,
    }
}

pub const KEEP: KeepOptions = KeepOptions {
    issued_at: None,
    retire_old: false,
    current: None,
};
pub const RENEW: KeepOptions = KeepOptions {
    issued_at: None,
    retire_old: true,
    current: None,
};

pub fn review(session: &Session, id: AccountId, text: &str) -> Review {
    session.review(id, text.as_bytes(), None).unwrap()
}

pub fn keep(session: &Session, id: AccountId, text: &str, options: KeepOptions) -> Kept {
    review(session, id, text).keep(options).unwrap()
}

/// An account with a set of these codes.
pub fn account(session: &Session, name: &str, codes: &str) -> AccountId {
    let id = session.add_account(&draft(name)).unwrap();
    keep(session, id, codes, KEEP);
    id
}

/// Ids of the newest set's codes, in order.
pub fn codes(session: &Session, id: AccountId) -> Vec<CodeId> {
    let detail = session.account(id).unwrap();
    detail.current_sets[0]
        .codes
        .iter()
        .map(|code| code.id)
        .collect()
}

/// A code's text without separators.
pub fn text(session: &Session, code: CodeId) -> String {
    session
        .reveal(code)
        .unwrap()
        .canonical()
        .unwrap()
        .expose()
        .to_owned()
}

/// Five invented codes of Instagram's form.
pub const SHEET: &str = "1834 2957\n4471 9023\n8062 1745\n3390 5816\n7128 6604\n";
pub const SHEET_CODES: [&str; 5] = ["18342957", "44719023", "80621745", "33905816", "71286604"];
/// The set that replaces them.
pub const NEW_SHEET: &str = "2204 8719\n9951 3046\n6617 2830\n1083 7542\n5549 0168\n";
