//! Everything in the guide that can be looked for, by the keys of its texts.

use toride_domain::guide::{
    Case, Check, Faq, Hint, Lead, Method, Precaution, Step, StorageRule, Symptom, Tried, Typed,
    checks,
};
use toride_domain::shop;

/// One thing that can be found.
pub(super) struct Entry {
    /// Key of its title.
    pub(super) title: String,
    /// Keys of what is said of it; one at least.
    pub(super) texts: Vec<String>,
    /// What does it.
    pub(super) lead: Option<Lead>,
    /// Whether it stands in the table of contents.
    pub(super) in_contents: bool,
}

/// What a shop has besides, by the keys of a title and of what is said of it.
const SHOP: [(&str, &[&str]); 3] = [
    (
        "handover-title",
        &[
            "handover-cause-change-means",
            "handover-cause-leaving-means",
        ],
    ),
    (
        "shop-sheet-title",
        &["shop-sheet-unsaid", "shop-sheet-call-when"],
    ),
    ("shop-rules-title", &["shop-rules-foot"]),
];

/// All of them, in the order of the table of contents; what only a search finds comes after that.
pub(super) fn entries() -> Vec<Entry> {
    let mut all: Vec<Entry> = Case::ALL.iter().map(|one| case(*one)).collect();
    all.extend(Faq::ALL.iter().map(|one| Entry {
        title: format!("faq-{}", one.id()),
        texts: vec![format!("faq-{}-answer", one.id())],
        lead: one.leads_to(),
        in_contents: true,
    }));
    // A rule is one sentence: all of them are under one title, and the one that was looked for is shown.
    let rules = StorageRule::ALL
        .iter()
        .map(|one| format!("storage-rule-{}", one.id()));
    all.push(listed(
        "storage-title".to_owned(),
        rules.collect(),
        Lead::Storage,
    ));
    all.extend(Method::ALL.iter().map(|one| {
        let side = |side: &str| format!("storage-method-{}-{side}", one.id());
        let texts = vec![side("good"), side("bad")];
        listed(format!("storage-method-{}", one.id()), texts, Lead::Storage)
    }));
    all.extend(Precaution::ALL.iter().map(|one| {
        let title = format!("prevent-{}", one.id());
        listed(title.clone(), vec![title + "-why"], Lead::Prevention)
    }));
    all.extend(SHOP.iter().map(|(title, texts)| {
        let texts = texts.iter().map(ToString::to_string).collect();
        listed((*title).to_owned(), texts, Lead::Shop)
    }));
    all.extend(Symptom::ALL.iter().map(|one| symptom(*one)));
    all.extend(Check::ALL.iter().map(|one| {
        let title = format!("trouble-check-{}", one.id());
        found(title.clone(), title + "-more", Lead::Trouble)
    }));
    all.extend(shop::Check::ALL.iter().map(|one| {
        let title = format!("handover-check-{}", one.id());
        found(title.clone(), title + "-more", Lead::Shop)
    }));
    all.extend(Step::ALL.iter().map(|one| {
        let title = format!("guide-step-{}", one.id());
        found(title.clone(), title + "-why", Lead::Guide)
    }));
    all.extend(Hint::ALL.iter().map(|one| {
        let title = format!("guide-hint-{}", one.id());
        found(title.clone(), title + "-more", Lead::Guide)
    }));
    all
}

/// A way, with what is true for whoever goes it.
fn case(case: Case) -> Entry {
    let answer = match case {
        Case::GetCodes => "still-in",
        Case::OrdinaryCode => "codes-come",
        Case::BackupCode | Case::OtherDevice | Case::Recovery | Case::NewAccount => "nothing-comes",
    };
    let means = format!("guide-answer-{answer}-means");
    listed(
        format!("guide-case-{}", case.id()),
        vec![means],
        Lead::Guide,
    )
}

/// A message, with the first thing to look at.
fn symptom(symptom: Symptom) -> Entry {
    let title = format!("trouble-symptom-{}", symptom.id());
    let checks = checks(symptom, Typed::Unsure, Tried::default());
    let first = checks.first().map_or("which-code", |check| check.id());
    found(title, format!("trouble-check-{first}"), Lead::Trouble)
}

fn listed(title: String, texts: Vec<String>, lead: Lead) -> Entry {
    Entry {
        title,
        texts,
        lead: Some(lead),
        in_contents: true,
    }
}

fn found(title: String, text: String, lead: Lead) -> Entry {
    Entry {
        title,
        texts: vec![text],
        lead: Some(lead),
        in_contents: false,
    }
}
