//! From the core's review to the records of the facade, field by field, and back.

use toride_capture as capture;
use toride_vault as core;

use super::{
    CandidateState, CandidateView, Doubt, KeepOptions, Kept, KnownCode, PhotoBox, Problem, Refusal,
    ReviewSummary,
};
use crate::{VaultError, translate::all};

/// The recognised pieces with their places.
///
/// # Errors
/// `NotText`; `Malformed` where there is not one box for each piece.
pub(crate) fn photo_lines<'a>(
    text: &'a [u8],
    boxes: &[PhotoBox],
) -> Result<Vec<capture::PhotoLine<'a>>, VaultError> {
    let text = str::from_utf8(text).map_err(|_| VaultError::NotText)?;
    if boxes.is_empty() && text.is_empty() {
        return Ok(Vec::new());
    }
    if text.bytes().filter(|byte| *byte == b'\n').count() + 1 != boxes.len() {
        return Err(VaultError::Malformed);
    }
    let line = |(text, place): (&'a str, &PhotoBox)| capture::PhotoLine {
        text,
        left: place.left,
        top: place.top,
        width: place.width,
        height: place.height,
        confidence: place.confidence,
    };
    Ok(text.split('\n').zip(boxes).map(line).collect())
}

impl From<capture::State> for CandidateState {
    fn from(value: capture::State) -> Self {
        match value {
            capture::State::Unused => Self::Unused,
            capture::State::Used => Self::Used,
            capture::State::Unknown => Self::Unknown,
        }
    }
}

impl From<capture::Problem> for Problem {
    fn from(value: capture::Problem) -> Self {
        match value {
            capture::Problem::Unreadable => Self::Unreadable,
            capture::Problem::Unusable => Self::Unusable,
            capture::Problem::LeadingZeroLost => Self::LeadingZeroLost,
            capture::Problem::TooShort => Self::TooShort,
            capture::Problem::TooLong => Self::TooLong,
            capture::Problem::Duplicate => Self::Duplicate,
            capture::Problem::LookalikeAsk => Self::LookalikeAsk,
            capture::Problem::LookalikeFixed => Self::LookalikeFixed,
        }
    }
}

impl From<capture::Doubt> for Doubt {
    fn from(value: capture::Doubt) -> Self {
        match value {
            capture::Doubt::InSentence => Self::InSentence,
            capture::Doubt::Alone => Self::Alone,
            capture::Doubt::OddShape => Self::OddShape,
            capture::Doubt::Boundary => Self::Boundary,
            capture::Doubt::Direction => Self::Direction,
            capture::Doubt::Blurred => Self::Blurred,
        }
    }
}

impl From<capture::Refusal> for Refusal {
    fn from(value: capture::Refusal) -> Self {
        match value {
            capture::Refusal::TotpSecret => Self::TotpSecret,
            capture::Refusal::SecretKey => Self::SecretKey,
            capture::Refusal::OrdinaryCode => Self::OrdinaryCode,
            capture::Refusal::TemporaryPassword => Self::TemporaryPassword,
        }
    }
}

impl From<core::KnownCode> for KnownCode {
    fn from(value: core::KnownCode) -> Self {
        match value {
            core::KnownCode::Current => Self::Current,
            core::KnownCode::Retired => Self::Retired,
        }
    }
}

impl From<core::CandidateView> for CandidateView {
    fn from(view: core::CandidateView) -> Self {
        Self {
            index: view.index,
            line: view.line,
            start: view.start,
            end: view.end,
            state: view.state.into(),
            problem: view.problem.map(Into::into),
            doubt: view.doubt.map(Into::into),
            known: view.known.map(Into::into),
            included: view.included,
            set: view.set,
            doubtful: view.doubtful,
            edited: view.edited,
        }
    }
}

impl From<core::ReviewSummary> for ReviewSummary {
    fn from(summary: core::ReviewSummary) -> Self {
        Self {
            lines: summary.lines,
            candidates: all(summary.candidates),
            used_without_code: summary.used_without_code,
            sets: summary.sets,
            refused: summary.refused.map(Into::into),
            expected: summary.expected,
            keeping: summary.keeping,
            doubts: summary.doubts,
            left_out: summary.left_out,
            empty: summary.empty,
            has_current_set: summary.has_current_set,
            all_known: summary.known == Some(core::KnownCode::Current),
            old_list: summary.known == Some(core::KnownCode::Retired),
        }
    }
}

impl From<KeepOptions> for core::KeepOptions {
    fn from(options: KeepOptions) -> Self {
        Self {
            issued_at: options.issued_at.map(Into::into),
            retire_old: options.retire_old,
            current: options.current,
        }
    }
}

impl From<core::Kept> for Kept {
    fn from(kept: core::Kept) -> Self {
        Self {
            set: kept.set.into(),
            codes: kept.codes,
            revision: kept.revision,
        }
    }
}
