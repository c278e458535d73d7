//! Is this still the same device? What the platform sees, compared with what was seen last (security: a verdict never
//! locks anybody out and deletes nothing).

use toride_crypto::derive::{Purpose, mac};
use toride_domain::{
    Answered, Device, DeviceId, Known, Millis, Observation, Register, Reply, UnitId, Verdict, judge,
};

use crate::{
    AnchorVerdict, AnsweredView, Error, Result, Session, Sighting, Signals, VerdictEntry,
    codec::{Asked, AuditAction, DeviceState, Numbered, encode_device},
    form,
    ledger::Change,
    log::LogLine,
    unlocked::{Means, Unlocked, kind},
};

/// Bytes of the system version that are kept.
const SYSTEM_BYTES: usize = 64;

impl Session {
    /// Tells what the platform sees, after each unlock and after the vault was made. Where this is not the device that
    /// was seen last, the installation takes a new id before anything else is written, and a question may be open.
    ///
    /// # Errors
    /// `ReadOnly`, `StorageFull`, `Locked`. Nothing is recorded then; the next start sees the same again.
    pub fn observe(&self, signals: &Signals) -> Result<Sighting> {
        self.with(|open, means| {
            // Before anything is written: the first write would make an old copy look like the vault that went on.
            // A file that was never looked at here, as after taking the vault over anew, begins its own count.
            let met = open.device.known.is_some() || open.device.asked.is_some();
            let older =
                met && open.judge_anchor(signals.anchor.as_deref())? == AnchorVerdict::Older;
            let mut sighting = open.observe(signals, means)?;
            if older {
                sighting.changes.push(toride_domain::Change::VaultOlder);
                sighting.keep_anchor = Some(open.anchor_of_the_future()?);
            }
            // Only now it is known under which id this installation writes.
            open.discard_expired(means);
            Ok(sighting)
        })
    }

    /// The person's answer to the question after a verdict.
    ///
    /// # Errors
    /// `NotFound` where nothing is asked, `ReadOnly`, `StorageFull`, `Locked`.
    pub fn answer(&self, reply: Reply) -> Result<AnsweredView> {
        self.with(|open, means| open.answer(reply, means))
    }

    /// Verdicts of this installation but "the same device", newest first, as far as the log goes back.
    ///
    /// # Errors
    /// `Locked`.
    pub fn verdicts(&self) -> Result<Vec<VerdictEntry>> {
        self.with(|open, _| {
            let mut lines = open.ledger.log_lines();
            lines.extend(&open.waiting);
            let verdicts = lines.iter().rev().filter_map(|line| {
                let verdict = (line.action == AuditAction::Judged)
                    .then(|| Verdict::from_number(line.count))
                    .flatten()?;
                Some(VerdictEntry {
                    at: line.stamp.at(),
                    verdict,
                })
            });
            Ok(verdicts.collect())
        })
    }
}

impl Unlocked {
    fn observe(&mut self, signals: &Signals, means: Means<'_>) -> Result<Sighting> {
        let marker = match signals.marker {
            Some(_) => None,
            None => Some(means.id()?),
        };
        let seen = self.seen(signals)?;
        // What the platform is told to keep is what it will be seen with next time.
        let mut known = Known::from(&seen);
        known.marker = seen.marker.or(marker);
        self.here = Some(here(signals));
        let open = self.device.asked.clone();
        let before = open.as_ref().map(|asked| &asked.seen);
        let Some(before) = before.or(self.device.known.as_ref()).cloned() else {
            return self.meet(known, marker, means);
        };
        let known = known.after(&before);
        let (mut verdict, changes) = judge(&seen, Some(&before));
        if let Some(asked) = open {
            // Still the device that was asked about: the question stays open.
            match verdict {
                Verdict::SameDevice | Verdict::Undecided => {
                    return Ok(Sighting {
                        verdict: asked.verdict,
                        changes,
                        question: asked.verdict.question(),
                        keep_marker: None,
                        keep_anchor: None,
                    });
                }
                Verdict::Reinstalled => verdict = asked.verdict,
                _ => {}
            }
        }
        let keep_marker = match verdict {
            Verdict::Undecided => None,
            Verdict::SameDevice => {
                self.note_same(known, means)?;
                None
            }
            _ => {
                self.move_here(verdict, known, means)?;
                marker
            }
        };
        Ok(Sighting {
            verdict,
            changes,
            question: verdict.question(),
            keep_marker,
            keep_anchor: None,
        })
    }

    /// The first look at a device: it is the one that the vault is on.
    fn meet(
        &mut self,
        known: Known,
        marker: Option<[u8; 16]>,
        means: Means<'_>,
    ) -> Result<Sighting> {
        let mut write = Change::default();
        let unit = match self.this_unit() {
            Some(_) => None,
            None => Some(self.own_unit(means)?),
        };
        if let Some((id, unit)) = &unit {
            write.put(*id, unit)?;
        }
        let state = DeviceState {
            known: Some(known),
            ..self.device.clone()
        };
        self.change_device(state, write, means)?;
        self.units.extend(unit);
        self.note_passphrase(means)?;
        Ok(Sighting {
            verdict: Verdict::SameDevice,
            changes: Vec::new(),
            question: None,
            keep_marker: marker,
            keep_anchor: None,
        })
    }

    /// The same device: what changed of it is recorded, and nothing is written where nothing did.
    fn note_same(&mut self, known: Known, means: Means<'_>) -> Result<()> {
        if self.device.known.as_ref() != Some(&known) {
            let state = DeviceState {
                known: Some(known),
                ..self.device.clone()
            };
            self.change_device(state, Change::default(), means)?;
        }
        self.note_passphrase(means)
    }

    /// Another installation: it takes a new id, so that two never write under one. Then either it is settled, or the
    /// question is kept until it is answered.
    fn move_here(&mut self, verdict: Verdict, seen: Known, means: Means<'_>) -> Result<()> {
        let (old, new) = (self.device_id(), DeviceId::new(means.id()?));
        let mut state = self.device.clone();
        let mut units = Vec::new();
        let mut write = Change::default();
        if verdict.is_settled() {
            state.known = Some(seen);
            state.asked = None;
            if let Some(id) = self.this_unit() {
                let stamp = self.tick(means);
                let mut unit = self.record::<Device>(id)?.clone();
                unit.set_install(stamp, old, false);
                unit.set_install(stamp, new, true);
                write.put(id, &unit)?;
                units.push((id, unit));
            }
        } else {
            let earlier = state.asked.as_ref();
            state.asked = Some(Asked {
                verdict,
                seen,
                before: earlier.map_or(Some(old), |asked| asked.before),
                since: earlier.map_or_else(|| self.tick(means), |asked| asked.since),
            });
        }
        write.log.push(self.judged(verdict, means));
        write.put_meta(new.into(), kind::DEVICE, encode_device(&state));
        write.remove(old.into());
        let clock = self.clock;
        let ledger = self.ledger.adopt_device(*new.as_bytes());
        self.clock = clock.for_device(new);
        if let Err(error) = self.commit(write, means) {
            self.ledger.back_to(ledger);
            self.clock = self.clock.for_device(clock.device());
            return Err(error);
        }
        self.device = state;
        self.units.extend(units);
        Ok(())
    }

    fn answer(&mut self, reply: Reply, means: Means<'_>) -> Result<AnsweredView> {
        let asked = self.device.asked.clone().ok_or(Error::NotFound)?;
        let Answered {
            verdict,
            old,
            offer_rekey,
            offer_pairing,
        } = reply
            .meant(asked.verdict, self.is_same_hardware(&asked))
            .settle();
        let install = self.device_id();
        let stamp = self.tick(means);
        let on_it = |device: &Device| {
            asked
                .before
                .is_some_and(|id| device.installs.contains_key(&id))
        };
        let found = self.units.iter().find(|(_, device)| on_it(device));
        let found = found.map(|(id, device)| (*id, device.clone()));
        let old_device = found.as_ref().map(|(id, _)| *id);
        let mut units: Vec<(UnitId, Device)> = found.into_iter().collect();
        if let Some(life) = old {
            for (_, unit) in &mut units {
                if unit.fate.value.life != life {
                    unit.set_life_since(stamp, life, asked.since);
                }
            }
            units.push(self.own_unit(means)?);
        } else if let Some((_, unit)) = units.first_mut() {
            if let Some(before) = asked.before {
                unit.set_install(stamp, before, false);
            }
            unit.set_install(stamp, install, true);
        } else {
            units.push(self.own_unit(means)?);
        }
        let mut write = Change::default();
        for (id, unit) in &units {
            write.put(*id, unit)?;
        }
        write.log.push(self.judged(verdict, means));
        let state = DeviceState {
            known: Some(asked.seen),
            asked: None,
            ..self.device.clone()
        };
        self.change_device(state, write, means)?;
        self.units.extend(units);
        Ok(AnsweredView {
            old_device: old_device.filter(|_| old.is_some()),
            offer_rekey,
            offer_pairing,
        })
    }

    fn is_same_hardware(&self, asked: &Asked) -> bool {
        let known = self.device.known.as_ref();
        let before = known.and_then(|known| known.hardware);
        before.is_some() && before == asked.seen.hardware
    }

    /// The device that this installation is on, as nobody knew it before. One that the person listed by this very name,
    /// and that had no vault so far, is this one: two entries for it would be lost one by one in *what if*.
    fn own_unit(&mut self, means: Means<'_>) -> Result<(UnitId, Device)> {
        let (name, kind) = self.called();
        let is_it = |device: &Device| {
            let is_free = device.is_in_use() && device.installs.is_empty();
            is_free && device.name.value == name && device.kind.value == kind
        };
        let mut listed = self.units.iter().filter(|(_, device)| is_it(device));
        let (Some((id, device)), None) = (listed.next(), listed.next()) else {
            return self.new_unit(means);
        };
        let (id, mut unit) = (*id, device.clone());
        let stamp = self.tick(means);
        unit.set_install(stamp, self.device_id(), true);
        Ok((id, unit))
    }

    /// A device for this installation, with the vault on it, called as the platform calls it.
    pub(crate) fn new_unit(&mut self, means: Means<'_>) -> Result<(UnitId, Device)> {
        let (id, install) = (UnitId::new(means.id()?), self.device_id());
        let stamp = self.tick(means);
        let (name, kind) = self.called();
        let mut unit = Device::new(stamp, name, kind);
        unit.set_install(stamp, install, true);
        Ok((id, unit))
    }

    /// What the platform calls this device.
    fn called(&self) -> (String, toride_domain::DeviceKind) {
        // It may be asked for before anything was seen in this session.
        let unseen = || (DEVICE_NAME.to_owned(), toride_domain::DeviceKind::Phone);
        self.here.clone().unwrap_or_else(unseen)
    }

    pub(crate) fn judged(&mut self, verdict: Verdict, means: Means<'_>) -> LogLine {
        let stamp = self.tick(means);
        LogLine::new(stamp, AuditAction::Judged).counting(verdict.number())
    }

    /// What the platform sees, with hashes in place of what identifies a device.
    fn seen(&self, signals: &Signals) -> Result<Observation> {
        let salt = self.ledger.keys().vault_id();
        let keyed = |what: &[u8], id: &Option<Vec<u8>>| {
            let id = id.as_ref().filter(|id| !id.is_empty());
            id.map(|id| mac(salt, Purpose::DevSign, &[what, id]))
                .transpose()
        };
        let folder = keyed(b"folder", &signals.folder)?;
        let system = signals.system.as_deref().map(|system| {
            let end = system.floor_char_boundary(SYSTEM_BYTES);
            system.get(..end).unwrap_or_default().to_owned()
        });
        Ok(Observation {
            vault: true,
            snapshot: false,
            marker: signals.marker,
            key: signals.key,
            slot: signals.slot,
            hardware: keyed(b"hardware", &signals.hardware)?,
            folder: folder.and_then(|hash| hash.first_chunk::<16>().copied()),
            system: system.filter(|system| form::is_line(system)),
            sim: signals.sim,
            screen_lock: signals.screen_lock,
            restored: signals.restored,
        })
    }

    /// The passphrase was typed just now, which counts as a rehearsal. Noted once a day.
    fn note_passphrase(&mut self, means: Means<'_>) -> Result<()> {
        let now: Millis = means.now();
        let last = self.care.passphrase.as_ref().map(|proof| proof.value);
        let fresh =
            last.is_some_and(|last| now < last.plus(Millis::DAY) && last < now.plus(Millis::DAY));
        if !self.by_passphrase || fresh {
            return Ok(());
        }
        self.change_care(means, Change::default(), |care, stamp| {
            care.passphrase = Some(Register::new(stamp, now));
        })?;
        Ok(())
    }
}

/// What a device is called when nobody named it.
const DEVICE_NAME: &str = "?";

fn here(signals: &Signals) -> (String, toride_domain::DeviceKind) {
    let name = form::name(&signals.model);
    let name = if form::is_line(&name) {
        name
    } else {
        DEVICE_NAME.to_owned()
    };
    (name, signals.kind)
}
