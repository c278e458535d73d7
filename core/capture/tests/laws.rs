//! What holds for every text: nothing panics, no code is lost, nothing else becomes a code.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test may panic"
)]

use proptest::prelude::*;
use toride_capture::{MAX_BYTES, Parsed, Problem, State, parse};
use toride_catalogue::{Service, all, service_or_other};

/// Characters that have a meaning somewhere in the rules, so that they meet often.
const TROUBLE: &str = "0123456789０１９abcDEFoOlI|!?*~-−ー・:：;,、.。()[]【】「」<>\"'`/\\@#¥$%+=_\
    \t\r\n \u{3000}\u{200B}\u{FEFF}\u{202E}\u{20E3}\u{336}\u{FDFA}①⑳☑☐✓×○△済使用円年月日時〒";

fn trouble() -> impl Strategy<Value = String> {
    let chars: Vec<char> = TROUBLE.chars().collect();
    prop::collection::vec(prop::sample::select(chars), 0..200).prop_map(|c| c.into_iter().collect())
}

/// One way to write a list of codes.
#[derive(Clone, Debug)]
struct Paste {
    service: &'static Service,
    codes: Vec<String>,
    used: Vec<bool>,
    text: String,
}

const HEADS: [&str; 10] = [
    "",
    "Backup codes\nCodes can be used once\n",
    "バックアップコード\n1回使用できます\n",
    "10:08                     5G ▮▮▮▯ 64%\n<  バックアップコード\n@toride_coffee\n",
    "SAVE YOUR BACKUP CODES\nKeep them somewhere safe.\n\n",
    "店のアカウント バックアップコード(2026年11月3日)\n",
    "hanako.example@example.com\n\nRecovery codes\n",
    "> お世話になっております。\n> コードを送ります。\n",
    "2026/11/03(火) 21:05\n",
    "Two-factor recovery codes for https://example.test/\r\n\r\n",
];

const FEET: [&str; 6] = [
    "",
    "スクリーンショットを撮る\n新しいコードを取得\n",
    "\n  * You can only use each backup code once.\n  * Need more? Visit https://g.co/2sv\n",
    "\n--\n株式会社みほん 03-0000-0000\n〒000-0000 みほん市1-2-3\n",
    "\nThese codes were generated on: Nov 3, 2026.\n",
    "完了\n",
];

const MARKS: [&str; 5] = ["", " 済", " (used)", " 使用済み", " ×"];

fn code(github: bool) -> impl Strategy<Value = String> {
    if github {
        "[0-9a-f]{10}".boxed()
    } else {
        "[0-9]{8}".boxed()
    }
}

fn full_width(text: &str) -> String {
    let wide = |c: char| match c {
        '0'..='9' => char::from_u32(u32::from(c) + 0xFEE0).unwrap_or(c),
        ' ' => '\u{3000}',
        other => other,
    };
    text.chars().map(wide).collect()
}

fn printed(code: &str, style: u8) -> String {
    let half = code.len() / 2;
    match style {
        0 => format!("{} {}", &code[..half], &code[half..]),
        1 => format!("{}-{}", &code[..half], &code[half..]),
        2 => code.to_owned(),
        3 => full_width(&format!("{} {}", &code[..half], &code[half..])),
        4 => format!("{}\u{2212}{}", &code[..half], &code[half..]),
        _ => format!("{}\u{200B} {}", &code[..half], &code[half..]),
    }
}

fn marker(style: u8, number: usize) -> String {
    match style {
        0 => String::new(),
        1 => format!("{number}. "),
        2 => "- ".to_owned(),
        3 => char::from_u32(0x245F + u32::try_from(number).unwrap_or(1))
            .into_iter()
            .chain([' '])
            .collect(),
        4 => format!("{number}) "),
        5 => "> ".to_owned(),
        _ => "☐ ".to_owned(),
    }
}

fn paste() -> impl Strategy<Value = Paste> {
    (0..3_usize, 3..11_usize).prop_flat_map(|(service, count)| {
        let service = service_or_other(["instagram", "google", "github"][service]);
        let github = service.id == "github";
        (
            prop::collection::hash_set(code(github), count),
            prop::collection::vec(0..MARKS.len(), count),
            (
                0..6_u8,
                0..7_u8,
                prop::sample::select(&HEADS[..]),
                prop::sample::select(&FEET[..]),
            ),
            (prop::bool::ANY, prop::bool::ANY),
        )
            .prop_map(
                move |(codes, marks, (style, list, head, foot), (columns, crlf))| {
                    let codes: Vec<String> = codes.into_iter().collect();
                    // GitHub prints one form only.
                    let style = if github {
                        [1, 4][usize::from(style % 2)]
                    } else {
                        style
                    };
                    let entry = |at: usize| {
                        let mark = MARKS[marks[at]];
                        format!(
                            "{}{}{mark}",
                            marker(list, at + 1),
                            printed(&codes[at], style)
                        )
                    };
                    let mut text = head.to_owned();
                    let rows = if columns {
                        codes.len().div_ceil(2)
                    } else {
                        codes.len()
                    };
                    for row in 0..rows {
                        text.push_str(&entry(row));
                        if columns && row + rows < codes.len() {
                            text.push_str("      ");
                            text.push_str(&entry(row + rows));
                        }
                        text.push_str(if crlf { "\r\n" } else { "\n" });
                    }
                    text.push_str(foot);
                    let used = marks.iter().map(|mark| *mark > 0).collect();
                    Paste {
                        service,
                        codes,
                        used,
                        text,
                    }
                },
            )
    })
}

fn read(text: &str, service: &Service) -> Parsed {
    parse(text, service, None).expect("below the limit")
}

/// Text of everyday life without any backup code, in Japanese and English.
fn everyday() -> impl Strategy<Value = String> {
    let line = (0..22_u8, 0..10_000_u32, 0..10_000_u32, 1..13_u32, 1..29_u32).prop_map(
        |(kind, a, b, month, day)| match kind {
            0 => format!(
                "〒{:03}-{b:04} みほん県みほん市{month}-{day}-{}",
                a % 1000,
                a % 20
            ),
            1 => format!("TEL 03-{a:04}-{b:04}"),
            2 => format!("山田 090-{a:04}-{b:04}"),
            3 => format!("鈴木 {a:04}-{b:04}"),
            4 => format!("合計 ¥{},{:03}", a % 100, b % 1000),
            5 => format!("伝票番号 {a:04}-{b:04}"),
            6 => format!("2026/{month:02}/{day:02} {}:{:02}", a % 24, b % 60),
            7 => format!(
                "{}:{:02} 花子 {month}月{day}日の{}時でいい?",
                a % 24,
                b % 60,
                b % 24
            ),
            8 => format!("会員番号:{a:04}{b:04}"),
            9 => format!("口座 普通 {a:04}{:03}", b % 1000),
            10 => format!(
                "{} High Street, Exampletown EX{} {}AB",
                a % 300,
                month,
                day % 10
            ),
            11 => format!("Call me at (555) {:03}-{b:04} after {month} pm", a % 1000),
            12 => format!("Order #{a:04}{b:04} ships on {day} March 2026"),
            13 => format!("Total ${}.{:02}  VAT {}%", a, b % 100, month),
            14 => format!("See you at {}:{:02}, gate {day}", a % 12 + 1, b % 60),
            15 => "今日はありがとうございました。また来週お願いします。".to_owned(),
            16 => "Thanks for lunch, let us meet again on Friday.".to_owned(),
            17 => format!("コーヒー {month}点 {a}円"),
            18 => format!("Your verification code is {:06}", a * 100 + b % 100),
            19 => format!("生年月日 1990{month:02}{day:02}"),
            20 => format!("taro{a}@example.com"),
            _ => format!("https://example.test/items/{a:04}{b:04}"),
        },
    );
    prop::collection::vec(line, 1..12).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_text_is_read_without_a_panic(text in any::<String>(), trouble in trouble()) {
        for service in all() {
            read(&text, service);
            let parsed = read(&trouble, service);
            for candidate in &parsed.candidates {
                let line = trouble.split('\n').nth(candidate.line as usize - 1);
                let length = line.expect("the line exists").chars().count();
                prop_assert!(candidate.columns.start < candidate.columns.end);
                prop_assert!(candidate.columns.end as usize <= length);
                prop_assert!(candidate.canonical.is_some() || candidate.problem.is_some());
            }
        }
    }

    #[test]
    fn no_code_is_lost_and_no_other_is_found(paste in paste()) {
        let parsed = read(&paste.text, paste.service);
        for (code, used) in paste.codes.iter().zip(&paste.used) {
            let found: Vec<_> = parsed
                .candidates
                .iter()
                .filter(|c| c.canonical.as_ref().is_some_and(|text| text.expose() == code))
                .collect();
            prop_assert_eq!(found.len(), 1, "{} in\n{}", code, paste.text);
            let state = if *used { State::Used } else { State::Unused };
            prop_assert_eq!(found[0].state, state, "{} in\n{}", code, paste.text);
        }
        let wrong = parsed.candidates.iter().filter(|candidate| {
            let code = candidate.canonical.as_ref().map(|text| text.expose().to_owned());
            !candidate.needs_a_look() && !code.is_some_and(|code| paste.codes.contains(&code))
        });
        prop_assert_eq!(wrong.count(), 0, "{}", paste.text);
        prop_assert_eq!(parsed.sets, 1, "{}", paste.text);
        prop_assert_eq!(parsed.used_without_code, 0, "{}", paste.text);
    }

    #[test]
    fn a_misread_digit_is_put_right_with_a_notice(
        codes in prop::collection::hash_set("[0-9]{8}", 3..8),
        places in prop::collection::vec(0..8_usize, 8),
        spaced in prop::bool::ANY,
    ) {
        let alike = |c: char| match c {
            '0' => 'O', '1' => 'l', '2' => 'Z', '5' => 'S', '6' => 'G', '8' => 'B', '9' => 'q',
            other => other,
        };
        let mut text = String::new();
        let mut misread = Vec::new();
        for (code, place) in codes.iter().zip(&places) {
            let seen: String =
                code.chars().enumerate().map(|(at, c)| if at == *place { alike(c) } else { c }).collect();
            misread.push(seen != *code);
            text.push_str(&printed(&seen, if spaced { 0 } else { 2 }));
            text.push('\n');
        }
        let parsed = read(&text, service_or_other("instagram"));
        prop_assert_eq!(parsed.candidates.len(), codes.len(), "{}", text);
        for ((candidate, code), misread) in parsed.candidates.iter().zip(&codes).zip(misread) {
            let canonical = candidate.canonical.as_ref().map(toride_capture::CodeText::expose);
            prop_assert_eq!(canonical, Some(code.as_str()), "{}", text);
            prop_assert_eq!(candidate.problem, misread.then_some(Problem::LookalikeFixed));
        }
    }

    #[test]
    fn everyday_texts_give_no_code_without_a_doubt(text in everyday()) {
        for service in all() {
            let parsed = read(&text, service);
            let sure = parsed.candidates.iter().filter(|candidate| !candidate.needs_a_look());
            prop_assert_eq!(sure.count(), 0, "{} in\n{}", service.id, text);
        }
    }
}

#[test]
fn a_text_beyond_the_limit_is_refused_before_it_is_read() {
    let text = " ".repeat(MAX_BYTES + 1);
    let refused = parse(&text, service_or_other("google"), None);
    assert_eq!(
        refused.map(|_| ()),
        Err(toride_capture::CaptureError::TooLarge)
    );
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let refused = toride_capture::parse_bytes(b"1234 \xFF 5678", service_or_other("google"), None);
    assert_eq!(
        refused.map(|_| ()),
        Err(toride_capture::CaptureError::NotText)
    );
}

#[test]
fn more_codes_than_any_set_has_are_counted_not_listed() {
    let lines: Vec<String> = (0..3_000).map(|n| format!("{n:04} {n:04}")).collect();
    let parsed = read(&lines.join("\n"), service_or_other("instagram"));
    assert_eq!(parsed.candidates.len(), toride_capture::MAX_CANDIDATES);
    assert_eq!(parsed.left_out, 2_000);
}

#[test]
fn nothing_that_is_printed_for_a_developer_holds_a_code() {
    let parsed = read("1234 5678\n2345 678O\n", service_or_other("instagram"));
    let debug = format!("{parsed:?}");
    for part in ["1234", "5678", "2345", "678"] {
        assert!(!debug.contains(part), "{debug}");
    }
}

#[test]
fn one_text_gives_the_same_doubts_each_time() {
    // Two forms of eight digits, equally often: neither is the odd one by chance.
    let text = "Backup codes\n162572 99\n162573 98\n6188 6284\n6188 6285\n";
    let service = toride_catalogue::service_or_other("playstation");
    let first = parse(text, service, None).expect("short");
    for _ in 0..50 {
        assert!(parse(text, service, None).expect("short") == first);
    }
}
