//! Texts of forms: brought to one form, then checked.

use toride_catalogue::find;
use toride_domain::{Register, Stamp, TextKind, TextProblem, check_text};
use unicode_normalization::UnicodeNormalization;

use crate::{AccountDraft, Error, Field, FieldProblem, Limited, Result};

/// A text in the form that is stored: normal form C, no spaces around it.
pub(crate) fn name(text: &str) -> String {
    text.trim().nfc().collect()
}

/// Whether a text can be stored as a name.
pub(crate) fn is_line(text: &str) -> bool {
    check_text(TextKind::Name, text).is_ok()
}

/// A single line in the form that is stored.
///
/// # Errors
/// `TooLarge`, or `Invalid` for the field.
pub(crate) fn line(text: &str, field: Field) -> Result<String> {
    accept(TextKind::Name, text, field)
}

/// The same for any kind of text.
///
/// # Errors
/// `TooLarge`, or `Invalid` for the field.
pub(crate) fn accept(kind: TextKind, text: &str, field: Field) -> Result<String> {
    let text = name(text);
    match check_text(kind, &text) {
        Ok(()) => Ok(text),
        Err(TextProblem::TooLong) => Err(Error::TooLarge {
            what: Limited::Text,
        }),
        Err(TextProblem::Empty | TextProblem::Control) => Err(Error::Invalid { field }),
    }
}

/// Sets a register only where the value differs, so that an edit of one field does not claim the others.
pub(crate) fn set<T: PartialEq>(register: &mut Register<T>, value: T, stamp: Stamp) {
    if register.value != value {
        *register = Register::new(stamp, value);
    }
}

/// What is wrong with a draft; empty when it can be stored.
pub(crate) fn check_draft(draft: &AccountDraft) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if find(&draft.service).is_none() {
        problems.push(FieldProblem::Empty {
            field: Field::Service,
        });
    }
    if let Err(problem) = check_text(TextKind::Name, &name(&draft.name)) {
        let field = Field::AccountName;
        problems.push(match problem {
            TextProblem::Empty => FieldProblem::Empty { field },
            TextProblem::TooLong => FieldProblem::TooLong { field },
            TextProblem::Control => FieldProblem::BadCharacters { field },
        });
    }
    problems
}

/// The draft's service and name in the form that is stored. `before` is the service that the account has: one
/// of a newer catalogue may stay.
///
/// # Errors
/// `Invalid` or `TooLarge` for the first field that has a problem.
pub(crate) fn accept_draft(draft: &AccountDraft, before: Option<&str>) -> Result<(String, String)> {
    let unchanged = before == Some(draft.service.as_str());
    let service = FieldProblem::Empty {
        field: Field::Service,
    };
    match check_draft(draft)
        .iter()
        .find(|problem| !(unchanged && **problem == service))
    {
        None => Ok((draft.service.clone(), name(&draft.name))),
        Some(FieldProblem::TooLong { .. }) => Err(Error::TooLarge {
            what: Limited::Text,
        }),
        Some(FieldProblem::Empty { field } | FieldProblem::BadCharacters { field }) => {
            Err(Error::Invalid { field: *field })
        }
    }
}
