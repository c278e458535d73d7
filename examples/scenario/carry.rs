//! What goes from one device to another, sealed: pairing, rounds of sync, a shared code. It goes as frames of QR codes
//! where it is small enough, else as the file that it is.

use toride_capture::qr::{FrameError, Receiver, Sender};
use toride_domain::{DeviceKind, Millis};
use toride_vault::{Arrival, Error, SecretText, bundle_id};

use super::{
    book::Book,
    exchange::{Cargo, CarryWords},
    refused::Refused,
    seat::{PASSPHRASES, Seat},
    stage::Stage,
    talk::device_kind,
};

/// Something sealed, and what the person knows beside it.
#[derive(Clone)]
pub(crate) struct Parcel {
    bytes: Vec<u8>,
    /// The device that it is for, if the story said so.
    to: Option<String>,
    load: Load,
    /// What the story called things when it was sealed.
    book: Book,
}

#[derive(Clone)]
enum Load {
    Sync,
    Transfer {
        key: String,
        /// The person's secrets of the day.
        passphrase: usize,
        recovery: String,
        /// What kind of device it is for, where the story says so.
        kind: Option<DeviceKind>,
    },
    Share {
        key: String,
    },
}

/// How often something is delivered; nobody shows a phone a hundred times.
const OFTEN: f64 = 100.0;

impl Stage {
    /// Seals something on one device, and delivers it to another or keeps it.
    pub(crate) fn carry(&mut self, words: &CarryWords, acts: Option<&str>) -> Result<(), Refused> {
        let times = often(words.times)?;
        let from = self.seat(words.from.as_deref().or(acts))?.name().to_owned();
        let is_pair = matches!(words.cargo, Cargo::Pair);
        if is_pair && words.to.as_ref() == Some(&from) {
            return Err(Refused::Word);
        }
        let parcel = self.seal(words, &from)?;
        if let Some(hold) = &words.hold {
            self.parcels.insert(hold.clone(), parcel);
            return Ok(());
        }
        let to = words.to.clone().ok_or(Refused::NOT_FOUND)?;
        self.seat(Some(&to))?.receive(&parcel, words.agrees)?;
        if is_pair {
            // The new one shows back, so that the old one knows where the vault is; and hears that it was heard.
            for (from, to) in [(&to, &from), (&from, &to)] {
                let parcel = self.seat(Some(from))?.seal_sync()?;
                self.seat(Some(to))?.receive(&parcel, words.agrees)?;
            }
        }
        for _ in 1..times {
            self.seat(Some(&to))?.receive(&parcel, words.agrees)?;
        }
        Ok(())
    }

    fn seal(&mut self, words: &CarryWords, from: &str) -> Result<Parcel, Refused> {
        let now = self.now();
        let seat = self.seat(Some(from))?;
        let mut parcel = match &words.cargo {
            Cargo::Sync => seat.seal_sync()?,
            Cargo::Pair => seat.seal_transfer(words.kind.as_deref())?,
            Cargo::Share {
                account,
                code,
                days,
            } => {
                let until = after(now, *days).ok_or(Refused::Word)?;
                seat.seal_share(account, code.as_deref(), until)?
            }
        };
        parcel.to.clone_from(&words.to);
        Ok(parcel)
    }

    /// Delivers what was kept, to the device that it was for, or to another one.
    pub(crate) fn deliver(
        &mut self,
        hold: &str,
        to: Option<&str>,
        times: f64,
        agrees: bool,
    ) -> Result<(), Refused> {
        let times = often(times)?;
        let parcel = self.parcels.get(hold).cloned().ok_or(Refused::NOT_FOUND)?;
        let to = to.map(str::to_owned).or_else(|| parcel.to.clone());
        let to = to.ok_or(Refused::NOT_FOUND)?;
        for _ in 0..times {
            self.seat(Some(&to))?.receive(&parcel, agrees)?;
        }
        Ok(())
    }
}

impl Seat {
    fn seal_sync(&mut self) -> Result<Parcel, Refused> {
        let sealed = self.session()?.make_sync()?;
        self.pack(sealed.bytes(), Load::Sync)
    }

    fn seal_transfer(&mut self, kind: Option<&str>) -> Result<Parcel, Refused> {
        let kind = kind.map(device_kind).transpose()?;
        let sealed = self
            .session()?
            .make_transfer(self.passphrase().as_bytes())?;
        let load = Load::Transfer {
            key: text(sealed.key()),
            passphrase: self.passphrase,
            recovery: self.recovery.clone(),
            kind,
        };
        self.pack(sealed.bytes(), load)
    }

    fn seal_share(
        &mut self,
        account: &str,
        code: Option<&str>,
        until: Millis,
    ) -> Result<Parcel, Refused> {
        let code = self.code_to_share(account, code)?;
        let passphrase = self.passphrase().as_bytes();
        let sealed = self.session()?.share_code(code, until, passphrase)?;
        let key = text(sealed.key());
        self.pack(sealed.bytes(), Load::Share { key })
    }

    fn pack(&self, bytes: &[u8], load: Load) -> Result<Parcel, Refused> {
        Ok(Parcel {
            bytes: shown_and_read(bytes)?,
            to: None,
            load,
            book: self.book.clone(),
        })
    }

    /// Opens what came, looks at what it would change, and takes it over.
    fn receive(&mut self, parcel: &Parcel, agrees: bool) -> Result<(), Refused> {
        match &parcel.load {
            Load::Sync => {
                let arrival = self.session()?.receive_sync(&parcel.bytes)?;
                self.merge(&arrival, &parcel.book, agrees)
            }
            Load::Share { key } => {
                let session = self.session()?;
                session.receive_share(&parcel.bytes, key.as_bytes())?;
                Ok(())
            }
            Load::Transfer {
                key,
                passphrase,
                recovery,
                kind,
            } => {
                if self.holds_vault() {
                    let own = self.passphrase();
                    let session = self.session()?;
                    let key = key.as_bytes();
                    let arrival = session.receive_transfer(&parcel.bytes, key, own.as_bytes())?;
                    self.merge(&arrival, &parcel.book, agrees)?;
                    self.recovery.clone_from(recovery);
                    return Ok(());
                }
                let own = PASSPHRASES.get(*passphrase).copied().unwrap_or_default();
                let vault = self.vault();
                let come = vault.join(&parcel.bytes, key.as_bytes(), own.as_bytes())?;
                self.recovery.clone_from(recovery);
                self.passphrase = *passphrase;
                self.come_back(come.session, &parcel.book, *kind)
            }
        }
    }

    /// Takes over what arrived, and what it was called where it came from.
    pub(crate) fn merge(
        &mut self,
        arrival: &Arrival,
        theirs: &Book,
        agrees: bool,
    ) -> Result<(), Refused> {
        let before = self.book.clone();
        let was = self.this_unit()?;
        arrival.preview()?;
        let merged = arrival.merge(agrees)?;
        if let Some(verdict) = merged.verdict {
            self.see_copy(verdict, was)?;
        }
        self.book.learn(theirs);
        self.forget_purged()?;
        self.before_merge = merged.can_undo.then_some(before);
        Ok(())
    }

    /// Takes the last merge back.
    pub(crate) fn undo_merge(&mut self) -> Result<(), Refused> {
        self.session()?.undo_merge()?;
        if let Some(before) = self.before_merge.take() {
            self.book = before;
        }
        Ok(())
    }

    /// What was purged elsewhere is no name any more.
    fn forget_purged(&mut self) -> Result<(), Refused> {
        let session = self.session()?;
        let is_there = |id| !matches!(session.account(id), Err(Error::NotFound));
        self.book.accounts.retain(|_, id| is_there(*id));
        Ok(())
    }
}

/// The bundle as it comes out on the other side: by QR codes, frame by frame with every third one missed, or as a file.
fn shown_and_read(bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    let broken = |_: FrameError| Refused::Vault(Error::Internal);
    let id = bundle_id(bytes)?;
    let frames = match Sender::new(id, bytes) {
        Ok(frames) => frames,
        Err(FrameError::TooLarge) => return Ok(bytes.to_vec()),
        Err(error) => return Err(broken(error)),
    };
    let mut receiver = Receiver::new();
    let seen = frames.enumerate().filter(|(number, _)| number % 3 != 1);
    for (_, frame) in seen {
        if receiver.receive(&frame).map_err(broken)?.is_complete() {
            break;
        }
    }
    receiver.bundle().map(<[u8]>::to_vec).map_err(broken)
}

fn often(times: f64) -> Result<u32, Refused> {
    if times.fract() != 0.0 || !(1.0..=OFTEN).contains(&times) {
        return Err(Refused::Word);
    }
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "1 to 100, checked above"
    )]
    Ok(times as u32)
}

/// So many days later.
fn after(now: Millis, days: f64) -> Option<Millis> {
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "a larger number becomes the largest"
    )]
    let ms = (days * Millis::DAY as f64) as i64;
    Millis::checked(now.get().checked_add_signed(ms)?)
}

fn text(secret: &SecretText) -> String {
    // EXPOSE: keys of stories open invented vaults
    secret.expose().to_owned()
}
