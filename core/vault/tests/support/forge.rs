//! Bodies as no honest device writes them, under a right seal.
#![allow(dead_code, reason = "each test file uses a part of it")]

use minicbor::{Decoder, Encoder};
use toride_crypto::{
    audit::audit_link,
    bundle::{Bundle, BundleHeader, BundleKind, BundleLock, NewSlot, seal_bundle},
    random::TestRng,
    slot::SlotKind,
};
use toride_domain::{DeviceId, Millis, Stamp};
use toride_vault::{BackupSecrets, Profile, Session};

use crate::support::{PASSPHRASE, START};

pub type Id = [u8; 16];

/// A body that can be changed.
#[derive(Clone)]
pub struct Body {
    pub vault: Id,
    pub sender: Id,
    pub stamp: [u8; 24],
    pub epoch: u32,
    /// Kind, id, part, plaintext.
    pub rows: Vec<(u8, Id, u8, Vec<u8>)>,
    /// Device, number, plaintext.
    pub log: Vec<(Id, u64, Vec<u8>)>,
    pub heads: Vec<(Id, u64, [u8; 32])>,
}

impl Body {
    /// What a vault would send now.
    pub fn of(session: &Session) -> Self {
        let secrets = BackupSecrets {
            passphrase: Some(PASSPHRASE),
            recovery_key: None,
        };
        let backup = session.make_backup(secrets).unwrap();
        let bundle = Bundle::parse(backup.bytes()).unwrap();
        let body = bundle.open(SlotKind::Passphrase, PASSPHRASE).unwrap();
        let mut d = Decoder::new(body.expose());
        let key = |d: &mut Decoder<'_>| d.u64().unwrap();
        assert_eq!(d.map().unwrap(), Some(8));
        assert_eq!((key(&mut d), d.u64().unwrap()), (0, 1));
        key(&mut d);
        let vault = d.bytes().unwrap().try_into().unwrap();
        key(&mut d);
        let sender = d.bytes().unwrap().try_into().unwrap();
        key(&mut d);
        let stamp = d.bytes().unwrap().try_into().unwrap();
        key(&mut d);
        let epoch = d.u32().unwrap();
        key(&mut d);
        let rows = (0..d.array().unwrap().unwrap()).map(|_| {
            d.array().unwrap();
            let kind = d.u8().unwrap();
            let id = d.bytes().unwrap().try_into().unwrap();
            let part = d.u8().unwrap();
            (kind, id, part, d.bytes().unwrap().to_vec())
        });
        let rows = rows.collect();
        key(&mut d);
        let log = (0..d.array().unwrap().unwrap()).map(|_| {
            d.array().unwrap();
            let device = d.bytes().unwrap().try_into().unwrap();
            (device, d.u64().unwrap(), d.bytes().unwrap().to_vec())
        });
        let log = log.collect();
        key(&mut d);
        let heads = (0..d.array().unwrap().unwrap()).map(|_| {
            d.array().unwrap();
            let device = d.bytes().unwrap().try_into().unwrap();
            let seq = d.u64().unwrap();
            (device, seq, d.bytes().unwrap().try_into().unwrap())
        });
        Self {
            vault,
            sender,
            stamp,
            epoch,
            rows,
            log,
            heads: heads.collect(),
        }
    }

    /// Puts a row, in the place of the one that is there.
    pub fn put(&mut self, kind: u8, id: Id, part: u8, plaintext: Vec<u8>) {
        self.rows.retain(|row| (row.1, row.2) != (id, part));
        self.rows.push((kind, id, part, plaintext));
        self.rows.sort_by_key(|row| (row.1, row.2));
    }

    /// The ids of one kind.
    pub fn ids(&self, kind: u8) -> Vec<Id> {
        let of_kind = self.rows.iter().filter(|row| row.0 == kind && row.2 == 0);
        of_kind.map(|row| row.1).collect()
    }

    /// Puts an entry at the end of a device's log.
    pub fn log(&mut self, device: Id, seq: u64, prev: [u8; 32], stamp: &Stamp) {
        let plaintext = cbor(|e| {
            e.map(5).unwrap().u8(0).unwrap().u64(seq).unwrap();
            e.u8(1).unwrap().bytes(stamp.as_bytes()).unwrap();
            e.u8(2)
                .unwrap()
                .u8(1)
                .unwrap()
                .u8(4)
                .unwrap()
                .u8(0)
                .unwrap();
            e.u8(5).unwrap().bytes(&prev).unwrap();
        });
        self.heads.retain(|head| head.0 != device);
        self.heads.push((device, seq, audit_link(&plaintext)));
        self.heads.sort_unstable();
        self.log.push((device, seq, plaintext));
        self.log.sort_unstable_by_key(|entry| (entry.0, entry.1));
    }

    /// As one CBOR item.
    pub fn bytes(&self) -> Vec<u8> {
        cbor(|e| {
            e.map(8).unwrap().u8(0).unwrap().u8(1).unwrap();
            e.u8(1).unwrap().bytes(&self.vault).unwrap();
            e.u8(2).unwrap().bytes(&self.sender).unwrap();
            e.u8(3).unwrap().bytes(&self.stamp).unwrap();
            e.u8(4).unwrap().u32(self.epoch).unwrap();
            e.u8(5).unwrap().array(self.rows.len() as u64).unwrap();
            for (kind, id, part, plaintext) in &self.rows {
                e.array(4).unwrap().u8(*kind).unwrap().bytes(id).unwrap();
                e.u8(*part).unwrap().bytes(plaintext).unwrap();
            }
            e.u8(6).unwrap().array(self.log.len() as u64).unwrap();
            for (device, seq, plaintext) in &self.log {
                e.array(3)
                    .unwrap()
                    .bytes(device)
                    .unwrap()
                    .u64(*seq)
                    .unwrap();
                e.bytes(plaintext).unwrap();
            }
            e.u8(7).unwrap().array(self.heads.len() as u64).unwrap();
            for (device, seq, head) in &self.heads {
                e.array(3)
                    .unwrap()
                    .bytes(device)
                    .unwrap()
                    .u64(*seq)
                    .unwrap();
                e.bytes(head).unwrap();
            }
        })
    }

    /// As a backup that the passphrase opens.
    pub fn sealed(&self) -> Vec<u8> {
        seal(self.vault, self.epoch, &self.bytes())
    }
}

/// Any body, as a backup that the passphrase opens.
pub fn seal(vault_id: Id, epoch: u32, body: &[u8]) -> Vec<u8> {
    let header = BundleHeader {
        kind: BundleKind::Backup,
        bundle_id: [2; 16],
        vault_id,
        created_ms: START,
        not_after_ms: 0,
        epoch,
    };
    let slot = NewSlot {
        kind: SlotKind::Passphrase,
        profile: Profile::Test,
        secret: PASSPHRASE,
    };
    let lock = BundleLock::Slots(&[slot]);
    let sealed = seal_bundle(&header, &lock, body, &TestRng::new(3)).unwrap();
    sealed.as_bytes().to_vec()
}

pub fn cbor(write: impl FnOnce(&mut Encoder<Vec<u8>>)) -> Vec<u8> {
    let mut e = Encoder::new(Vec::new());
    write(&mut e);
    e.into_writer()
}

/// A stamp so many milliseconds after the start.
pub fn at(ms: u64, device: u8) -> Stamp {
    Stamp::new(Millis::clamped(START + ms), 0, DeviceId::new([device; 16]))
}

fn register(e: &mut Encoder<Vec<u8>>, stamp: &Stamp, text: &str) {
    e.array(2)
        .unwrap()
        .bytes(stamp.as_bytes())
        .unwrap()
        .str(text)
        .unwrap();
}

/// An account with one set and one code with these use events.
pub fn account(stamp: &Stamp, name: &str, code: Id, uses: &[Stamp]) -> Vec<u8> {
    let raw = stamp.as_bytes().as_slice();
    cbor(|e| {
        account_head(e, 7, stamp, name);
        e.u8(5).unwrap().array(1).unwrap().array(2).unwrap();
        e.bytes(&[5; 16]).unwrap();
        e.map(1).unwrap().u8(0).unwrap().bytes(raw).unwrap();
        e.u8(6).unwrap().array(1).unwrap().array(2).unwrap();
        e.bytes(&code).unwrap();
        e.map(1 + u64::from(!uses.is_empty())).unwrap();
        e.u8(0).unwrap().array(2).unwrap().bytes(raw).unwrap();
        e.array(2).unwrap().bytes(&[5; 16]).unwrap().u8(0).unwrap();
        if !uses.is_empty() {
            e.u8(1).unwrap().array(uses.len() as u64).unwrap();
            for used in uses {
                e.bytes(used.as_bytes()).unwrap();
            }
        }
        e.u8(8).unwrap().bytes(raw).unwrap();
    })
}

/// An account of which one code was purged alone.
pub fn account_without(stamp: &Stamp, name: &str, code: Id) -> Vec<u8> {
    let raw = stamp.as_bytes().as_slice();
    cbor(|e| {
        account_head(e, 8, stamp, name);
        e.u8(5).unwrap().array(0).unwrap();
        e.u8(6).unwrap().array(0).unwrap();
        e.u8(7).unwrap().array(1).unwrap().array(2).unwrap();
        e.bytes(&code).unwrap().bytes(raw).unwrap();
        e.u8(8).unwrap().bytes(raw).unwrap();
    })
}

/// Service, name and owner, of a map with so many keys.
fn account_head(e: &mut Encoder<Vec<u8>>, keys: u64, stamp: &Stamp, name: &str) {
    let raw = stamp.as_bytes().as_slice();
    e.map(keys).unwrap().u8(0).unwrap().bytes(raw).unwrap();
    e.u8(1).unwrap();
    register(e, stamp, "instagram");
    e.u8(2).unwrap();
    register(e, stamp, name);
    e.u8(3).unwrap().array(2).unwrap();
    e.bytes(raw).unwrap().u8(0).unwrap();
}

/// A person.
pub fn person(stamp: &Stamp, name: &str) -> Vec<u8> {
    cbor(|e| {
        e.map(2)
            .unwrap()
            .u8(0)
            .unwrap()
            .bytes(stamp.as_bytes())
            .unwrap()
            .u8(1)
            .unwrap();
        register(e, stamp, name);
    })
}

/// A tombstone.
pub fn tombstone(stamp: &Stamp) -> Vec<u8> {
    cbor(|e| {
        e.map(1)
            .unwrap()
            .u8(0)
            .unwrap()
            .bytes(stamp.as_bytes())
            .unwrap();
    })
}

/// The texts of an account: no note.
pub fn texts(codes: &[(Id, &str, &str)]) -> Vec<u8> {
    cbor(|e| {
        e.map(1)
            .unwrap()
            .u8(1)
            .unwrap()
            .array(codes.len() as u64)
            .unwrap();
        for (id, canonical, display) in codes {
            e.array(3).unwrap().bytes(id).unwrap();
            e.str(canonical).unwrap().str(display).unwrap();
        }
    })
}

/// Nobody's stamp and no value.
fn nobody(e: &mut Encoder<Vec<u8>>, key: u8, raw: &[u8]) {
    e.u8(key).unwrap().array(2).unwrap().bytes(raw).unwrap();
    e.null().unwrap();
}

/// A change of hands in which nothing is done.
pub fn handover(stamp: &Stamp) -> Vec<u8> {
    let raw = stamp.as_bytes().as_slice();
    cbor(|e| {
        e.map(5).unwrap().u8(0).unwrap().bytes(raw).unwrap();
        e.u8(1).unwrap().bytes(&[7; 16]).unwrap().u8(2).unwrap();
        e.array(2).unwrap().bytes(raw).unwrap().u8(1).unwrap();
        nobody(e, 3, raw);
        nobody(e, 4, raw);
    })
}

/// A sheet for somebody from outside on which nothing is said.
pub fn sheet(stamp: &Stamp) -> Vec<u8> {
    let raw = stamp.as_bytes().as_slice();
    cbor(|e| {
        e.map(5).unwrap().u8(0).unwrap().bytes(raw).unwrap();
        e.u8(1).unwrap().bytes(&[7; 16]).unwrap();
        nobody(e, 2, raw);
        nobody(e, 5, raw);
        e.u8(6).unwrap();
        register(e, stamp, "");
    })
}
