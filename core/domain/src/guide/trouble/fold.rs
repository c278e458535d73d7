//! A message as it is compared: without what differs by keyboard, width, script and haste.

use crate::text::narrow;

/// Small letters of ordinary width, katakana as hiragana, small kana as large; no spaces, marks or long vowels. Voicing
/// marks that stand apart, as in half width, are put on.
pub(super) fn fold(text: &str) -> String {
    let mut folded: Vec<char> = Vec::with_capacity(text.len());
    for c in text.chars().map(wide) {
        match c {
            VOICED => on_last(&mut folded, voiced),
            HALF_VOICED => on_last(&mut folded, half_voiced),
            'ー' => {}
            c if c.is_alphanumeric() => folded.extend(large(c).to_lowercase()),
            _ => {}
        }
    }
    folded.into_iter().collect()
}

const VOICED: char = '\u{3099}';
const HALF_VOICED: char = '\u{309a}';

/// Katakana of half width, from U+FF66 on.
const HALF_WIDTH: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// Latin letters and digits of full width in ordinary width, katakana of half width in full.
fn wide(c: char) -> char {
    match c {
        '\u{ff66}'..='\u{ff9d}' => {
            let index = usize::try_from(u32::from(c) - 0xff66).unwrap_or(0);
            HALF_WIDTH.chars().nth(index).unwrap_or(c)
        }
        '\u{ff9e}' | '゛' => VOICED,
        '\u{ff9f}' | '゜' => HALF_VOICED,
        _ => narrow(c),
    }
}

/// Hiragana, and no small ones.
fn large(c: char) -> char {
    let c = match c {
        'ァ'..='ヶ' => shifted(c, -0x60),
        _ => c,
    };
    match c {
        'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ゎ' => {
            shifted(c, 1)
        }
        _ => c,
    }
}

fn on_last(folded: &mut [char], mark: fn(char) -> char) {
    if let Some(last) = folded.last_mut() {
        *last = mark(*last);
    }
}

fn voiced(c: char) -> char {
    match c {
        'か' | 'き' | 'く' | 'け' | 'こ' | 'さ' | 'し' | 'す' | 'せ' | 'そ' | 'た' | 'ち'
        | 'つ' | 'て' | 'と' | 'は' | 'ひ' | 'ふ' | 'へ' | 'ほ' => shifted(c, 1),
        _ => c,
    }
}

fn half_voiced(c: char) -> char {
    match c {
        'は' | 'ひ' | 'ふ' | 'へ' | 'ほ' => shifted(c, 2),
        _ => c,
    }
}

fn shifted(c: char, by: i32) -> char {
    let moved = u32::from(c).checked_add_signed(by);
    moved.and_then(char::from_u32).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_by_keyboard_alone_is_the_same() {
        for (one, other) in [
            ("コードが無効です。", "ｺｰﾄﾞ が 無効です"),
            ("パスワード", "ﾊﾟｽﾜｰﾄﾞ"),
            ("パスワード", "ぱすわーど"),
            ("ログイン", "ﾛｸﾞｲﾝ"),
            (
                "がぎぐげご",
                "か\u{3099}き\u{3099}く\u{3099}け\u{3099}こ\u{3099}",
            ),
            ("チェック", "ちえつく"),
            ("６桁のＣｏｄｅ", "6桁のcode"),
            ("It didn’t match!", "it didn't  match"),
            ("ヲン", "ｦﾝ"),
        ] {
            assert_eq!(fold(one), fold(other));
        }
    }

    #[test]
    fn what_means_another_thing_stays_another() {
        for (one, other) in [("期限", "制限"), ("きげん", "きけん"), ("無効", "有効")]
        {
            assert_ne!(fold(one), fold(other));
        }
        assert_eq!(fold("\u{3099}あ\u{309a} 、。!?"), "あ");
        assert_eq!(HALF_WIDTH.chars().count(), 0xff9e - 0xff66);
    }
}
