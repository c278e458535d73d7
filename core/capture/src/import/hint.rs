//! Which service an entry may be of: by the host of its address, then by its title.

use std::collections::HashMap;
use std::sync::LazyLock;

use toride_catalogue::{Service, all, service_or_other};
use unicode_normalization::UnicodeNormalization;

/// A service by one of its names, without case, width and marks.
static BY_NAME: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for service in all().iter().filter(|service| service.id != "other") {
        let own = [service.id, service.name.en, service.name.ja];
        for name in own.iter().chain(service.aliases) {
            names.entry(folded(name)).or_insert(service.id);
        }
    }
    names
});

/// A service by the domain that its help pages are on.
static BY_DOMAIN: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut domains = HashMap::new();
    for service in all() {
        let page = service.help_page.map(|page| page.value);
        if let Some(domain) = page.and_then(host).and_then(domain) {
            domains.entry(domain.to_owned()).or_insert(service.id);
        }
    }
    domains
});

/// Words of a title that are looked at together: names of services have no more.
const LONGEST_NAME: usize = 4;

/// Words of a title that are looked at; what comes later is no name.
const WORDS: usize = 32;

/// The service that one of `addresses`, or else `title`, names.
pub(super) fn of<'a>(
    title: &str,
    addresses: impl IntoIterator<Item = &'a str>,
) -> Option<&'static Service> {
    let mut by_address = addresses.into_iter().filter_map(by_address);
    let id = by_address.next().or_else(|| by_title(title))?;
    Some(service_or_other(id))
}

fn by_address(address: &str) -> Option<&'static str> {
    let host = host(address)?;
    let known = BY_DOMAIN.get(domain(host)?);
    // Of "login.example.com" the name is "example": the label before the ending.
    let labels: Vec<_> = host.split('.').rev().skip(1).collect();
    let named = || labels.iter().find_map(|label| BY_NAME.get(&folded(label)));
    known.or_else(named).copied()
}

/// The longest run of words that is a name.
fn by_title(title: &str) -> Option<&'static str> {
    let words = title.split(|c: char| !c.is_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).take(WORDS).collect();
    (1..=LONGEST_NAME.min(words.len()))
        .rev()
        .find_map(|length| {
            let mut runs = words.windows(length);
            runs.find_map(|run| BY_NAME.get(&folded(&run.concat())).copied())
        })
}

/// The host in an address, with or without its scheme.
fn host(address: &str) -> Option<&str> {
    let address = address.trim();
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next()?;
    let host = host.rsplit('@').next()?;
    let host = host.split(':').next()?.trim_end_matches('.');
    (host.contains('.') && host.len() <= 253).then_some(host)
}

/// The part of a host that somebody owns. Where an ending has two labels (`co.jp`), three.
fn domain(host: &str) -> Option<&str> {
    let mut dots = host.rmatch_indices('.').map(|(at, _)| at);
    let (last, second) = (dots.next()?, dots.next());
    let label = |from: Option<usize>, to: usize| host.get(from.map_or(0, |at| at + 1)..to);
    let is_short = label(second, last)?.len() <= 3 && host.len() - last <= 3;
    let from = if is_short { dots.next() } else { second };
    host.get(from.map_or(0, |at| at + 1)..)
}

fn folded(text: &str) -> String {
    let letters = text.nfkc().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    //! Addresses and titles as password managers have them.

    use super::*;

    fn hint(title: &str, address: &str) -> Option<&'static str> {
        of(title, [address]).map(|service| service.id)
    }

    #[test]
    fn an_address_names_its_service() {
        for address in [
            "https://accounts.google.com/signin",
            "accounts.google.com",
            "https://user@support.google.com:443/x?y#z",
        ] {
            assert_eq!(hint("", address), Some("google"), "{address}");
        }
        assert_eq!(hint("", "https://github.com/login"), Some("github"));
    }

    #[test]
    fn a_title_names_its_service_among_other_words() {
        assert_eq!(hint("Google (work)", ""), Some("google"));
        assert_eq!(hint("会社の グーグル", ""), Some("google"));
        assert_eq!(hint("ＧｉｔＨｕｂ", ""), Some("github"));
        assert_eq!(hint("my shop", "https://shop.example"), None);
    }

    #[test]
    fn an_address_counts_more_than_a_title() {
        assert_eq!(hint("GitHub", "https://google.com"), Some("google"));
    }

    #[test]
    fn a_name_inside_of_another_word_is_none() {
        assert_eq!(hint("googlegang", "https://notgoogle.example"), None);
    }
}
