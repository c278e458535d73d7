//! Sets, order and marks of the codes that stay.

use crate::document::Kept;
use crate::model::{Order, State};
use crate::spots::Whose;
use std::collections::{HashMap, HashSet};

/// If every code has a tick in front, the ticks may be the bullets of the list.
pub(crate) fn ticks_or_bullets(kept: &mut [Kept]) {
    if kept.len() > 1 && kept.iter().all(|kept| kept.spot.bullet_tick) {
        for kept in kept {
            kept.spot.state = Some(State::Unknown);
        }
    }
}

/// In a list of two codes a row, a word for "used" beside one code stands for the other. Gives how
/// many codes are shown in that way.
/// `in_pairs`: a row without any code shows two of them.
pub(crate) fn places_of_used(kept: &mut [Kept], in_pairs: bool) -> u32 {
    let mut codes: HashMap<u32, u32> = HashMap::new();
    for kept in kept.iter() {
        *codes.entry(kept.spot.row).or_default() += 1;
    }
    let led = kept.iter().any(|kept| kept.spot.leads_used);
    if !in_pairs && !led && !codes.values().any(|count| *count > 1) {
        return 0;
    }
    let mut places = 0;
    for Kept { spot, .. } in kept {
        let single = codes.get(&spot.row) == Some(&1);
        if let Some(own) = spot.beside_used.filter(|_| single) {
            spot.state = Some(own);
            places += 1;
        }
    }
    places
}

/// Counts the sets: a heading of another age, account or shop, or list numbers that begin again.
pub(crate) fn number_sets(kept: &mut [Kept]) -> u8 {
    let mut set: u8 = 1;
    let (mut account, mut title) = (None, None);
    let mut seen: Vec<u32> = Vec::new();
    let titled = titled(kept);
    for index in 0..kept.len() {
        let Some(Kept { spot, .. }) = kept.get(index) else {
            break;
        };
        let gap = spot.gap;
        let other_account = gap.account.is_some() && account.is_some() && gap.account != account;
        let hash = gap
            .title
            .filter(|t| titled || t.whose == Whose::Account)
            .map(|t| t.hash);
        let other_title = hash.is_some() && title.is_some() && hash != title;
        let again = spot
            .number
            .is_some_and(|number| (gap.rows > 0 || gap.blank) && seen.contains(&number));
        if index > 0 && (gap.age || other_account || other_title || again) {
            set = set.saturating_add(1);
            seen.clear();
        }
        account = gap.account.or(account);
        title = hash.or(title);
        seen.extend(spot.number);
        if let Some(kept) = kept.get_mut(index) {
            kept.set = set;
        }
    }
    one_list_twice(kept);
    kept.iter().map(|kept| kept.set).max().unwrap_or(1)
}

/// Whether headings without a word for an account tell lists apart: each stands over more than one
/// code, and something sets it off from the codes above.
fn titled(kept: &[Kept]) -> bool {
    let heads: Vec<usize> = (0..)
        .zip(kept)
        .filter(|(_, kept)| kept.spot.gap.title.is_some())
        .map(|(at, _)| at)
        .collect();
    let ends = heads.iter().copied().skip(1).chain([kept.len()]);
    let long = heads.iter().zip(ends).all(|(from, to)| to - from > 1);
    let gaps = || heads.iter().filter_map(|at| Some(kept.get(*at)?.spot.gap));
    let apart = gaps().skip(1).all(|gap| gap.blank);
    let set_off = |whose| gaps().all(|gap| gap.title.is_some_and(|title| title.whose == whose));
    let apart = apart || set_off(Whose::Handle) || set_off(Whose::Bracketed);
    long && heads.first() == Some(&0) && apart
}

/// A list that was pasted a second time is no second set: its codes are repeats.
fn one_list_twice(kept: &mut [Kept]) {
    let last = kept.iter().map(|kept| kept.set).max().unwrap_or(1);
    // Texts with more sets are no lists of codes; comparing all of them would only cost time.
    if !(2..=16).contains(&last) {
        return;
    }
    for set in (2..=last).rev() {
        let codes = |wanted: u8| {
            let of = kept.iter().filter(move |kept| kept.set == wanted);
            of.map(|kept| kept.spot.text.as_str())
                .collect::<HashSet<_>>()
        };
        let (own, before) = (codes(set), codes(set - 1));
        if own.len() > 1 && own.is_subset(&before) {
            for kept in kept.iter_mut().filter(|kept| kept.set >= set) {
                kept.set -= 1;
            }
        }
    }
}

/// Numbered columns side by side are read by their numbers.
pub(crate) fn sort(kept: &mut [Kept]) -> Order {
    let columns = kept.iter().any(|kept| kept.spot.in_columns);
    if !columns || kept.iter().any(|kept| kept.spot.number.is_none()) {
        return Order::AsRead;
    }
    kept.sort_by_key(|kept| (kept.set, kept.spot.number));
    Order::ByNumber
}
