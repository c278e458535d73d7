//! By how much the picture is turned: the angle at which the most words stand side by side.

use super::word::{Place, Word};

/// Steps of a quarter of a degree to either side; more is not "a few degrees".
const STEPS: i32 = 28;
const STEP: f64 = 0.25 * std::f64::consts::PI / 180.0;
/// Finer steps around the best one.
const FINE: i32 = 5;

/// Two centres less than this part of a height apart in height speak for one row.
const LEVEL: f64 = 0.3;

/// The angle in radians, clockwise. 0 where the words do not tell.
pub(super) fn angle(words: &[Word<'_>]) -> f64 {
    let places: Vec<Place> = words.iter().filter_map(|word| word.place).collect();
    let coarse = best(&places, 0.0, STEPS, STEP);
    best(&places, coarse, FINE, STEP / f64::from(FINE))
}

/// The best angle around `middle`. What is nearer to it wins unless the other is clearly better.
fn best(places: &[Place], middle: f64, steps: i32, step: f64) -> f64 {
    let mut best = (middle, level(places, middle));
    for distance in 1..=steps {
        for side in [-1, 1] {
            let angle = middle + f64::from(side * distance) * step;
            let found = level(places, angle);
            if found > best.1 * 1.01 + 0.05 {
                best = (angle, found);
            }
        }
    }
    best.0
}

/// How well the words stand in rows at this angle.
fn level(places: &[Place], angle: f64) -> f64 {
    let mut heights: Vec<(f64, f64)> = places
        .iter()
        .map(|place| place.turned_back(angle))
        .map(|place| (place.y, place.height))
        .collect();
    heights.sort_by(|one, two| one.0.total_cmp(&two.0).then(one.1.total_cmp(&two.1)));
    heights
        .iter()
        .zip(heights.iter().skip(1))
        .map(|(upper, lower)| {
            let size = upper.1.min(lower.1) * LEVEL;
            if size > 0.0 {
                (1.0 - (lower.0 - upper.0) / size).max(0.0)
            } else {
                0.0
            }
        })
        .sum()
}
