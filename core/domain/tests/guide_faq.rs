//! What people ask is answered, and every answer leads to the thing that does it.

use std::collections::BTreeSet;

use toride_domain::guide::{Faq, Lead};

/// What is asked, and what a backup code is, when it is needed, how long it works: all of it has a short answer.
#[test]
fn everything_that_is_asked_about_codes_has_an_answer() {
    let answered: BTreeSet<&str> = Faq::ALL
        .iter()
        .flat_map(|faq| faq.serves())
        .copied()
        .collect();
    let several = (5..=7).chain(13..=26).chain(134..=145);
    let wanted = several.chain([3, 59, 60]).map(|n| format!("S-{n:03}"));
    for id in wanted.chain(["X-1".to_owned()]) {
        assert!(answered.contains(&*id), "nobody answers {id}");
    }
}

#[test]
fn a_question_is_there_for_a_reason_and_is_asked_once() {
    let mut reasons = BTreeSet::new();
    for faq in Faq::ALL {
        assert!(!faq.serves().is_empty(), "{faq:?}");
        assert!(
            reasons.insert(faq.serves()),
            "{faq:?} asks what another asks"
        );
        assert_eq!(Faq::of_id(faq.id()), Some(*faq));
    }
}

#[test]
fn the_answers_lead_to_everything_that_can_be_done() {
    for lead in Lead::ALL {
        let leads = |faq: &&Faq| faq.leads_to() == Some(*lead);
        assert!(Faq::ALL.iter().any(|faq| leads(&faq)), "to {lead:?}");
        assert_eq!(Lead::of_id(lead.id()), Some(*lead));
    }
}
