//! The figures, for people and for programs.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::comparison::Measured;

/// A list of `{name, ours, reference, ratio, unit, runs}`; times are medians, `ratio` is ours by reference.
pub(crate) fn json(measured: &[Measured]) -> String {
    let one = |measured: &Measured| {
        json!({
            "name": measured.name,
            "ours": measured.ours,
            "reference": measured.reference,
            "ratio": measured.ratio(),
            "unit": "ms",
            "runs": measured.runs,
        })
    };
    format!("{:#}", measured.iter().map(one).collect::<Value>())
}

/// A line for each comparison.
pub(crate) fn table(measured: &[Measured]) -> String {
    let mut table = format!(
        "{:<42} {:>10} {:>10} {:>8} {:>8} {:>5}\n",
        "ours / reference (median, ms)", "ours", "reference", "ratio", "limit", "runs"
    );
    for one in measured {
        let limit = one
            .limit
            .map_or("none".to_owned(), |limit| format!("{limit:.2}"));
        // Writing to a string never fails.
        let _ = writeln!(
            table,
            "{:<42} {:>10.3} {:>10.3} {:>8.3} {:>8} {:>5}{}",
            one.name,
            one.ours,
            one.reference,
            one.ratio(),
            limit,
            one.runs,
            if one.holds() { "" } else { "  BROKEN" }
        );
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    const BROKEN: Measured = Measured {
        name: "a / b",
        ours: 3.0,
        reference: 2.0,
        limit: Some(1.25),
        runs: 7,
    };

    #[test]
    fn a_program_finds_exactly_the_promised_fields() {
        let list: Value = serde_json::from_str(&json(&[BROKEN])).unwrap();
        let expected = json!([
            {"name": "a / b", "ours": 3.0, "reference": 2.0, "ratio": 1.5, "unit": "ms", "runs": 7}
        ]);
        assert_eq!(list, expected);
    }

    #[test]
    fn a_broken_limit_is_named_in_its_line() {
        let table = table(&[
            BROKEN,
            Measured {
                limit: None,
                ..BROKEN
            },
        ]);
        let marks: Vec<bool> = table.lines().map(|line| line.contains("BROKEN")).collect();
        assert_eq!(marks, [false, true, false]);
    }
}
