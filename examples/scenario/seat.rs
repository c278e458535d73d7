//! One device of the story: its folder, its app, and what its platform sees.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use toride_domain::{
    Change, DeviceKind, KeySignal, Observation, SimSignal, SlotSignal, UnitId, Verdict, judge,
};
use toride_vault::{Error, Folder, Profile, Session, Signals, Vault, VaultState};

use super::{
    book::Book,
    refused::Refused,
    story::SignalWords,
    talk::device_kind,
    world::{StoryClock, SystemRng, fresh},
};

/// A passphrase, and what it is changed to.
pub(crate) const PASSPHRASES: [&str; 2] = [
    "the tide keeps its own ledger",
    "a lantern left on the harbour wall",
];

/// One device.
pub(crate) struct Seat {
    name: String,
    folder: PathBuf,
    clock: Arc<StoryClock>,
    app: App,
    real: Platform,
    /// What the vault in the folder last saw.
    recorded: Platform,
    pub(crate) kind: DeviceKind,
    /// Number of the passphrase that opens it.
    pub(crate) passphrase: usize,
    /// Its recovery key; all of this is invented.
    pub(crate) recovery: String,
    pub(crate) seen: Seen,
    pub(crate) book: Book,
    /// The names from before the last merge, while that can be taken back.
    pub(crate) before_merge: Option<Book>,
}

/// How the app stands.
enum App {
    /// Not started since the folder came here.
    Off,
    /// Started; the vault is locked.
    Locked,
    /// The vault is open.
    Open(Session),
}

/// What a platform keeps beside the folder.
#[derive(Clone, Default)]
struct Platform {
    marker: Option<[u8; 16]>,
    /// What the vault here was like last.
    anchor: Option<Vec<u8>>,
    /// Whether the key bound to this device is there.
    has_key: bool,
    hardware: Option<[u8; 16]>,
    folder: Option<[u8; 16]>,
    /// How often the system was updated.
    system: u32,
    /// How often the SIM card became one of another carrier.
    carrier: u32,
}

/// What the app said when it started last.
pub(crate) struct Seen {
    /// Whether the person has read it.
    pub(crate) is_read: bool,
    pub(crate) verdict: Verdict,
    pub(crate) changes: Vec<Change>,
    pub(crate) question: bool,
}

impl Seat {
    /// A device on which the app never ran.
    pub(crate) fn new(
        name: &str,
        folder: PathBuf,
        clock: Arc<StoryClock>,
    ) -> Result<Self, Refused> {
        let real = Platform {
            hardware: Some(random()?),
            folder: Some(random()?),
            ..Platform::default()
        };
        Ok(Self {
            name: name.to_owned(),
            folder,
            clock,
            app: App::Off,
            recorded: real.clone(),
            real,
            kind: DeviceKind::Phone,
            passphrase: 0,
            recovery: String::new(),
            seen: Seen {
                is_read: false,
                verdict: Verdict::Fresh,
                changes: Vec::new(),
                question: false,
            },
            book: Book::default(),
            before_merge: None,
        })
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The passphrase that opens the vault here.
    pub(crate) fn passphrase(&self) -> &'static str {
        PASSPHRASES
            .get(self.passphrase)
            .copied()
            .unwrap_or_default()
    }

    /// Makes a vault here, and tells it what the platform sees.
    pub(crate) fn create(&mut self, kind: DeviceKind) -> Result<(), Refused> {
        if self.holds_vault() {
            return Err(Error::AlreadyExists.into());
        }
        let vault = self.vault();
        let new = vault.create(PASSPHRASES[0].as_bytes())?;
        // EXPOSE: kept by the story, to be typed back
        new.recovery_key.expose().clone_into(&mut self.recovery);
        (self.kind, self.passphrase) = (kind, 0);
        self.real.has_key = kind != DeviceKind::Computer;
        self.app = App::Open(new.session);
        self.observe(&SignalWords::default())?;
        self.find_unit(None)
    }

    /// The open vault. An app that was not started yet is started.
    pub(crate) fn session(&mut self) -> Result<Session, Refused> {
        self.wake()?;
        match &self.app {
            App::Open(session) => Ok(session.clone()),
            App::Locked => Err(Error::Locked.into()),
            App::Off => Err(Refused::NOT_FOUND),
        }
    }

    /// Starts an app that was not started since its vault came here.
    pub(crate) fn wake(&mut self) -> Result<(), Refused> {
        if matches!(self.app, App::Off) && self.holds_vault() {
            self.start(&SignalWords::default())?;
        }
        Ok(())
    }

    /// The platform keeps what the vault is like after each step; not while nobody has read that it is an older one.
    pub(crate) fn keep_anchor(&mut self) {
        let unread = self.seen.changes.contains(&Change::VaultOlder) && !self.seen.is_read;
        if let App::Open(session) = &self.app
            && !unread
        {
            self.real.anchor = session.anchor().ok().or(self.real.anchor.take());
        }
    }

    pub(crate) fn holds_vault(&self) -> bool {
        self.folder.join("vault.db").is_file()
    }

    pub(crate) fn lock(&mut self) -> Result<(), Refused> {
        self.session()?.lock();
        self.app = App::Locked;
        Ok(())
    }

    /// Throws away what is in memory, without a chance to put it in order.
    pub(crate) fn kill(&mut self) -> Result<(), Refused> {
        self.app = App::Off;
        self.start(&SignalWords::default())
    }

    /// The app starts: it looks for its vault, the person types the passphrase, and the vault is told what the platform
    /// sees.
    pub(crate) fn start(&mut self, words: &SignalWords) -> Result<(), Refused> {
        words.check()?;
        if let App::Open(session) = &self.app {
            session.lock();
        }
        self.app = App::Off;
        if words.vault.is_some() && self.holds_vault() {
            fs::remove_file(self.folder.join("vault.db")).map_err(|_| STORAGE)?;
        }
        let vault = self.vault();
        let state = vault.state();
        if matches!(state, VaultState::Fresh | VaultState::Lost) {
            return self.look_for_vault(state, words);
        }
        self.app = App::Locked;
        let session = vault.unlock(self.passphrase().as_bytes())?;
        self.app = App::Open(session);
        self.observe(words)
    }

    /// Takes over the folder of another device as it lies there. What the platform keeps elsewhere does not come along.
    pub(crate) fn copy_folder(&mut self, from: &Self) -> Result<(), Refused> {
        if !from.holds_vault() {
            return Err(Refused::NOT_FOUND);
        }
        self.app = App::Off;
        if self.folder.exists() {
            fs::remove_dir_all(&self.folder).map_err(|_| STORAGE)?;
        }
        copy(&from.folder, &self.folder).map_err(|_| STORAGE)?;
        self.recorded = from.recorded.clone();
        self.passphrase = from.passphrase;
        self.recovery.clone_from(&from.recovery);
        self.book = from.book.clone();
        Ok(())
    }

    /// Finds the entry of this device in the vault, and gives it the story's name. `before`: the device that was asked
    /// about.
    pub(crate) fn find_unit(&mut self, before: Option<UnitId>) -> Result<(), Refused> {
        if let Some(this) = self.this_unit()? {
            self.book.meet(&self.name, this, before);
        }
        Ok(())
    }

    /// The entry of this device.
    pub(crate) fn this_unit(&mut self) -> Result<Option<UnitId>, Refused> {
        let devices = self.session()?.devices()?;
        let this = devices.iter().find(|row| row.is_this);
        Ok(this.map(|row| row.id))
    }

    /// A vault that came from elsewhere is open on this device for the first time.
    pub(crate) fn come_back(
        &mut self,
        session: Session,
        book: &Book,
        kind: Option<DeviceKind>,
    ) -> Result<(), Refused> {
        self.book = book.clone();
        self.before_merge = None;
        self.app = App::Open(session);
        self.kind = kind.map_or_else(|| self.listed_kind(), Ok)?;
        self.real.has_key = self.kind != DeviceKind::Computer;
        self.observe(&SignalWords::default())?;
        self.find_unit(None)
    }

    /// A merge proved that two devices were one. Each is one of its own from now on.
    pub(crate) fn see_copy(
        &mut self,
        verdict: Verdict,
        was: Option<UnitId>,
    ) -> Result<(), Refused> {
        let is = self.this_unit()?;
        if let Some(was) = was.filter(|was| Some(*was) != is) {
            self.book.forget_unit(was);
        }
        if let Some(is) = is {
            self.book.claim(&self.name, is);
        }
        self.seen = Seen {
            is_read: false,
            verdict,
            changes: Vec::new(),
            question: false,
        };
        Ok(())
    }

    /// What kind of device the vault says that this is; a phone where it does not know.
    fn listed_kind(&mut self) -> Result<DeviceKind, Refused> {
        let listed = self.book.unit(&self.name);
        let devices = self.session()?.devices()?;
        let row = devices.iter().find(|row| Some(row.id) == listed);
        Ok(row.map_or(DeviceKind::Phone, |row| row.kind))
    }

    pub(crate) fn vault(&self) -> Vault {
        let clock = Arc::<StoryClock>::clone(&self.clock);
        let rng = Arc::new(SystemRng);
        Vault::open_with(Folder::new(&self.folder), clock, rng, Profile::Test)
    }

    /// Without a vault there is nothing to ask the vault.
    fn look_for_vault(&mut self, state: VaultState, words: &SignalWords) -> Result<(), Refused> {
        let signals = self.signals(words)?;
        let (verdict, changes) = judge(
            &Observation {
                vault: false,
                snapshot: state == VaultState::Lost,
                marker: signals.marker,
                key: signals.key,
                slot: signals.slot,
                hardware: None,
                folder: None,
                system: None,
                sim: signals.sim,
                screen_lock: signals.screen_lock,
                restored: signals.restored,
            },
            None,
        );
        self.seen = Seen {
            is_read: false,
            verdict,
            changes,
            question: verdict.question().is_some(),
        };
        Ok(())
    }

    fn observe(&mut self, words: &SignalWords) -> Result<(), Refused> {
        let signals = self.signals(words)?;
        let App::Open(session) = &self.app else {
            return Err(Refused::NOT_FOUND);
        };
        let sighting = session.observe(&signals)?;
        if sighting.verdict != Verdict::Undecided {
            // What it was seen with is what it has from now on; a key that was gone is made anew.
            let marker = signals.marker.or(sighting.keep_marker);
            let bytes = |id: &Option<Vec<u8>>| id.as_deref().and_then(|id| id.try_into().ok());
            self.real.marker = marker.or(self.real.marker);
            self.real.hardware = bytes(&signals.hardware).or(self.real.hardware);
            self.real.folder = bytes(&signals.folder).or(self.real.folder);
            self.real.has_key = self.kind != DeviceKind::Computer;
            self.recorded = Platform {
                hardware: bytes(&signals.hardware).or(self.recorded.hardware),
                ..self.real.clone()
            };
        }
        self.real.anchor = sighting.keep_anchor.or(self.real.anchor.take());
        self.seen = Seen {
            is_read: false,
            verdict: sighting.verdict,
            changes: sighting.changes,
            question: sighting.question.is_some(),
        };
        Ok(())
    }

    /// What the platform sees. `same` is what the vault knows, `other` is what nobody has seen before.
    fn signals(&mut self, words: &SignalWords) -> Result<Signals, Refused> {
        let id = |word: &Option<String>, real, recorded| match word.as_deref() {
            None => Ok(real),
            Some("same") => Ok(recorded),
            Some("other") => random().map(Some),
            Some(_) => Ok(None),
        };
        let mut marker = id(&words.marker, self.real.marker, self.recorded.marker)?;
        if marker.is_none() && words.marker.as_deref() == Some("same") {
            // There is one, though nothing is here that would know it.
            marker = Some(random()?);
        }
        let hardware = id(&words.hw, self.real.hardware, self.recorded.hardware)?;
        let folder = id(&words.folder, self.real.folder, self.recorded.folder)?;
        self.real.system += u32::from(words.system.as_deref() == Some("other"));
        self.real.carrier += u32::from(words.sim.as_deref() == Some("other"));
        let key = match words.key.as_deref() {
            Some("ok" | "changed") => KeySignal::Ok,
            Some("gone") => KeySignal::Gone,
            Some("busy") => KeySignal::Busy,
            Some(_) => KeySignal::NotApplicable,
            None if self.kind == DeviceKind::Computer => KeySignal::NotApplicable,
            None if self.real.has_key => KeySignal::Ok,
            None => KeySignal::Gone,
        };
        let slot = match (words.slot.as_deref(), words.key.as_deref()) {
            (Some("removed"), _) => SlotSignal::Removed,
            (Some("invalid"), _) | (None, Some("changed")) => SlotSignal::Invalid,
            _ => SlotSignal::None,
        };
        Ok(Signals {
            marker,
            anchor: self.real.anchor.clone(),
            key,
            slot,
            hardware: hardware.map(|id| id.to_vec()),
            folder: folder.map(|id| id.to_vec()),
            system: Some(format!("system {}", self.real.system)),
            sim: match words.sim.as_deref() {
                Some("absent") => SimSignal::Absent,
                Some("unknown") => SimSignal::Unknown,
                _ => SimSignal::Carrier(self.real.carrier),
            },
            screen_lock: Some(words.screen_lock.unwrap_or(true)),
            restored: words.restored,
            model: self.name.clone(),
            kind: self.kind,
        })
    }
}

impl SignalWords {
    /// Only words that a platform can say.
    fn check(&self) -> Result<(), Refused> {
        let words: [(&Option<String>, &[&str]); 8] = [
            (&self.key, &["ok", "gone", "changed", "busy", "none"]),
            (&self.marker, &["same", "none", "other"]),
            (&self.hw, &["same", "other", "unknown"]),
            (&self.folder, &["same", "other", "unknown"]),
            (&self.slot, &["none", "invalid", "removed"]),
            (&self.system, &["same", "other"]),
            (&self.sim, &["same", "other", "absent", "unknown"]),
            (&self.vault, &["gone"]),
        ];
        let known = |(word, known): &(&Option<String>, &[&str])| {
            word.as_deref().is_none_or(|word| known.contains(&word))
        };
        if words.iter().all(known) {
            Ok(())
        } else {
            Err(Refused::Word)
        }
    }
}

const STORAGE: Refused = Refused::Vault(Error::StorageUnavailable);

fn random() -> Result<[u8; 16], Refused> {
    fresh().map_err(|error| Refused::Vault(error.into()))
}

/// Copies a folder file by file.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// The kind of device that a story means; a phone where it does not say.
pub(crate) fn kind_or_phone(word: Option<&str>) -> Result<DeviceKind, Refused> {
    word.map_or(Ok(DeviceKind::Phone), device_kind)
}
