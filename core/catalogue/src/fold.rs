//! Words without what differs by keyboard, script and haste.

use unicode_normalization::UnicodeNormalization;

/// Words as they are compared.
pub(crate) struct Folded {
    /// All letters of all words, one after the other.
    pub(crate) letters: Vec<char>,
    /// Where words begin in `letters`, but for the first.
    pub(crate) words: Vec<usize>,
}

impl Folded {
    /// Drops what people vary when they type: case, width, small or large kana and their script,
    /// the long vowel mark, spaces and marks.
    pub(crate) fn of(text: &str) -> Self {
        let (mut letters, mut words) = (Vec::new(), Vec::new());
        let mut apart = false;
        for c in text.nfkc() {
            if c == 'ー' {
                continue;
            }
            if !c.is_alphanumeric() {
                apart = true;
                continue;
            }
            if apart && !letters.is_empty() {
                words.push(letters.len());
            }
            apart = false;
            letters.extend(plain_kana(c).to_lowercase());
        }
        Self { letters, words }
    }
}

/// Katakana as hiragana, small kana as large.
fn plain_kana(c: char) -> char {
    let c = match c {
        'ァ'..='ヶ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        other => other,
    };
    match c {
        'ぁ' => 'あ',
        'ぃ' => 'い',
        'ぅ' => 'う',
        'ぇ' => 'え',
        'ぉ' => 'お',
        'っ' => 'つ',
        'ゃ' => 'や',
        'ゅ' => 'ゆ',
        'ょ' => 'よ',
        other => other,
    }
}
