//! HTML that needs nothing from elsewhere, and in which no text of a person's can do anything.

use std::io::{self, Write};

use toride_catalogue::{
    Language,
    texts::{Arg, Texts},
};
use toride_domain::{Millis, turns_direction};

use super::PaperStyle;

/// Black on white, sizes in points and millimetres.
const STYLE: &str = include_str!("paper.css");

/// Nothing is loaded and nothing runs, whatever the text says.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// Where a page is written to, and in which words.
pub(super) struct Html<'a> {
    out: &'a mut dyn Write,
    texts: &'a Texts,
    offset_minutes: i32,
    language: Language,
}

impl<'a> Html<'a> {
    /// A whole document; `body` writes what is in it. `title` is the key of its name.
    pub(super) fn document(
        out: &'a mut dyn Write,
        texts: &'a Texts,
        style: PaperStyle,
        title: &str,
        body: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        let offset_minutes = style.offset_minutes;
        let mut page = Self {
            out,
            texts,
            offset_minutes,
            language: style.language,
        };
        let language = style.language.tag();
        write!(
            page.out,
            "<!DOCTYPE html>\n<html lang='{language}'>\n<head>\n<meta charset='utf-8'>\n\
             <meta http-equiv='Content-Security-Policy' content=\"{POLICY}\">\n\
             <meta name='viewport' content='width=device-width'>\n"
        )?;
        page.element("title", title, &[])?;
        write!(page.out, "<style>\n{STYLE}</style>\n</head>\n<body>\n")?;
        body(&mut page)?;
        page.raw("</body>\n</html>\n")
    }

    /// Markup of ours, as it is.
    pub(super) fn raw(&mut self, markup: &str) -> io::Result<()> {
        self.out.write_all(markup.as_bytes())
    }

    /// Markup of ours with numbers in it.
    pub(super) fn format(&mut self, markup: core::fmt::Arguments<'_>) -> io::Result<()> {
        self.out.write_fmt(markup)
    }

    /// Any text. No character of it is markup, and none turns the direction of what stands beside it.
    pub(super) fn text(&mut self, text: &str) -> io::Result<()> {
        for c in text.chars() {
            match c {
                '&' => self.raw("&amp;")?,
                '<' => self.raw("&lt;")?,
                '>' => self.raw("&gt;")?,
                '"' => self.raw("&quot;")?,
                '\'' => self.raw("&#39;")?,
                c if c.is_control() || turns_direction(c) => self.raw("\u{fffd}")?,
                c => self.raw(c.encode_utf8(&mut [0; 4]))?,
            }
        }
        Ok(())
    }

    /// A name that a person gave, kept from mixing with its surroundings where it is written from right to left.
    pub(super) fn name(&mut self, name: &str) -> io::Result<()> {
        self.raw("<bdi>")?;
        self.text(name)?;
        self.raw("</bdi>")
    }

    /// A sentence.
    pub(super) fn say(&mut self, key: &str, args: &[(&str, Arg)]) -> io::Result<()> {
        let said = self.words(key, args);
        self.text(&said)
    }

    /// A sentence in an element of its own, such as `p` or `h2`.
    pub(super) fn element(
        &mut self,
        name: &str,
        key: &str,
        args: &[(&str, Arg)],
    ) -> io::Result<()> {
        write!(self.out, "<{name}>")?;
        self.say(key, args)?;
        writeln!(self.out, "</{name}>")
    }

    /// The language of every sentence on it.
    pub(super) const fn language(&self) -> Language {
        self.language
    }

    /// What a sentence says, to be part of another.
    pub(super) fn words(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.texts.say(key, args)
    }

    /// A day where the person is.
    pub(super) fn day(&self, at: Millis) -> Arg {
        Arg::Date {
            utc_ms: i64::try_from(at.get()).unwrap_or(i64::MAX),
            offset_minutes: self.offset_minutes,
        }
    }
}

/// A number that a sentence mentions.
pub(super) fn number(number: usize) -> Arg {
    Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
}
