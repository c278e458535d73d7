//! The finder patterns of a picture: a dark stone in a light ring in a dark ring.

use crate::qr::plane::Point;
use crate::qr::tones::Bitmap;
use std::collections::BTreeMap;

/// The middle of a finder pattern.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stone {
    pub(crate) middle: Point,
    /// The width of a module around here, in pixels.
    pub(crate) module: f64,
}

/// Dark pixels side by side in one row, and the area they belong to.
#[derive(Clone, Copy)]
struct Run {
    start: usize,
    end: usize,
    area: usize,
}

impl Run {
    const fn len(&self) -> usize {
        self.end - self.start
    }
}

/// Dark pixels that touch at their sides. Areas that meet are joined: each points at an earlier
/// one, or at itself.
#[derive(Clone, Copy, Default)]
struct Area {
    parent: u32,
    pixels: u32,
    /// Sums of twice the places of the pixels: of their middles, without halves.
    x2: u64,
    y2: u64,
}

#[derive(Default)]
struct Areas(Vec<Area>);

impl Areas {
    fn new_area(&mut self) -> usize {
        let parent = u32::try_from(self.0.len()).unwrap_or(0);
        self.0.push(Area {
            parent,
            ..Area::default()
        });
        self.0.len() - 1
    }

    fn parent(&self, area: usize) -> usize {
        self.get(area).parent as usize
    }

    fn get(&self, area: usize) -> Area {
        self.0.get(area).copied().unwrap_or_default()
    }

    fn root(&mut self, mut area: usize) -> usize {
        loop {
            let parent = self.parent(area);
            if parent == area {
                return area;
            }
            let grandparent = self.get(parent).parent;
            if let Some(entry) = self.0.get_mut(area) {
                entry.parent = grandparent;
            }
            area = grandparent as usize;
        }
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        let (first, second) = (one.min(other), one.max(other));
        if first != second {
            let joined = self.get(second);
            if let Some(entry) = self.0.get_mut(second) {
                entry.parent = u32::try_from(first).unwrap_or(0);
            }
            self.grow(first, joined);
        }
    }

    fn grow(&mut self, root: usize, by: Area) {
        if let Some(area) = self.0.get_mut(root) {
            area.pixels += by.pixels;
            area.x2 += by.x2;
            area.y2 += by.y2;
        }
    }
}

/// The finder patterns in the picture, in no certain order. Takes time and memory in proportion to
/// its pixels.
pub(crate) fn stones(picture: &Bitmap) -> Vec<Stone> {
    let mut areas = Areas::default();
    let mut above: Vec<Run> = Vec::new();
    let mut crossings = Vec::new();
    for (y, row) in picture.rows().enumerate() {
        let runs = runs(row, y, &above, &mut areas);
        for three in runs.windows(3) {
            if let [left, stone, right] = three
                && looks_crossed(left, stone, right)
            {
                crossings.push((left.area, stone.area, right.area));
            }
        }
        above = runs;
    }
    let mut found = BTreeMap::new();
    for (left, stone, right) in crossings {
        let (ring, stone) = (areas.root(right), areas.root(stone));
        // a stone has 9 modules, its ring 24
        let share = areas.get(stone).pixels * 100 / areas.get(ring).pixels.max(1);
        if areas.root(left) == ring && ring != stone && (15..70).contains(&share) {
            found.insert(ring, areas.get(stone));
        }
    }
    found.into_values().map(Stone::of).collect()
}

impl Stone {
    #[expect(
        clippy::cast_precision_loss,
        reason = "sums of a picture are far below 2^52"
    )]
    fn of(area: Area) -> Self {
        let pixels = f64::from(area.pixels.max(1));
        Self {
            middle: Point {
                x: area.x2 as f64 / (2.0 * pixels),
                y: area.y2 as f64 / (2.0 * pixels),
            },
            module: (pixels / 9.0).sqrt(),
        }
    }
}

/// The runs of one row, each in the area of those above that it touches.
fn runs(row: &[bool], y: usize, above: &[Run], areas: &mut Areas) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut above = above.iter().peekable();
    let mut start = 0;
    for same in row.chunk_by(|a, b| a == b) {
        let end = start + same.len();
        if same.first() == Some(&true) {
            let mut area = None;
            while let Some(upper) = above.peek().filter(|upper| upper.start < end) {
                if upper.end > start {
                    match area {
                        None => area = Some(upper.area),
                        Some(area) => areas.join(area, upper.area),
                    }
                }
                if upper.end > end {
                    break; // it may touch the next run, too
                }
                above.next();
            }
            let area = area.unwrap_or_else(|| areas.new_area());
            let root = areas.root(area);
            areas.grow(root, pixels(start, end, y));
            runs.push(Run { start, end, area });
        }
        start = end;
    }
    runs
}

fn pixels(start: usize, end: usize, y: usize) -> Area {
    let length = end - start;
    Area {
        parent: 0,
        pixels: u32::try_from(length).unwrap_or(0),
        x2: ((start + end) * length) as u64,
        y2: ((2 * y + 1) * length) as u64,
    }
}

/// Whether a line through a finder pattern would look so: 1 dark, 1 light, 3 dark, 1 light, 1 dark.
fn looks_crossed(left: &Run, stone: &Run, right: &Run) -> bool {
    let (before, after) = (stone.start - left.end, right.start - stone.end);
    let ones = [left.len(), before, after, right.len()];
    let four: usize = ones.iter().sum();
    // all by four, so that small pictures do not round; off by 3/4 of a module at most
    let near = |length: usize, expected: usize| (4 * length).abs_diff(expected) <= four * 3 / 4;
    near(stone.len(), 3 * four) && ones.iter().all(|length| near(*length, four))
}
