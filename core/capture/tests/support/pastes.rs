//! Pastes as people make them, with the codes that are in them.

use super::rng::Rng;
use toride_capture::State;
use toride_catalogue::{Service, service_or_other};

/// A code that is in a paste.
pub struct Code {
    pub canonical: String,
    pub state: State,
    pub set: u8,
    /// The number printed in front of it.
    pub number: usize,
}

/// A text with what is in it.
pub struct Paste {
    pub service: &'static Service,
    pub text: String,
    /// In the order of the text, or of the printed numbers.
    pub codes: Vec<Code>,
    pub used_without_code: u32,
    pub sets: u8,
}

const DIGITS: &str = "0123456789";
const HEX: &str = "0123456789abcdef";
const LOWER: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const MIXED: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const BASE32: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// Service, alphabet, sizes of the groups, what stands between them, codes in a set.
type Kind = (
    &'static str,
    &'static str,
    &'static [usize],
    &'static str,
    usize,
);

const KINDS: [Kind; 22] = [
    ("instagram", DIGITS, &[4, 4], " ", 5),
    ("instagram", DIGITS, &[4, 4], " ", 5),
    ("google", DIGITS, &[4, 4], " ", 10),
    ("google", DIGITS, &[4, 4], " ", 10),
    ("facebook", DIGITS, &[4, 4], " ", 10),
    ("github", HEX, &[5, 5], "-", 16),
    ("gitlab", HEX, &[16], "", 10),
    ("discord", LOWER, &[4, 4], "-", 10),
    ("pypi", HEX, &[16], "", 8),
    ("mastodon", HEX, &[16], "", 10),
    ("npm", HEX, &[64], "", 5),
    ("proton", HEX, &[8], "", 8),
    ("keycloak", UPPER, &[4, 4, 4], "-", 12),
    ("modrinth", MIXED, &[11], "", 6),
    ("nextcloud", MIXED, &[16], "", 10),
    ("laravel-fortify", MIXED, &[10, 10], "-", 8),
    ("misskey", BASE32, &[32], "", 5),
    ("nintendo", DIGITS, &[8], "", 10),
    ("wordpress-com", DIGITS, &[8], "", 10),
    ("slack", DIGITS, &[9], "", 10),
    ("reddit", DIGITS, &[6], "", 10),
    ("other", LOWER, &[5, 5], "-", 8),
];

const HEADS: [&str; 14] = [
    "",
    "",
    "Backup codes\nCodes can be used once\n",
    "バックアップコード\n1回使用できます\n",
    "10:08                     5G ▮▮▮▯ 64%\n<  バックアップコード\n@toride_coffee\n",
    "SAVE YOUR BACKUP CODES\nKeep them somewhere safe.\n\n",
    "店のアカウント バックアップコード(2026年11月3日)\n",
    "hanako.example@example.com\n\nRecovery codes\n",
    "お世話になっております。\nコードを送ります。\n",
    "2026/11/03(火) 21:05\n",
    "Two-factor recovery codes for https://example.test/\r\n\r\n",
    "お店メモ\n電話 03-0000-0000\n〒100-0000\nバックアップコード\n",
    "From: Hanako <hanako.example@example.com>\nDate: Tue, 3 Nov 2026 21:05:09 +0900\nSubject: codes\n\n",
    "リカバリーコードを保存する\n各コードは1回だけ使用できます。\n",
];

const FEET: [&str; 9] = [
    "",
    "",
    "スクリーンショットを撮る\n新しいコードを取得\n",
    "\n  * You can only use each backup code once.\n  * Need more? Visit https://g.co/2sv\n",
    "\n--\n株式会社みほん 03-0000-0000\n〒000-0000 みほん市1-2-3\n",
    "\nThese codes were generated on: Nov 3, 2026.\n",
    "完了\n",
    "\n家賃 82,000円\n打ち合わせ 14:30\n",
    "Copy\nPrint\nDownload\n",
];

const USED: [&str; 9] = [
    " 済",
    " (used)",
    " 使用済み",
    " ×",
    " ✓",
    " 使用済(6/1)",
    "(使用済み)",
    " x",
    " 6月3日に使った",
];

const DASHES: [&str; 7] = [
    "-",
    "\u{2010}",
    "\u{2013}",
    "\u{2212}",
    "\u{30FC}",
    "\u{FF0D}",
    "\u{2060}-\u{2060}",
];
const SPACES: [&str; 7] = [
    " ",
    "\u{A0}",
    "\u{3000}",
    "\u{2009}",
    "\u{202F}",
    "\u{200B} ",
    "-",
];

fn code(rng: &mut Rng, kind: &Kind) -> String {
    let (_, alphabet, sizes, ..) = kind;
    let length = sizes.iter().sum();
    loop {
        let code = rng.word(alphabet, length);
        let digits = code.bytes().filter(u8::is_ascii_digit).count();
        // As generators make them; one of letters only, or a day, is told by the list around it.
        let plain = *alphabet != DIGITS && (digits == 0 || digits == length);
        let day = *alphabet == DIGITS && (code.starts_with("19") || code.starts_with("20"));
        if !plain && !day {
            return code;
        }
    }
}

/// How the codes of one paste are written.
#[expect(clippy::struct_excessive_bools, reason = "independent choices")]
struct Style {
    joint: &'static str,
    wide: bool,
    invisible: bool,
    isolated: bool,
    quotes: bool,
}

fn style(rng: &mut Rng, kind: &Kind) -> Style {
    let joint = match kind.3 {
        "-" => rng.pick(&DASHES),
        " " => rng.pick(&SPACES),
        _ => "",
    };
    // One piece is how people type codes of digits.
    let joint = if kind.1 == DIGITS && rng.one_in(5) {
        ""
    } else {
        joint
    };
    Style {
        joint,
        wide: rng.one_in(6),
        invisible: rng.one_in(6),
        isolated: rng.one_in(8),
        quotes: rng.one_in(8),
    }
}

fn wide(text: &str) -> String {
    let widen = |c: char| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).expect("a full-width form"),
        ' ' => '\u{3000}',
        other => other,
    };
    text.chars().map(widen).collect()
}

fn printed(rng: &mut Rng, code: &str, sizes: &[usize], style: &Style) -> String {
    let mut parts = Vec::new();
    let mut rest = code;
    for size in sizes {
        let (part, after) = rest.split_at(*size);
        parts.push(part);
        rest = after;
    }
    let mut text = parts.join(style.joint);
    if style.wide {
        text = wide(&text);
    }
    if style.invisible {
        let at = rng.below(text.chars().count());
        let hidden = rng.pick(&['\u{200B}', '\u{FEFF}', '\u{AD}', '\u{2060}', '\u{200E}']);
        let byte = text.char_indices().nth(at).expect("inside").0;
        text.insert(byte, hidden);
    }
    if style.isolated {
        text = format!("\u{2068}{text}\u{2069}");
    }
    if style.quotes {
        text = format!("\"{text}\"");
    }
    text
}

fn marker(style: usize, number: usize) -> String {
    match style {
        0 => format!("{number}. "),
        1 => format!("{number}) "),
        2 => format!("({number}) "),
        3 => format!("{number}: "),
        4 => {
            char::from_u32(0x245F + u32::try_from(number).expect("small"))
                .expect("circled")
                .to_string()
                + " "
        }
        5 => "- ".to_owned(),
        6 => "• ".to_owned(),
        7 => "> ".to_owned(),
        8 => "☐ ".to_owned(),
        9 => format!("（{}）　", wide(&number.to_string())),
        10 => format!("{number}."),
        _ => String::new(),
    }
}

/// What stands in front of every row.
fn prefix(rng: &mut Rng, style: usize) -> String {
    let (hour, minute) = (rng.below(24), rng.below(60));
    match style {
        0 => format!("{hour:02}:{minute:02}\t花子\t"),
        1 => format!("[03/11/2026, {hour:02}:{minute:02}:09] Hanako: "),
        2 => format!("03/11/2026, {hour:02}:{minute:02} - Hanako: "),
        3 => "> ".to_owned(),
        4 => ">> ".to_owned(),
        5 => "    ".to_owned(),
        _ => String::new(),
    }
}

/// A paste for this seed.
pub fn paste(seed: u64) -> Paste {
    let mut rng = Rng::new(seed);
    let rng = &mut rng;
    let kind = rng.pick(&KINDS);
    let (id, alphabet, sizes, _, most) = kind;
    let count = 3 + rng.below(most.min(10) - 2);
    let mut codes: Vec<Code> = Vec::new();
    while codes.len() < count {
        let canonical = code(rng, &kind);
        if codes.iter().all(|other| other.canonical != canonical) {
            let used = rng.one_in(4);
            codes.push(Code {
                canonical,
                state: if used { State::Used } else { State::Unused },
                set: 1,
                number: codes.len() + 1,
            });
        }
    }
    let style = style(rng, &kind);
    let mut paste = Paste {
        service: service_or_other(id),
        text: rng.pick(&HEADS).to_owned(),
        codes,
        used_without_code: 0,
        sets: 1,
    };
    let long = sizes.len() == 1 && sizes[0] >= 16 && alphabet != BASE32;
    let known = paste.service.shape.value.length.is_some();
    match rng.below(15) {
        12 if id == "google" => google_print(rng, &mut paste),
        13 if alphabet == DIGITS => misread(rng, &mut paste, sizes, &style),
        // Only a known length tells where a code ends.
        14 if (alphabet == DIGITS || long) && known => stacked(&mut paste, sizes),
        0..5 => rows(rng, &mut paste, sizes, &style),
        5..7 => columns(rng, &mut paste, sizes, &style),
        7 => table(rng, &mut paste, sizes, &style),
        8 => objects(rng, &mut paste, sizes, &style),
        9 if long => wrapped(rng, &mut paste, sizes[0]),
        9 => strikes(rng, &mut paste, sizes, &style),
        10 => two_sets(rng, &mut paste, sizes, &style),
        _ => separated(rng, &mut paste, sizes, &style),
    }
    paste.text.push_str(rng.pick(&FEET));
    if rng.one_in(3) {
        paste.text = paste.text.replace("\r\n", "\n").replace('\n', "\r\n");
    }
    if rng.one_in(10) {
        paste.text.insert(0, '\u{FEFF}');
    }
    paste
}

/// One code a row, with list markers, chat prefixes and marks.
fn rows(rng: &mut Rng, paste: &mut Paste, sizes: &[usize], style: &Style) {
    let (list, lead) = (rng.below(16), rng.below(12));
    let space = rng.pick(&["", "", " ", "  "]);
    for code in &paste.codes {
        let mark = if code.state == State::Used {
            rng.pick(&USED)
        } else {
            ""
        };
        let written = printed(rng, &code.canonical, sizes, style);
        let row = [
            prefix(rng, lead),
            marker(list, code.number),
            written,
            mark.to_owned(),
            space.to_owned(),
        ];
        paste.text.extend(row);
        paste.text.push('\n');
        if rng.one_in(12) {
            paste.text.push('\n');
        }
    }
}

/// Two columns, numbered down, across or not at all; a mark belongs to its own code.
fn columns(rng: &mut Rng, paste: &mut Paste, sizes: &[usize], style: &Style) {
    let gap = rng.pick(&["   ", "      ", "\t", " \t "]);
    let (down, list) = (rng.one_in(2), rng.pick(&[0, 1, 8, 99]));
    let half = paste.codes.len().div_ceil(2);
    let mut entries: Vec<String> = Vec::new();
    for code in &paste.codes {
        let mark = if code.state == State::Used {
            rng.pick(&[" (used)", " 済", " 使用済み"])
        } else {
            ""
        };
        let written = printed(rng, &code.canonical, sizes, style);
        entries.push(marker(list, code.number) + &written + mark);
    }
    let mut order = Vec::new();
    for row in 0..half {
        let (left, right) = if down {
            (row, row + half)
        } else {
            (2 * row, 2 * row + 1)
        };
        paste.text.push_str(&entries[left]);
        order.push(left);
        if let Some(right_entry) = entries.get(right) {
            paste.text.push_str(gap);
            paste.text.push_str(right_entry);
            order.push(right);
        }
        paste.text.push('\n');
    }
    if !matches!(list, 0 | 1) {
        // Without numbers they are read row by row.
        let mut codes: Vec<Option<Code>> = std::mem::take(&mut paste.codes)
            .into_iter()
            .map(Some)
            .collect();
        paste.codes = order
            .into_iter()
            .filter_map(|at| codes[at].take())
            .collect();
    }
}

/// A table of Markdown or of a spreadsheet with a column for use.
fn table(rng: &mut Rng, paste: &mut Paste, sizes: &[usize], style: &Style) {
    let kind = rng.below(4);
    let (head, said): (&str, &[&str]) = rng.pick(&[
        ("状態", &["使用済み", "済", "使用済"][..]),
        ("Used", &["yes", "x", "2026-01-12", "true"][..]),
        ("使用", &["済", "2026/1/12", "はい"][..]),
    ]);
    let cells = |cells: [&str; 3]| match kind {
        0 => format!("| {} |\n", cells.join(" | ")),
        1 => cells.join("\t") + "\n",
        2 => cells.join(",") + "\n",
        _ => format!("<tr><td>{}</td></tr>\n", cells.join("</td><td>")),
    };
    paste.text.push_str(&cells(["No.", "Code", head]));
    if kind == 0 {
        paste.text.push_str("|---|---|---|\n");
    }
    for code in &paste.codes {
        let written = printed(rng, &code.canonical, sizes, style);
        let use_cell = if code.state == State::Used {
            rng.pick(said)
        } else {
            ""
        };
        paste
            .text
            .push_str(&cells([&code.number.to_string(), &written, use_cell]));
    }
}

/// A list as programs write it.
fn objects(rng: &mut Rng, paste: &mut Paste, sizes: &[usize], style: &Style) {
    let plain = Style {
        quotes: false,
        wide: false,
        ..*style
    };
    let (flat, first) = (rng.one_in(2), rng.one_in(2));
    let (open, between) = if flat {
        ("{", ", ")
    } else {
        ("  {\n    ", ",\n    ")
    };
    paste.text.push_str("[\n");
    for code in &paste.codes {
        let written = printed(rng, &code.canonical, sizes, &plain);
        let used = code.state == State::Used;
        let use_field = match rng.below(3) {
            0 => format!("\"used\": {used}"),
            1 if used => "\"used_at\": \"2026-01-12T09:41:00Z\"".to_owned(),
            1 => "\"used_at\": null".to_owned(),
            _ => format!("\"consumed\":{used}"),
        };
        let field = format!("\"code\": \"{written}\"");
        let pair = if first {
            [use_field, field]
        } else {
            [field, use_field]
        };
        paste.text.push_str(open);
        paste.text.push_str(&pair.join(between));
        paste.text.push_str(if flat { "},\n" } else { "\n  },\n" });
    }
    paste.text.push_str("]\n");
}

/// Long codes that a narrow terminal has broken.
fn wrapped(rng: &mut Rng, paste: &mut Paste, length: usize) {
    let width = length / 2 + 1 + rng.below(length / 4);
    let indent = rng.pick(&["", "  ", "\t"]);
    for code in &mut paste.codes {
        code.state = State::Unused;
        let (start, end) = code.canonical.split_at(width);
        paste.text.push_str(&format!("{indent}{start}\n{end}\n"));
    }
}

/// Used codes are struck out.
fn strikes(rng: &mut Rng, paste: &mut Paste, sizes: &[usize], style: &Style) {
    let (open, close) = rng.pick(&[
        ("~~", "~~"),
        ("<s>", "</s>"),
        ("<del>", "</del>"),
        ("- [x] ", ""),
    ]);
    for code in &paste.codes {
        let written = printed(rng, &code.canonical, sizes, style);
        let row = match code.state {
            State::Used => format!("{open}{written}{close}\n"),
            _ if close.is_empty() => format!("- [ ] {written}\n"),
            _ => written + "\n",
        };
        paste.text.push_str(&row);
    }
}

/// An old and a new list, or those of two accounts.
fn two_sets(rng: &mut Rng, paste: &mut Paste, sizes: &[usize], style: &Style) {
    let heads = rng.pick(&[
        ("【旧】2024/11/03", "【新】2025/06/01 再発行"),
        ("@toride_honten", "@toride_eki"),
        ("OLD (March 2025)", "NEW (Jan 2026)"),
        ("本店アカウント", "駅前店アカウント"),
        ("[個人用]", "[仕事用]"),
        ("taro.example@example.com", "hanako.example@example.com"),
    ]);
    let first = 1 + rng.below(paste.codes.len() - 1);
    let blank = rng.pick(&["", "\n"]);
    paste.text = heads.0.to_owned() + "\n";
    for (at, code) in paste.codes.iter_mut().enumerate() {
        if at == first {
            paste.text.push_str(&format!("{blank}{}\n", heads.1));
        }
        code.set = if at < first { 1 } else { 2 };
        let mark = if code.state == State::Used {
            " 済"
        } else {
            ""
        };
        paste
            .text
            .push_str(&(printed(rng, &code.canonical, sizes, style) + mark + "\n"));
    }
    paste.sets = 2;
}

/// All in one row, as a program or a hurried person writes them.
fn separated(rng: &mut Rng, paste: &mut Paste, sizes: &[usize], style: &Style) {
    let gap = rng.pick(&[", ", ",", " / ", "、", "; ", " | "]);
    let (open, close) = rng.pick(&[("", ""), ("[", "]"), ("{\"codes\": [", "]}")]);
    let quoted = Style {
        quotes: true,
        wide: false,
        ..*style
    };
    let style = if open.is_empty() { style } else { &quoted };
    let mut list = Vec::new();
    for code in &mut paste.codes {
        code.state = State::Unused;
        list.push(printed(rng, &code.canonical, sizes, style));
    }
    paste
        .text
        .push_str(&format!("{open}{}{close}\n", list.join(gap)));
}

/// Google's printed page: two codes a row, ALREADY USED in the place of a used one.
fn google_print(rng: &mut Rng, paste: &mut Paste) {
    let numbered = rng.one_in(2);
    let codes = std::mem::take(&mut paste.codes);
    let shown = |code: &Code| match code.state {
        State::Used => "ALREADY USED".to_owned(),
        _ => format!("{} {}", &code.canonical[..4], &code.canonical[4..]),
    };
    let rows = codes.len() / 2;
    for row in 0..rows {
        let (left, right) = (&codes[row], &codes[row + rows]);
        paste.text.push_str(&if numbered {
            format!(
                "  {}. {}         {}. {}\n",
                row + 1,
                shown(left),
                row + rows + 1,
                shown(right)
            )
        } else {
            format!("{} {}\n\n", shown(left), shown(right))
        });
    }
    let used = |code: &&Code| code.state == State::Used;
    let whole = (0..rows).any(|row| used(&&codes[row]) || !used(&&codes[row + rows]));
    paste.used_without_code =
        u32::try_from(codes[..2 * rows].iter().filter(used).count()).expect("few");
    let (mut left, mut right): (Vec<_>, Vec<_>) = codes
        .into_iter()
        .take(2 * rows)
        .partition(|code| code.number <= rows);
    if numbered {
        left.append(&mut right);
        paste.codes = left;
    } else {
        right.reverse();
        for code in left {
            paste.codes.push(code);
            paste.codes.extend(right.pop());
        }
    }
    paste.codes.retain(|code| code.state != State::Used);
    // A used code on the right of every row reads as a remark on the code to its left.
    if !whole || paste.codes.len() < 3 {
        paste.codes.clear();
        paste.used_without_code = 0;
        paste.text.clear();
    }
}

/// A camera has taken digits for letters. Where letters are not ruled out, the code is listed as
/// it stands there, and any letter may stand there.
fn misread(rng: &mut Rng, paste: &mut Paste, sizes: &[usize], style: &Style) {
    // Where no length is known, a bar may as well be the border of a cell.
    let certain = paste.service.shape_grades.alphabet.is_certain();
    let bars = certain && paste.service.shape.value.length.is_some();
    for code in &mut paste.codes {
        code.state = State::Unused;
        let place = rng.below(code.canonical.len());
        let stray = !certain && rng.one_in(4);
        let seen = |c: char| match c {
            _ if stray => rng.pick(&['k', 'x', 'W', 'm', 'T']),
            '0' => rng.pick(&['O', 'o', 'D', 'Q']),
            '1' if bars => rng.pick(&['I', 'l', '|']),
            '1' => rng.pick(&['I', 'l']),
            '2' => 'Z',
            '5' => 'S',
            '6' => 'G',
            '8' => 'B',
            '9' => rng.pick(&['g', 'q']),
            other => other,
        };
        let (start, rest) = code.canonical.split_at(place);
        let misread: String = start
            .chars()
            .chain(rest.chars().take(1).map(seen))
            .chain(rest.chars().skip(1))
            .collect();
        paste
            .text
            .push_str(&(printed(rng, &misread, sizes, style) + "\n"));
        if !certain {
            code.canonical = misread;
        }
    }
}

/// Codes broken over three rows and more: groups under each other, or a narrow terminal.
fn stacked(paste: &mut Paste, sizes: &[usize]) {
    let length: usize = sizes.iter().sum();
    let groups = if sizes.len() > 1 {
        sizes.to_vec()
    } else {
        vec![]
    };
    let width = if length >= 16 { length / 3 + 1 } else { length };
    // A piece of letters in the first code could be a word.
    let digits = |piece: &str| piece.bytes().any(|b| b.is_ascii_digit());
    let first = &paste.codes[0].canonical;
    let cut = first.len().min(width);
    if !digits(&first[..cut]) || !digits(&first[cut..(2 * cut).min(length)]) && cut < length {
        paste.codes.clear();
        return;
    }
    for code in &mut paste.codes {
        code.state = State::Unused;
        let mut rest = code.canonical.as_str();
        let mut cuts = groups.iter();
        while !rest.is_empty() {
            let cut = cuts.next().copied().unwrap_or(width).min(rest.len());
            let (row, after) = rest.split_at(cut);
            paste.text.push_str(&format!("{row}\n"));
            rest = after;
        }
    }
}
