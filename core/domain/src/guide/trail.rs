//! Where somebody is in the guide: what they answered, and the step they are at. It comes back after the app was
//! killed, and holds nothing but words of ours.

use super::{Answer, Case, Next, On, Question, Situation, Step, next, steps};

/// What a person sees now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Now {
    /// A question.
    Ask(Question),
    /// A step.
    At {
        /// The way.
        case: Case,
        /// The step.
        step: Step,
        /// Its place in the way, from 0.
        index: usize,
        /// Steps of the way.
        of: usize,
    },
}

/// How a kept trail begins.
const KIND: &str = "guide";
const VERSION: &str = "1";

/// Where somebody is in the guide.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Trail {
    /// What was answered, in order. The last word on a question counts.
    answers: Vec<Answer>,
    /// The step; `None`, or one that the way no longer has, is its first.
    at: Option<Step>,
    /// What the service is used on.
    on: On,
}

impl Trail {
    /// Answers in one trail. More than any way through the guide has, and a bound on what is read.
    pub const MOST: usize = 32;

    /// Bytes of a kept trail at most: every word of ours is shorter than 32.
    pub const MOST_BYTES: usize = 1_024;

    /// As it is kept: one line of words, `guide 1 phone renew nothing-comes codes-left`; a `-` for no step
    /// (docs/guide.md).
    #[must_use]
    pub fn to_line(&self) -> String {
        let at = self.at.map_or("-", Step::id);
        let mut line = format!("{KIND} {VERSION} {} {at}", self.on.id());
        for answer in &self.answers {
            line.push(' ');
            line.push_str(answer.id());
        }
        line
    }

    /// Reads a line of [`Trail::to_line`]. `None` for anything else, also from a newer guide: where somebody was is
    /// worth no guess.
    #[must_use]
    pub fn of_line(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        if words.next()? != KIND || words.next()? != VERSION {
            return None;
        }
        let on = On::of_id(words.next()?)?;
        let at = match words.next()? {
            "-" => None,
            id => Some(Step::of_id(id)?),
        };
        let answers: Option<Vec<_>> = words.map(Answer::of_id).collect();
        let answers = answers.filter(|answers| answers.len() <= Self::MOST)?;
        Some(Self { answers, at, on })
    }

    /// What was answered, in order.
    #[must_use]
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// The step, where one was reached.
    #[must_use]
    pub const fn at(&self) -> Option<Step> {
        self.at
    }

    /// What the service is used on.
    #[must_use]
    pub const fn on(&self) -> On {
        self.on
    }

    /// Whether nothing was answered yet.
    #[must_use]
    pub const fn is_new(&self) -> bool {
        self.answers.is_empty() && self.at.is_none()
    }

    /// What is true: what was known at the `start`, and what was answered.
    #[must_use]
    pub fn situation(&self, start: Situation) -> Situation {
        self.answers.iter().copied().fold(start, Situation::with)
    }

    /// What the person sees. `start` is what was known before anybody answered.
    #[must_use]
    pub fn now(&self, start: Situation) -> Now {
        let situation = self.situation(start);
        let case = match next(&situation) {
            Next::Ask(question) => return Now::Ask(question),
            Next::Go(case) => case,
        };
        let steps = steps(case, &situation, self.on);
        let index = steps.iter().position(|step| Some(*step) == self.at);
        let index = index.unwrap_or(0);
        Now::At {
            case,
            // There is always a first one; the last resort is the truth about an empty way.
            step: steps.get(index).copied().unwrap_or(Step::WhatIsLeft),
            index,
            of: steps.len(),
        }
    }

    /// Answers a question, or says at a step that something else is true. Beyond [`Trail::MOST`] the oldest is dropped.
    pub fn say(&mut self, answer: Answer) {
        if self.answers.len() >= Self::MOST {
            self.answers.remove(0);
        }
        self.answers.push(answer);
        self.at = None;
    }

    /// To the next step; at the last, and at a question, it stays. Whether it went.
    pub fn go_on(&mut self, start: Situation) -> bool {
        let went = self.step_by(start, |index| index.checked_add(1));
        if went {
            self.hold(start);
        }
        went
    }

    /// What the vault said of codes when somebody set out counts for the whole way: who uses the last one is then to get
    /// new ones, and who stores new ones still has the rest of the way to go.
    fn hold(&mut self, start: Situation) {
        let codes = match next(&self.situation(start)) {
            Next::Go(Case::BackupCode) => Answer::CodesLeft,
            Next::Go(Case::OtherDevice | Case::Recovery | Case::NewAccount) => Answer::CodesUsedUp,
            Next::Go(Case::GetCodes | Case::OrdinaryCode) | Next::Ask(_) => return,
        };
        let said = |answer: &Answer| answer.question() == Question::Codes;
        if !self.answers.iter().any(said) && self.answers.len() < Self::MOST {
            self.answers.push(codes);
        }
    }

    /// To the step before, or to the question before, which is asked anew. Whether there was one.
    pub fn go_back(&mut self, start: Situation) -> bool {
        let went = self.step_by(start, |index| index.checked_sub(1));
        if went {
            return true;
        }
        let seen = self.now(start);
        self.at = None;
        // An answer that changed nothing is no place to go back to.
        while self.answers.pop().is_some() {
            if self.now(start) != seen {
                return true;
            }
        }
        false
    }

    /// To another platform. The way may have other steps there; those that are the same stay where they are.
    pub fn use_on(&mut self, on: On) {
        self.on = on;
    }

    fn step_by(&mut self, start: Situation, to: impl Fn(usize) -> Option<usize>) -> bool {
        let Now::At { case, index, .. } = self.now(start) else {
            return false;
        };
        let steps = steps(case, &self.situation(start), self.on);
        let step = to(index).and_then(|index| steps.get(index)).copied();
        self.at = step.or(self.at);
        step.is_some()
    }
}
