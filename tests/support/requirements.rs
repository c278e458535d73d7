//! The table of docs/requirements.csv, and what its targets have to be.

use std::collections::BTreeSet;
use std::path::Path;

use toride_domain::guide::{
    Case, Check, Faq, Hint, Method, Precaution, Question, Step, StorageRule, Symptom,
};

use super::files;

/// The ids are those of the requirements that the product was built from: none is added, none is dropped.
const LAST: [(&str, usize, u16); 2] = [("S-", 3, 145), ("X-", 1, 7)];

/// Files of texts that are about the guide and the shop, whose every text is there for a reason.
pub const TEXTS: [&str; 7] = [
    "guide", "trouble", "prevent", "storage", "faq", "shop", "handover",
];

/// Ends of keys that say more of what another key says.
const MORE: [&str; 6] = ["-why", "-more", "-means", "-answer", "-good", "-bad"];

/// One line of the table: what serves a requirement.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// `S-001` to `S-145`, `X-1` to `X-7`.
    pub id: String,
    /// What serves it.
    pub target: String,
    /// What kind of thing that is.
    pub kind: String,
}

/// Every id, in order.
pub fn ids() -> Vec<String> {
    LAST.iter()
        .flat_map(|(start, width, last)| (1..=*last).map(move |n| format!("{start}{n:0width$}")))
        .collect()
}

/// The lines below the head of the table.
pub fn rows() -> Vec<Row> {
    let table = files::text(Path::new("docs/requirements.csv"));
    let mut lines = table.lines();
    assert_eq!(
        lines.next(),
        Some("id,target,kind"),
        "the head of the table"
    );
    lines.map(row).collect()
}

fn row(line: &str) -> Row {
    let parts: Vec<&str> = line.split(',').collect();
    let [id, target, kind] = parts.as_slice() else {
        panic!("three columns: {line}")
    };
    Row {
        id: (*id).to_owned(),
        target: (*target).to_owned(),
        kind: (*kind).to_owned(),
    }
}

/// What the rules of the guide say themselves: path of a rule, and the id that it serves.
pub fn served() -> BTreeSet<(String, String)> {
    let mut all = BTreeSet::new();
    macro_rules! served {
        ($($type:ident)*) => {
            $(for one in $type::ALL {
                for id in one.serves() {
                    all.insert((format!("guide::{}::{one:?}", stringify!($type)), (*id).to_owned()));
                }
            })*
        };
    }
    served!(Case Check Faq Hint Precaution Question Step StorageRule Symptom);
    for method in Method::ALL {
        for id in [method.good(), method.bad()] {
            all.insert((format!("guide::Method::{method:?}"), id.to_owned()));
        }
    }
    all
}

/// Keys of the texts of the guide and the shop in a language, with `language` as `ja`.
pub fn keys(language: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for file in TEXTS {
        let path = format!("core/catalogue/locales/{language}/{file}.ftl");
        let text = files::text(Path::new(&path));
        let lines = text.lines().filter_map(|line| line.split_once(" ="));
        let own = lines.filter(|(key, _)| key.starts_with(file));
        keys.extend(own.map(|(key, _)| key.to_owned()));
    }
    keys
}

/// The key that this one says more of.
pub fn said_more_of<'a>(key: &'a str, keys: &BTreeSet<String>) -> Option<&'a str> {
    let shorter = MORE.iter().find_map(|end| key.strip_suffix(end));
    shorter.filter(|shorter| keys.contains(*shorter))
}

/// Whether a text row is about this key: by its name, or by its beginning with `*` for the rest.
pub fn names(target: &str, key: &str) -> bool {
    match target.strip_suffix('*') {
        Some(start) => key.starts_with(start),
        None => target == key,
    }
}

/// What is wrong with a row; `None` where its target is there.
pub fn complaint(row: &Row) -> Option<String> {
    let Row { id, target, kind } = row;
    if !ids().contains(id) {
        return Some(format!("{id} is no requirement"));
    }
    let found = match kind.as_str() {
        "text" => ["ja", "en"]
            .iter()
            .all(|language| keys(language).iter().any(|key| names(target, key))),
        "rule" if target.starts_with("guide::") => served().contains(&(target.clone(), id.clone())),
        "rule" => is_rule(id, target),
        "fact" => is_fact(target),
        "screen" => is_pair(target),
        "test" => is_test(target),
        "adr" => is_decision(target),
        _ => return Some(format!("{kind} is no kind of target")),
    };
    (!found).then(|| format!("{id}: there is no {kind} {target}"))
}

/// `path.rs::Type`, `path.rs::Type::Variant` or `path.rs::function`, in a source that names the requirement.
fn is_rule(id: &str, target: &str) -> bool {
    let Some((path, item)) = target.split_once("::") else {
        return false;
    };
    let Some(source) = source(path) else {
        return false;
    };
    let (item, variant) = match item.split_once("::") {
        Some((item, variant)) => (item, Some(variant)),
        None => (item, None),
    };
    let declares = |what: &str| {
        let start = format!("{what} {item}");
        let declared = source.split(&start).skip(1);
        declared
            .filter_map(|rest| rest.chars().next())
            .any(|next| !next.is_alphanumeric() && next != '_')
    };
    let has = |variant: &str| {
        let lines = source.lines().map(str::trim);
        lines
            .filter_map(|line| line.strip_prefix(variant))
            .any(|rest| rest.starts_with([',', '(', ' ']))
    };
    ["enum", "struct", "fn", "const"].into_iter().any(declares)
        && variant.is_none_or(has)
        && named(&source).contains(id)
}

/// The ids that a text names, with those between the ends of "S-043 to S-049".
pub fn named(text: &str) -> BTreeSet<String> {
    let all = ids();
    let mut named = BTreeSet::new();
    let mut rest = text;
    let mut last: Option<usize> = None;
    while let Some(at) = rest.find(['S', 'X']) {
        let (before, here) = rest.split_at(at);
        let found = all.iter().position(|id| {
            let after = here.strip_prefix(id.as_str());
            after.is_some_and(|after| !after.starts_with(|c: char| c.is_ascii_digit()))
        });
        let Some(found) = found else {
            // The letter of something else.
            rest = here.get(1..).unwrap_or_default();
            last = None;
            continue;
        };
        let from = match last {
            Some(last) if ["to", "から"].contains(&before.trim()) => last,
            _ => found,
        };
        named.extend(all[from..=found].iter().cloned());
        last = Some(found);
        rest = here.get(all[found].len()..).unwrap_or_default();
    }
    named
}

/// `instagram.get_new`: a service, and what its file says.
fn is_fact(target: &str) -> bool {
    let Some((service, field)) = target.split_once('.') else {
        return false;
    };
    let path = format!("core/catalogue/services/{service}.toml");
    let starts = [
        format!("{field} = "),
        format!("[[{field}]]"),
        format!("[{field}]"),
    ];
    source(&path).is_some_and(|text| {
        let mut lines = text.lines();
        lines.any(|line| starts.iter().any(|start| line.starts_with(start.as_str())))
    })
}

/// A screen of each app, from the folder of its screens: `show/ShowScreen.kt Show/ShowCodeScreen.swift`.
fn is_pair(target: &str) -> bool {
    let Some((kotlin, swift)) = target.split_once(' ') else {
        return false;
    };
    let android = format!("android/ui/src/main/kotlin/app/toride/ui/{kotlin}");
    let ios = format!("ios/App/Sources/{swift}");
    let is = |name: &str, extension| Path::new(name).extension().is_some_and(|e| e == extension);
    is(kotlin, "kt") && is(swift, "swift") && source(&android).is_some() && source(&ios).is_some()
}

/// `path.rs::name` of a test, or the path of a story.
fn is_test(target: &str) -> bool {
    match target.split_once("::") {
        Some((path, name)) => source(path).is_some_and(|text| {
            let start = format!("fn {name}(");
            let mut parts = text.split(&start);
            // The line above is the attribute, or another one below it.
            let above = parts.next().unwrap_or_default();
            let attributes = above.rsplit("\n\n").next().unwrap_or_default();
            parts.next().is_some() && attributes.contains("#[test]")
        }),
        None => target.starts_with("tests/stories/") && source(target).is_some(),
    }
}

/// The number of a page in docs/adr.
fn is_decision(number: &str) -> bool {
    let pages = files::below("docs/adr");
    let mut names = pages.iter().filter_map(|page| page.file_name()?.to_str());
    number.len() == 4 && names.any(|name| name.starts_with(&format!("{number}-")))
}

fn source(path: &str) -> Option<String> {
    std::fs::read_to_string(files::root().join(path)).ok()
}
