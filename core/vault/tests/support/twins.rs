//! Several devices of one vault, each with a folder and a clock of its own.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::{fs, sync::Arc};

use tempfile::TempDir;
use toride_domain::{DeviceKind, KeySignal, Reply, SimSignal, SlotSignal};
use toride_vault::{Arrival, Merged, Session, Signals, Vault};

use crate::support::{PASSPHRASE, TestClock, open_at};

pub struct Twin {
    pub dir: TempDir,
    pub clock: Arc<TestClock>,
    pub vault: Vault,
    pub session: Session,
    pub passphrase: &'static [u8],
}

impl Twin {
    /// The first device.
    pub fn first(seed: u64) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Arc::new(TestClock::at(0));
        let vault = open_at(dir.path(), &clock, seed);
        let session = vault.create(PASSPHRASE).unwrap().session;
        session.observe(&signals("first")).unwrap();
        Self {
            dir,
            clock,
            vault,
            session,
            passphrase: PASSPHRASE,
        }
    }

    /// A copy of the folder, opened elsewhere. It does not know that it is one.
    pub fn copied(&self, seed: u64) -> Self {
        self.session.lock();
        let dir = tempfile::tempdir().unwrap();
        let file = |dir: &TempDir| dir.path().join("vault.db");
        fs::copy(file(&self.dir), file(&dir)).unwrap();
        let clock = Arc::new(TestClock::at(0));
        let vault = open_at(dir.path(), &clock, seed);
        let session = vault.unlock(PASSPHRASE).unwrap();
        Self {
            dir,
            clock,
            vault,
            session,
            passphrase: PASSPHRASE,
        }
    }

    /// A second device of the same vault; this one is open again.
    pub fn second(&mut self, model: &str, seed: u64) -> Self {
        let twin = self.copied(seed);
        self.session = self.vault.unlock(PASSPHRASE).unwrap();
        twin.session.observe(&signals(model)).unwrap();
        twin.session.answer(Reply::Both).unwrap();
        twin
    }

    pub fn unlock(&mut self) {
        self.session.lock();
        self.session = self.vault.unlock(self.passphrase).unwrap();
    }

    pub fn bundle(&self) -> Vec<u8> {
        self.session.make_sync().unwrap().bytes().to_vec()
    }

    pub fn receive(&self, bundle: &[u8]) -> Arrival {
        self.session.receive_sync(bundle).unwrap()
    }

    /// Takes over what another device knows.
    pub fn take(&self, bundle: &[u8]) -> Merged {
        self.receive(bundle).merge(true).unwrap()
    }

    pub fn digest(&self) -> [u8; 32] {
        self.session.content_digest().unwrap()
    }
}

/// One bundle each way.
pub fn exchange(a: &Twin, b: &Twin) {
    b.take(&a.bundle());
    a.take(&b.bundle());
}

pub fn signals(model: &str) -> Signals {
    Signals {
        marker: None,
        anchor: None,
        key: KeySignal::Ok,
        slot: SlotSignal::None,
        hardware: Some(model.into()),
        folder: None,
        system: Some("17".into()),
        sim: SimSignal::Unknown,
        screen_lock: Some(true),
        restored: false,
        model: model.into(),
        kind: DeviceKind::Phone,
    }
}
