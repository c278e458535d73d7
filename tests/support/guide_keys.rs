//! The keys of the guide's texts, built from the ids of its enums.

use toride_domain::guide::{
    Act, Answer, Case, Check, Faq, Hint, Lead, Method, Precaution, Question, Step, StorageRule,
    Symptom, Tick, Typed,
};

/// The files that hold the texts of the guide.
#[allow(
    dead_code,
    reason = "not every test of the guide's texts asks for this"
)]
pub const FILES: [&str; 5] = ["guide", "trouble", "prevent", "storage", "faq"];

/// Texts of one enum: what their keys start with, the ids, and what else there is of each beside the text itself.
pub struct Family {
    /// What the keys start with.
    pub start: &'static str,
    /// The ids.
    pub ids: Vec<&'static str>,
    /// The ends of further keys.
    pub more: &'static [&'static str],
}

/// Every family of keys that is built from ids, rather than written in a source.
pub fn families() -> Vec<Family> {
    macro_rules! ids {
        ($type:ident) => {
            $type::ALL.iter().map(|one| one.id()).collect()
        };
    }
    let of = |start, ids, more| Family { start, ids, more };
    let cases = Question::Case.answers().map(Answer::id).collect();
    let others = Answer::ALL
        .iter()
        .filter(|answer| answer.question() != Question::Case);
    vec![
        of("guide-question-", ids!(Question), &["-why"]),
        of("guide-answer-", cases, &["-means"]),
        of(
            "guide-answer-",
            others.map(|answer| answer.id()).collect(),
            &[],
        ),
        of("guide-case-", ids!(Case), &[]),
        of("guide-step-", ids!(Step), &["-why"]),
        of("guide-hint-", ids!(Hint), &["-more"]),
        of("guide-act-", ids!(Act), &[]),
        of("trouble-symptom-", ids!(Symptom), &[]),
        of("trouble-typed-", ids!(Typed), &[]),
        of("trouble-check-", ids!(Check), &["-more"]),
        of("prevent-", ids!(Precaution), &["-why"]),
        of("prevent-tick-", ids!(Tick), &[]),
        of("storage-method-", ids!(Method), &["-good", "-bad"]),
        of("storage-rule-", ids!(StorageRule), &[]),
        of("faq-", ids!(Faq), &["-answer"]),
        of("faq-go-", ids!(Lead), &[]),
    ]
}

impl Family {
    /// Its keys.
    pub fn keys(&self) -> impl Iterator<Item = String> {
        self.ids.iter().flat_map(move |id| {
            let ends = [""].into_iter().chain(self.more.iter().copied());
            ends.map(move |end| format!("{}{id}{end}", self.start))
        })
    }
}
