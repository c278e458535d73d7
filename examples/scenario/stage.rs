//! The play: devices come on, step follows step, answers are noted.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::Value;
use tempfile::TempDir;
use toride_domain::Millis;
use toride_vault::Clock as _;

use super::{
    carry::Parcel,
    exchange::Exchange,
    keep::Kept,
    refused::Refused,
    seat::{PASSPHRASES, Seat, Seen, kind_or_phone},
    story::{Ask, Step, Story, What},
    talk::reply,
    world::StoryClock,
};

/// All devices of a story, each with a folder of its own below one that goes with the play.
pub(crate) struct Stage {
    dir: TempDir,
    clock: Arc<StoryClock>,
    seats: BTreeMap<String, Seat>,
    /// The device that acts where none is named.
    first: Option<String>,
    /// What is on its way, by the story's name.
    pub(crate) parcels: BTreeMap<String, Parcel>,
    /// Backup files, by the story's name.
    pub(crate) files: BTreeMap<String, Kept>,
}

impl Stage {
    pub(crate) fn new(now: Millis) -> Result<Self, String> {
        let dir = TempDir::with_prefix("toride-story-");
        Ok(Self {
            dir: dir.map_err(|_| "There is no room for temporary files.".to_owned())?,
            clock: StoryClock::at(now),
            seats: BTreeMap::new(),
            first: None,
            parcels: BTreeMap::new(),
            files: BTreeMap::new(),
        })
    }

    /// One answer per question and per step that was refused, in order.
    pub(crate) fn play(mut self, story: &Story) -> Vec<Value> {
        let mut answers = Vec::new();
        for (number, step) in story.steps.iter().enumerate() {
            match self.step(step) {
                Ok(answer) => answers.extend(answer),
                Err(refused) => answers.push(refused.at(number)),
            }
            self.seats.values_mut().for_each(Seat::keep_anchor);
        }
        answers
    }

    fn step(&mut self, step: &Step) -> Result<Option<Value>, Refused> {
        let acts = step.device.as_deref();
        match &step.what {
            What::Wait { ms } => self.clock.wait(*ms),
            What::Unknown => return Err(Refused::Unknown),
            What::Ask(Ask::Same(devices)) => return self.same(devices).map(Some),
            What::CopyFolder { from, to } => self.copy_folder(from, to)?,
            What::Exchange(what) => self.exchange(what, acts)?,
            What::Ask(Ask::Backup(file)) => return self.ask_backup(acts, file).map(Some),
            What::Create { kind } => self.create(acts, kind.as_deref())?,
            What::FactorConfirmed { account, factor } => {
                // The device is what the factor is on; it acts, too, if it has a vault.
                let named = factor.device.as_deref();
                let holds =
                    named.filter(|name| self.seats.get(*name).is_some_and(Seat::holds_vault));
                self.seat(holds)?.factor_confirmed(account, factor)?;
            }
            what => {
                let clock = Arc::clone(&self.clock);
                return act(self.seat(acts)?, what, &clock);
            }
        }
        Ok(None)
    }

    pub(crate) fn now(&self) -> Millis {
        self.clock.now()
    }

    /// A path below the folder that goes with the play.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// What goes between devices, or between a device and a file.
    fn exchange(&mut self, what: &Exchange, acts: Option<&str>) -> Result<(), Refused> {
        match what {
            Exchange::Carry(words) => self.carry(words, acts),
            Exchange::Deliver {
                hold,
                to,
                times,
                agrees,
            } => self.deliver(hold, to.as_deref().or(acts), *times, *agrees),
            Exchange::UndoMerge => self.seat(acts)?.undo_merge(),
            Exchange::Backup(file) => self.backup(acts, file),
            Exchange::TestRestore(file) => self.test_restore(acts, file),
            Exchange::Restore { file, kind, agrees } => {
                self.restore(acts, file, kind.as_deref(), *agrees)
            }
            Exchange::Rekey { new_passphrase } => self.seat(acts)?.rekey(*new_passphrase),
        }
    }

    /// The device of this name, or the first one. One that was not there yet comes on.
    pub(crate) fn seat(&mut self, name: Option<&str>) -> Result<&mut Seat, Refused> {
        let name = name.map(str::to_owned).or_else(|| self.first.clone());
        let name = name.ok_or(Refused::NOT_FOUND)?;
        if !self.seats.contains_key(&name) {
            // Folders are numbered: a name may hold what no path can.
            let folder = self.path(&self.seats.len().to_string());
            let seat = Seat::new(&name, folder, Arc::clone(&self.clock))?;
            self.seats.insert(name.clone(), seat);
        }
        self.seats.get_mut(&name).ok_or(Refused::NOT_FOUND)
    }

    fn create(&mut self, name: Option<&str>, kind: Option<&str>) -> Result<(), Refused> {
        let name = name.unwrap_or("A").to_owned();
        let kind = kind_or_phone(kind)?;
        self.seat(Some(&name))?.create(kind)?;
        self.first.get_or_insert(name);
        Ok(())
    }

    fn copy_folder(&mut self, from: &str, to: &str) -> Result<(), Refused> {
        if from == to {
            return Err(Refused::Word);
        }
        self.seat(Some(to))?;
        let mut target = self.seats.remove(to).ok_or(Refused::NOT_FOUND)?;
        let source = self.seats.get(from).ok_or(Refused::NOT_FOUND);
        let done = source.and_then(|source| target.copy_folder(source));
        self.seats.insert(to.to_owned(), target);
        done
    }

    fn same(&mut self, devices: &[String]) -> Result<Value, Refused> {
        let mut contents = Vec::new();
        for device in devices {
            contents.push(self.seat(Some(device))?.content()?);
        }
        Ok(contents
            .windows(2)
            .all(|pair| pair.first() == pair.last())
            .into())
    }
}

/// What one device does by itself.
fn act(seat: &mut Seat, what: &What, clock: &StoryClock) -> Result<Option<Value>, Refused> {
    match what {
        What::Contact(words) => seat.contact(words)?,
        What::Confirm { contact } => seat.confirm(contact)?,
        What::GiveUp { contact } => seat.give_up(contact)?,
        What::Account(words) => seat.account(words)?,
        What::Set(words) => seat.set(words)?,
        What::Code {
            word,
            account,
            code,
        } => {
            seat.say_of_code(*word, account, code.as_deref())?;
        }
        What::Person { id, name } => {
            seat.person(id, name.as_deref())?;
        }
        What::Saw { person, account } => seat.saw(person, account)?,
        What::Left { person } => seat.left(person)?,
        What::PutOff {
            account,
            reason,
            days,
        } => {
            seat.put_off(account.as_deref(), reason, *days)?;
        }
        What::Await { account, days } => seat.wait_for_answer(account, *days)?,
        What::Signals(words) => seat.start(words)?,
        What::Answer { value } => answer(seat, value)?,
        What::Lock => seat.lock()?,
        What::Unlock => unlock(seat)?,
        What::Kill => seat.kill()?,
        What::ChangePassphrase => change_passphrase(seat)?,
        What::Bin { account, binned } => seat.bin(account, *binned)?,
        What::Purge { account } => seat.purge(account)?,
        What::Device { id, kind, life } => seat.device(id, kind.as_deref(), life.as_deref())?,
        What::Place(words) => seat.say_of_place(words)?,
        What::OneWay { account, accepted } => {
            let session = seat.session()?;
            session.accept_one_way(seat.book.account(account)?, *accepted)?;
        }
        What::OnAgain { account } => {
            let session = seat.session()?;
            session.turned_on_again(seat.book.account(account)?)?;
        }
        What::KeepOld { account, why } => {
            let session = seat.session()?;
            session.keep_old_set(seat.book.account(account)?, why)?;
        }
        What::Shop(words) => seat.shop(words)?,
        What::Rehearse { with } => rehearse(seat, with.as_deref())?,
        What::Ask(ask) => return answer_to(seat, ask, clock).map(Some),
        // These take more than one device, or none.
        What::Create { .. }
        | What::FactorConfirmed { .. }
        | What::Wait { .. }
        | What::CopyFolder { .. }
        | What::Exchange(_)
        | What::Unknown => return Err(Refused::Unknown),
    }
    Ok(None)
}

fn answer_to(seat: &mut Seat, ask: &Ask, clock: &StoryClock) -> Result<Value, Refused> {
    match ask {
        Ask::Account(name) => seat.ask_account(name),
        Ask::Prompts(of) => seat.ask_prompts(of.as_deref()),
        Ask::Verdict => seat.ask_verdict(),
        Ask::WhatIf(lost) => seat.ask_what_if(lost),
        Ask::Contacts => seat.ask_contacts(),
        Ask::Guide(words) => seat.ask_guide(words),
        Ask::Reminder => seat.ask_reminder(clock),
        Ask::Waiting => seat.ask_waiting(),
        Ask::Shop(ask) => seat.ask_shop(ask),
        Ask::Inbox => seat.ask_inbox(),
        Ask::Same(_) | Ask::Backup(_) => Err(Refused::Unknown),
    }
}

/// The person's answer to the question after a verdict.
fn answer(seat: &mut Seat, value: &str) -> Result<(), Refused> {
    let reply = reply(value)?;
    let answered = seat.session()?.answer(reply)?;
    seat.seen = Seen {
        is_read: true,
        verdict: reply.settle().verdict,
        changes: Vec::new(),
        question: false,
    };
    seat.find_unit(answered.old_device)
}

fn unlock(seat: &mut Seat) -> Result<(), Refused> {
    if !seat.holds_vault() {
        return Err(Refused::NOT_FOUND);
    }
    seat.start(&super::story::SignalWords::default())
}

fn change_passphrase(seat: &mut Seat) -> Result<(), Refused> {
    let session = seat.session()?;
    let new = 1 - seat.passphrase;
    let words = PASSPHRASES.get(new).copied().unwrap_or_default();
    session.change_passphrase(seat.passphrase().as_bytes(), words.as_bytes())?;
    seat.passphrase = new;
    Ok(())
}

/// Types the recovery key, the passphrase, or both.
fn rehearse(seat: &mut Seat, with: Option<&str>) -> Result<(), Refused> {
    let session = seat.session()?;
    if !matches!(with, None | Some("recovery-key" | "passphrase")) {
        return Err(Refused::Word);
    }
    if with != Some("passphrase") {
        session.prove_recovery_key(seat.recovery.as_bytes())?;
    }
    if with != Some("recovery-key") {
        session.prove_passphrase(seat.passphrase().as_bytes())?;
    }
    Ok(())
}
