//! A story as it is written: what is done and what is asked, step by step.

use chrono::{DateTime, NaiveDate, NaiveTime};
use serde_json::Value;
use toride_domain::{Millis, Waiting};

use super::{
    exchange::{Exchange, FileWords},
    fields::{Fields, Given, Read},
    guide::GuideWords,
    shop::{AskShop, Shop},
};

/// A story.
pub(crate) struct Story {
    /// When it begins.
    pub(crate) now: Millis,
    /// What happens.
    pub(crate) steps: Vec<Step>,
}

/// One step, on one device.
pub(crate) struct Step {
    /// Which device acts; none: the one that was made first.
    pub(crate) device: Option<String>,
    /// What happens.
    pub(crate) what: What,
}

/// What happens in a step. Names are the story's own, or words as the person who wrote it gave them.
pub(crate) enum What {
    Create {
        kind: Option<String>,
    },
    Contact(ContactWords),
    Confirm {
        contact: String,
    },
    GiveUp {
        contact: String,
    },
    Account(AccountWords),
    FactorConfirmed {
        account: String,
        factor: FactorWords,
    },
    Set(SetWords),
    Code {
        word: CodeWord,
        account: String,
        code: Option<String>,
    },
    Person {
        id: String,
        name: Option<String>,
    },
    Saw {
        person: String,
        account: String,
    },
    Left {
        person: String,
    },
    PutOff {
        account: Option<String>,
        reason: String,
        days: f64,
    },
    /// Begins to wait for a service, or no longer where there are no days.
    Await {
        account: String,
        days: Option<f64>,
    },
    Wait {
        ms: f64,
    },
    Signals(SignalWords),
    Answer {
        value: String,
    },
    CopyFolder {
        from: String,
        to: String,
    },
    Exchange(Exchange),
    Lock,
    Unlock,
    Kill,
    ChangePassphrase,
    Bin {
        account: String,
        binned: bool,
    },
    Purge {
        account: String,
    },
    Device {
        id: String,
        kind: Option<String>,
        life: Option<String>,
    },
    Place(PlaceWords),
    OneWay {
        account: String,
        accepted: bool,
    },
    OnAgain {
        account: String,
    },
    KeepOld {
        account: String,
        why: String,
    },
    Rehearse {
        with: Option<String>,
    },
    Shop(Shop),
    Ask(Ask),
    Unknown,
}

/// What is said about a code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum CodeWord {
    Show,
    Use,
    Reject,
    Undo,
    Expose,
}

/// What is asked.
pub(crate) enum Ask {
    Account(String),
    Prompts(Option<String>),
    Verdict,
    WhatIf(Vec<String>),
    Contacts,
    Guide(GuideWords),
    Reminder,
    Waiting,
    Shop(AskShop),
    Inbox,
    Backup(FileWords),
    Same(Vec<String>),
}

/// A contact point; what is left out stays as it is.
pub(crate) struct ContactWords {
    pub(crate) id: String,
    pub(crate) kind: Option<String>,
    pub(crate) value: Option<String>,
    pub(crate) owner: Option<String>,
    pub(crate) on: Given,
    pub(crate) account: Given,
    pub(crate) slip: bool,
}

/// An account; what is left out stays as it is.
pub(crate) struct AccountWords {
    pub(crate) id: String,
    pub(crate) service: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) business: Option<bool>,
    pub(crate) custodian: Given,
    pub(crate) factors: Option<Vec<FactorWords>>,
    pub(crate) contacts: Option<Vec<String>>,
    pub(crate) sessions: Option<Vec<String>>,
}

/// A second factor.
#[derive(Clone)]
pub(crate) struct FactorWords {
    pub(crate) kind: String,
    pub(crate) device: Option<String>,
    pub(crate) contact: Option<String>,
}

/// A set of codes.
pub(crate) struct SetWords {
    pub(crate) account: String,
    pub(crate) codes: Vec<String>,
    pub(crate) issued: Option<String>,
    pub(crate) copies: Vec<String>,
    pub(crate) retire: bool,
}

/// What the platform sees; what is left out is as the device really is.
#[derive(Default)]
pub(crate) struct SignalWords {
    pub(crate) key: Option<String>,
    pub(crate) marker: Option<String>,
    pub(crate) hw: Option<String>,
    pub(crate) folder: Option<String>,
    pub(crate) slot: Option<String>,
    pub(crate) system: Option<String>,
    pub(crate) sim: Option<String>,
    pub(crate) screen_lock: Option<bool>,
    pub(crate) restored: bool,
    pub(crate) vault: Option<String>,
}

/// A place; what is left out stays as it is.
pub(crate) struct PlaceWords {
    pub(crate) name: String,
    pub(crate) kind: Option<String>,
    pub(crate) keeper: Given,
    pub(crate) lost: Option<bool>,
}

impl Story {
    /// Reads a story. The sentence says what is wrong with it.
    pub(crate) fn read(text: &str) -> Read<Self> {
        let value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| format!("The story is not JSON: {error}."))?;
        let story = Fields::of(&value, "The story".to_owned())?;
        let now = story.text("now")?;
        let now = DateTime::parse_from_rfc3339(&now)
            .ok()
            .and_then(|now| u64::try_from(now.timestamp_millis()).ok())
            .and_then(Millis::checked)
            .ok_or("The story: \"now\" has to be a time from 2000 to 2199 such as \"2026-11-23T09:00:00Z\".")?;
        let steps = value.get("steps").and_then(Value::as_array);
        let steps = steps.ok_or("The story needs \"steps\", a list in brackets.")?;
        let steps = steps.iter().enumerate();
        let steps = steps.map(|(number, step)| Step::read(step, number));
        Ok(Self {
            now,
            steps: steps.collect::<Read<_>>()?,
        })
    }
}

impl Step {
    fn read(value: &Value, number: usize) -> Read<Self> {
        let fields = Fields::of(value, format!("Step {number}"))?;
        let what = match (fields.maybe("do")?, fields.maybe("ask")?) {
            (Some(word), None) => What::read(&word, &fields)?,
            (None, Some(word)) => Ask::read(&word, &fields)?.map_or(What::Unknown, What::Ask),
            _ => {
                return Err(format!(
                    "Step {number} needs either a \"do\" or an \"ask\"."
                ));
            }
        };
        Ok(Self {
            device: fields.maybe("device")?,
            what,
        })
    }
}

impl What {
    fn read(word: &str, step: &Fields<'_>) -> Read<Self> {
        let account = || step.text("account");
        let code = |word| {
            Ok::<_, String>(Self::Code {
                word,
                account: step.text("account")?,
                code: step.maybe("code")?,
            })
        };
        Ok(match word {
            "create" => Self::Create {
                kind: step.maybe("kind")?,
            },
            "contact" => Self::Contact(ContactWords::read(step)?),
            "confirm" => Self::Confirm {
                contact: step.text("contact")?,
            },
            "give-up" => Self::GiveUp {
                contact: step.text("contact")?,
            },
            "account" => Self::Account(AccountWords::read(step)?),
            "factor-confirmed" => Self::FactorConfirmed {
                account: account()?,
                factor: FactorWords::read(step)?,
            },
            "set" => Self::Set(SetWords::read(step)?),
            "show" => code(CodeWord::Show)?,
            "use" => code(CodeWord::Use)?,
            "reject" => code(CodeWord::Reject)?,
            "undo" => code(CodeWord::Undo)?,
            "expose" => code(CodeWord::Expose)?,
            "person" => Self::Person {
                id: step.text("id")?,
                name: step.maybe("name")?,
            },
            "saw" => Self::Saw {
                person: step.text("person")?,
                account: account()?,
            },
            "left" => Self::Left {
                person: step.text("person")?,
            },
            "put-off" => Self::PutOff {
                account: step.maybe("account")?,
                reason: step.text("reason")?,
                days: step.number("days")?.unwrap_or(1.0),
            },
            "wait" => Self::Wait { ms: wait(step)? },
            "wait-for-answer" => Self::Await {
                account: account()?,
                days: Some(step.number("days")?.unwrap_or(Waiting::USUAL.into())),
            },
            "stop-waiting" => Self::Await {
                account: account()?,
                days: None,
            },
            "signals" => Self::Signals(SignalWords::read(step)?),
            "answer" => Self::Answer {
                value: step.text("value")?,
            },
            "copy-folder" => Self::CopyFolder {
                from: step.text("from")?,
                to: step.text("to")?,
            },
            "lock" => Self::Lock,
            "unlock" => Self::Unlock,
            "kill" => Self::Kill,
            "change-passphrase" => Self::ChangePassphrase,
            "bin" | "unbin" => Self::Bin {
                account: account()?,
                binned: word == "bin",
            },
            "purge" => Self::Purge {
                account: account()?,
            },
            "device" => Self::Device {
                id: step.text("id")?,
                kind: step.maybe("kind")?,
                life: step.maybe("life")?,
            },
            "place" => Self::Place(PlaceWords::read(step)?),
            "one-way" => Self::OneWay {
                account: account()?,
                accepted: step.flag("accepted", true)?,
            },
            "on-again" => Self::OnAgain {
                account: account()?,
            },
            "keep-old" => Self::KeepOld {
                account: account()?,
                why: step.maybe("why")?.unwrap_or_default(),
            },
            "rehearse" => Self::Rehearse {
                with: step.maybe("with")?,
            },
            _ => match Shop::read(word, step)? {
                Some(shop) => Self::Shop(shop),
                None => Exchange::read(word, step)?.map_or(Self::Unknown, Self::Exchange),
            },
        })
    }
}

impl Ask {
    fn read(word: &str, step: &Fields<'_>) -> Read<Option<Self>> {
        Ok(Some(match word {
            "account" => Self::Account(step.text("account")?),
            "prompts" => Self::Prompts(step.maybe("account")?),
            "verdict" => Self::Verdict,
            "what-if" => Self::WhatIf(step.texts("lost")?.unwrap_or_default()),
            "contacts" => Self::Contacts,
            "guide" => Self::Guide(GuideWords::read(step)?),
            "reminder" => Self::Reminder,
            "waiting" => Self::Waiting,
            "inbox" => Self::Inbox,
            "backup" => Self::Backup(FileWords::read(step)?),
            "same" => Self::Same(step.texts("devices")?.unwrap_or_default()),
            _ => return Ok(AskShop::read(word, step)?.map(Self::Shop)),
        }))
    }
}

/// Days and hours in milliseconds.
fn wait(step: &Fields<'_>) -> Read<f64> {
    let of = |name| Ok::<_, String>(step.number(name)?.unwrap_or_default());
    Ok((of("days")? * 24.0 + of("hours")?) * 3_600_000.0)
}

impl ContactWords {
    fn read(step: &Fields<'_>) -> Read<Self> {
        Ok(Self {
            id: step.text("id")?,
            kind: step.maybe("kind")?,
            value: step.maybe("value")?,
            owner: step.maybe("owner")?,
            on: step.given("on")?,
            account: step.given("account")?,
            slip: step.flag("slip", false)?,
        })
    }
}

impl AccountWords {
    fn read(step: &Fields<'_>) -> Read<Self> {
        let factors = step.objects("factors")?;
        let factors = factors.map(|all| all.iter().map(FactorWords::read).collect::<Read<_>>());
        Ok(Self {
            id: step.text("id")?,
            service: step.maybe("service")?,
            name: step.maybe("name")?,
            business: step.maybe_flag("business")?,
            custodian: step.given("custodian")?,
            factors: factors.transpose()?,
            contacts: step.texts("contacts")?,
            sessions: step.texts("sessions")?,
        })
    }
}

impl FactorWords {
    fn read(fields: &Fields<'_>) -> Read<Self> {
        Ok(Self {
            kind: fields.text("kind")?,
            device: fields.maybe("device")?,
            contact: fields.maybe("contact")?,
        })
    }
}

impl SetWords {
    fn read(step: &Fields<'_>) -> Read<Self> {
        Ok(Self {
            account: step.text("account")?,
            codes: step.texts("codes")?.unwrap_or_default(),
            issued: step.maybe("issued")?,
            copies: step.texts("copies")?.unwrap_or_default(),
            retire: step.flag("retire", true)?,
        })
    }
}

impl SignalWords {
    fn read(step: &Fields<'_>) -> Read<Self> {
        Ok(Self {
            key: step.maybe("key")?,
            marker: step.maybe("marker")?,
            hw: step.maybe("hw")?,
            folder: step.maybe("folder")?,
            slot: step.maybe("slot")?,
            system: step.maybe("system")?,
            sim: step.maybe("sim")?,
            screen_lock: step.maybe_flag("screen-lock")?,
            restored: step.flag("restored", false)?,
            vault: step.maybe("vault")?,
        })
    }
}

impl PlaceWords {
    fn read(step: &Fields<'_>) -> Read<Self> {
        Ok(Self {
            name: step.text("name")?,
            kind: step.maybe("kind")?,
            keeper: step.given("keeper")?,
            lost: step.maybe_flag("lost")?,
        })
    }
}

/// The time of a date such as `2026-11-23`, or of a time such as `2026-11-23T09:00:00Z`.
pub(crate) fn date(text: &str) -> Option<Millis> {
    let day = || {
        let day: NaiveDate = text.parse().ok()?;
        Some(day.and_time(NaiveTime::MIN).and_utc().timestamp_millis())
    };
    let time = DateTime::parse_from_rfc3339(text).ok();
    let ms = time.map_or_else(day, |time| Some(time.timestamp_millis()))?;
    u64::try_from(ms).ok().and_then(Millis::checked)
}

/// The time as it is written in answers.
pub(crate) fn written(at: Millis) -> String {
    let ms = i64::try_from(at.get()).unwrap_or_default();
    let time = DateTime::from_timestamp_millis(ms).unwrap_or_default();
    time.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)
}
