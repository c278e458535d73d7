//! From a place in the text to a code: look-alikes, lengths, duplicates, display form.

use crate::document::Kept;
use crate::lookalikes::{is_plain_letter, may_hold_letters, open_readings, readings};
use crate::model::{Candidate, CodeText, Doubt, Doubtful, Problem, State};
use crate::normalise::Lines;
use crate::spots::{Fit, Spot};
use std::collections::HashSet;
use toride_catalogue::{Alphabet, CaseRule, Service};
use zeroize::Zeroizing;

/// A code as it stands after the rules for its characters and length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The code without separators; `None` where a place cannot be read.
    pub canonical: Option<CodeText>,
    /// The code grouped as the service shows it; as typed where `canonical` is `None`.
    pub display: CodeText,
    /// What is wrong with it, if anything. Never [`Problem::Duplicate`]: only the list knows.
    pub problem: Option<Problem>,
    /// Characters that were replaced or can be read in more than one way.
    pub doubtful: Vec<Doubtful>,
}

/// Checks a code that a person has typed or corrected. `None` if nothing is left of it.
///
/// Separators of every kind and invisible characters are dropped; nothing is guessed.
#[must_use]
pub fn recheck(edited: &str, service: &Service) -> Option<Checked> {
    let mut text = Zeroizing::new(String::new());
    let mut groups = Vec::new();
    let mut size = 0;
    let mut separator = " ";
    for line in Lines::of(edited.get(..crate::MAX_BYTES).unwrap_or(edited)) {
        for &c in line.chars.iter() {
            match c {
                '"' | '\'' | '`' | ',' => {}
                '-' | '.' | '_' | '・' | '·' => {
                    separator = "-";
                    groups.push(std::mem::take(&mut size));
                }
                _ if c.is_whitespace() => groups.push(std::mem::take(&mut size)),
                _ => {
                    text.push(c);
                    size += 1;
                }
            }
        }
    }
    groups.push(size);
    groups.retain(|size| *size > 0);
    (!text.is_empty()).then(|| check(&text, &groups, separator, service))
}

/// The code grouped as `service` shows it. A code of another length is left in one piece.
#[must_use]
pub fn display_form(canonical: &str, service: &Service) -> String {
    let grouping = service.shape.value.grouping;
    grouped(canonical, grouping.sizes, grouping.separator)
}

fn grouped(text: &str, sizes: &[usize], separator: &str) -> String {
    if sizes.iter().sum::<usize>() != text.chars().count() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + sizes.len() * separator.len());
    let mut chars = text.chars();
    for (index, size) in sizes.iter().enumerate() {
        if index > 0 {
            out.push_str(separator);
        }
        out.extend(chars.by_ref().take(*size));
    }
    out
}

/// Applies the look-alikes and the length of the service. `groups` is how it was printed.
fn check(printed: &str, groups: &[usize], separator: &str, service: &Service) -> Checked {
    let shape = &service.shape.value;
    let mut fixed = Zeroizing::new(String::with_capacity(printed.len()));
    let mut doubtful = Vec::new();
    let (mut unreadable, mut ask) = (false, false);
    for (position, c) in printed.chars().enumerate() {
        let c = if shape.case == CaseRule::FoldLower {
            c.to_ascii_lowercase()
        } else {
            c
        };
        // Base32 is the same in lower case, and it is kept as printed.
        let held = shape.alphabet.holds(c)
            || (shape.alphabet == Alphabet::Base32 && c.is_ascii_lowercase());
        if !held && may_hold_letters(service) {
            // Nothing is replaced on the word of a source that may be wrong.
            let readings = open_readings(c);
            if !readings.is_empty() || is_plain_letter(c) {
                fixed.push(c);
                ask |= !readings.is_empty();
                doubtful.extend((!readings.is_empty()).then_some(Doubtful {
                    position,
                    printed: c,
                    readings,
                }));
                continue;
            }
        }
        match readings(shape.alphabet, c) {
            _ if held => fixed.push(c),
            [] => {
                unreadable = true;
                doubtful.push(Doubtful {
                    position,
                    printed: c,
                    readings: Vec::new(),
                });
            }
            [only] => {
                fixed.push(*only);
                doubtful.push(Doubtful {
                    position,
                    printed: c,
                    readings: vec![*only],
                });
            }
            several => {
                ask = true;
                fixed.push(c);
                doubtful.push(Doubtful {
                    position,
                    printed: c,
                    readings: several.to_vec(),
                });
            }
        }
    }
    if unreadable {
        let display = CodeText::new(grouped(printed, groups, separator));
        return Checked {
            canonical: None,
            display,
            problem: Some(Problem::Unreadable),
            doubtful,
        };
    }
    let length = printed.chars().count();
    let problem = match shape.length.filter(|_| shape.length_known) {
        Some(known) if length < known => Some(Problem::TooShort),
        Some(known) if length > known => Some(Problem::TooLong),
        _ if ask => Some(Problem::LookalikeAsk),
        _ => (!doubtful.is_empty()).then_some(Problem::LookalikeFixed),
    };
    // While a question is open, the code stays as printed.
    let canonical = if ask {
        Zeroizing::new(printed.to_owned())
    } else {
        fixed
    };
    // The service's own form where the length is the service's, else as printed.
    let known = shape.length == Some(length);
    let display = if known {
        display_form(&canonical, service)
    } else {
        grouped(&canonical, groups, separator)
    };
    let canonical = Some(CodeText::new(canonical.to_string()));
    Checked {
        canonical,
        display: CodeText::new(display),
        problem,
        doubtful,
    }
}

/// The candidates in order, with repeats marked.
pub(crate) fn candidates(kept: Vec<Kept>, service: &Service) -> Vec<Candidate> {
    let mut list: Vec<Candidate> = kept
        .into_iter()
        .map(|Kept { spot, doubt, set }| {
            let checked = checked(&spot, service);
            let letters = may_hold_letters(service) && spot.text.chars().any(is_plain_letter);
            let doubt = doubt.or(letters.then_some(Doubt::OddShape));
            Candidate {
                canonical: checked.canonical,
                display: checked.display,
                state: spot.state.unwrap_or(State::Unused),
                line: spot.line,
                columns: spot.columns,
                problem: checked.problem,
                doubt,
                doubtful: checked.doubtful,
                set,
            }
        })
        .collect();
    for at in repeats(&list) {
        if let Some(candidate) = list.get_mut(at) {
            // A graver problem keeps its place; a look-alike does not.
            match candidate.problem {
                None | Some(Problem::LookalikeAsk | Problem::LookalikeFixed) => {
                    candidate.problem = Some(Problem::Duplicate);
                }
                Some(_) => {}
            }
        }
    }
    list
}

/// Indices of codes that stand in their set a second time.
fn repeats(list: &[Candidate]) -> Vec<usize> {
    let mut seen = HashSet::new();
    let mut again = Vec::new();
    for (at, candidate) in list.iter().enumerate() {
        // EXPOSE: compared with the others of its set, kept nowhere
        if let Some(code) = &candidate.canonical
            && !seen.insert((candidate.set, code.expose()))
        {
            again.push(at);
        }
    }
    again
}

fn checked(spot: &Spot, service: &Service) -> Checked {
    let shape = &service.shape.value;
    if spot.fit == Fit::Scientific {
        let display = CodeText::new(spot.text.to_string());
        let problem = Some(Problem::Unusable);
        return Checked {
            canonical: None,
            display,
            problem,
            doubtful: Vec::new(),
        };
    }
    let separator = if spot.dashed { "-" } else { " " };
    let mut checked = check(&spot.text, &spot.groups, separator, service);
    let bare = spot.groups.len() == 1 && spot.text.bytes().all(|b| b.is_ascii_digit());
    let one_short = shape.length == Some(spot.text.len() + 1);
    if checked.problem == Some(Problem::TooShort)
        && shape.alphabet == Alphabet::Digits
        && spot.cell
        && bare
        && one_short
    {
        checked.problem = Some(Problem::LeadingZeroLost);
    }
    checked
}
