//! What the types of the schema cannot say. Each message names the key and what is expected.

use toride_domain::guide::{Part, Step};

use crate::schema::{Alphabet, At, Codes, Platform, Service, Steps, Words};

type Checked = Result<(), String>;

impl Service {
    pub(crate) fn check(&self, file_stem: &str) -> Checked {
        ensure(self.id == file_stem, || {
            format!("id: must be {file_stem:?}, as the file is named")
        })?;
        let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        ensure(self.id.chars().all(kebab), || {
            "id: must be of a-z, 0-9 and hyphens".to_owned()
        })?;
        ensure(
            (1..=2).contains(&self.badge.initials.chars().count()),
            || "badge.initials: must be one or two letters".to_owned(),
        )?;
        colour(&self.badge.colour)?;
        self.check_words()?;
        self.check_shape()?;
        self.check_codes()?;
        self.check_steps()
    }

    fn check_words(&self) -> Checked {
        both("name", &self.name)?;
        both("code_name.value", &self.code_name.value)?;
        if let Some(name) = &self.two_factor_name {
            both("two_factor_name.value", &name.value)?;
        }
        if let Some(also) = &self.also {
            both("also.value.name", &also.value.name)?;
            filled("also.value.pattern", &also.value.pattern)?;
        }
        for alias in &self.aliases {
            filled("aliases", alias)?;
        }
        for note in &self.notes {
            filled("notes.ja", &note.ja)?;
            filled("notes.en", &note.en)?;
        }
        for name in self.file_names.iter().flat_map(|fact| &fact.value) {
            filled("file_names.value", name.trim_matches('*'))?;
            ensure(name.matches('*').count() <= 1, || {
                format!("file_names.value: {name:?} must have one * at most")
            })?;
        }
        if let Some(page) = &self.help_page {
            ensure(page.value.starts_with("https://"), || {
                "help_page.value: must begin with https://".to_owned()
            })?;
        }
        Ok(())
    }

    fn check_shape(&self) -> Checked {
        let shape = &self.shape;
        if let Some(grouping) = &shape.grouping {
            let length = shape.length.as_ref().map(|fact| fact.value);
            let sum = grouping.value.sizes.iter().sum();
            ensure(length == Some(sum), || {
                format!("shape.grouping: the sizes add up to {sum}, the length must be the same")
            })?;
            ensure(!grouping.value.separator.is_empty(), || {
                "shape.grouping.value.separator: must be what stands between the groups".to_owned()
            })?;
        }
        let digits =
            matches!(&shape.alphabet, Some(fact) if matches!(fact.value, Alphabet::Digits));
        ensure(!digits || shape.case.is_none(), || {
            "shape.case: digits have none, leave it out".to_owned()
        })
    }

    /// A service without codes says what to do instead, and nothing about codes.
    fn check_codes(&self) -> Checked {
        let shape = &self.shape;
        let none = self.codes.value == Codes::None;
        let shaped = shape.alphabet.is_some() || shape.length.is_some() || shape.case.is_some();
        let says = [
            ("set_size", self.set_size.is_some()),
            ("shape", shaped),
            ("single_use", self.single_use.is_some()),
            ("on_use", !self.on_use.is_empty()),
            ("new_set_voids_old", self.new_set_voids_old.is_some()),
            ("seen_again", self.seen_again.is_some()),
            ("file_names", self.file_names.is_some()),
            ("also", self.also.is_some()),
            ("view", !self.view.is_empty()),
            ("get_new", !self.get_new.is_empty()),
            ("enter", !self.enter.is_empty()),
        ];
        for (key, said) in says {
            ensure(!(none && said), || {
                format!("{key}: a service whose codes are \"none\" must leave it out")
            })?;
        }
        ensure(none == self.instead.is_some(), || {
            "instead: must be there where codes are \"none\", and only there".to_owned()
        })?;
        let single = self.codes.value == Codes::Single;
        ensure(!single || self.set_size.is_none(), || {
            "set_size: one code at a time has none, leave it out".to_owned()
        })?;
        let size = self.set_size.as_ref().map_or(2, |fact| fact.value);
        ensure(size > 1, || {
            "set_size.value: must be above 1; for one code, codes is \"single\"".to_owned()
        })
    }

    fn check_steps(&self) -> Checked {
        let lists = [
            ("view", Part::View, &self.view),
            ("get_new", Part::GetNew, &self.get_new),
            ("enter", Part::Enter, &self.enter),
            ("recover", Part::Recover, &self.recover),
        ];
        for (key, part, list) in lists {
            for steps in list {
                pairs(key, &steps.ja, &steps.en)?;
                way(key, part, steps)?;
            }
        }
        match &self.instead {
            Some(advice) => pairs("instead", &advice.ja, &advice.en),
            None => Ok(()),
        }
    }
}

/// What holds for the services together.
pub(crate) fn all(services: &[Service]) -> Checked {
    ensure(
        services.last().is_some_and(|last| last.id == "other"),
        || "other.toml: must exist and have the highest place".to_owned(),
    )?;
    for (before, after) in services.iter().zip(services.iter().skip(1)) {
        ensure(before.place != after.place, || {
            format!(
                "{}.toml and {}.toml: place must differ",
                before.id, after.id
            )
        })?;
    }
    Ok(())
}

/// `#RRGGBB` as a number.
pub(crate) fn colour(text: &str) -> Result<u32, String> {
    text.strip_prefix('#')
        .filter(|digits| digits.len() == 6)
        .and_then(|digits| u32::from_str_radix(digits, 16).ok())
        .ok_or_else(|| format!("badge.colour: must be as #1A2B3C, not {text:?}"))
}

fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Checked {
    if holds { Ok(()) } else { Err(otherwise()) }
}

fn filled(key: &str, text: &str) -> Checked {
    ensure(!text.trim().is_empty(), || {
        format!("{key}: must not be empty")
    })
}

fn both(key: &str, words: &Words) -> Checked {
    filled(&format!("{key}.ja"), &words.ja)?;
    filled(&format!("{key}.en"), &words.en)
}

fn pairs(key: &str, ja: &[String], en: &[String]) -> Checked {
    ensure(ja.len() == en.len() && !ja.is_empty(), || {
        let (ja, en) = (ja.len(), en.len());
        format!("{key}: must have the same steps in both languages, not {ja} in ja and {en} in en")
    })?;
    ja.iter().chain(en).try_for_each(|step| filled(key, step))
}

/// Every line belongs to a step that its list stands beside, and the lines follow the way.
fn way(key: &str, part: Part, steps: &Steps) -> Checked {
    let Steps { at, ja, .. } = steps;
    ensure(at.len() == ja.len(), || {
        let (at, lines) = (at.len(), ja.len());
        format!("{key}.at: must name one step per line, not {at} for {lines} lines")
    })?;
    for At(step) in at {
        // `renew` is the whole of `get_new`.
        ensure(step.part() == Some(part) && *step != Step::Renew, || {
            format!("{key}.at: {} is no step of this list", step.id())
        })?;
        let is_phones = matches!(
            step,
            Step::OpenApp | Step::TryAnotherWay | Step::ChooseBackupCode
        );
        let is_computers = matches!(step, Step::OpenLoginPage | Step::FollowLink);
        let pc = steps.platform == Platform::Pc;
        ensure(!(if pc { is_phones } else { is_computers }), || {
            let whose = if pc { "a phone" } else { "a computer alone" };
            format!("{key}.at: {} is a step of {whose}", step.id())
        })?;
    }
    ensure(at.is_sorted(), || {
        format!("{key}.at: must follow the way, never backwards")
    })
}
