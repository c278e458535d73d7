//! The rows of a text together: what one row leaves open, its neighbours settle.

use crate::headings::{Scope, retires, scope, tells_age};
use crate::judge::{Verdict, judge};
use crate::model::{Doubt, MAX_CANDIDATES, Order, Refusal, State};
use crate::parts::is_secret;
use crate::rows::{Before, Row, ShortCodes};
use crate::sets::{number_sets, places_of_used, sort, ticks_or_bullets};
use crate::spots::{Fit, Gap, Place, Spot, Title, Whose};
use crate::words::{Label, asks_when, done_otherwise, label, names_codes, speaks_of_codes, usage};
use crate::wrapped::{join, rest};
use toride_catalogue::Service;
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
    /// Headings tell used codes from unused ones.
    sectioned: bool,
    /// A row shows two used codes without their characters.
    used_in_pairs: bool,
    /// An empty row stood before the last row of codes.
    spaced: bool,
    /// A field before its code says whether that was used.
    flag: Option<State>,
    /// The object of a program's list has begun, and its code has not been read.
    awaits_code: bool,
    lone_number: Option<u32>,
    rows: u32,
    used_column: bool,
    code_column: bool,
    used_without_code: u32,
    overflow: u32,
    six_digits: u32,
    secrets: u32,
    likely_secrets: u32,
    secret_key: bool,
    totp_address: bool,
    of_codes: bool,
    /// No code but those of four or five digits has been read.
    short_codes: bool,
    /// The words that told the age of the last code.
    age: Zeroizing<String>,
    /// Other secrets that the words name.
    named: Vec<Refusal>,
}

impl<'a> Document<'a> {
    pub(crate) fn new(service: &'a Service) -> Self {
        Self {
            service,
            spots: Vec::new(),
            gap: Gap::default(),
            section: None,
            sectioned: false,
            used_in_pairs: false,
            spaced: false,
            flag: None,
            awaits_code: false,
            lone_number: None,
            rows: 0,
            used_column: false,
            code_column: false,
            used_without_code: 0,
            overflow: 0,
            six_digits: 0,
            secrets: 0,
            likely_secrets: 0,
            secret_key: false,
            totp_address: false,
            of_codes: false,
            short_codes: true,
            age: Zeroizing::default(),
            named: Vec::new(),
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
            rest: rest(&self.spots, row, length),
            short_codes: match () {
                () if !self.short_codes || length > 0 => ShortCodes::Never,
                () if self.of_codes || self.code_column => ShortCodes::May,
                () => ShortCodes::IfNamed,
            },
            used_column: self.used_column,
            code_column: self.code_column,
        }
    }

    pub(crate) fn add(&mut self, row: Row) {
        if row.empty {
            self.gap.blank = true;
            return;
        }
        self.rows = self.rows.saturating_add(1);
        self.used_without_code = self.used_without_code.saturating_add(row.used_without_code);
        self.used_in_pairs |= row.used_without_code > 1 && row.spots.is_empty();
        self.six_digits = self.six_digits.saturating_add(row.six_digits);
        self.secrets = self.secrets.saturating_add(row.secrets);
        self.likely_secrets = self.likely_secrets.saturating_add(row.likely_secrets);
        self.secret_key |= row.secret_key;
        self.totp_address |= row.totp_address;
        if row.words.chars().any(char::is_alphabetic) {
            self.of_codes = self.of_codes || speaks_of_codes(&row.words);
            self.named
                .extend(row.instead.filter(|named| !self.named.contains(named)));
        }
        if row.opens_object {
            self.flag = None;
            self.awaits_code = true;
        }
        if row.spots.is_empty() || self.is_words(&row) {
            self.between(&row);
        } else {
            self.awaits_code = false;
            self.codes(row);
        }
    }

    /// Whether a row whose pieces are all letters is a heading rather than codes.
    fn is_words(&self, row: &Row) -> bool {
        let word = |spot: &Spot| {
            matches!(spot.fit, Fit::Weak | Fit::Fragment)
                && spot.groups.len() == 1
                && spot.text.chars().all(|c| c.is_ascii_alphabetic())
        };
        let says = || {
            matches!(
                label(&row.words, self.service),
                Label::Code | Label::Foreign
            )
        };
        let length = self.service.shape.value.length.unwrap_or_default();
        let goes_on = |spot: &Spot| {
            let missing = rest(&self.spots, spot.row, length).map(|(missing, _)| missing);
            spot.opens_row && spot.closes_row && missing == Some(spot.text.len())
        };
        let remarked = |spot: &Spot| {
            spot.fit == Fit::Strange
                && spot.state.is_none()
                && matches!(spot.place, Place::Context | Place::Remarked)
        };
        if row.spots.iter().all(remarked) {
            return true;
        }
        row.spots.iter().all(word)
            && !row.spots.iter().any(goes_on)
            && (row.spots.iter().any(|spot| spot.place != Place::Pure) || says())
    }

    /// A row without codes: a heading, a button, a list number of its own, "already used".
    fn between(&mut self, row: &Row) {
        if let Some(flag) = row.flag {
            self.flagged(flag);
            return;
        }
        if row.used_without_code > 0 && !row.heading {
            // The list goes on.
            return;
        }
        self.lone_number = row.lone_number.or(self.lone_number);
        let short = row.words.chars().count() <= 24 || row.used_cells > 0;
        let aged = tells_age(&row.words);
        if aged {
            self.section = None;
        }
        // コピー済み is a button, or says what was done with the list.
        let said = short && !done_otherwise(&row.words);
        let said = said.then(|| usage(&row.words)).flatten();
        // Codes of an old set are not used: retiring a set is a decision about the set.
        let old = aged && (names_codes(&row.words) || retires(&row.words));
        let said = said.filter(|_| !(row.counts || old));
        if row.table {
            // The head of a table: a column, not a section.
            self.code_column |= names_codes(&row.words);
            self.used_column |= row
                .words
                .split_whitespace()
                .any(|word| usage(word).is_some() || asks_when(word));
        }
        let said = said.filter(|_| !row.table);
        if let Some(state) = said
            && self.stands_for_codes(row, state)
        {
            return;
        }
        let speaks_of_codes = speaks_of_codes(&row.words);
        let brief = row.words.chars().count() <= 8 && names_codes(&row.words);
        let dated = row.has_date && (speaks_of_codes || row.heading || brief);
        let says = match label(&row.words, self.service) {
            // The head of a table names several columns; one of them holds the codes.
            Label::Foreign if row.table && names_codes(&row.words) => Label::Code,
            says => says,
        };
        self.gap = Gap {
            rows: self.gap.rows.saturating_add(1),
            age: self.gap.age || said.is_none() && (aged || dated),
            account: row.account.or(self.gap.account),
            foreign: short && !row.has_value && says == Label::Foreign,
            instead: row.instead.filter(|_| short && !row.has_value),
            labelled: speaks_of_codes && says == Label::Code,
            title: Title::then(
                self.gap.title,
                row.title
                    .filter(|_| says != Label::Foreign || speaks_of_codes)
                    .filter(|_| said.is_none() && !aged),
            ),
            blank: self.gap.blank,
        };
    }

    /// A field of a program's list, on a row of its own.
    fn flagged(&mut self, flag: State) {
        match self.spots.last_mut() {
            Some(spot) if !self.awaits_code => {
                if spot.state != Some(State::Used) {
                    spot.state = Some(flag);
                }
            }
            _ if self.flag == Some(State::Used) => {}
            _ => self.flag = Some(flag),
        }
    }

    /// A row that only says "used" or "unused": true if it stands in the place of codes.
    fn stands_for_codes(&mut self, row: &Row, state: State) -> bool {
        let follows = self.gap.rows == 0 && !self.spots.is_empty();
        // Where an empty row stands between all codes, one before this row means nothing.
        let spaced = self.spaced;
        let apart = row.heading || self.sectioned || (self.gap.blank && !spaced);
        match scope(&row.words) {
            Some(Scope::Above) => {
                for spot in self
                    .spots
                    .iter_mut()
                    .rev()
                    .take_while(|s| s.state.is_none())
                {
                    spot.state = Some(state);
                }
                self.section = None;
                return false;
            }
            None if state == State::Used && follows && !apart => {
                // The list goes on.
                let codes = row.used_cells.max(1);
                self.used_without_code = self.used_without_code.saturating_add(codes);
                return true;
            }
            _ => {}
        }
        if apart || scope(&row.words).is_some() || row.words.chars().count() <= 8 {
            self.section = Some(state).filter(|state| *state != State::Unused);
            self.sectioned = true;
        }
        false
    }

    fn codes(&mut self, row: Row) {
        // 旧 in front of a code; the same word in front of the next one begins nothing new.
        let named = row.spots.first().is_some_and(|spot| !spot.opens_row);
        let lead = row.words.split(' ').next().unwrap_or_default();
        let aged = if named && lead.chars().count() <= 4 && tells_age(lead) {
            let other = *self.age != *lead;
            lead.clone_into(&mut self.age);
            other
        } else {
            row.heading && tells_age(&row.words)
        };
        let title = row.title.filter(|title| {
            row.heading && title.whose == Whose::Account && usage(&row.words).is_none()
        });
        // With more than one piece torn in a row it is not known which one goes on.
        let whole = row
            .spots
            .iter()
            .skip(1)
            .all(|spot| spot.fit != Fit::Fragment || spot.torn);
        for (index, mut spot) in row.spots.into_iter().enumerate() {
            if index == 0 {
                spot.gap = std::mem::take(&mut self.gap);
                self.spaced = spot.gap.blank;
                spot.gap.age |= aged;
                spot.gap.account = spot.gap.account.or(row.account);
                spot.gap.title = title.or(spot.gap.title);
                spot.number = spot.number.or(self.lone_number.take());
            }
            self.short_codes &= spot.fit == Fit::Short;
            spot.state = self.flag.take().or(spot.state).or(self.section);
            if index == 0 && whole && join(&mut self.spots, &spot, self.service) {
                continue;
            }
            if self.spots.len() < MAX_SPOTS {
                self.spots.push(spot);
            } else if matches!(spot.fit, Fit::Exact | Fit::Free) {
                self.overflow = self.overflow.saturating_add(1);
            }
        }
    }

    pub(crate) fn finish(mut self) -> Outcome {
        let spots = std::mem::take(&mut self.spots);
        let verdicts = judge(&spots, self.service);
        let mut dropped = Vec::new();
        let mut kept: Vec<Kept> = Vec::new();
        let mut gap = None;
        for (mut spot, verdict) in spots.into_iter().zip(verdicts) {
            let doubt = match verdict {
                Verdict::Drop => {
                    dropped.extend(spot.gap.instead);
                    gap = Some(gap.map_or(spot.gap, |gap: Gap| gap.then(spot.gap)));
                    continue;
                }
                Verdict::Keep => None,
                Verdict::Doubt(doubt) => Some(doubt),
            };
            if let Some(gap) = gap.take() {
                spot.gap = gap.then(spot.gap);
            }
            kept.push(Kept {
                spot,
                doubt,
                set: 1,
            });
        }
        self.doubt_the_lonely(&mut kept);
        let refused = self.refusal(&mut kept, &dropped);
        ticks_or_bullets(&mut kept);
        let places = places_of_used(&mut kept, self.used_in_pairs);
        self.used_without_code = self.used_without_code.saturating_add(places);
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
    fn refusal(&self, kept: &mut Vec<Kept>, dropped: &[Refusal]) -> Option<Refusal> {
        let names = |refusal| self.named.contains(&refusal);
        if let [only] = kept.as_slice() {
            let text = only.spot.text.as_str();
            let secret = is_secret(text);
            let known = self.service.shape.value.length == Some(text.len())
                || only.spot.place == Place::Labelled
                || only.spot.gap.labelled;
            // A name such as 1Password beside its Secret Key is no code.
            let digits = text.bytes().filter(u8::is_ascii_digit).count();
            if self.secret_key && digits < 2 && only.spot.place == Place::Pure {
                kept.clear();
                return Some(Refusal::SecretKey);
            }
            if secret && (!known || names(Refusal::TotpSecret)) {
                kept.clear();
                return Some(Refusal::TotpSecret);
            }
        }
        if !kept.is_empty() || self.used_without_code > 0 {
            return None;
        }
        let secret = self.secrets == 1
            || (self.secrets + self.likely_secrets > 0 && names(Refusal::TotpSecret))
            || dropped.contains(&Refusal::TotpSecret);
        if self.secret_key {
            Some(Refusal::SecretKey)
        } else if names(Refusal::TemporaryPassword) && !self.totp_address {
            Some(Refusal::TemporaryPassword)
        } else if self.totp_address || secret {
            Some(Refusal::TotpSecret)
        } else if names(Refusal::SecretKey) {
            Some(Refusal::SecretKey)
        } else {
            (self.six_digits == 1).then_some(Refusal::OrdinaryCode)
        }
    }
}
