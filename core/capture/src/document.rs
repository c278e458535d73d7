//! The rows of a text together: what one row leaves open, its neighbours settle.

use crate::judge::{Verdict, judge};
use crate::model::{Doubt, MAX_CANDIDATES, Order, Refusal, State};
use crate::rows::{Before, Row};
use crate::spots::{Fit, Gap, Place, Spot, fit_letters};
use crate::words::{
    Label, label, speaks_of_authenticator, speaks_of_codes, speaks_of_temporary_password,
    tells_age, usage,
};
use toride_catalogue::{Alphabet, Service};
use zeroize::Zeroizing;

/// More places than this are only counted; no set of codes comes near it.
const MAX_SPOTS: usize = 8 * MAX_CANDIDATES;

/// A spot that stays, with what speaks against it.
pub(crate) struct Kept {
    pub(crate) spot: Spot,
    pub(crate) doubt: Option<Doubt>,
    pub(crate) set: u8,
}

pub(crate) struct Outcome {
    pub(crate) kept: Vec<Kept>,
    pub(crate) used_without_code: u32,
    pub(crate) sets: u8,
    pub(crate) order: Order,
    pub(crate) refused: Option<Refusal>,
    pub(crate) left_out: u32,
}

/// Gathers rows and decides at the end.
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent observations, no state"
)]
pub(crate) struct Document<'a> {
    service: &'a Service,
    spots: Vec<Spot>,
    gap: Gap,
    section: Option<State>,
    lone_number: Option<u32>,
    rows: u32,
    used_column: bool,
    used_without_code: u32,
    overflow: u32,
    six_digits: u32,
    base32: u32,
    secret_key: bool,
    totp_address: bool,
    of_codes: bool,
    of_authenticator: bool,
    of_temporary_password: bool,
}

impl<'a> Document<'a> {
    pub(crate) fn new(service: &'a Service) -> Self {
        Self {
            service,
            spots: Vec::new(),
            gap: Gap::default(),
            section: None,
            lone_number: None,
            rows: 0,
            used_column: false,
            used_without_code: 0,
            overflow: 0,
            six_digits: 0,
            base32: 0,
            secret_key: false,
            totp_address: false,
            of_codes: false,
            of_authenticator: false,
            of_temporary_password: false,
        }
    }

    /// What the row with this ordinal must know of those above it.
    pub(crate) fn before(&self, row: u32) -> Before {
        let length = self.service.shape.value.length.unwrap_or_default();
        let open = self.spots.last().filter(|last| {
            last.row + 1 == row && last.closes_row && last.fit == Fit::Fragment && last.torn
        });
        let carry = open.and_then(|last| length.checked_sub(last.text.len()));
        Before {
            row,
            carry,
            used_column: self.used_column,
        }
    }

    pub(crate) fn add(&mut self, row: Row) {
        if row.empty {
            return;
        }
        self.rows = self.rows.saturating_add(1);
        self.used_without_code = self.used_without_code.saturating_add(row.used_without_code);
        self.six_digits = self.six_digits.saturating_add(row.six_digits);
        self.base32 = self.base32.saturating_add(row.base32);
        self.secret_key |= row.secret_key;
        self.totp_address |= row.totp_address;
        if row.words.chars().any(char::is_alphabetic) {
            self.of_codes = self.of_codes || speaks_of_codes(&row.words);
            self.of_authenticator = self.of_authenticator || speaks_of_authenticator(&row.words);
            self.of_temporary_password =
                self.of_temporary_password || speaks_of_temporary_password(&row.words);
        }
        if row.spots.is_empty() {
            self.between(&row);
        } else {
            self.codes(row);
        }
    }

    /// A row without codes: a heading, a button, a list number of its own, "already used".
    fn between(&mut self, row: &Row) {
        self.lone_number = row.lone_number.or(self.lone_number);
        let short = row.words.chars().count() <= 24;
        let said = if short { usage(&row.words) } else { None };
        if row.table {
            // The head of a table: a column, not a section.
            self.used_column |= row
                .words
                .split_whitespace()
                .any(|word| usage(word).is_some());
        }
        let said = said.filter(|_| !row.table);
        if let Some(state) = said
            && row.used_without_code == 0
        {
            let after_code = self.gap.rows == 0 && !self.spots.is_empty();
            if state == State::Used && !row.heading && after_code {
                // It stands in the place of a code, so the list goes on.
                self.used_without_code = self.used_without_code.saturating_add(1);
                return;
            } else if row.heading || row.words.chars().count() <= 8 {
                self.section = Some(state).filter(|state| *state != State::Unused);
            }
        }
        let dated = row.has_date && (speaks_of_codes(&row.words) || row.heading);
        self.gap = Gap {
            rows: self.gap.rows.saturating_add(1),
            age: self.gap.age || said.is_none() && (tells_age(&row.words) || dated),
            account: row.account.or(self.gap.account),
            foreign: short && label(&row.words, self.service) == Label::Foreign,
        };
    }

    fn codes(&mut self, row: Row) {
        let aged = row.heading && tells_age(&row.words);
        // With more than one piece torn in a row it is not known which one goes on.
        let whole = row
            .spots
            .iter()
            .skip(1)
            .all(|spot| spot.fit != Fit::Fragment || spot.torn);
        for (index, mut spot) in row.spots.into_iter().enumerate() {
            if index == 0 {
                spot.gap = std::mem::take(&mut self.gap);
                spot.gap.age |= aged;
                spot.gap.account = spot.gap.account.or(row.account);
                spot.number = spot.number.or(self.lone_number.take());
            }
            spot.state = spot.state.or(self.section);
            if index == 0 && whole && self.continues(&spot) {
                continue;
            }
            if self.spots.len() < MAX_SPOTS {
                self.spots.push(spot);
            } else if matches!(spot.fit, Fit::Exact | Fit::Free) {
                self.overflow = self.overflow.saturating_add(1);
            }
        }
    }

    /// Joins a code that is broken over the end of a row.
    fn continues(&mut self, next: &Spot) -> bool {
        let shape = &self.service.shape.value;
        let torn = self
            .spots
            .iter()
            .rev()
            .skip(1)
            .take_while(|spot| spot.row + 1 == next.row);
        if torn.into_iter().any(|spot| spot.fit == Fit::Fragment) {
            return false;
        }
        let Some((last, length)) = self.spots.last_mut().zip(shape.length) else {
            return false;
        };
        let open = |spot: &Spot| {
            matches!(spot.fit, Fit::Fragment | Fit::Free | Fit::Weak) && spot.text.len() < length
        };
        let touching = last.row + 1 == next.row && last.closes_row && next.opens_row;
        let whole = last.text.len() + next.text.len() == length;
        if !(touching && whole && open(last) && open(next) && next.number.is_none()) {
            return false;
        }
        let joined = Zeroizing::new([last.text.as_str(), next.text.as_str()].concat());
        let groups: Vec<usize> = last.groups.iter().chain(&next.groups).copied().collect();
        last.fit = match shape.alphabet {
            Alphabet::Digits => Fit::Exact,
            _ => match fit_letters(&joined, &groups, shape) {
                Some(fit) => fit,
                None => return false,
            },
        };
        last.text = joined;
        last.groups = groups;
        last.dashed |= next.dashed;
        last.torn = false;
        last.state = next.state.or(last.state);
        last.closes_row = next.closes_row;
        let (row, from) = (last.row, next.row);
        // What stood before it in its row is whole again, too.
        for spot in self
            .spots
            .iter_mut()
            .rev()
            .take_while(|spot| spot.row == row)
        {
            spot.torn = false;
        }
        if let Some(last) = self.spots.last_mut() {
            last.row = from;
        }
        true
    }

    pub(crate) fn finish(mut self) -> Outcome {
        let spots = std::mem::take(&mut self.spots);
        let verdicts = judge(&spots, self.service);
        let mut kept: Vec<Kept> = spots
            .into_iter()
            .zip(verdicts)
            .filter_map(|(spot, verdict)| match verdict {
                Verdict::Drop => None,
                Verdict::Keep => Some(Kept {
                    spot,
                    doubt: None,
                    set: 1,
                }),
                Verdict::Doubt(doubt) => Some(Kept {
                    spot,
                    doubt: Some(doubt),
                    set: 1,
                }),
            })
            .collect();
        self.doubt_the_lonely(&mut kept);
        let refused = self.refusal(&mut kept);
        ticks_or_bullets(&mut kept);
        let sets = number_sets(&mut kept);
        let order = sort(&mut kept);
        let beyond = kept.len().saturating_sub(MAX_CANDIDATES);
        kept.truncate(MAX_CANDIDATES);
        let left_out = u32::try_from(beyond)
            .unwrap_or(u32::MAX)
            .saturating_add(self.overflow);
        let used_without_code = self.used_without_code;
        Outcome {
            kept,
            used_without_code,
            sets,
            order,
            refused,
            left_out,
        }
    }

    /// One place amid text that never speaks of codes is as likely a number of something else.
    fn doubt_the_lonely(&self, kept: &mut [Kept]) {
        let many_rows = self.rows > 3;
        if let [only] = kept
            && many_rows
            && !self.of_codes
            && only.spot.place != Place::Labelled
            && only.spot.number.is_none()
        {
            only.doubt = only.doubt.or(Some(Doubt::Alone));
        }
    }

    /// Rule 10: what the text holds instead, where no code is in it.
    fn refusal(&self, kept: &mut Vec<Kept>) -> Option<Refusal> {
        if let [only] = kept.as_slice() {
            let length = only.spot.text.len();
            let secret = matches!(length, 16 | 26 | 32 | 52)
                && only.spot.text.chars().all(|c| Alphabet::Base32.holds(c));
            let expected =
                self.service.shape.value.length == Some(length) && !self.of_authenticator;
            if secret && !expected {
                kept.clear();
                return Some(Refusal::TotpSecret);
            }
        }
        if !kept.is_empty() || self.used_without_code > 0 {
            return None;
        }
        if self.secret_key {
            Some(Refusal::SecretKey)
        } else if self.totp_address || self.base32 == 1 {
            Some(Refusal::TotpSecret)
        } else if self.of_temporary_password {
            Some(Refusal::TemporaryPassword)
        } else {
            (self.six_digits == 1).then_some(Refusal::OrdinaryCode)
        }
    }
}

/// If every code has a tick in front, the ticks may be the bullets of the list.
fn ticks_or_bullets(kept: &mut [Kept]) {
    if kept.len() > 1 && kept.iter().all(|kept| kept.spot.bullet_tick) {
        for kept in kept {
            kept.spot.state = Some(State::Unknown);
        }
    }
}

/// Counts the sets: a heading of another age or account, or list numbers that begin again.
fn number_sets(kept: &mut [Kept]) -> u8 {
    let mut set: u8 = 1;
    let mut account = None;
    let mut seen: Vec<u32> = Vec::new();
    for (index, kept) in kept.iter_mut().enumerate() {
        let gap = kept.spot.gap;
        let other_account = gap.account.is_some() && account.is_some() && gap.account != account;
        let again = kept
            .spot
            .number
            .is_some_and(|number| gap.rows > 0 && seen.contains(&number));
        if index > 0 && (gap.age || other_account || again) {
            set = set.saturating_add(1);
            seen.clear();
        }
        account = gap.account.or(account);
        seen.extend(kept.spot.number);
        kept.set = set;
    }
    set
}

/// Numbered columns side by side are read by their numbers.
fn sort(kept: &mut [Kept]) -> Order {
    let mut rows = 0;
    for (left, right) in kept.iter().zip(kept.iter().skip(1)) {
        let both = left.spot.number.is_some() && right.spot.number.is_some();
        rows += usize::from(both && left.spot.row == right.spot.row);
    }
    if rows == 0 || kept.iter().any(|kept| kept.spot.number.is_none()) {
        return Order::AsRead;
    }
    kept.sort_by_key(|kept| (kept.set, kept.spot.number));
    Order::ByNumber
}
