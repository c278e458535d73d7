//! Tables as RFC 4180 has them, with a comma, a semicolon or a tab between the cells.

use zeroize::Zeroizing;

use super::ImportError;

/// Cells of one row; a table of passwords has a dozen.
const MAX_CELLS: usize = 256;

/// One cell, as it stands in the file: nothing is copied before somebody asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell<'a> {
    raw: &'a str,
    has_doubled_quotes: bool,
}

impl Cell<'_> {
    /// Its text.
    pub(super) fn text(&self) -> Zeroizing<String> {
        // Shorter than the cell, if anything: `replace` would leave copies behind while it grows.
        let mut text = Zeroizing::new(String::with_capacity(self.raw.len()));
        let mut pieces = self.raw.split("\"\"");
        if !self.has_doubled_quotes {
            text.push_str(self.raw);
            return text;
        }
        text.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            text.push('"');
            text.push_str(piece);
        }
        text
    }

    /// Whether nothing is in it.
    pub(super) fn is_empty(&self) -> bool {
        self.raw.trim().is_empty()
    }
}

/// The rows of a table, one after the other. Empty lines are no rows.
pub(super) struct Rows<'a> {
    rest: &'a str,
    separator: u8,
}

impl<'a> Rows<'a> {
    /// The rows of `text`. The separator is what stands most often in the first line.
    pub(super) fn of(text: &'a str) -> Self {
        let first = text.trim_start().lines().next().unwrap_or_default();
        let count = |separator: &u8| first.bytes().filter(|byte| byte == separator).count();
        let separator = [b';', b'\t', b','].into_iter().max_by_key(count);
        Self {
            rest: text,
            separator: separator.unwrap_or(b','),
        }
    }

    /// The next row; `None` at the end.
    ///
    /// # Errors
    /// `Incomplete` for a quotation mark that is never closed, `Malformed` for one with something behind it,
    /// `TooMany` for too many cells.
    pub(super) fn next(&mut self) -> Result<Option<Vec<Cell<'a>>>, ImportError> {
        self.rest = self.rest.trim_start_matches(['\r', '\n']);
        if self.rest.is_empty() {
            return Ok(None);
        }
        let mut row = Vec::new();
        loop {
            if row.len() == MAX_CELLS {
                return Err(ImportError::TooMany);
            }
            let (cell, rest) = self.cell()?;
            row.push(cell);
            match rest.as_bytes().first() {
                Some(byte) if *byte == self.separator => {
                    self.rest = rest.get(1..).unwrap_or_default();
                }
                _ => {
                    self.rest = rest;
                    return Ok(Some(row));
                }
            }
        }
    }

    /// The next cell, and what comes after it.
    fn cell(&self) -> Result<(Cell<'a>, &'a str), ImportError> {
        let ends = |byte: u8| byte == self.separator || byte == b'\n' || byte == b'\r';
        let Some(quoted) = self.rest.strip_prefix('"') else {
            let end = self.rest.bytes().position(ends).unwrap_or(self.rest.len());
            let (raw, rest) = self.rest.split_at(end);
            let has_doubled_quotes = false;
            return Ok((
                Cell {
                    raw,
                    has_doubled_quotes,
                },
                rest,
            ));
        };
        let mut bytes = quoted.bytes().enumerate();
        let mut has_doubled_quotes = false;
        while let Some((at, byte)) = bytes.next() {
            if byte != b'"' {
                continue;
            }
            let rest = quoted.get(at + 1..).unwrap_or_default();
            match rest.bytes().next() {
                Some(b'"') => {
                    has_doubled_quotes = true;
                    bytes.next();
                }
                Some(byte) if !ends(byte) => return Err(ImportError::Malformed),
                _ => {
                    let raw = quoted.get(..at).unwrap_or_default();
                    return Ok((
                        Cell {
                            raw,
                            has_doubled_quotes,
                        },
                        rest,
                    ));
                }
            }
        }
        Err(ImportError::Incomplete)
    }
}

#[cfg(test)]
mod tests {
    //! The rules of RFC 4180, section 2, and what spreadsheets make of them.

    use super::*;

    fn rows(text: &str) -> Result<Vec<Vec<String>>, ImportError> {
        let mut table = Rows::of(text);
        let mut rows = Vec::new();
        while let Some(row) = table.next()? {
            rows.push(row.iter().map(|cell| cell.text().to_string()).collect());
        }
        Ok(rows)
    }

    #[test]
    fn commas_line_ends_and_quotation_marks_may_stand_in_quoted_cells() {
        let read = rows("a,b\r\n\"1,2\",\"three\nfour\"\r\n\"say \"\"yes\"\"\",\r\n").unwrap();
        assert_eq!(
            read,
            [["a", "b"], ["1,2", "three\nfour"], ["say \"yes\"", ""]]
        );
    }

    #[test]
    fn semicolons_and_tabs_separate_where_the_heading_has_them() {
        assert_eq!(rows("a;b\n1,5;2").unwrap(), [["a", "b"], ["1,5", "2"]]);
        assert_eq!(rows("a\tb\n1\t2").unwrap(), [["a", "b"], ["1", "2"]]);
    }

    #[test]
    fn an_open_quotation_mark_says_that_the_end_is_missing() {
        assert_eq!(rows("a,b\n1,\"two\nthree"), Err(ImportError::Incomplete));
        assert_eq!(rows("a,b\n\"1\"2,3"), Err(ImportError::Malformed));
    }

    #[test]
    fn a_row_of_commas_only_ends() {
        assert_eq!(rows(&",".repeat(100_000)), Err(ImportError::TooMany));
    }
}
