//! What a story asks, and the form of the answers.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use toride_domain::{CodeState, Concern, ContactState, QuietHours, Thing, Way};
use toride_vault::{AccountFilter, SetView};

use super::{book::Book, refused::Refused, seat::Seat, story::written, world::StoryClock};

impl Seat {
    /// How an account stands.
    pub(crate) fn ask_account(&mut self, name: &str) -> Result<Value, Refused> {
        let session = self.session()?;
        let detail = session.account(self.book.account(name)?)?;
        let book = &self.book;
        let concerns = detail.concerns.iter().map(|view| view.concern);
        let mut named: Vec<_> = concerns
            .map(|concern| (rank(concern), concern_name(concern, book)))
            .collect();
        named.sort();
        let mut reasons: Vec<String> = Vec::new();
        for (_, name) in named {
            // Having no codes is a concern, and a reason to act.
            if !reasons.contains(&name) {
                reasons.push(name);
            }
        }
        let codes = detail.current_sets.iter().flat_map(|set| {
            set.codes.iter().map(|code| {
                let text = book.codes.get(&code.id).map_or("?", String::as_str);
                json!({ "code": text, "state": state(code.state, set) })
            })
        });
        Ok(json!({
            "account": name,
            "state": detail.row.readiness.name(),
            "reasons": reasons,
            "left": detail.row.counts.left,
            "of": detail.row.counts.of,
            "codes": codes.collect::<Vec<_>>(),
            "retired_sets": detail.retired_sets.len(),
        }))
    }

    /// What is open and not put off, of one account or of all.
    pub(crate) fn ask_prompts(&mut self, of: Option<&str>) -> Result<Value, Refused> {
        let prompts = self.session()?.all_prompts()?;
        let of = of.map(|name| self.book.account(name)).transpose()?;
        let mut showing: Vec<_> = prompts
            .showing()
            .filter(|prompt| of.is_none() || prompt.account == of)
            .map(|prompt| {
                let account = prompt.account.map(|id| self.book.account_name(id));
                (prompt.urgency, prompt.reason, account)
            })
            .collect();
        showing.sort();
        let rows = showing.into_iter().map(|(urgency, reason, account)| {
            json!({ "account": account, "reason": reason.name(), "urgency": urgency.name() })
        });
        Ok(rows.collect())
    }

    pub(crate) fn ask_verdict(&mut self) -> Result<Value, Refused> {
        self.wake()?;
        self.seen.is_read = true;
        let changes = self.seen.changes.iter().map(|change| change.name());
        Ok(json!({
            "verdict": self.seen.verdict.name(),
            "changes": changes.collect::<Vec<_>>(),
            "question": self.seen.question,
        }))
    }

    pub(crate) fn ask_what_if(&mut self, lost: &[String]) -> Result<Value, Refused> {
        let session = self.session()?;
        let lost = lost.iter().map(|name| self.book.things(name));
        let lost: Vec<Vec<Thing>> = lost.collect::<Result<_, _>>()?;
        let answer = session.what_if(&lost.into_iter().flatten().collect())?;
        let mut rows: Vec<_> = answer
            .rows
            .iter()
            .map(|row| {
                let through = row.ways.iter().map(|view| way(view.way, &self.book));
                let through: BTreeSet<_> = through.collect();
                (row, self.book.account_name(row.account.id), through)
            })
            .collect();
        rows.sort_by(|(a, name, _), (b, other, _)| (b.outcome, name).cmp(&(a.outcome, other)));
        let rows = rows.into_iter().map(|(row, account, through)| {
            json!({
                "account": account,
                "outcome": row.outcome.name(),
                "through": through,
                "fix": row.fix.map(toride_domain::Fix::name),
            })
        });
        Ok(rows.collect())
    }

    pub(crate) fn ask_contacts(&mut self) -> Result<Value, Refused> {
        let rows = self.session()?.checklist()?.contacts;
        let mut rows: Vec<_> = rows
            .into_iter()
            .map(|row| {
                let state = match row.state {
                    ContactState::Confirmed { .. } => "confirmed",
                    ContactState::Due { .. } => "due",
                    ContactState::GivenUp { .. } => "given-up",
                };
                let accounts = row.accounts.iter().map(|a| self.book.account_name(a.id));
                let accounts: BTreeSet<_> = accounts.collect();
                (self.book.contact_name(row.id), state, accounts)
            })
            .collect();
        rows.sort();
        let rows = rows.into_iter().map(|(contact, state, accounts)| {
            json!({ "contact": contact, "state": state, "accounts": accounts })
        });
        Ok(rows.collect())
    }

    /// When the person is reminded next, in the zone of UTC.
    pub(crate) fn ask_reminder(&mut self, clock: &StoryClock) -> Result<Value, Refused> {
        let session = self.session()?;
        let (now, settings) = (toride_vault::Clock::now(clock), session.reminders()?);
        let quiet = QuietHours::new(settings.from, settings.to).unwrap_or_default();
        let due = session.next_reminder()?;
        let next = due.map(|due| quiet.remind_at(due, now, 0));
        Ok(next.map_or(Value::Null, |at| json!({ "at": written(at) })))
    }

    /// What a service is asked to bring back, what is due first.
    pub(crate) fn ask_waiting(&mut self) -> Result<Value, Refused> {
        let rows = self.session()?.waiting()?.into_iter().map(|row| {
            json!({
                "account": self.book.account_name(row.account.id),
                "since": written(row.since),
                "remind": written(row.remind_at),
                "due": row.is_due,
            })
        });
        Ok(rows.collect())
    }

    /// Codes that other people shared, until their time is over.
    pub(crate) fn ask_inbox(&mut self) -> Result<Value, Refused> {
        let items = self.session()?.inbox()?;
        let rows = items.into_iter().map(|item| {
            json!({
                "service": item.service,
                "name": item.name,
                "until": written(item.not_after),
            })
        });
        Ok(rows.collect())
    }

    /// All that a vault holds and another device would have, too: without when its keys were rehearsed, and where it is
    /// safe.
    pub(crate) fn content(&mut self) -> Result<String, Refused> {
        let session = self.session()?;
        let mut list = session.checklist()?;
        for device in &mut list.devices {
            device.is_this = false;
        }
        list.devices.sort_by_key(|device| device.id);
        let prompts = session.all_prompts()?;
        let put_off = prompts.open.iter().filter(|p| p.account.is_some());
        let put_off: Vec<_> = put_off
            .filter_map(|p| Some((p.account, p.reason, p.put_off?)))
            .collect();
        let mut accounts = Vec::new();
        for filter in [AccountFilter::Active, AccountFilter::Bin] {
            for row in session.accounts(filter)? {
                let detail = session.account(row.id)?;
                accounts.push((
                    row,
                    detail.current_sets,
                    detail.retired_sets,
                    detail.ties.copies,
                    detail.ties.custodian,
                    detail.ties.one_way_accepted,
                ));
            }
        }
        let shop = (session.handovers(None)?, session.outsourcing(None)?);
        Ok(format!("{list:?} {accounts:?} {put_off:?} {shop:?}"))
    }
}

/// The state of a code. Whoever saw the whole set saw each code of it.
fn state(state: CodeState, set: &SetView) -> &'static str {
    match state {
        CodeState::Used { .. } => "used",
        CodeState::Rejected { .. } => "rejected",
        CodeState::Exposed { .. } => "exposed",
        CodeState::Unused if set.exposed_at.is_some() => "exposed",
        CodeState::Unused => "unused",
    }
}

/// What puts an account at risk comes first, then what is to be done.
fn rank(concern: Concern) -> impl Ord {
    let reason = match concern {
        Concern::Open(reason) => Some(reason),
        _ => None,
    };
    let kind = match concern {
        Concern::ProbablyLost => 0,
        Concern::ProbablyLostWithout(_) => 1,
        Concern::NoCodes => 2,
        Concern::NoCodeLeft => 3,
        Concern::IdentityCheck => 4,
        Concern::IdentityCheckWithout(_) => 5,
        Concern::Open(_) => 6,
        Concern::PersonalContact(_) => 7,
    };
    (kind, reason)
}

/// A reason of a prompt by its name; others with what they are about.
fn concern_name(concern: Concern, book: &Book) -> String {
    let (name, thing) = match concern {
        Concern::ProbablyLost => ("probably-lost", None),
        Concern::ProbablyLostWithout(thing) => ("probably-lost-without", Some(thing)),
        Concern::NoCodes => ("no-codes", None),
        Concern::NoCodeLeft => ("no-code-left", None),
        Concern::IdentityCheck => ("identity-check", None),
        Concern::IdentityCheckWithout(thing) => ("identity-check-without", Some(thing)),
        Concern::Open(reason) => (reason.name(), None),
        Concern::PersonalContact(id) => ("personal-contact", Some(Thing::Contact(id))),
    };
    let thing = thing.map(|thing| format!(":{}", book.thing_name(thing)));
    name.to_owned() + &thing.unwrap_or_default()
}

fn way(way: Way, book: &Book) -> String {
    match way {
        Way::Factor { kind, base } => {
            format!("factor:{}:{}", kind.name(), book.base_name(base))
        }
        Way::CodeInVault(device) => format!("code:vault:{}", book.unit_name(device)),
        Way::CodeInPlace(place) => format!("code:place:{}", book.place_name(place)),
        Way::Session(device) => format!("session:{}", book.unit_name(device)),
        Way::Contact(contact) => format!("contact:{}", book.contact_name(contact)),
    }
}
