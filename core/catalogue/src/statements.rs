//! What is known of a service, one sentence per fact. What is not certain is not said as if it were.

use crate::texts::{Arg, Texts};
use crate::{
    Alphabet, AsOf, CaseRule, Codes, Fact, Grade, Language, OnUse, OtherCode, SeenAgain, Service,
};

/// A sentence about a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What a person reads.
    pub text: String,
    /// Whether it is stated as certain: grade A or B.
    pub certain: bool,
    /// How well the fact is known.
    pub grade: Grade,
    /// When the fact was last checked.
    pub as_of: AsOf,
}

/// The key of the certain sentence, and that of the hedged one.
type Keys = (&'static str, &'static str);

impl Service {
    /// One sentence per known fact, the most useful first. An uncertain fact (grade C or R) is
    /// worded as uncertain. What is unknown (U) is left out, but for two questions that people
    /// ask: whether there are codes at all, and how long one is.
    #[must_use]
    pub fn statements(&self, language: Language) -> Vec<Statement> {
        let texts = Texts::of_services(language);
        let two_factor = self.two_factor_name.map_or_else(
            || texts.say("service-two-factor", &[]),
            |name| name.value.get(language).to_owned(),
        );
        let mut said = Said {
            texts,
            code: self.code_name.value.get(language),
            two_factor,
            list: Vec::new(),
        };
        said.codes(self);
        said.form(self);
        said.use_of_a_code(self);
        said.afterwards(self);
        if let Some(also) = &self.also {
            said.also(also, also.value.name.get(language));
        }
        for note in self.notes {
            said.push(note, note.value.get(language).to_owned());
        }
        said.list
    }
}

struct Said {
    texts: &'static Texts,
    /// What the service calls the code that is spoken of.
    code: &'static str,
    /// What it calls two-factor sign-in.
    two_factor: String,
    list: Vec<Statement>,
}

impl Said {
    fn codes(&mut self, service: &Service) {
        let codes = &service.codes;
        match (codes.value, codes.grade) {
            (Codes::Set, _) => {}
            (Codes::Single, _) => self.say(codes, ("service-one", "service-one-maybe"), &[]),
            (Codes::None, Grade::U) => self.not_known(codes, "service-none-unknown"),
            (Codes::None, _) => self.say(codes, ("service-none", "service-none-maybe"), &[]),
        }
        if let Some(size) = &service.set_size {
            let count = [("count", Arg::Number(size.value.into()))];
            self.say(size, ("service-count", "service-count-maybe"), &count);
        }
    }

    fn form(&mut self, service: &Service) {
        let (shape, grades) = (&service.shape.value, service.shape_grades);
        if let Some(length) = shape.length {
            // Digits are spoken of where they are known as well as the length is.
            let digits = shape.alphabet == Alphabet::Digits
                && grades.alphabet.is_certain() >= grades.length.is_certain();
            let (keys, grade) = if digits {
                let keys = ("service-digits", "service-digits-maybe");
                (keys, grades.alphabet.max(grades.length))
            } else {
                let keys = ("service-characters", "service-characters-maybe");
                (keys, grades.length)
            };
            let fact = Fact {
                grade,
                ..service.shape
            };
            let length = i64::try_from(length).unwrap_or(i64::MAX);
            self.say(&fact, keys, &[("length", Arg::Number(length))]);
        } else if service.codes.value != Codes::None {
            let fact = Fact {
                grade: Grade::U,
                ..service.shape
            };
            self.not_known(&fact, "service-length-unknown");
        }
        let fact = Fact {
            grade: grades.case,
            ..service.shape
        };
        let keys = match shape.case {
            CaseRule::Keep => ("service-case-matters", "service-case-matters-maybe"),
            CaseRule::FoldLower => ("service-case-free", "service-case-free-maybe"),
        };
        self.say(&fact, keys, &[]);
    }

    fn use_of_a_code(&mut self, service: &Service) {
        let once = service.single_use.as_ref();
        if let Some(fact) = once {
            let keys = if fact.value {
                ("service-once", "service-once-maybe")
            } else {
                ("service-reusable", "service-reusable-maybe")
            };
            self.say(fact, keys, &[]);
        }
        for effect in service.on_use {
            // That a code works once has just been said.
            if effect.value != OnUse::VoidsThatCode || once.is_none() {
                self.effect(*effect);
            }
        }
    }

    fn effect(&mut self, effect: Fact<OnUse>) {
        let keys = match effect.value {
            OnUse::VoidsThatCode => ("service-only-that", "service-only-that-maybe"),
            OnUse::TurnsTwoFactorOff => ("service-turns-off", "service-turns-off-maybe"),
            OnUse::RemovesAuthenticator => ("service-unlinks", "service-unlinks-maybe"),
            OnUse::IssuesReplacement => ("service-replaces", "service-replaces-maybe"),
            OnUse::ResetsPassword => ("service-resets", "service-resets-maybe"),
        };
        self.say(&effect, keys, &[]);
    }

    fn afterwards(&mut self, service: &Service) {
        if let Some(fact) = &service.new_set_voids_old {
            let keys = if fact.value {
                ("service-voids-old", "service-voids-old-maybe")
            } else {
                ("service-keeps-old", "service-keeps-old-maybe")
            };
            self.say(fact, keys, &[]);
        }
        if let Some(fact) = &service.seen_again {
            let keys = match fact.value {
                SeenAgain::WhileSignedIn => ("service-seen-again", "service-seen-again-maybe"),
                SeenAgain::OnlyAsNewSet => ("service-seen-once", "service-seen-once-maybe"),
            };
            self.say(fact, keys, &[]);
        }
        if let Some(fact) = &service.file_names
            && let Some(name) = fact.value.first()
        {
            let name = [("name", Arg::Text(name.replace('*', "…")))];
            self.say(fact, ("service-file", "service-file-maybe"), &name);
        }
    }

    fn also(&mut self, fact: &Fact<OtherCode>, name: &'static str) {
        let args = [
            ("name", Arg::Text(name.to_owned())),
            ("pattern", Arg::Text(fact.value.pattern.to_owned())),
        ];
        self.say(fact, ("service-also", "service-also-maybe"), &args);
        self.code = name;
        self.effect(fact.with(fact.value.on_use));
    }

    /// Says the sentence that fits the grade, nothing where the fact is unknown.
    fn say<T>(&mut self, fact: &Fact<T>, keys: Keys, args: &[(&str, Arg)]) {
        let key = match fact.grade {
            Grade::A | Grade::B => keys.0,
            Grade::C | Grade::R => keys.1,
            Grade::U => return,
        };
        let words = [
            ("code", Arg::Text(self.code.to_owned())),
            ("two-factor", Arg::Text(self.two_factor.clone())),
        ];
        let text = self.texts.say(key, &[args, &words].concat());
        self.push(fact, text);
    }

    fn not_known<T>(&mut self, fact: &Fact<T>, key: &str) {
        let code = [("code", Arg::Text(self.code.to_owned()))];
        let text = self.texts.say(key, &code);
        self.push(fact, text);
    }

    fn push<T>(&mut self, fact: &Fact<T>, text: String) {
        self.list.push(Statement {
            text,
            certain: fact.grade.is_certain(),
            grade: fact.grade,
            as_of: fact.as_of,
        });
    }
}
