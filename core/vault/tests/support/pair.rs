//! A vault carried to another device, the way people do it.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::sync::Arc;

use tempfile::TempDir;
use toride_vault::{Restored, Session, Transfer, Vault};

use crate::{
    support::{OTHER, PASSPHRASE, TestClock, open_at},
    twins::{Twin, signals},
};

/// An empty folder on another device.
pub struct Empty {
    pub dir: TempDir,
    pub clock: Arc<TestClock>,
    pub vault: Vault,
}

impl Empty {
    pub fn new(seed: u64) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Arc::new(TestClock::at(0));
        let vault = open_at(dir.path(), &clock, seed);
        Self { dir, clock, vault }
    }
}

pub fn transfer(session: &Session) -> Transfer {
    session.make_transfer(PASSPHRASE).unwrap()
}

pub fn key(transfer: &Transfer) -> &[u8] {
    transfer.key().expose().as_bytes()
}

pub fn join(vault: &Vault, transfer: &Transfer) -> Restored {
    vault.join(transfer.bytes(), key(transfer), OTHER).unwrap()
}

/// A second device that got the vault by a transfer, under a passphrase of its own.
pub fn paired(first: &Twin, model: &str, seed: u64) -> Twin {
    let Empty { dir, clock, vault } = Empty::new(seed);
    let session = join(&vault, &transfer(&first.session)).session;
    session.observe(&signals(model)).unwrap();
    Twin {
        dir,
        clock,
        vault,
        session,
        passphrase: OTHER,
    }
}
