//! The search for a service, forgiving about how its name is typed.

use crate::fold::Folded;
use crate::{Service, all};

/// Services that `query` may mean: the whole name first, then its beginning, the beginning of a
/// word in it, a part inside. Where none fits, names that differ by a slip of the finger.
/// `other` is always offered, last.
///
/// Script (hiragana, katakana, half width), case, width, spaces and marks do not matter, and
/// names of both languages are searched. An empty query gives all.
#[must_use]
pub fn search(query: &str) -> Vec<&'static Service> {
    let wanted = Folded::of(query).letters;
    let Some((other, services)) = all().split_last() else {
        return Vec::new();
    };
    let mut found: Vec<(Match, &Service)> = services
        .iter()
        .filter_map(|service| Some((best(service, &wanted)?, service)))
        .collect();
    if found.iter().any(|(fit, _)| *fit < Match::Misspelt(0)) {
        found.retain(|(fit, _)| *fit < Match::Misspelt(0));
    }
    // Stable: services that fit equally well keep the order of the catalogue.
    found.sort_by_key(|(fit, _)| *fit);
    let found = found.into_iter().map(|(_, service)| service);
    found.chain([other]).collect()
}

/// How a name fits, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Match {
    Whole,
    Beginning,
    Word,
    Inside,
    /// With so many slips.
    Misspelt(usize),
}

fn best(service: &Service, wanted: &[char]) -> Option<Match> {
    let names = [service.name.ja, service.name.en, service.id];
    names
        .into_iter()
        .chain(service.aliases.iter().copied())
        .filter_map(|name| fit(&Folded::of(name), wanted))
        .min()
}

fn fit(name: &Folded, wanted: &[char]) -> Option<Match> {
    let letters = &name.letters;
    if letters == wanted {
        return Some(Match::Whole);
    }
    if letters.starts_with(wanted) {
        return Some(Match::Beginning);
    }
    let at = |start: usize| letters.get(start..).is_some_and(|l| l.starts_with(wanted));
    if name.words.iter().any(|start| at(*start)) {
        return Some(Match::Word);
    }
    if (1..letters.len()).any(at) {
        return Some(Match::Inside);
    }
    let allowed = match wanted.len() {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    if wanted.len() > letters.len() + allowed {
        return None;
    }
    let slips = slips(letters, wanted);
    (slips <= allowed).then_some(Match::Misspelt(slips))
}

/// How many slips (a letter missing, added, changed, or two neighbours swapped) lie between
/// `typed` and the beginning of `name` that is nearest to it: people look while they type.
///
/// Optimal string alignment, row by row.
fn slips(name: &[char], typed: &[char]) -> usize {
    let mut two_ago: Vec<usize> = Vec::new();
    let mut before: Vec<usize> = (0..=name.len()).collect();
    for (row, t) in typed.iter().enumerate() {
        let mut now = vec![row + 1];
        for (column, n) in name.iter().enumerate() {
            let of = |list: &[usize], at: usize| list.get(at).copied().unwrap_or(usize::MAX);
            let changed = of(&before, column).saturating_add(usize::from(t != n));
            let added = of(&before, column + 1).saturating_add(1);
            let missing = of(&now, column).saturating_add(1);
            let mut least = changed.min(added).min(missing);
            let swapped = row > 0
                && column > 0
                && typed.get(row - 1) == Some(n)
                && name.get(column - 1) == Some(t);
            if swapped {
                least = least.min(of(&two_ago, column - 1).saturating_add(1));
            }
            now.push(least);
        }
        two_ago = std::mem::replace(&mut before, now);
    }
    before.into_iter().min().unwrap_or(typed.len())
}

#[cfg(test)]
mod tests;
