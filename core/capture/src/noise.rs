//! Rule 3: the parts of a line that are something else for certain: addresses, dates, clock times,
//! phone numbers, amounts. Only the part is masked, since a code may stand beside it.

/// What a masked part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Noise {
    /// Mail address or @name: names an account.
    Account,
    /// Web address, path, tag of a program.
    Address,
    /// A day, perhaps with a time.
    Date,
    /// A clock time.
    Time,
    /// Phone number or post code.
    Phone,
    /// Amount, share, count, version.
    Amount,
    /// Secret key of a password manager.
    SecretKey,
    /// Address that carries an authenticator secret.
    TotpAddress,
    /// Six digits with the letter of a service in front: G-123456.
    OrdinaryCode,
    /// Mark-up: only a gap.
    Markup,
}

/// If something else begins at `at`, what it is and where it ends.
///
/// Every matcher looks at a bounded stretch, or consumes what it has looked at.
pub(crate) fn noise_at(chars: &[char], at: usize) -> Option<(Noise, usize)> {
    let c = *chars.get(at)?;
    let before = at
        .checked_sub(1)
        .and_then(|i| chars.get(i))
        .copied()
        .unwrap_or(' ');
    if matches!(c, '<' | '&' | '\\') {
        return markup(chars, at).map(|end| (Noise::Markup, end));
    }
    if c == '@' && !before.is_ascii_alphanumeric() {
        let end = run(chars, at + 1, is_address);
        return (end > at + 1).then_some((Noise::Account, end));
    }
    if c == '#' && before == ':' {
        // A colour in a style sheet.
        let end = run(chars, at + 1, |c| c.is_ascii_hexdigit());
        return (4..=9)
            .contains(&(end - at))
            .then_some((Noise::Address, end));
    }
    if matches!(c, '¥' | '$' | '€' | '£' | '₩') {
        return amount(chars, at + 1).map(|end| (Noise::Amount, end));
    }
    if matches!(c, '+' | '〒' | '(' | '℡') {
        return crate::phones::phone(chars, at).map(|end| (Noise::Phone, end));
    }
    if !c.is_ascii_alphanumeric() || before.is_ascii_alphanumeric() {
        return crate::dates::era(chars, at).map(|end| (Noise::Date, end));
    }
    if (c.is_ascii_alphabetic() || is_word_start(chars, at, before))
        && let Some(found) = address(chars, at, before)
    {
        return Some(found);
    }
    // Most numbers stand alone; they are neither day nor clock time.
    let number = run(chars, at, |c| c.is_ascii_digit());
    let follower = |at: usize| chars.get(at).copied().unwrap_or('\n');
    let lone = match follower(number) {
        ' ' => !follower(number + 1).is_alphabetic(),
        other => !other.is_alphabetic() && !matches!(other, '/' | '-' | '.' | ':' | ','),
    };
    let lone = number > at && lone;
    if !lone && let Some(end) = crate::dates::date(chars, at) {
        return Some((Noise::Date, crate::dates::time_after(chars, end)));
    }
    if c.is_ascii_digit() {
        if !lone && let Some(end) = crate::dates::time(chars, at) {
            return Some((Noise::Time, end));
        }
        if let Some(end) = crate::phones::phone(chars, at) {
            return Some((Noise::Phone, end));
        }
        return counted(chars, at).map(|end| (Noise::Amount, end));
    }
    None
}

/// A word of an address that begins with a digit; most numbers are not followed by one.
fn is_word_start(chars: &[char], at: usize, before: char) -> bool {
    let end = run(chars, at, |c| c.is_ascii_digit());
    let goes_on = |c: &char| is_address(*c) || *c == '@';
    end > at && !is_address(before) && chars.get(end).is_some_and(goes_on)
}

/// First index from `at` on whose character does not fit.
pub(crate) fn run(chars: &[char], at: usize, fits: impl Fn(char) -> bool) -> usize {
    let rest = chars.get(at..).unwrap_or_default();
    at + rest.iter().take_while(|c| fits(**c)).count()
}

/// End of a run of `min` to `max` digits that is not part of a longer one.
pub(crate) fn digits(chars: &[char], at: usize, min: usize, max: usize) -> Option<usize> {
    let rest = chars.get(at..).unwrap_or_default();
    let count = rest
        .iter()
        .take(max + 1)
        .take_while(|c| c.is_ascii_digit())
        .count();
    (min..=max).contains(&count).then_some(at + count)
}

/// Whether the characters from `at` on are `text`, ignoring ASCII case.
pub(crate) fn starts(chars: &[char], at: usize, text: &str) -> bool {
    let mut rest = chars.get(at..).unwrap_or_default().iter();
    text.chars().all(|c| {
        rest.next()
            .is_some_and(|found| found.eq_ignore_ascii_case(&c))
    })
}

fn is_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-')
}

/// Mail, web address, file name, version, and the two secrets that are not codes.
fn address(chars: &[char], at: usize, before: char) -> Option<(Noise, usize)> {
    if starts(chars, at, "otpauth") {
        return Some((Noise::TotpAddress, run(chars, at, |c| !c.is_whitespace())));
    }
    if [
        "http://", "https://", "www.", "file://", "ssh://", "mailto:",
    ]
    .iter()
    .any(|start| starts(chars, at, start))
    {
        return Some((
            Noise::Address,
            run(chars, at, |c| c.is_ascii() && !c.is_whitespace()),
        ));
    }
    if matches!(chars.get(at..at + 3), Some(['A', '0'..='9', '-'])) {
        let end = run(chars, at, |c| {
            c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-'
        });
        return (end - at > 24).then_some((Noise::SecretKey, end));
    }
    if is_address(before) {
        return None;
    }
    if matches!(chars.get(at..at + 2), Some(['A'..='Z', '-']))
        && let Some(end) = digits(chars, at + 2, 6, 6)
        && !chars
            .get(end)
            .is_some_and(|c| c.is_ascii_alphanumeric() || *c == '-')
    {
        return Some((Noise::OrdinaryCode, end));
    }
    let end = run(chars, at, is_address);
    if chars.get(end) == Some(&'@') {
        let end = run(chars, end + 1, is_address);
        return Some((Noise::Account, end));
    }
    domain(chars.get(at..end)?).then(|| (Noise::Address, run(chars, end, is_path)))
}

fn is_path(c: char) -> bool {
    is_address(c) || matches!(c, '/' | '?' | '=' | '&' | '#' | ':' | '~')
}

/// `example.com`, `notes.txt`: letters after a dot. `1.abcd` is a list number and a code.
fn domain(word: &[char]) -> bool {
    let mut parts = word.split(|c| *c == '.');
    let first = parts.next().unwrap_or_default();
    let numbered = first.len() <= 2 && first.iter().all(char::is_ascii_digit);
    !first.is_empty()
        && !numbered
        && parts.any(|part| part.len() >= 2 && part.iter().all(char::is_ascii_alphabetic))
}

/// `<b>`, `&nbsp;`, a written `\n`.
fn markup(chars: &[char], at: usize) -> Option<usize> {
    match (chars.get(at)?, chars.get(at + 1)?) {
        ('\\', 'n' | 'r' | 't') => Some(at + 2),
        ('&', _) => {
            let end = run(chars, at + 1, |c| c.is_ascii_alphanumeric() || c == '#').min(at + 12);
            (chars.get(end) == Some(&';')).then_some(end + 1)
        }
        ('<', next) if next.is_ascii_alphabetic() || *next == '/' => {
            let within = chars.get(at..chars.len().min(at + 100))?;
            within
                .iter()
                .position(|c| *c == '>')
                .map(|length| at + length + 1)
        }
        _ => None,
    }
}

fn amount(chars: &[char], at: usize) -> Option<usize> {
    let at = run(chars, at, |c| c == ' ').min(at + 1);
    let end = run(chars, at, |c| c.is_ascii_digit() || matches!(c, ',' | '.'));
    (end > at).then_some(end)
}

/// Words that follow a number of things; `済` is none of them.
const COUNTERS: [&str; 37] = [
    "円",
    "ドル",
    "ユーロ",
    "%",
    "個",
    "枚",
    "件",
    "点",
    "回",
    "名",
    "人",
    "分",
    "時",
    "秒",
    "桁",
    "けた",
    "日",
    "月",
    "年",
    "歳",
    "才",
    "階",
    "号",
    "番地",
    "丁目",
    "ポイント",
    "pt",
    "GB",
    "MB",
    "KB",
    "mAh",
    "km",
    "kg",
    "cm",
    "mm",
    "ml",
    "kcal",
];

/// Numbers that say how much: with a counter, a decimal point or thousands marks.
fn counted(chars: &[char], at: usize) -> Option<usize> {
    let whole = run(chars, at, |c| c.is_ascii_digit());
    let mut end = whole;
    while matches!(chars.get(end), Some('.' | ',')) {
        // Marks stand between thousands; `2,19kb` are two cells.
        let (least, most) = if chars.get(end) == Some(&',') {
            (3, 3)
        } else {
            (1, 6)
        };
        match digits(chars, end + 1, least, most) {
            Some(next) => end = next,
            None => break,
        }
        // Long chains are looked at once by each of their parts; keep that bounded.
        if end - at > 64 {
            break;
        }
    }
    let spaced = if chars.get(end) == Some(&' ') {
        end + 1
    } else {
        end
    };
    let next = chars.get(spaced).copied().unwrap_or(' ');
    let may_count = next == '%' || (next.is_alphabetic() && end - at < 16);
    for word in COUNTERS.iter().filter(|_| may_count) {
        // A kanji after a space is rather the next word: 1234 5678 月曜に使った.
        let unit = if word.is_ascii() || *word == "円" || whole - at < 4 {
            spaced
        } else {
            end
        };
        let after = unit + word.chars().count();
        let rest = chars.get(after..).unwrap_or_default();
        let glued =
            word.is_ascii() && matches!(rest, [c, ..] | ['-', c, ..] if c.is_ascii_alphanumeric());
        if !glued && starts(chars, unit, word) {
            return Some(after);
        }
    }
    let dots = chars
        .get(whole..end)
        .unwrap_or_default()
        .iter()
        .filter(|c| **c == '.')
        .count();
    // `12345678.0` is how a spreadsheet or program writes a whole number.
    let whole_number =
        matches!(chars.get(whole..end), Some(['.', zeros @ ..]) if zeros.iter().all(|c| *c == '0'));
    let scientific = matches!(chars.get(end), Some('e' | 'E'));
    (dots > 0 && !whole_number && !scientific).then_some(end)
}
