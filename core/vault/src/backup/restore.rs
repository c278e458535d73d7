//! A vault out of a backup, where there is none: built beside, opened from disk by its own secrets, renamed.

use std::sync::Arc;

use toride_crypto::{
    Id, Key, RecoveryKey, Sealed, SecretText, Subkeys,
    audit::audit_id,
    derive::same,
    record::{RecordKey, open_record, seal_record},
    rows::AuditHead,
    slot::SlotKind,
    with_clean_stack,
};
use toride_domain::{Care, DeviceId, Register, Stamp};
use toride_store::{Store, StoredAudit, Transaction, View};
use zeroize::Zeroizing;

use super::open::{BackupReport, OpenedBackup, count};
use crate::{
    Error, Field, FileError, FileResult, Profile, Result, Session, Vault, VaultState,
    bundle::{Body, Row, Synced},
    codec::{AuditAction, DeviceState, care_id, encode_care, encode_device},
    examine::{blank, examine},
    keyring::{make_slot, pick, prove_slot},
    ledger::{Change, SealedChange},
    log::LogLine,
    passphrase::check_passphrase,
    unlocked::{Means, Unlocked, kind},
    vault::Secret,
};

/// A vault that came back.
#[derive(Debug)]
pub struct Restored {
    /// Its open session.
    pub session: Session,
    /// Its new recovery key as text, to be shown once and typed back; `None` where the one that opened the backup
    /// stays.
    pub recovery_key: Option<SecretText>,
    /// What was in the backup, and is in the vault now.
    pub report: BackupReport,
}

impl Vault {
    /// Makes the vault of a backup file where there is none: in a fresh folder, or where a vault is lost or cannot be
    /// read, on the person's word; what is left of that one is moved to `quarantine`. It is the same vault on a new
    /// installation, under a new key.
    ///
    /// `secret` is the passphrase, or the recovery key as typed, that opens the file. `passphrase` is the new one; it
    /// may be left out to keep the one that opened the file. A recovery key that opened the file stays the vault's;
    /// otherwise it gets a new one. Blocks for seconds.
    ///
    /// # Errors
    /// [`FileError`]: what is wrong with the file; `WrongPassphrase`, `WrongRecoveryKey`, `WeakPassphrase`, `Invalid`
    /// where no passphrase is given beside a recovery key; `AlreadyExists` for a vault that can be read, `TooNew`,
    /// `InUse`, `StorageFull`, `StorageUnavailable`, `OutOfMemory`.
    pub fn restore_backup(
        &self,
        file: &[u8],
        secret: &[u8],
        passphrase: Option<&[u8]>,
    ) -> FileResult<Restored> {
        with_clean_stack(|| {
            let rests = match self.state() {
                VaultState::Fresh => false,
                VaultState::Lost | VaultState::NeedsRepair => true,
                VaultState::InUse => return Err(Error::InUse.into()),
                VaultState::Unavailable => return Err(Error::StorageUnavailable.into()),
                VaultState::TooNew => return Err(Error::TooNew.into()),
                VaultState::Locked | VaultState::Unlocked => {
                    return Err(Error::AlreadyExists.into());
                }
            };
            if passphrase.is_some_and(|new| !check_passphrase(new).accepted()) {
                return Err(Error::WeakPassphrase.into());
            }
            let secret = Secret::either(secret)?;
            let opened = OpenedBackup::open(file, &secret)?;
            let body = opened.body()?;
            let synced = Synced::of(&body)?;
            let report = opened.report(&synced);
            let means = self.shared.means();
            let locks = Locks::new(secret, passphrase, means)?;
            let profile = self.shared.profile;
            let plan = Plan::new(&opened, &body, &synced, &locks, profile, means)?;
            let session = self.build_restored(plan, &body, &locks, rests)?;
            Ok(Restored {
                session,
                recovery_key: locks.is_new.then(|| locks.recovery.to_text()),
                report,
            })
        })
    }

    fn build_restored(
        &self,
        plan: Plan,
        body: &Body<'_>,
        locks: &Locks,
        rests: bool,
    ) -> Result<Session> {
        let means = self.shared.means();
        let Plan {
            keys,
            key,
            write,
            device,
            heads,
        } = plan;
        let manifest = blank(&keys, *device.as_bytes(), 0);
        let mut first = SealedChange::first(&keys, write, manifest, heads, means.rng)?;
        let verify = |view: &View| {
            locks.prove(view, &key)?;
            if examine(view, &keys)?.damage.is_empty() && holds(view, &keys, body)? {
                Ok(())
            } else {
                Err(Error::Damaged)
            }
        };
        let folder = &self.shared.folder;
        let fill = |tx: &mut Transaction<'_>| first.write(tx, &keys);
        let store = if rests {
            Store::start_over(folder, fill, verify)?
        } else {
            Store::create(folder, fill, verify)?
        };
        drop(key);
        let content = examine(store.view(), &keys)?;
        let unlocked = Unlocked::new(store, keys, content, means);
        let number = self.shared.install(unlocked);
        self.shared.keep_reserve();
        Ok(Session {
            shared: Arc::clone(&self.shared),
            number,
        })
    }
}

/// What opens the restored vault.
struct Locks {
    passphrase: Secret,
    recovery: RecoveryKey,
    /// Nobody has the recovery key yet.
    is_new: bool,
}

impl Locks {
    /// The secret that opened the file stays one of the vault's, unless a new passphrase takes its place.
    fn new(opened: Secret, passphrase: Option<&[u8]>, means: Means<'_>) -> Result<Self> {
        let new = passphrase.map(Secret::passphrase).transpose()?;
        match opened {
            Secret::Recovery(recovery) => Ok(Self {
                passphrase: new.ok_or(Error::Invalid {
                    field: Field::Passphrase,
                })?,
                recovery,
                is_new: false,
            }),
            Secret::Passphrase(_) => Ok(Self {
                passphrase: new.unwrap_or(opened),
                recovery: RecoveryKey::random(means.rng)?,
                is_new: true,
            }),
        }
    }

    fn secrets(&self) -> [(SlotKind, &[u8]); 2] {
        // EXPOSE: seals and opens the slot that it is for
        let recovery = self.recovery.expose().as_slice();
        [
            (SlotKind::Passphrase, self.passphrase.bytes()),
            (SlotKind::Recovery, recovery),
        ]
    }

    /// Both slots, the recovery slot last.
    fn slots(
        &self,
        keys: &Subkeys,
        key: &Key,
        profile: Profile,
        means: Means<'_>,
    ) -> Result<[(Id, Sealed); 2]> {
        let (owner, epoch) = (*keys.vault_id(), keys.epoch());
        let [passphrase, recovery] = self.secrets();
        let slot = |(kind, secret): (SlotKind, &[u8]), profile| {
            make_slot(kind, profile, owner, epoch, secret, key, means.rng)
        };
        Ok([slot(passphrase, profile)?, slot(recovery, Profile::Direct)?])
    }

    /// Opens the slots that were written, from their stored bytes.
    fn prove(&self, view: &View, key: &Key) -> Result<()> {
        self.secrets().into_iter().try_for_each(|(kind, secret)| {
            prove_slot(&pick(view.slots()?, kind)?.body, secret, key)
        })
    }
}

/// The new file's one change.
struct Plan {
    keys: Subkeys,
    key: Key,
    write: Change,
    device: DeviceId,
    heads: Vec<AuditHead>,
}

impl Plan {
    fn new(
        opened: &OpenedBackup,
        body: &Body<'_>,
        synced: &Synced,
        locks: &Locks,
        profile: Profile,
        means: Means<'_>,
    ) -> FileResult<Self> {
        let epoch = body.epoch.checked_add(1).ok_or(FileError::Malformed)?;
        let key = Key::random(means.rng).map_err(Error::from)?;
        let keys = Subkeys::derive(&key, body.vault.as_bytes(), epoch).map_err(Error::from)?;
        let device = DeviceId::new(means.id()?);
        let mut clock = synced.clock.for_device(device);
        let stamp = clock.tick(means.now());

        let mut write = Change::default();
        let slots = locks.slots(&keys, &key, profile, means)?;
        let [_, (recovery, _)] = &slots;
        let state = DeviceState {
            proven: (!locks.is_new).then_some((*recovery, means.now())),
            ..DeviceState::new()
        };
        write.slots_in.extend(slots);
        write.put_meta(device.into(), kind::DEVICE, encode_device(&state));
        put_rows(&mut write, body);
        write.put_meta(
            care_id(body.vault),
            kind::CARE,
            encode_care(&care(synced, stamp)),
        );
        let line = LogLine::new(stamp, AuditAction::Restored).about(opened.id());
        let accounts = count(synced.accounts.len());
        write.log.push(line.counting(accounts.into()));
        let heads = take_logs(body, &keys, &mut write, means)?;
        Ok(Self {
            keys,
            key,
            write,
            device,
            heads,
        })
    }
}

/// The rows that come back as they are: all but the one about safekeeping, which has more to say now.
fn unchanged<'a>(body: &'a Body<'_>) -> impl Iterator<Item = &'a Row<'a>> {
    let care = (care_id(body.vault), 0);
    body.rows
        .iter()
        .filter(move |row| (row.id, row.part) != care)
}

fn put_rows(write: &mut Change, body: &Body<'_>) {
    for row in unchanged(body) {
        let plaintext = row.plaintext.to_vec();
        if row.part == 0 {
            write.put_meta(row.id, row.kind, plaintext);
        } else {
            write.put_secret(row.id, row.kind, Zeroizing::new(plaintext));
        }
    }
}

/// What was restored is in a backup, and both secrets were in the person's hands just now.
fn care(synced: &Synced, stamp: Stamp) -> Care {
    let proof = Some(Register::new(stamp, stamp.at()));
    let before = synced.care.clone();
    Care {
        backed_up: before.backed_up.max(synced.last_change()),
        recovery_key: proof.clone(),
        passphrase: proof,
        ..before
    }
}

/// The logs of the devices before, sealed anew. Those of which only the end is known stay behind.
fn take_logs(
    body: &Body<'_>,
    keys: &Subkeys,
    write: &mut Change,
    means: Means<'_>,
) -> Result<Vec<AuditHead>> {
    for entry in &body.log {
        let id = audit_id(&entry.device, entry.seq);
        let (with, kind) = (RecordKey::Audit, kind::AUDIT);
        let sealed = seal_record(keys, with, kind, &id, entry.plaintext, means.rng)?;
        write.raw_log.push(StoredAudit {
            device_id: entry.device,
            seq: entry.seq,
            body: sealed.as_bytes().to_vec(),
        });
    }
    let has_log = |head: &&AuditHead| {
        let found = body
            .log
            .binary_search_by_key(&(head.device_id, head.last_seq), |entry| {
                (entry.device, entry.seq)
            });
        found.is_ok()
    };
    Ok(body.heads.iter().filter(has_log).copied().collect())
}

/// Whether every record of the backup is in the file as it was.
fn holds(view: &View, keys: &Subkeys, body: &Body<'_>) -> Result<bool> {
    for row in unchanged(body) {
        let with = if row.part == 0 {
            RecordKey::Meta
        } else {
            RecordKey::Secret
        };
        let stored = view.body(row.id.as_bytes(), row.part)?;
        let opened = open_record(
            keys,
            with,
            row.id.as_bytes(),
            &stored.ok_or(Error::Damaged)?,
        )?;
        // EXPOSE: compared in constant time
        let is_same = same(opened.plaintext.expose(), row.plaintext);
        if opened.kind != row.kind || !is_same {
            return Ok(false);
        }
    }
    Ok(true)
}
