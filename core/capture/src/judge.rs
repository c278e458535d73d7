//! Which places stay and what speaks against them, once the whole text is known.

use crate::model::Doubt;
use crate::spots::{Fit, Place, Spot};
use std::collections::HashMap;
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
        form: Form::of(spots),
        listed: 0,
        numbered: false,
    };
    judge.listed = spots.iter().filter(|spot| judge.is_sure(spot)).count();
    judge.numbered = spots
        .iter()
        .any(|spot| judge.is_sure(spot) && spot.number.is_some());
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
}

impl Judge<'_> {
    fn is_sure(&self, spot: &Spot) -> bool {
        match spot.fit {
            Fit::Exact => spot.place != Place::Context,
            Fit::Weak => {
                spot.place == Place::Pure && spot.groups.len() > 1 && self.form.is_main(spot)
            }
            Fit::Free | Fit::Fragment | Fit::Scientific => false,
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
        match spot.fit {
            Fit::Exact => Verdict::unless(self.doubt(at, spot)),
            Fit::Scientific => Verdict::keep_if(spot.place != Place::Context),
            Fit::Weak => self.weak(at, spot),
            Fit::Fragment => Verdict::keep_if(self.is_torn_code(at, spot)),
            Fit::Free => self.free(at, spot),
        }
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
            Place::Remarked => spot.state.is_none() && self.listed < 2,
            Place::Pure => spot.gap.foreign && !self.in_list(at, spot),
            Place::Labelled => false,
        };
        if spot.overridden {
            Some(Doubt::Direction)
        } else if spot.torn {
            Some(Doubt::Boundary)
        } else if in_sentence {
            Some(Doubt::InSentence)
        } else {
            let odd = !usual && !self.form.is_main(spot);
            (odd || held * 2 < spot.text.chars().count()).then_some(Doubt::OddShape)
        }
    }

    /// Letters only: a word, unless the codes around look the same.
    fn weak(&self, at: usize, spot: &Spot) -> Verdict {
        let grouped = spot.groups.len() > 1;
        let alike = self.form.has_length(spot.text.chars().count())
            && (self.in_list(at, spot) || self.form.beside(at, self.spots));
        match spot.place {
            Place::Labelled => Verdict::keep_if(grouped),
            Place::Pure | Place::Remarked if grouped && self.form.is_main(spot) => Verdict::Keep,
            Place::Pure if alike => {
                let capital = spot.text.chars().skip(1).any(|c| c.is_ascii_uppercase());
                Verdict::unless((!capital).then_some(Doubt::InSentence))
            }
            _ => Verdict::Drop,
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
        let belongs =
            self.in_list(at, spot) || (self.numbered && spot.number.is_some()) || zero_lost;
        let printed = self.shape.grouping.sizes;
        let usual = spot.groups.len() == 1 || spot.groups.iter().any(|size| printed.contains(size));
        let sized = usual && length * 2 >= known && length < known * 2;
        sized && belongs && !ordinary && spot.place != Place::Context
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
            Place::Labelled => Verdict::unless(direction),
            Place::Pure | Place::Remarked if self.form.is_main(spot) => Verdict::unless(direction),
            Place::Remarked => Verdict::Doubt(Doubt::InSentence),
            Place::Pure if self.form.total < 2 => {
                Verdict::unless(spot.gap.foreign.then_some(Doubt::InSentence).or(direction))
            }
            Place::Pure if self.form.has_length(length) && self.form.beside(at, self.spots) => {
                Verdict::unless(direction)
            }
            // Years, prices and other short numbers amid codes of another form.
            Place::Pure if digits == length && length < 8 => Verdict::Drop,
            Place::Pure => Verdict::Doubt(Doubt::OddShape),
        }
    }
}

/// The printed form that most spots share.
struct Form {
    counts: HashMap<(Vec<usize>, bool), usize>,
    main: Option<(Vec<usize>, bool)>,
    total: usize,
}

impl Form {
    fn of(spots: &[Spot]) -> Self {
        let mut counts: HashMap<(Vec<usize>, bool), usize> = HashMap::new();
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
        let total = counts.values().sum();
        // Among equals the longer codes win, so that the answer does not depend on the order.
        let main = counts.iter().max_by_key(|((groups, dashed), count)| {
            (**count, groups.iter().sum::<usize>(), groups.len(), *dashed)
        });
        let main = main
            .filter(|(_, count)| **count > 1)
            .map(|(key, _)| key.clone());
        Self {
            counts,
            main,
            total,
        }
    }

    fn count(&self, spot: &Spot) -> usize {
        self.counts
            .get(&(spot.groups.clone(), spot.dashed))
            .copied()
            .unwrap_or_default()
    }

    fn is_main(&self, spot: &Spot) -> bool {
        self.main
            .as_ref()
            .is_some_and(|(groups, dashed)| *groups == spot.groups && *dashed == spot.dashed)
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
        [at.checked_sub(1), at.checked_add(1)]
            .into_iter()
            .flatten()
            .any(|other| {
                spots
                    .get(other)
                    .is_some_and(|other| self.is_main(other) && other.row.abs_diff(spot.row) <= 2)
            })
    }
}
