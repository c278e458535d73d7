//! Writes the services as Rust constants. Strings go through `{:?}`, which escapes them.

use crate::schema::{Grade, Service, Steps, Words, colour, date};

pub(crate) fn all(services: &[Service]) -> String {
    let list: Vec<String> = services.iter().map(service).collect();
    format!(
        "static SERVICES: [Service; {}] = [\n{},\n];\n",
        list.len(),
        list.join(",\n")
    )
}

fn service(s: &Service) -> String {
    let set_size = s
        .set_size
        .as_ref()
        .map(|f| fact(&f.value.to_string(), f.grade, &f.as_of));
    let single_use = s
        .single_use
        .as_ref()
        .map(|f| fact(&f.value.to_string(), f.grade, &f.as_of));
    let voids = s.new_set_voids_old.as_ref();
    let voids = voids.map(|f| fact(&f.value.to_string(), f.grade, &f.as_of));
    let on_use = s.on_use.as_ref();
    let on_use = on_use.map(|f| fact(&format!("OnUse::{:?}", f.value), f.grade, &f.as_of));
    let seen = s.seen_again.as_ref();
    let seen = seen.map(|f| fact(&format!("SeenAgain::{:?}", f.value), f.grade, &f.as_of));
    let files = s.file_names.as_ref();
    let files = files.map(|f| fact(&format!("&{:?}", f.value), f.grade, &f.as_of));
    let help = s.help_page.as_ref();
    let help = help.map(|f| fact(&format!("{:?}", f.value), f.grade, &f.as_of));
    let rgb = colour(&s.badge.colour).unwrap_or_default();
    let code_name = fact(
        &words(&s.code_name.value),
        s.code_name.grade,
        &s.code_name.as_of,
    );
    format!(
        "Service {{ id: {:?}, name: {}, aliases: &{:?}, badge: Badge {{ initials: {:?}, \
         rgb: 0x{:04x}_{:04x} }}, code_name: {code_name}, set_size: {}, shape: {}, single_use: {}, \
         on_use: {}, new_set_voids_old: {}, seen_again: {}, file_names: {}, help_page: {}, \
         get_new: {}, enter: {} }}",
        s.id,
        words(&s.name),
        s.aliases,
        s.badge.initials,
        rgb >> 16,
        rgb & 0xFFFF,
        option(set_size),
        shape(s),
        option(single_use),
        option(on_use),
        option(voids),
        option(seen),
        option(files),
        option(help),
        steps(&s.get_new),
        steps(&s.enter),
    )
}

fn shape(s: &Service) -> String {
    let shape = &s.shape;
    let value = format!(
        "CodeShape {{ alphabet: Alphabet::{:?}, length: {:?}, grouping: Grouping {{ sizes: &{:?}, \
         separator: {:?} }}, case: CaseRule::{:?}, length_known: {} }}",
        shape.alphabet,
        shape.length,
        shape.groups,
        shape.separator.as_deref().unwrap_or_default(),
        shape.case,
        shape.length_known,
    );
    fact(&value, shape.grade, &shape.as_of)
}

fn words(words: &Words) -> String {
    format!("Words {{ ja: {:?}, en: {:?} }}", words.ja, words.en)
}

fn steps(list: &[Steps]) -> String {
    let list: Vec<String> = list
        .iter()
        .map(|s| {
            let value = format!(
                "Steps {{ platform: Platform::{:?}, ja: &{:?}, en: &{:?} }}",
                s.platform, s.ja, s.en
            );
            fact(&value, s.grade, &s.as_of)
        })
        .collect();
    format!("&[{}]", list.join(", "))
}

fn fact(value: &str, grade: Grade, as_of: &str) -> String {
    // An impossible date becomes one that does not compile, which names the offending file's fact.
    let (year, month, day) = date(as_of).unwrap_or_default();
    format!(
        "Fact {{ value: {value}, grade: Grade::{grade:?}, as_of: AsOf::new({year}, {month}, {day}) }}"
    )
}

fn option(fact: Option<String>) -> String {
    fact.map_or_else(|| "None".to_owned(), |fact| format!("Some({fact})"))
}
