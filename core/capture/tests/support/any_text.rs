//! What holds for any bytes whatever. The fuzz target calls the same function.

use toride_capture::{CaptureError, MAX_CANDIDATES, Parsed, parse, parse_bytes, text_of};
use toride_catalogue::Service;

/// Reads `bytes` and checks the result against the text.
///
/// # Panics
/// If a promise of the reader is broken.
pub fn holds(bytes: &[u8], service: &Service, file_name: Option<&str>) {
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err(error) => {
            assert_eq!(error, CaptureError::NotText, "short enough");
            assert!(std::str::from_utf8(bytes).is_err() || bytes.starts_with(b"\xEF\xBB\xBF"));
            return;
        }
    };
    let parsed = parse(text.expose(), service, file_name).expect("short enough");
    let again = parse_bytes(bytes, service, file_name).expect("the same text");
    assert!(parsed == again, "the same text gives the same codes");
    places_lie_in_the_text(&parsed, text.expose());
}

fn places_lie_in_the_text(parsed: &Parsed, text: &str) {
    assert!(parsed.candidates.len() <= MAX_CANDIDATES);
    assert!(parsed.sets >= 1);
    let lines: Vec<usize> = text.split('\n').map(|line| line.chars().count()).collect();
    for candidate in &parsed.candidates {
        let length = lines[candidate.line as usize - 1];
        assert!(candidate.columns.start < candidate.columns.end);
        assert!(candidate.columns.end as usize <= length);
        assert!((1..=parsed.sets).contains(&candidate.set));
        assert!(candidate.canonical.is_some() || candidate.problem.is_some());
        if let Some(canonical) = &candidate.canonical {
            let canonical = canonical.expose();
            assert!(!canonical.is_empty() && canonical.chars().count() <= 256);
            let count = canonical.chars().count();
            assert!(
                candidate
                    .doubtful
                    .iter()
                    .all(|place| place.position < count)
            );
        }
    }
    if parsed.refused.is_some() {
        assert!(parsed.candidates.is_empty() && parsed.used_without_code == 0);
    }
}
