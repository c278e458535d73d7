//! Which places stay and what speaks against them, once the whole text is known.

use crate::dates::is_day;
use crate::model::{Doubt, Refusal};
use crate::spots::{Fit, Place, Spot};
use std::collections::{BTreeMap, HashSet};
use toride_catalogue::{Alphabet, CodeShape, Service};

/// What becomes of a spot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is no code.
    Drop,
    /// It is one.
    Keep,
    /// It may be one.
    Doubt(Doubt),
}

impl Verdict {
    fn keep_if(fits: bool) -> Self {
        if fits { Self::Keep } else { Self::Drop }
    }

    fn unless(doubt: Option<Doubt>) -> Self {
        doubt.map_or(Self::Keep, Self::Doubt)
    }
}

/// A verdict for every spot.
pub(crate) fn judge(spots: &[Spot], service: &Service) -> Vec<Verdict> {
    let mut judge = Judge {
        spots,
        shape: &service.shape.value,
        form: Form::of(spots, service.shape.value.grouping.sizes),
        listed: 0,
        numbered: false,
        rows: 0,
        glued_rows: 0,
        heading: spots.iter().position(|spot| spot.gap.labelled),
        clean: 0,
        labelled: spots
            .iter()
            .filter(|spot| spot.place == Place::Labelled)
            .count(),
    };
    judge.listed = spots.iter().filter(|spot| judge.is_sure(spot)).count();
    judge.numbered = spots
        .iter()
        .any(|spot| judge.is_sure(spot) && spot.number.is_some());
    judge.clean = spots
        .iter()
        .filter(|spot| judge.is_sure(spot) || (spot.fit == Fit::Free && judge.form.is_main(spot)))
        .filter(|spot| match spot.place {
            Place::Pure | Place::Labelled => true,
            Place::Remarked => spot.state.is_some(),
            Place::Context => false,
        })
        .count();
    let rows: HashSet<u32> = spots
        .iter()
        .filter(|spot| judge.is_sure(spot))
        .map(|spot| spot.row)
        .collect();
    judge.rows = rows.len();
    let glued = spots.iter().filter(|spot| spot.fit == Fit::Glued);
    judge.glued_rows = glued.map(|spot| spot.row).collect::<HashSet<_>>().len();
    (0..)
        .zip(spots)
        .map(|(at, spot)| judge.verdict(at, spot))
        .collect()
}

struct Judge<'a> {
    spots: &'a [Spot],
    shape: &'a CodeShape,
    form: Form,
    /// Spots that are codes by themselves.
    listed: usize,
    /// The codes have list numbers.
    numbered: bool,
    /// Rows that hold such codes.
    rows: usize,
    /// Rows of digits without gaps between the codes.
    glued_rows: usize,
    /// Such codes with words for codes in front.
    labelled: usize,
    /// The first place below a row that speaks of codes.
    heading: Option<usize>,
    /// Places of a code's form with no words around that say something else.
    clean: usize,
}

impl Judge<'_> {
    fn is_sure(&self, spot: &Spot) -> bool {
        match spot.fit {
            Fit::Exact => spot.place != Place::Context,
            Fit::Weak => {
                spot.place == Place::Pure && spot.groups.len() > 1 && self.form.is_main(spot)
            }
            Fit::Free
            | Fit::Strange
            | Fit::Glued
            | Fit::Short
            | Fit::Fragment
            | Fit::Scientific => false,
        }
    }

    /// Whether a sure code stands right before or behind, so that both are of one list.
    fn in_list(&self, at: usize, spot: &Spot) -> bool {
        let beside = |other: &Spot| self.is_sure(other) && other.row.abs_diff(spot.row) <= 2;
        let before = at.checked_sub(1).and_then(|at| self.spots.get(at));
        let after = self.spots.get(at + 1);
        before.is_some_and(|before| spot.gap.rows == 0 && beside(before))
            || after.is_some_and(|after| after.gap.rows == 0 && beside(after))
    }

    fn verdict(&self, at: usize, spot: &Spot) -> Verdict {
        let listed = self.in_list(at, spot) || self.form.beside(at, self.spots);
        let named = matches!(
            spot.gap.instead,
            Some(Refusal::TotpSecret | Refusal::TemporaryPassword)
        );
        let secret = named && spot.place != Place::Labelled;
        if (!listed && (secret || self.is_aside(spot))) || self.is_day_in_heading(spot) {
            return Verdict::Drop;
        }
        let day = spot.groups.len() == 1 && is_day(&spot.text);
        if day && !listed && self.has_list() && spot.place == Place::Pure {
            return Verdict::Drop;
        }
        let verdict = self.by_fit(at, spot);
        // Above the heading of a list an account name or a number of something else may stand.
        let above = self.heading.is_some_and(|heading| at < heading) && self.has_list();
        if verdict == Verdict::Keep && above && !listed && spot.place == Place::Pure {
            return Verdict::Doubt(Doubt::OddShape);
        }
        verdict
    }

    fn by_fit(&self, at: usize, spot: &Spot) -> Verdict {
        match spot.fit {
            Fit::Exact => Verdict::unless(self.doubt(at, spot)),
            Fit::Scientific => Verdict::keep_if(spot.place != Place::Context),
            Fit::Weak => self.weak(at, spot),
            Fit::Strange => self.strange(at, spot),
            Fit::Glued => self.glued(at, spot),
            Fit::Short => self.short(spot),
            Fit::Fragment if !self.is_torn_code(at, spot) => Verdict::Drop,
            Fit::Fragment => Verdict::unless((!self.shape.length_known).then_some(Doubt::OddShape)),
            Fit::Free => self.free(at, spot),
        }
    }

    fn has_list(&self) -> bool {
        self.listed.max(self.form.main_count()) > 1
    }

    /// Outside the list, where there is one: a number of another form amid words.
    fn is_aside(&self, spot: &Spot) -> bool {
        let main = self.form.is_main(spot) && !spot.run;
        self.has_list() && spot.place == Place::Context && !main
    }

    /// A day without separators, in the only row of a list that has words in front.
    fn is_day_in_heading(&self, spot: &Spot) -> bool {
        let day = spot.groups.len() == 1 && is_day(&spot.text);
        day && spot.place == Place::Labelled && self.has_list() && self.labelled < 2
    }

    /// What speaks against a spot of the right length.
    fn doubt(&self, at: usize, spot: &Spot) -> Option<Doubt> {
        let usual = spot.groups.len() == 1 || spot.groups == self.shape.grouping.sizes;
        let held = spot
            .text
            .chars()
            .filter(|c| self.shape.alphabet.holds(*c))
            .count();
        let in_sentence = match spot.place {
            Place::Context => true,
            Place::Remarked => spot.state.is_none() && self.clean < 2,
            Place::Pure => spot.gap.foreign && !self.in_list(at, spot),
            Place::Labelled => false,
        };
        if spot.overridden {
            Some(Doubt::Direction)
        } else if spot.torn || self.is_one_number(spot) {
            Some(Doubt::Boundary)
        } else if in_sentence {
            Some(Doubt::InSentence)
        } else {
            let odd = !usual && !self.form.is_main(spot);
            (odd || held * 2 < spot.text.chars().count()).then_some(Doubt::OddShape)
        }
    }

    /// The only row holds groups for several codes: that can be the number of a card as well.
    fn is_one_number(&self, spot: &Spot) -> bool {
        let said = spot.place == Place::Labelled || spot.gap.labelled;
        spot.run && self.rows < 2 && !said
    }

    /// Letters only: a word, unless the codes around look the same.
    fn weak(&self, at: usize, spot: &Spot) -> Verdict {
        let grouped = spot.groups.len() > 1;
        let alike = self.form.has_length(spot.text.chars().count())
            && self.form.has_case_of(spot)
            && (self.in_list(at, spot) || self.form.beside(at, self.spots));
        match spot.place {
            Place::Labelled => Verdict::keep_if(grouped),
            Place::Pure | Place::Remarked if grouped && self.form.is_main(spot) => {
                Verdict::unless(self.form.letters_only.then_some(Doubt::InSentence))
            }
            Place::Pure if grouped && spot.gap.labelled => Verdict::Keep,
            Place::Pure if spot.groups.len() > 2 && self.shape.length.is_none() => {
                Verdict::Doubt(Doubt::InSentence)
            }
            Place::Pure if alike => {
                let capital = spot.text.chars().skip(1).any(|c| c.is_ascii_uppercase());
                Verdict::unless((!capital).then_some(Doubt::InSentence))
            }
            _ => Verdict::Drop,
        }
    }

    /// Codes without the gaps between them, unless it is the number of a card.
    fn glued(&self, at: usize, spot: &Spot) -> Verdict {
        let mut near = self.spots.iter().skip(at.saturating_sub(10)).take(20);
        let beside = |other: &Spot| match other.row.abs_diff(spot.row) {
            0 => self.is_sure(other),
            1 => self.is_sure(other) || other.fit == Fit::Glued,
            _ => false,
        };
        let below = self.heading.is_some_and(|heading| heading <= at);
        let among = match self.listed {
            0 => below || self.glued_rows > 1,
            _ => near.any(beside),
        };
        let said = spot.place == Place::Labelled;
        if said || (among && spot.place == Place::Pure) {
            Verdict::Doubt(Doubt::Boundary)
        } else {
            Verdict::Drop
        }
    }

    /// Years and house numbers are as short; only a list below a heading for codes is listed.
    fn short(&self, spot: &Spot) -> Verdict {
        let usual = |spot: &Spot| match spot.place {
            Place::Pure | Place::Labelled => true,
            Place::Remarked => spot.state.is_some(),
            Place::Context => false,
        };
        let alike =
            |other: &&Spot| other.fit == Fit::Short && other.groups == spot.groups && usual(other);
        let list = || self.form.total == 0 && self.spots.iter().filter(alike).take(3).count() > 2;
        if usual(spot) && list() {
            Verdict::Doubt(Doubt::OddShape)
        } else {
            Verdict::Drop
        }
    }

    /// Letters where digits are thought to stand: listed where it stands like its neighbours.
    fn strange(&self, at: usize, spot: &Spot) -> Verdict {
        let sized = self.form.has_length(spot.text.chars().count());
        let beside = self.in_list(at, spot) || self.form.beside(at, self.spots);
        let said = spot.place == Place::Labelled;
        if spot.place != Place::Context && (said || self.form.is_main(spot) || (sized && beside)) {
            Verdict::Doubt(Doubt::OddShape)
        } else {
            Verdict::Drop
        }
    }

    /// Too short or too long, but in a place where a code belongs.
    fn is_torn_code(&self, at: usize, spot: &Spot) -> bool {
        let length = spot.text.chars().count();
        let known = self.shape.length.unwrap_or(length);
        let digits = self.shape.alphabet == Alphabet::Digits;
        let zero_lost = spot.cell && length + 1 == known && digits;
        // Six digits without a list number are rather a code of the minute.
        let ordinary = matches!(spot.groups.as_slice(), [6] | [3, 3]) && spot.number.is_none();
        // Said to be one: by the words in front, or by the row above if it stands alone.
        let said = spot.place == Place::Labelled
            || (spot.gap.labelled && spot.place == Place::Pure && self.listed == 0);
        let belongs =
            self.in_list(at, spot) || (self.numbered && spot.number.is_some()) || zero_lost || said;
        let printed = self.shape.grouping.sizes;
        // 150-0001 beside codes without dashes is a post code.
        let post = spot.groups == [3, 4] && spot.dashed && !self.form.is_dashed();
        let usual = spot.groups.len() == 1 || spot.groups.iter().any(|size| printed.contains(size));
        let sized = usual && length * 2 >= known && length < known * 2;
        sized && belongs && !ordinary && !post && spot.place != Place::Context
    }

    /// A spot of a service whose length is not known: the others tell what codes look like.
    fn free(&self, at: usize, spot: &Spot) -> Verdict {
        let length = spot.text.chars().count();
        let digits = spot.text.chars().filter(char::is_ascii_digit).count();
        let six = digits == length && length == 6 && self.form.count(spot) < 3;
        let direction = spot.overridden.then_some(Doubt::Direction);
        match spot.place {
            Place::Context if length >= 8 && digits >= 2 => Verdict::Doubt(Doubt::InSentence),
            Place::Context => Verdict::Drop,
            _ if six => Verdict::Drop,
            // Years, house numbers, room numbers.
            _ if digits == length && length < 5 => Verdict::Drop,
            Place::Labelled => Verdict::unless(direction),
            Place::Pure if self.form.is_main(spot) => Verdict::unless(direction),
            Place::Remarked if self.form.is_main(spot) => {
                let clean = spot.state.is_some() || self.clean > 1;
                Verdict::unless((!clean).then_some(Doubt::InSentence).or(direction))
            }
            // A name with a digit, as 1Password: no code with words behind it.
            Place::Remarked if digits < 2 => Verdict::Drop,
            Place::Remarked => Verdict::Doubt(Doubt::InSentence),
            Place::Pure if self.form.total < 2 => {
                Verdict::unless(spot.gap.foreign.then_some(Doubt::InSentence).or(direction))
            }
            Place::Pure if self.form.has_length(length) && self.form.beside(at, self.spots) => {
                Verdict::unless(direction)
            }
            // One digit is missing, or one too many.
            Place::Pure if length > 5 && self.in_list(at, spot) => Verdict::Doubt(Doubt::OddShape),
            // Years, prices and other short numbers amid codes of another form.
            Place::Pure if digits == length && length < 8 => Verdict::Drop,
            Place::Pure => Verdict::Doubt(Doubt::OddShape),
        }
    }
}

/// The printed form that most spots share.
struct Form {
    counts: BTreeMap<(Vec<usize>, bool), usize>,
    main: Option<(Vec<usize>, bool)>,
    /// Whether codes of that form hold capitals, and small letters.
    capitals: bool,
    smalls: bool,
    /// No code holds a digit.
    letters_only: bool,
    total: usize,
}

impl Form {
    fn of(spots: &[Spot], grouping: &[usize]) -> Self {
        let mut counts: BTreeMap<(Vec<usize>, bool), usize> = BTreeMap::new();
        let mut count = |wanted: &dyn Fn(&&Spot) -> bool, only_known: bool| {
            for spot in spots.iter().filter(wanted) {
                let key = (spot.groups.clone(), spot.dashed);
                if !only_known || counts.contains_key(&key) {
                    *counts.entry(key).or_default() += 1;
                }
            }
        };
        let solid = |spot: &&Spot| {
            matches!(spot.fit, Fit::Exact | Fit::Free) && spot.place != Place::Context
        };
        count(&solid, false);
        // Groups of letters count only beside others of their form that hold digits.
        let letters = |spot: &&Spot| {
            spot.fit == Fit::Weak && spot.groups.len() > 1 && spot.place == Place::Pure
        };
        count(&letters, true);
        // Codes thought to be digits are measured by digits, if there are any.
        let strange = |spot: &&Spot| spot.fit == Fit::Strange && spot.place != Place::Context;
        count(&strange, true);
        if counts.is_empty() {
            for spot in spots.iter().filter(strange) {
                let key = (spot.groups.clone(), spot.dashed);
                *counts.entry(key).or_default() += 1;
            }
        }
        // A list of nothing but letters in the service's own groups may be words as well.
        let own = |spot: &&Spot| letters(spot) && spot.groups == grouping;
        let letters_only = counts.is_empty() && spots.iter().filter(own).count() > 2;
        if letters_only {
            for spot in spots.iter().filter(own) {
                let key = (spot.groups.clone(), spot.dashed);
                *counts.entry(key).or_default() += 1;
            }
        }
        let total = counts.values().sum();
        // Among equals the longer codes win, then the larger groups in front, so that the answer does not depend on the order.
        let main = counts.iter().max_by_key(|((groups, dashed), count)| {
            (**count, groups.iter().sum::<usize>(), groups.len(), *dashed)
        });
        let main = main
            .filter(|(_, count)| **count > 1)
            .map(|(key, _)| key.clone());
        let of_main = || {
            spots.iter().filter(solid).filter(|spot| {
                main.as_ref()
                    .is_some_and(|(groups, _)| *groups == spot.groups)
            })
        };
        Self {
            capitals: of_main().any(|spot| spot.text.chars().any(|c| c.is_ascii_uppercase())),
            smalls: of_main().any(|spot| spot.text.chars().any(|c| c.is_ascii_lowercase())),
            letters_only,
            counts,
            main,
            total,
        }
    }

    /// A word beside a list of digits, or with a capital among small letters, is none of them.
    fn has_case_of(&self, spot: &Spot) -> bool {
        let has = |is: fn(&char) -> bool| spot.text.chars().any(|c| is(&c));
        (self.capitals || !has(char::is_ascii_uppercase))
            && (self.smalls || !has(char::is_ascii_lowercase))
    }

    fn count(&self, spot: &Spot) -> usize {
        self.counts
            .get(&(spot.groups.clone(), spot.dashed))
            .copied()
            .unwrap_or_default()
    }

    fn main_count(&self) -> usize {
        self.main
            .as_ref()
            .and_then(|main| self.counts.get(main))
            .copied()
            .unwrap_or_default()
    }

    fn is_main(&self, spot: &Spot) -> bool {
        self.main
            .as_ref()
            .is_some_and(|(groups, dashed)| *groups == spot.groups && *dashed == spot.dashed)
    }

    fn is_dashed(&self) -> bool {
        self.main.as_ref().is_some_and(|(_, dashed)| *dashed)
    }

    fn has_length(&self, length: usize) -> bool {
        self.main
            .as_ref()
            .is_some_and(|(groups, _)| groups.iter().sum::<usize>() == length)
    }

    /// Whether the spot before or behind has the main form and stands in the next row.
    fn beside(&self, at: usize, spots: &[Spot]) -> bool {
        let Some(spot) = spots.get(at) else {
            return false;
        };
        let near = |other: &Spot| self.is_main(other) && other.row.abs_diff(spot.row) <= 2;
        let before = at.checked_sub(1).and_then(|at| spots.get(at));
        before.is_some_and(|before| spot.gap.rows == 0 && near(before))
            || spots
                .get(at + 1)
                .is_some_and(|after| after.gap.rows == 0 && near(after))
    }
}
