//! A piece of recognised text and where it stands.

use super::PhotoLine;
use std::cmp::Ordering;

pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    /// `None`: the recogniser gave no numbers.
    pub(super) place: Option<Place>,
    /// From 0 to 1; 0 where the recogniser does not say.
    pub(super) confidence: f32,
}

/// A box by its centre. Twice the precision of the input, so that no sum overflows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// For words without a place; they stand alone.
pub(super) const NOWHERE: Place = Place {
    x: 0.0,
    y: 0.0,
    width: 0.0,
    height: 0.0,
};

impl<'a> Word<'a> {
    /// `None` for a piece without text.
    pub(super) fn of(line: &PhotoLine<'a>) -> Option<Self> {
        let text = line.text.trim();
        let all = [line.left, line.top, line.width, line.height];
        let place = all.iter().all(|n| n.is_finite()).then(|| {
            let [left, top, width, height] = all.map(f64::from);
            Place {
                x: left + width / 2.0,
                y: top + height / 2.0,
                width: width.abs(),
                height: height.abs(),
            }
        });
        let confidence = line.confidence.unwrap_or_default().clamp(0.0, 1.0);
        // Not a number is not sure at all.
        let confidence = if confidence.is_nan() { 0.0 } else { confidence };
        (!text.is_empty()).then_some(Self {
            text,
            place,
            confidence,
        })
    }

    /// How many characters of half an em it is long, about; never 0.
    pub(super) fn length(&self) -> f64 {
        let halves = |c: char| if c.is_ascii() { 1.0 } else { 2.0 };
        self.text.chars().map(halves).sum()
    }

    /// From top to bottom. Equal are only words that cannot be told apart.
    pub(super) fn compare(&self, other: &Self) -> Ordering {
        let numbers = |word: &Self| word.place.map(|p| [p.y, p.x, p.height, p.width]);
        let places = match (numbers(self), numbers(other)) {
            (Some(one), Some(two)) => one
                .iter()
                .zip(&two)
                .map(|(one, two)| one.total_cmp(two))
                .find(|order| order.is_ne())
                .unwrap_or(Ordering::Equal),
            (one, two) => two.is_some().cmp(&one.is_some()),
        };
        places
            .then_with(|| self.text.cmp(other.text))
            .then_with(|| self.confidence.total_cmp(&other.confidence))
    }
}

impl Place {
    pub(super) fn left(&self) -> f64 {
        self.x - self.width / 2.0
    }

    pub(super) fn right(&self) -> f64 {
        self.x + self.width / 2.0
    }

    /// The place in a picture turned back by `angle` (radians, clockwise). The box around a turned
    /// word is larger than the word: that is taken back, too.
    pub(super) fn turned_back(self, angle: f64) -> Self {
        let (sin, cos) = angle.sin_cos();
        let swollen = |size: f64, across: f64| {
            let own = (size - across * sin.abs()) / cos;
            own.max(size / 4.0)
        };
        Self {
            x: self.x * cos + self.y * sin,
            y: self.y * cos - self.x * sin,
            width: swollen(self.width, self.height),
            height: swollen(self.height, self.width),
        }
    }
}
