//! What a row says as a whole, before its codes are looked for.

use crate::handles::{alone, labelled};
use crate::headings::{names_instead, names_somebody};
use crate::items::{Item, Kind};
use crate::noise::Noise;
use crate::normalise::Line;
use crate::parts::{chars, is_secret};
use crate::rows::{Row, push};
use crate::spots::{Title, Whose};
use crate::words::names_codes;

/// Observations about the row, with no spots yet.
pub(crate) fn survey(line: &Line, items: &[Item]) -> Row {
    let mut out = Row {
        table: items.iter().any(|i| i.kind == Kind::Border),
        ..Row::default()
    };
    out.has_value = items.iter().any(|item| match item.kind {
        Kind::Noise(noise) => noise != Noise::Markup,
        Kind::Chunk => chars(line, item).iter().any(char::is_ascii_digit),
        _ => false,
    });
    for item in items {
        match item.kind {
            Kind::Noise(Noise::Amount) => out.counts = true,
            Kind::Noise(Noise::Date) => out.has_date = true,
            Kind::Noise(Noise::SecretKey) => out.secret_key = true,
            Kind::Noise(Noise::TotpAddress) => out.totp_address = true,
            Kind::Noise(Noise::OrdinaryCode) => out.six_digits += 1,
            Kind::Noise(Noise::Account) => out.account = Some(hash(chars(line, item))),
            Kind::Open => out.opens_object |= chars(line, item) == ['{'],
            Kind::Chunk | Kind::Word if out.words.len() < 400 => {
                let word = chars(line, item);
                if !word.iter().any(char::is_ascii_digit) {
                    let word: String = word.iter().take(100).collect();
                    push(&mut out.words, &word);
                }
            }
            _ => {}
        }
    }
    out.heading = is_heading(line, items);
    if let Some(name) = labelled(&line.chars) {
        out.account = out.account.or(Some(hash(name)));
        out.names_account = true;
    }
    out.instead = names_instead(&out.words);
    (out.secrets, out.likely_secrets) = secrets(line, items);
    out.title = title(line, items, &out);
    out
}

/// FNV-1a: only to tell one account from another within this text.
fn hash(chars: &[char]) -> u64 {
    chars.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, c| {
        (hash ^ u64::from(u32::from(*c))).wrapping_mul(0x0100_0000_01b3)
    })
}

fn is_heading(line: &Line, items: &[Item]) -> bool {
    let mut solid = items
        .iter()
        .filter(|i| !matches!(i.kind, Kind::Space | Kind::Wide));
    let first = solid.next().map(|i| i.kind);
    let labelled = solid.clone().next().is_some_and(|i| i.kind == Kind::Colon);
    let last = solid.next_back().map(|i| i.kind);
    let sign = line
        .chars
        .iter()
        .find(|c| **c != ' ')
        .is_some_and(|c| matches!(c, '#' | '■' | '◆' | '▼' | '='));
    labelled || matches!(first, Some(Kind::Open)) || matches!(last, Some(Kind::Colon)) || sign
}

/// A short row that is no sentence and may say whose codes follow.
fn title(line: &Line, items: &[Item], row: &Row) -> Option<Title> {
    let timed = |i: &Item| matches!(i.kind, Kind::Noise(Noise::Time) | Kind::Border);
    if line.chars.len() > 60 || items.iter().any(timed) {
        return None;
    }
    let end = line.chars.iter().rfind(|c| **c != ' ');
    if matches!(end, Some('。' | '.' | '!' | '?' | '、' | ',')) {
        return None;
    }
    if let Some(name) = alone(&line.chars).filter(|name| !names_codes(&String::from_iter(*name))) {
        return Some(Title {
            hash: hash(name),
            whose: Whose::Handle,
        });
    }
    let whose = match names_somebody(&row.words) {
        Some(true) => Whose::Account,
        Some(false) if !bracketed(items) => Whose::Anything,
        _ if bracketed(items) => {
            let account = names_somebody(&within(line, items))?;
            if account {
                Whose::Account
            } else {
                Whose::Bracketed
            }
        }
        _ => return None,
    };
    // Short numbers tell account 1 from account 2; longer ones may be codes.
    let tells = |item: &&Item| match item.kind {
        Kind::Word => true,
        Kind::Chunk => {
            item.end - item.start < 3 || !chars(line, item).iter().any(char::is_ascii_digit)
        }
        _ => false,
    };
    let told: Vec<char> = items
        .iter()
        .filter(tells)
        .flat_map(|item| chars(line, item))
        .flat_map(|c| c.to_lowercase())
        .collect();
    let told = zeroize::Zeroizing::new(told);
    Some(Title {
        hash: hash(&told),
        whose,
    })
}

/// Whether a row begins with a bracket: 【本店】バックアップコード.
fn bracketed(items: &[Item]) -> bool {
    items.first().is_some_and(|item| item.kind == Kind::Open)
}

/// The words in the brackets at the beginning of a row.
fn within(line: &Line, items: &[Item]) -> zeroize::Zeroizing<String> {
    let closes = |item: &&Item| {
        matches!(
            chars(line, item),
            [')' | ']' | '】' | '」' | '』' | '>' | '〉' | '》' | '〕']
        )
    };
    let mut words = zeroize::Zeroizing::new(String::new());
    for item in items.iter().take_while(|item| !closes(item)) {
        if matches!(item.kind, Kind::Chunk | Kind::Word) {
            push(&mut words, &String::from_iter(chars(line, item)));
        }
    }
    words
}

/// Base32 of the usual length of an authenticator secret, in one piece or in groups: how many
/// there are for certain, and how many could as well be words.
fn secrets(line: &Line, items: &[Item]) -> (u32, u32) {
    let (mut sure, mut likely) = (0, 0);
    let mut count = |text: &str, least: usize| {
        if is_secret(text) && text.len() >= least {
            let digits = text.bytes().any(|b| b.is_ascii_digit());
            *(if digits { &mut sure } else { &mut likely }) += 1;
        }
    };
    let mut at = 0;
    while at < items.len() {
        let mut text = zeroize::Zeroizing::new(String::new());
        let (mut groups, mut even) = (0_usize, true);
        while let Some(item) = items.get(at).filter(|i| i.kind == Kind::Chunk) {
            let chunk = chars(line, item);
            if chunk.len() >= 16 {
                count(&chunk.iter().collect::<String>(), 16);
            }
            even &= matches!(chunk.len(), 4..=8) && text.len() < 64;
            if even {
                text.extend(chunk);
            }
            groups += 1;
            let joint = matches!(
                items.get(at + 1).map(|i| i.kind),
                Some(Kind::Space | Kind::Dash)
            );
            at += if joint { 2 } else { 1 };
            if !joint {
                break;
            }
        }
        if even && groups > 2 {
            count(&text, 16);
        }
        at += usize::from(groups == 0);
    }
    (sure, likely)
}
