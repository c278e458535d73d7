//! Where each module of a code lies in a picture that was taken at an angle.

use std::ops::{Add, Mul, Sub};

/// A place in a picture, in pixels from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Point {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

impl Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            x: self.x + other.x,
            y: self.y + other.y,
        }
    }
}

impl Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + other * -1.0
    }
}

impl Mul<f64> for Point {
    type Output = Self;
    fn mul(self, by: f64) -> Self {
        Self {
            x: self.x * by,
            y: self.y * by,
        }
    }
}

impl Point {
    pub(crate) fn length(self) -> f64 {
        self.x.hypot(self.y)
    }

    pub(crate) fn cross(self, other: Self) -> f64 {
        self.x * other.y - self.y * other.x
    }

    pub(crate) fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y
    }
}

/// The middles of three finder patterns: the corner, the one to its right, the one below it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Corners {
    pub(crate) corner: Point,
    pub(crate) right: Point,
    pub(crate) below: Point,
}

/// A projection of modules to pixels. A module's place is a mean of the three corners, weighted by
/// how near each is to the camera (homogeneous coordinates).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plane {
    at: Corners,
    /// For `corner`, `right` and `below`.
    weights: [f64; 3],
    /// Modules between the middles of two finder patterns.
    span: f64,
}

/// From the edge of a code to the middle of a finder pattern, in modules.
const MIDDLE: f64 = 3.5;

impl Plane {
    /// A first guess: areas shrink with the third power of the weight. `modules` are the widths of a
    /// module at the three corners, in pixels.
    pub(crate) fn guess(at: Corners, modules: [f64; 3], side: u16) -> Self {
        Self {
            at,
            weights: modules.map(|module| module.powf(-2.0 / 3.0)),
            span: f64::from(side) - 2.0 * MIDDLE,
        }
    }

    /// The one projection that also takes the module place (`fourth`, `fourth`) to `point`.
    pub(crate) fn through(at: Corners, side: u16, fourth: f64, point: Point) -> Self {
        let span = f64::from(side) - 2.0 * MIDDLE;
        let share = (fourth - MIDDLE) / span;
        let (to_right, to_below) = (at.right - at.corner, at.below - at.corner);
        let there = point - at.corner;
        let area = to_right.cross(to_below);
        let right = there.cross(to_below) / area;
        let below = to_right.cross(there) / area;
        Self {
            at,
            weights: [
                (1.0 - right - below) / (1.0 - 2.0 * share),
                right / share,
                below / share,
            ],
            span,
        }
    }

    /// The pixels of a place in modules, from the outer corner of the code; without meaning, and
    /// maybe not finite, behind the horizon.
    pub(crate) fn map(&self, u: f64, v: f64) -> Point {
        let (i, j) = ((u - MIDDLE) / self.span, (v - MIDDLE) / self.span);
        let [corner, right, below] = self.weights;
        let (corner, right, below) = (corner * (1.0 - i - j), right * i, below * j);
        let sum = self.at.corner * corner + self.at.right * right + self.at.below * below;
        sum * (corner + right + below).recip()
    }
}

#[cfg(test)]
mod tests {
    use super::{Corners, Plane, Point};

    #[test]
    fn a_plane_goes_through_its_four_points() {
        let point = |x, y| Point { x, y };
        let at = Corners {
            corner: point(100.0, 80.0),
            right: point(310.0, 95.0),
            below: point(90.0, 300.0),
        };
        let fourth = point(280.0, 270.0);
        let plane = Plane::through(at, 45, 38.5, fourth);
        for (u, v, expected) in [
            (3.5, 3.5, at.corner),
            (41.5, 3.5, at.right),
            (3.5, 41.5, at.below),
            (38.5, 38.5, fourth),
        ] {
            assert!((plane.map(u, v) - expected).length() < 1e-9);
        }
    }
}
