//! Bodies of bundles: what a vault holds travels whole, and what no vault writes is refused.

use toride_crypto::{
    audit::audit_link,
    bundle::{BundleHeader, BundleKind},
};
use toride_domain::{
    Account, Care, DeviceId, Limits, Millis, Owner, RecordId, Stamp, Tombstone, Unknown, VaultId,
};

use super::{Body, FileError, Synced};
use crate::{
    Error, Limited,
    cbor::Out,
    codec::{
        AuditAction, AuditEntry, VaultInfoRecord, care_id, encode_account, encode_audit,
        encode_care, encode_ident_key, encode_info, encode_tombstone, seen_id,
    },
    unlocked::kind,
};

mod vaults;

const VAULT: [u8; 16] = [1; 16];
const SENDER: [u8; 16] = [9; 16];
const MS: u64 = 1_795_424_400_000;

fn stamp(counter: u16) -> Stamp {
    Stamp::new(Millis::clamped(MS), counter, DeviceId::new(SENDER))
}

fn header() -> BundleHeader {
    BundleHeader {
        kind: BundleKind::Backup,
        bundle_id: [0x0b; 16],
        vault_id: VAULT,
        created_ms: MS,
        not_after_ms: 0,
        epoch: 3,
    }
}

type Row = (u64, [u8; 16], u64, Vec<u8>);

/// A body to be changed before it is written.
#[derive(Clone)]
struct Draft {
    format: u64,
    vault: [u8; 16],
    epoch: u64,
    rows: Vec<Row>,
    log: Vec<([u8; 16], u64, Vec<u8>)>,
    heads: Vec<([u8; 16], u64, [u8; 32])>,
    extra: bool,
}

impl Draft {
    /// What an empty vault sends: its own record, and a log of two entries.
    fn new() -> Self {
        let info = VaultInfoRecord {
            created: stamp(0),
            unknown: Unknown::default(),
        };
        let ident_key = toride_crypto::Key::from_slice(&[5; 32]).unwrap();
        let first = entry(1, [0; 32]);
        let second = entry(2, audit_link(&first));
        let head = audit_link(&second);
        Self {
            format: 1,
            vault: VAULT,
            epoch: 3,
            rows: vec![
                (kind::INFO.into(), VAULT, 0, encode_info(&info)),
                (kind::INFO.into(), VAULT, 1, encode_ident_key(&ident_key)),
            ],
            log: vec![(SENDER, 1, first), (SENDER, 2, second)],
            heads: vec![(SENDER, 2, head)],
            extra: false,
        }
    }

    fn with(mut self, kind: u8, id: [u8; 16], part: u64, plaintext: Vec<u8>) -> Self {
        self.rows.push((kind.into(), id, part, plaintext));
        self.rows.sort_by_key(|row| (row.1, row.2));
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let mut out = Out::new();
        out.map(if self.extra { 9 } else { 8 });
        out.uint(0).uint(self.format).uint(1).bytes(&self.vault);
        out.uint(2)
            .bytes(&SENDER)
            .uint(3)
            .bytes(stamp(900).as_bytes());
        out.uint(4).uint(self.epoch).uint(5).array(self.rows.len());
        for (kind, id, part, plaintext) in &self.rows {
            out.array(4)
                .uint(*kind)
                .bytes(id)
                .uint(*part)
                .bytes(plaintext);
        }
        out.uint(6).array(self.log.len());
        for (device, seq, plaintext) in &self.log {
            out.array(3).bytes(device).uint(*seq).bytes(plaintext);
        }
        out.uint(7).array(self.heads.len());
        for (device, seq, head) in &self.heads {
            out.array(3).bytes(device).uint(*seq).bytes(head);
        }
        if self.extra {
            out.uint(11).text("newer");
        }
        out.finish()
    }

    fn read(&self) -> Result<usize, FileError> {
        read(&self.bytes())
    }
}

fn entry(seq: u64, prev: [u8; 32]) -> Vec<u8> {
    encode_audit(&AuditEntry {
        seq,
        stamp: stamp(0),
        action: AuditAction::Created,
        target: None,
        count: 0,
        prev,
        unknown: Unknown::default(),
    })
}

/// How many accounts it holds.
fn read(bytes: &[u8]) -> Result<usize, FileError> {
    let body = Body::read(bytes, &header())?;
    Synced::of(&body).map(|synced| synced.accounts.len())
}

fn account() -> Vec<u8> {
    encode_account(&Account::new(
        stamp(1),
        "other".into(),
        "@a".into(),
        Owner::Personal,
    ))
}

fn tombstone() -> Vec<u8> {
    encode_tombstone(&Tombstone {
        stamp: stamp(1),
        unknown: Unknown::default(),
    })
}

fn id(n: usize) -> [u8; 16] {
    let mut id = [0xff; 16];
    id[..8].copy_from_slice(&u64::try_from(n).unwrap().to_be_bytes());
    id
}

#[test]
fn an_empty_vault_and_one_with_an_account_are_read() {
    assert_eq!(Draft::new().read(), Ok(0));
    let draft = Draft::new().with(kind::ACCOUNT, [2; 16], 0, account());
    assert_eq!(draft.read(), Ok(1));
}

#[test]
fn what_a_newer_version_adds_is_carried_or_refused_as_it_asks() {
    let extra = Draft {
        extra: true,
        ..Draft::new()
    };
    assert_eq!(extra.read(), Ok(0));
    for format in [0, 2] {
        let newer = Draft {
            format,
            ..Draft::new()
        };
        assert_eq!(newer.read(), Err(FileError::TooNew));
    }
    for kind in [8, 19, 33, 64, 255] {
        let draft = Draft::new().with(kind, [2; 16], 0, vec![0xff; 3]);
        assert_eq!(draft.with(kind, [2; 16], 1, vec![]).read(), Ok(0), "{kind}");
    }
}

#[test]
fn a_body_under_another_header_is_refused() {
    for draft in [
        Draft {
            vault: [2; 16],
            ..Draft::new()
        },
        Draft {
            epoch: 4,
            ..Draft::new()
        },
        Draft {
            epoch: (1 << 32) + 3,
            ..Draft::new()
        },
    ] {
        assert_eq!(draft.read(), Err(FileError::Malformed));
    }
}

#[test]
fn what_no_vault_sends_is_refused() {
    let new = Draft::new;
    let swapped = || {
        let mut draft = new();
        draft.rows.swap(0, 1);
        draft
    };
    let twice = || {
        let mut draft = new();
        draft.rows.push(draft.rows[1].clone());
        draft
    };
    let without = |row: usize| {
        let mut draft = new();
        draft.rows.remove(row);
        draft
    };
    let info = new().rows[0].3.clone();
    let key = new().rows[1].3.clone();
    let care = encode_care(&Care::default());
    let at_care = *care_id(VaultId::new(VAULT)).as_bytes();
    let at_seen = *seen_id(VaultId::new(VAULT)).as_bytes();
    let bad = [
        ("rows in another order", swapped()),
        ("a row twice", twice()),
        ("no record of the vault", without(0)),
        ("no key of code ids", without(1)),
        ("another vault's record", new().with(1, [2; 16], 0, info)),
        ("another vault's key", new().with(1, [2; 16], 1, key)),
        ("kind 0", new().with(0, [2; 16], 0, vec![0xa0])),
        ("an installation", new().with(16, [2; 16], 0, vec![0xa0])),
        ("bundles seen", new().with(18, [2; 16], 0, vec![0xa0])),
        (
            "a log entry as a record",
            new().with(32, [2; 16], 0, vec![0xa0]),
        ),
        ("part 2", new().with(64, [2; 16], 2, vec![0xa0])),
        (
            "an account cut",
            new().with(2, [2; 16], 0, account()[..9].to_vec()),
        ),
        ("codes that are none", new().with(2, [2; 16], 1, vec![0xa0])),
        (
            "parts of two kinds",
            new()
                .with(2, [2; 16], 0, account())
                .with(64, [2; 16], 1, vec![]),
        ),
        (
            "a purged record's codes",
            new()
                .with(20, [2; 16], 0, tombstone())
                .with(20, [2; 16], 1, vec![0xa0]),
        ),
        (
            "an account in the place of what all devices share",
            new().with(2, at_care, 0, account()),
        ),
        (
            "an account where each keeps what it has seen",
            new().with(2, at_seen, 0, account()),
        ),
        ("a tombstone there", new().with(20, at_seen, 0, tombstone())),
        ("codes there", new().with(64, at_seen, 1, vec![])),
        ("a shared code cut", new().with(17, [2; 16], 0, vec![0xa0])),
        (
            "a shared code without its text",
            new().with(17, [2; 16], 1, vec![0xa0]),
        ),
    ];
    for (name, draft) in bad {
        assert_eq!(draft.read(), Err(FileError::Malformed), "{name}");
    }
    assert_eq!(new().with(7, at_care, 0, care).read(), Ok(0));
}

#[test]
fn logs_that_do_not_hang_together_are_refused() {
    let change = |change: fn(&mut Draft)| {
        let mut draft = Draft::new();
        change(&mut draft);
        draft.read()
    };
    let bad: [fn(&mut Draft); 9] = [
        |d| drop(d.log.remove(1)),
        |d| d.heads.clear(),
        |d| d.heads[0].2[31] ^= 1,
        |d| d.heads[0].1 = 3,
        |d| d.log[0].2 = entry(1, [7; 32]),
        |d| d.log[1].1 = 3,
        |d| d.log[1].0 = [8; 16],
        |d| d.log[0].2.push(0),
        |d| d.log.swap(0, 1),
    ];
    for (at, bad) in bad.into_iter().enumerate() {
        assert_eq!(change(bad), Err(FileError::Malformed), "case {at}");
    }
    assert_eq!(
        change(|d| drop(d.log.remove(0))),
        Ok(0),
        "the last entries are enough"
    );
    assert_eq!(
        change(|d| d.log.clear()),
        Ok(0),
        "a head alone is known from elsewhere"
    );
}

#[test]
fn what_is_over_a_limit_is_refused() {
    let mut full = Draft::new();
    let plain = account();
    full.rows.clear();
    full.rows
        .extend((0..Limits::ACCOUNTS).map(|n| (2, id(n), 0, plain.clone())));
    full.rows.extend(Draft::new().rows);
    assert_eq!(full.read(), Ok(Limits::ACCOUNTS));
    full.rows
        .insert(Limits::ACCOUNTS, (2, id(Limits::ACCOUNTS), 0, plain));
    let what = Limited::Accounts;
    assert_eq!(full.read(), Err(Error::TooMany { what }.into()));

    let mut large = Draft::new();
    for n in 0..6 {
        large = large.with(64, id(n), 0, vec![0; (1 << 20) - 65]);
    }
    assert_eq!(large.read(), Ok(0));
    let large = large.with(64, id(7), 0, vec![0; 1 << 10]);
    assert_eq!(large.read(), Err(FileError::TooLarge));
    // A row is 1 MiB at most, with its seal of 48 bytes and padding to 64 or 256.
    for (part, most) in [(0, (1 << 20) - 65), (1, (1 << 20) - 257)] {
        let row = |len| Draft::new().with(64, [2; 16], part, vec![0; len]).read();
        assert_eq!(row(most), Ok(0));
        assert_eq!(row(most + 1), Err(FileError::TooLarge));
    }
}

#[test]
fn a_body_cut_or_flipped_anywhere_never_makes_reading_panic() {
    let draft = Draft::new().with(kind::ACCOUNT, [2; 16], 0, account());
    let bytes = draft.bytes();
    for len in 0..bytes.len() {
        assert_eq!(read(&bytes[..len]), Err(FileError::Malformed), "{len}");
    }
    assert_eq!(
        read(&[&bytes[..], &[0]].concat()),
        Err(FileError::Malformed)
    );
    for at in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[at / 8] ^= 1 << (at % 8);
        let _ = read(&flipped);
    }
    assert_eq!(read(&vec![0x81; 100_000]), Err(FileError::Malformed));
}

#[test]
fn what_a_file_is_refused_for_is_said_without_a_word_of_it() {
    let errors = [
        FileError::Incomplete { have: 3, need: 88 },
        FileError::Vault(Error::WrongPassphrase),
        FileError::Malformed,
    ];
    let printed = errors.map(|error| format!("{error} {error:?}")).concat();
    assert!(printed.is_ascii() && !printed.contains("@a"));
    assert_eq!(RecordId::new(VAULT), VaultId::new(VAULT).into());
}
