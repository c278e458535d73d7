//! The guide for somebody who cannot log in: where it leads from what is true.

use serde_json::{Value, json};
use toride_domain::guide::{Answer, CodesAtHand, Next, On, Situation, Step, next, steps};

use super::{
    fields::{Fields, Read},
    refused::Refused,
    seat::Seat,
};

/// What is true, as the story says; what is left out is as the vault knows it, or not said.
pub(crate) struct GuideWords {
    /// `None`: an account that is not in the vault.
    account: Option<String>,
    /// None of the cases seemed to fit.
    not_sure: bool,
    /// By the name of the question.
    said: Vec<(&'static str, String)>,
    on: Option<String>,
}

/// The questions that a story answers, by their names.
const QUESTIONS: [&str; 6] = [
    "inside",
    "code-comes",
    "codes",
    "elsewhere",
    "contact",
    "proof",
];

impl GuideWords {
    pub(crate) fn read(step: &Fields<'_>) -> Read<Self> {
        let mut said = Vec::new();
        for question in QUESTIONS {
            if let Some(word) = step.word(question)? {
                said.push((question, word));
            }
        }
        Ok(Self {
            account: step.maybe("account")?,
            not_sure: step.flag("not-sure", false)?,
            said,
            on: step.maybe("on")?,
        })
    }

    /// What is true, from what was known.
    fn situation(&self, known: Situation) -> Result<Situation, Refused> {
        let mut now = known;
        if self.not_sure {
            now = now.with(Answer::NotSure);
        }
        for (question, word) in &self.said {
            if *question == "codes"
                && let Ok(left) = word.parse()
            {
                now.codes = Some(CodesAtHand::Left(left));
                continue;
            }
            now = now.with(answer(question, word).ok_or(Refused::Word)?);
        }
        Ok(now)
    }
}

/// `inside` and `true` are "inside-yes", `codes` and `used-up` are "codes-used-up".
fn answer(question: &str, word: &str) -> Option<Answer> {
    let id = match (question, word) {
        ("codes", "none-issued") => "none-issued".to_owned(),
        ("elsewhere", "false") => "elsewhere-nowhere".to_owned(),
        ("elsewhere", "true") => "elsewhere-phone".to_owned(),
        (_, "true") => format!("{question}-yes"),
        (_, "false") => format!("{question}-no"),
        _ => format!("{question}-{word}"),
    };
    Answer::of_id(&id)
}

impl Seat {
    /// The way and its steps, or what is asked first. Without an account nothing has to be unlocked.
    pub(crate) fn ask_guide(&mut self, words: &GuideWords) -> Result<Value, Refused> {
        let known = match &words.account {
            Some(name) => {
                let session = self.session()?;
                let account = self.book.account(name)?;
                session.guide(Some(account))?.situation
            }
            None => Situation::default(),
        };
        let on = words.on.as_deref().unwrap_or("phone");
        let on = On::of_id(on).ok_or(Refused::Word)?;
        let now = words.situation(known)?;
        Ok(match next(&now) {
            Next::Ask(question) => json!({ "question": question.id() }),
            Next::Go(case) => {
                let steps: Vec<_> = steps(case, &now, on).into_iter().map(Step::id).collect();
                json!({ "case": case.id(), "steps": steps })
            }
        })
    }
}
