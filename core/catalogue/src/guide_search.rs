//! The search over the whole guide, forgiving about how something is typed.

use std::sync::OnceLock;

use toride_domain::guide::Lead;
use unicode_normalization::UnicodeNormalization;

use crate::fold::Folded;
use crate::texts::{Language, Texts};

mod also;
mod readings;
mod topics;

use also::also;
use readings::in_kana;
use topics::{Entry, entries};

/// Something in the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Key of its title.
    pub key: String,
    /// Key of what is said of it; of several texts the one that was looked for.
    pub text_key: String,
    /// What does it; `None` where there is only something to read.
    pub lead: Option<Lead>,
}

/// More than anybody types to find something; what comes after it is not looked at.
const LONGEST_QUERY: usize = 200;

/// What the guide says on `query`: where every word of it is in the title first, then where the text has the rest, then
/// what only the words of the other language give. Without a word it is the table of contents.
///
/// What people call the same thing counts, too. Script of kana, case, width, marks and long vowels do not matter, nor whether the words of titles are written in kanji or
/// as they are read; a Latin word counts from its beginning. Japanese without spaces that is found nowhere as it is counts
/// by its parts.
#[must_use]
pub fn guide_search(query: &str, language: Language) -> Vec<Topic> {
    let query: String = query.nfkc().take(LONGEST_QUERY).collect();
    let words = Word::all(query.split_whitespace());
    if words.is_empty() {
        return contents();
    }
    let found = search(&words, language);
    if found.is_empty() {
        let parts = parts(&query);
        return search(&Word::all(parts.iter().map(String::as_str)), language);
    }
    found
}

/// A word of the query, as it is compared.
struct Word {
    written: Vec<char>,
    read: Vec<char>,
}

impl Word {
    /// Those that are more than marks.
    fn all<'a>(words: impl Iterator<Item = &'a str>) -> Vec<Self> {
        let words = words.map(|word| Self {
            written: Folded::of(word).letters,
            read: Folded::of(&in_kana(word)).letters,
        });
        words.filter(|word| !word.written.is_empty()).collect()
    }
}

fn contents() -> Vec<Topic> {
    let listed = entries().into_iter().filter(|entry| entry.in_contents);
    listed.map(|entry| entry.topic(0)).collect()
}

fn search(words: &[Word], language: Language) -> Vec<Topic> {
    if words.is_empty() {
        return Vec::new();
    }
    let other = match language {
        Language::Japanese => Language::English,
        Language::English => Language::Japanese,
    };
    let (here, there) = (index(language), index(other));
    let mut found: Vec<(Fit, Topic)> = entries()
        .into_iter()
        .zip(here.iter().zip(there))
        .filter_map(|(entry, (here, there))| {
            let fit = fit(here, there, words)?;
            Some((fit, entry.topic(here.most(words))))
        })
        .collect();
    // Stable: what fits equally well keeps the order of the guide.
    found.sort_by_key(|(fit, _)| *fit);
    found.into_iter().map(|(_, topic)| topic).collect()
}

impl Entry {
    /// It, with the text at `at`.
    fn topic(self, at: usize) -> Topic {
        Topic {
            text_key: self.texts.get(at).cloned().unwrap_or_default(),
            key: self.title,
            lead: self.lead,
        }
    }
}

/// Where the words are, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Title,
    Text,
    OtherLanguage,
}

fn fit(here: &Spoken, there: &Spoken, words: &[Word]) -> Option<Fit> {
    let all = |has: &dyn Fn(&Word) -> bool| words.iter().all(has);
    if all(&|word| here.title.holds(word)) {
        Some(Fit::Title)
    } else if all(&|word| here.holds(word)) {
        Some(Fit::Text)
    } else {
        let either = all(&|word| here.holds(word) || there.holds(word));
        either.then_some(Fit::OtherLanguage)
    }
}

/// What an entry says in one language.
struct Spoken {
    title: Said,
    texts: Vec<Said>,
}

impl Spoken {
    fn holds(&self, word: &Word) -> bool {
        self.title.holds(word) || self.texts.iter().any(|text| text.holds(word))
    }

    /// The text with most of the words, the first one where several have as many.
    fn most(&self, words: &[Word]) -> usize {
        let count = |text: &Said| words.iter().filter(|word| text.holds(word)).count();
        let texts = self.texts.iter().enumerate().rev();
        let most = texts.max_by_key(|(_, text)| count(text));
        most.map_or(0, |(at, _)| at)
    }
}

/// One text, as it is compared.
struct Said {
    written: Folded,
    read: Folded,
}

impl Said {
    fn of(text: &str) -> Self {
        let text = format!("{text} {}", also(text));
        Self {
            written: Folded::of(&text),
            read: Folded::of(&in_kana(&text)),
        }
    }

    fn holds(&self, word: &Word) -> bool {
        holds(&self.written, &word.written) || holds(&self.read, &word.read)
    }
}

/// What all entries say, in their order.
fn index(language: Language) -> &'static [Spoken] {
    static JAPANESE: OnceLock<Vec<Spoken>> = OnceLock::new();
    static ENGLISH: OnceLock<Vec<Spoken>> = OnceLock::new();
    let index = match language {
        Language::Japanese => &JAPANESE,
        Language::English => &ENGLISH,
    };
    index.get_or_init(|| {
        let texts = Texts::in_language(language);
        let say = |key: &String| Said::of(&texts.say(key, &[]));
        let spoken = entries().into_iter().map(|entry| Spoken {
            title: say(&entry.title),
            texts: entry.texts.iter().map(say).collect(),
        });
        spoken.collect()
    })
}

fn holds(text: &Folded, word: &[char]) -> bool {
    let letters = &text.letters;
    let latin = word.first().is_some_and(char::is_ascii_alphanumeric);
    // In Japanese there is no telling where a word begins; in Latin an "app" is not what happens.
    let begins = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| letters.get(before));
        !before.is_some_and(char::is_ascii_alphanumeric) || text.words.contains(&at)
    };
    let fits = |at: usize| letters.get(at..).is_some_and(|rest| rest.starts_with(word));
    (0..letters.len()).any(|at| fits(at) && (!latin || begins(at)))
}

/// Japanese without spaces at the changes of its script, without what holds the words together.
fn parts(query: &str) -> Vec<String> {
    let mut parts: Vec<(Script, String)> = Vec::new();
    for c in query.chars() {
        let script = Script::of(c);
        match parts.last_mut() {
            Some((last, part)) if *last == script => part.push(c),
            _ => parts.push((script, c.to_string())),
        }
    }
    let meant = parts
        .into_iter()
        .filter(|(script, _)| *script != Script::Between);
    meant.map(|(_, part)| part).collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Katakana,
    Kanji,
    /// Hiragana, mostly endings and particles; spaces and marks.
    Between,
}

impl Script {
    const fn of(c: char) -> Self {
        match c {
            '0'..='9' | 'A'..='Z' | 'a'..='z' => Self::Latin,
            '\u{30a1}'..='\u{30fa}' | 'ー' => Self::Katakana,
            '\u{3400}'..='\u{9fff}' | '々' => Self::Kanji,
            _ => Self::Between,
        }
    }
}

#[cfg(test)]
mod tests;
