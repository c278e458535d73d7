//! Three finder patterns, and the grid of modules that they are the corners of.
//!
//! The number of trials is bounded whatever the picture shows.

use crate::qr::plane::{Corners, Plane, Point};
use crate::qr::stones::Stone;
use crate::qr::tones::Bitmap;

/// Finder patterns of 16 codes, three each; a picture with more of them is not searched.
pub(crate) const MOST_STONES: usize = 48;

/// Groups of three that are tried, the likeliest first.
pub(crate) const MOST_TRIALS: usize = 64;

/// The share of timing and alignment modules that must look right before a grid is decoded.
const GOOD_FIT: f64 = 0.7;

/// Three finder patterns that may belong to one code.
pub(crate) struct Trial {
    pub(crate) stones: [usize; 3],
    corners: Corners,
    modules: [f64; 3],
    /// Smaller is likelier: a small group that is the corner of a square. On a page of many codes,
    /// the stones of neighbours make larger squares.
    rank: f64,
}

/// Groups of three that look like the corners of a square, the likeliest first.
pub(crate) fn trials(stones: &[Stone]) -> Vec<Trial> {
    let mut trials = Vec::new();
    for (one, first) in stones.iter().enumerate() {
        for (two, second) in stones.iter().enumerate() {
            for (three, third) in stones.iter().enumerate().skip(two + 1) {
                if one != two && one != three {
                    trials.extend(trial([one, two, three], [first, second, third]));
                }
            }
        }
    }
    trials.sort_by(|a, b| a.rank.total_cmp(&b.rank));
    trials
}

/// `corner` is where the right angle would be; the other two are put in their order.
fn trial(mut at: [usize; 3], [corner, one, other]: [&Stone; 3]) -> Option<Trial> {
    let (to_one, to_other) = (one.middle - corner.middle, other.middle - corner.middle);
    let turn = to_one.cross(to_other);
    let (right, below) = if turn > 0.0 {
        (one, other)
    } else {
        (other, one)
    };
    if turn <= 0.0 {
        at.swap(1, 2);
    }
    let lengths = to_one.length() * to_other.length();
    let cosine = to_one.dot(to_other).abs() / lengths;
    let legs = (to_one.length() / to_other.length()).ln().abs();
    let modules = [corner.module, right.module, below.module];
    let largest = modules.iter().copied().fold(0.0, f64::max);
    let smallest = modules.iter().copied().fold(f64::MAX, f64::min);
    let sizes = (largest / smallest).ln();
    // two finder patterns of one code are 14 modules apart at least, 170 at most
    let apart = to_one.length().min(to_other.length()) / largest;
    let fits = cosine < 0.4 && legs < 0.5 && sizes < 0.5 && (9.0..230.0).contains(&apart);
    fits.then_some(Trial {
        stones: at,
        corners: Corners {
            corner: corner.middle,
            right: right.middle,
            below: below.middle,
        },
        modules,
        rank: apart * (1.0 + 4.0 * (cosine + legs + sizes)),
    })
}

/// A code found in the picture: how many modules on a side, and where they are.
pub(crate) struct Grid {
    pub(crate) side: u16,
    plane: Plane,
    fit: f64,
}

impl Trial {
    /// The grids that it may be, the best first; each fits its timing and alignment patterns.
    pub(crate) fn grids(&self, picture: &Bitmap) -> Vec<Grid> {
        let [corner, right, below] = self.modules;
        let leg =
            |to: Point, module: f64| 2.0 * (to - self.corners.corner).length() / (corner + module);
        let span = f64::midpoint(
            leg(self.corners.right, right),
            leg(self.corners.below, below),
        );
        // a side has 17 modules, and 4 more for each version; finder patterns end 7 from the edge
        let nearest = (span - 10.0) / 4.0;
        let mut grids: Vec<Grid> = (1..=40)
            .filter(|version| (f64::from(*version) - nearest).abs() < 2.5)
            .map(|version| self.grid(version, picture))
            .filter(|grid| grid.fit >= GOOD_FIT)
            .collect();
        grids.sort_by(|a, b| b.fit.total_cmp(&a.fit));
        grids.truncate(2);
        grids
    }

    fn grid(&self, version: u16, picture: &Bitmap) -> Grid {
        let side = 17 + 4 * version;
        let guess = Plane::guess(self.corners, self.modules, side);
        let centres = alignment_centres(version);
        // the smallest version has no alignment pattern: its fourth point is a mirrored corner
        let fourth = f64::from(side) - if version == 1 { 3.5 } else { 6.5 };
        let start = guess.map(fourth, fourth);
        let (along, down) = (
            guess.map(fourth + 1.0, fourth) - start,
            guess.map(fourth, fourth + 1.0) - start,
        );
        let place = |i: f64, j: f64| start + along * i + down * j;
        let through = |point| Plane::through(self.corners, side, fourth, point);
        let mut best = (0.0, 0.0);
        if version > 1 {
            best = nearest_alignment(picture, side, &place, along, down);
        }
        let mut taken = through(place(best.0, best.1));
        let mut fit = fit(picture, &taken, side, &centres);
        for step in [0.5, 0.25, 0.12] {
            for _ in 0..4 {
                let before = fit;
                for (i, j) in NEIGHBOURS {
                    let near = (best.0 + i * step, best.1 + j * step);
                    let other = through(place(near.0, near.1));
                    let better = self::fit(picture, &other, side, &centres);
                    if better > fit {
                        (best, taken, fit) = (near, other, better);
                    }
                }
                if fit <= before {
                    break;
                }
            }
        }
        Grid {
            side,
            plane: taken,
            fit,
        }
    }
}

const NEIGHBOURS: [(f64, f64); 8] = [
    (-1.0, 0.0),
    (1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (-1.0, -1.0),
    (1.0, 1.0),
    (-1.0, 1.0),
    (1.0, -1.0),
];

/// The steps in modules from where the last alignment pattern should be to where the picture looks
/// most like one; of equals the nearest.
fn nearest_alignment(
    picture: &Bitmap,
    side: u16,
    place: &dyn Fn(f64, f64) -> Point,
    along: Point,
    down: Point,
) -> (f64, f64) {
    let reach = 4 + i32::from(side) / 10;
    let mut best = (0.0, 0.0);
    let mut best_score = f64::MIN;
    for i in -reach..=reach {
        for j in -reach..=reach {
            let (i, j) = (f64::from(i) / 2.0, f64::from(j) / 2.0);
            let middle = place(i, j);
            let right = (-2..=2_i32).flat_map(|v| (-2..=2_i32).map(move |u| (u, v)));
            let right = right.filter(|(u, v)| {
                let at = middle + along * f64::from(*u) + down * f64::from(*v);
                picture.is_dark_at(at) == is_dark_in_alignment(*u, *v)
            });
            let right = u32::try_from(right.count()).unwrap_or(0);
            let score = f64::from(right) - 0.02 * i.hypot(j);
            if score > best_score {
                (best, best_score) = ((i, j), score);
            }
        }
    }
    best
}

/// A dark module, a light ring, a dark ring.
const fn is_dark_in_alignment(u: i32, v: i32) -> bool {
    let (u, v) = (u.abs(), v.abs());
    (if u > v { u } else { v }) != 1
}

/// The middles of the alignment patterns of a version on each axis (ISO/IEC 18004, annex E, which
/// follows this rule).
fn alignment_centres(version: u16) -> Vec<u16> {
    if version == 1 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let step = (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2;
    let last = 4 * version + 10;
    let mut centres: Vec<u16> = (0..count - 1).map(|n| last - n * step).collect();
    centres.push(6);
    centres.reverse();
    centres
}

/// The share of the timing and alignment modules that look as they must.
fn fit(picture: &Bitmap, plane: &Plane, side: u16, centres: &[u16]) -> f64 {
    let (mut right, mut all) = (0_u32, 0_u32);
    let mut look = |u: i32, v: i32, dark: bool| {
        let at = plane.map(f64::from(u) + 0.5, f64::from(v) + 0.5);
        all += 1;
        right += u32::from(picture.is_dark_at(at) == dark);
    };
    for at in 8..i32::from(side) - 8 {
        look(at, 6, at % 2 == 0);
        look(6, at, at % 2 == 0);
    }
    let last = centres.last().copied().unwrap_or(6);
    for u in centres {
        for v in centres {
            let in_a_corner =
                matches!((*u, *v), (6, 6)) || (*u == 6 && *v == last) || (*v == 6 && *u == last);
            if in_a_corner {
                continue;
            }
            for i in -2..=2 {
                for j in -2..=2 {
                    look(
                        i32::from(*u) + i,
                        i32::from(*v) + j,
                        is_dark_in_alignment(i, j),
                    );
                }
            }
        }
    }
    f64::from(right) / f64::from(all.max(1))
}

impl Grid {
    /// Whether a module is dark, by the majority of nine points in it.
    pub(crate) fn is_dark(&self, picture: &Bitmap, row: usize, column: usize) -> bool {
        let coordinate = |at: usize| f64::from(u16::try_from(at).unwrap_or(0)) + 0.5;
        let (u, v) = (coordinate(column), coordinate(row));
        let off = [-0.22, 0.0, 0.22];
        let points = off
            .iter()
            .flat_map(|i| off.iter().map(move |j| (u + i, v + j)));
        points
            .filter(|(u, v)| picture.is_dark_at(self.plane.map(*u, *v)))
            .count()
            > 4
    }
}

#[cfg(test)]
mod tests {
    use super::alignment_centres;

    #[test]
    fn alignment_patterns_stand_where_the_standard_has_them() {
        // ISO/IEC 18004:2015, table E.1
        assert_eq!(alignment_centres(2), [6, 18]);
        assert_eq!(alignment_centres(7), [6, 22, 38]);
        assert_eq!(alignment_centres(22), [6, 26, 50, 74, 98]);
        assert_eq!(alignment_centres(32), [6, 34, 60, 86, 112, 138]);
        assert_eq!(alignment_centres(36), [6, 24, 50, 76, 102, 128, 154]);
        assert_eq!(alignment_centres(40), [6, 30, 58, 86, 114, 142, 170]);
    }
}
