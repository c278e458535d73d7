//! In a code that may hold every letter and digit a misread character breaks no rule: the places
//! where that happens are marked with what may stand there (rule 6).

use crate::model::{Candidate, Doubtful};

/// Characters that the recogniser was seen to take for one another.
const ALIKE: [&str; 5] = ["0OoQ", "1lIij", "2Zz", "5Ss", "8B"];

/// Marks the look-alikes of a code and tells whether it has a letter at all.
pub(super) fn mark(candidate: &mut Candidate) -> bool {
    // EXPOSE: looked at character by character, kept nowhere
    let Some(code) = candidate.canonical.as_ref().map(crate::CodeText::expose) else {
        return true;
    };
    for (position, printed) in code.chars().enumerate() {
        let known = candidate.doubtful.iter().any(|d| d.position == position);
        let group = ALIKE.iter().find(|group| group.contains(printed));
        if let Some(group) = group.filter(|_| !known) {
            let others = group.chars().filter(|c| *c != printed);
            candidate.doubtful.push(Doubtful {
                position,
                printed,
                readings: std::iter::once(printed).chain(others).collect(),
            });
        }
    }
    candidate.doubtful.sort_by_key(|doubtful| doubtful.position);
    code.chars().any(char::is_alphabetic)
}
