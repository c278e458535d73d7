//! A wrong service file is refused with the key and what is expected.

#[allow(
    dead_code,
    reason = "the build script writes the services out, this test does not"
)]
#[path = "../build/check.rs"]
mod check;
#[allow(dead_code, reason = "as above")]
#[path = "../build/schema.rs"]
mod schema;

const GOOD: &str = r##"
id = "example"
place = 1
name = { ja = "例", en = "Example" }
aliases = ["れい"]
badge = { initials = "Ex", colour = "#2F5D8A" }
codes = { value = "set", grade = "A", as_of = "2026-11-23" }
code_name = { value = { ja = "バックアップコード", en = "backup code" }, grade = "A", as_of = "2026-11-23" }
set_size = { value = 10, grade = "A", as_of = "2026-11-23" }
help_page = { value = "https://example.test/help", grade = "A", as_of = "2026-11-23" }

[shape]
alphabet = { value = "digits", grade = "A", as_of = "2026-11-23" }
length = { value = 8, grade = "A", as_of = "2026-11-23" }
grouping = { value = { sizes = [4, 4], separator = " " }, grade = "A", as_of = "2026-11-23" }

[[enter]]
platform = "any"
at = ["type-backup-code"]
ja = ["コードを入れる"]
en = ["Enter the code"]
grade = "A"
as_of = "2026-11-23"
"##;

fn read(text: &str) -> Result<schema::Service, String> {
    let service: schema::Service = toml::from_str(text).map_err(|problem| problem.to_string())?;
    service.check("example").map(|()| service)
}

/// What is said of the good file with one thing changed.
fn refusal(before: &str, after: &str) -> String {
    assert!(GOOD.contains(before), "{before} is not in the good file");
    match read(&GOOD.replacen(before, after, 1)) {
        Ok(_) => panic!("{after:?} instead of {before:?} is taken"),
        Err(problem) => problem,
    }
}

#[test]
fn a_good_file_is_taken() {
    assert_eq!(read(GOOD).err(), None);
}

#[test]
fn a_fact_without_a_grade_or_a_day_is_refused() {
    let codes = r#"codes = { value = "set", grade = "A", as_of = "2026-11-23" }"#;
    let problem = refusal(codes, r#"codes = { value = "set", as_of = "2026-11-23" }"#);
    assert!(problem.contains("missing field `grade`"), "{problem}");
    let problem = refusal(codes, r#"codes = { value = "set", grade = "A" }"#);
    assert!(problem.contains("missing field `as_of`"), "{problem}");
    let problem = refusal(
        codes,
        r#"codes = { value = "set", grade = "D", as_of = "2026-11-23" }"#,
    );
    assert!(problem.contains("unknown variant `D`"), "{problem}");
    let problem = refusal(codes, "codes = \"set\"");
    assert!(
        problem.contains("codes = \"set\""),
        "the line is shown: {problem}"
    );
}

#[test]
fn every_part_of_a_file_with_facts_refuses_one_without_grade_and_day() {
    // All grades and all days, one by one: none may be left out.
    for key in ["grade = \"A\"", "as_of = \"2026-11-23\""] {
        for (at, _) in GOOD.match_indices(key) {
            let (before, after) = (&GOOD[..at], &GOOD[at + key.len()..]);
            let in_list = after.starts_with(" }") || after.starts_with(',');
            let before = before.trim_end_matches(|c| in_list && (c == ',' || c == ' '));
            let after = after.strip_prefix(',').unwrap_or(after);
            let text = format!(
                "{before}{}{after}",
                if before.ends_with('}') { "," } else { "" }
            );
            assert!(read(&text).is_err(), "taken:\n{text}");
        }
    }
}

#[test]
fn a_day_that_is_not_in_the_calendar_is_refused() {
    for day in [
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-11-31",
        "26-11-23",
        "2026-1-2",
        "2026/11/23",
        "today",
        "",
    ] {
        let problem = refusal("2026-11-23", day);
        assert!(
            problem.contains("as_of must be a day as 2026-11-23"),
            "{problem}"
        );
    }
    assert!(read(&GOOD.replace("2026-11-23", "2028-02-29")).is_ok());
}

#[test]
fn an_unknown_key_is_refused() {
    for (before, after) in [
        ("place = 1", "place = 1\nlogo = \"x\""),
        ("[shape]", "[shape]\ncolour = 1"),
        ("initials = \"Ex\"", "initials = \"Ex\", font = \"x\""),
        ("platform = \"any\"", "platform = \"any\"\nfr = []"),
    ] {
        let problem = refusal(before, after);
        assert!(problem.contains("unknown field"), "{problem}");
    }
}

#[test]
fn a_missing_translation_is_refused() {
    let problem = refusal(r#", en = "Example""#, "");
    assert!(problem.contains("missing field `en`"), "{problem}");
    let problem = refusal(r#"en = "Example""#, r#"en = " ""#);
    assert!(problem.contains("name.en: must not be empty"), "{problem}");
    let problem = refusal("en = [\"Enter the code\"]\n", "");
    assert!(problem.contains("missing field `en`"), "{problem}");
    let problem = refusal(r#"["コードを入れる"]"#, r#"["コードを入れる", "待つ"]"#);
    assert!(
        problem.contains("enter: must have the same steps"),
        "{problem}"
    );
    let problem = refusal(r#"["コードを入れる"]"#, r#"[""]"#);
    assert!(problem.contains("enter: must not be empty"), "{problem}");
}

#[test]
fn what_does_not_go_together_is_refused() {
    for (before, after, said) in [
        (
            "id = \"example\"",
            "id = \"sample\"",
            "id: must be \"example\"",
        ),
        ("initials = \"Ex\"", "initials = \"Exa\"", "badge.initials"),
        ("#2F5D8A", "2F5D8A", "badge.colour: must be as #1A2B3C"),
        ("sizes = [4, 4]", "sizes = [4, 5]", "shape.grouping"),
        (
            "separator = \" \"",
            "separator = \"\"",
            "shape.grouping.value.separator",
        ),
        ("value = 10", "value = 1", "set_size.value: must be above 1"),
        ("\"set\"", "\"single\"", "set_size: one code at a time"),
        ("\"set\"", "\"none\"", "must leave it out"),
        ("https://", "http://", "help_page.value"),
        (
            "type-backup-code",
            "type-a-code",
            "\"type-a-code\" is no step of the guide",
        ),
        (
            "[\"type-backup-code\"]",
            "[]",
            "enter.at: must name one step per line, not 0 for 1 lines",
        ),
        (
            "type-backup-code",
            "new-codes",
            "enter.at: new-codes is no step of this list",
        ),
        (
            "type-backup-code",
            "wait-for-answer",
            "enter.at: wait-for-answer is no step of this list",
        ),
        ("type-backup-code", "follow-link", "a step of a computer"),
    ] {
        let problem = refusal(before, after);
        assert!(problem.contains(said), "{problem}");
    }
}

#[test]
fn lines_that_do_not_follow_the_way_are_refused() {
    let line = "at = [\"type-backup-code\"]\nja = [\"コードを入れる\"]\nen = [\"Enter the code\"]";
    let two = |at: &str| {
        refusal(
            line,
            &format!("at = {at}\nja = [\"一\", \"二\"]\nen = [\"One\", \"Two\"]"),
        )
    };
    let problem = two(r#"["type-backup-code", "try-another-way"]"#);
    assert!(
        problem.contains("enter.at: must follow the way"),
        "{problem}"
    );
    let forwards = GOOD.replacen(line, "at = [\"try-another-way\", \"type-backup-code\"]\nja = [\"一\", \"二\"]\nen = [\"One\", \"Two\"]", 1);
    assert_eq!(read(&forwards).err(), None);
    let on_pc = GOOD.replacen("platform = \"any\"", "platform = \"pc\"", 1);
    let on_pc = on_pc.replacen("type-backup-code", "try-another-way", 1);
    let problem = read(&on_pc).err().expect("a step of a phone");
    assert!(problem.contains("a step of a phone"), "{problem}");
    // The whole list stands beside it: no line belongs to it alone.
    let renews = GOOD.replace("enter", "get_new");
    let problem = read(&renews.replace("type-backup-code", "renew")).err();
    assert!(problem.is_some_and(|said| said.contains("renew is no step of this list")));
}

#[test]
fn a_service_without_codes_has_to_say_what_to_do_instead() {
    let end = GOOD.find("set_size").expect("the size");
    let bare = GOOD[..end].replace("\"set\"", "\"none\"");
    let problem = read(&bare).err().expect("it says nothing");
    assert!(problem.starts_with("instead: must be there"), "{problem}");
    let advice = "\n[instead]\nja = [\"電話番号を直す\"]\nen = [\"Correct the number\"]\ngrade = \"C\"\nas_of = \"2026-11-23\"\n";
    assert_eq!(read(&format!("{bare}{advice}")).err(), None);
    let problem = read(&format!("{GOOD}{advice}"))
        .err()
        .expect("it has codes");
    assert!(problem.starts_with("instead: must be there"), "{problem}");
}

#[test]
fn the_example_for_contributors_is_a_good_file() {
    let text = include_str!("../../../CONTRIBUTING.md");
    let example = text.split("```toml\n").nth(1);
    let example = example.and_then(|rest| rest.split("```").next());
    let service: schema::Service =
        toml::from_str(example.expect("an example")).expect("it fits the schema");
    assert_eq!(service.check("komorebi"), Ok(()));
    let line = format!("(\"{}\", Set, Some(9)),", service.id);
    assert!(text.contains(&line), "its line in the list is not shown");
}
