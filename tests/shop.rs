//! The shop through the facade: what goes in comes out, and what cannot be meant is refused.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at a surprise"
)]

use std::sync::Arc;

use tempfile::TempDir;
use toride::{
    AccountDraft, AccountId, Field, HandoverCause, HandoverDraft, HandoverId, HandoverState,
    Language, LimitedThing, OutsourcingDraft, OutsourcingId, PaperStyle, Permission, PersonId,
    Session, TaskView, Texts, Vault, VaultError, outsourcing_words,
};

const PASSPHRASE: &[u8] = b"harbour lantern seven oak";

struct Shop {
    _dir: TempDir,
    session: Arc<Session>,
    account: AccountId,
    mika: PersonId,
    ren: PersonId,
}

fn opened() -> Shop {
    let dir = tempfile::tempdir().unwrap();
    let vault = Vault::open(dir.path().to_str().unwrap().to_owned());
    let session = vault.create(PASSPHRASE).unwrap().session();
    let draft = AccountDraft {
        service_id: "instagram".into(),
        name: "@tenpo".into(),
        business: true,
    };
    let account = session.add_account(draft).unwrap();
    let mika = session.add_person("Mika".into()).unwrap();
    let ren = session.add_person("Ren".into()).unwrap();
    Shop {
        _dir: dir,
        session,
        account,
        mika,
        ren,
    }
}

impl Shop {
    fn draft(&self) -> HandoverDraft {
        HandoverDraft {
            cause: HandoverCause::Leaving,
            from: Some(self.mika.clone()),
            to: Some(self.ren.clone()),
        }
    }

    fn start(&self) -> HandoverId {
        let session = &self.session;
        session
            .start_handover(self.account.clone(), self.draft())
            .unwrap()
    }
}

fn style(language: Language) -> PaperStyle {
    PaperStyle {
        language,
        offset_minutes: 540,
    }
}

#[test]
fn an_account_changes_hands_through_the_facade() {
    let shop = opened();
    let id = shop.start();
    let session = &shop.session;
    let own = session.add_check(id.clone(), "the till".into()).unwrap();
    let refused = VaultError::Invalid {
        field: Field::Checks,
    };
    assert_eq!(session.sign_off(id.clone(), shop.ren.clone()), Err(refused));
    let view = session.handover(id.clone()).unwrap();
    assert_eq!(
        (view.open, view.state, view.is_ready),
        (6, HandoverState::Open, false)
    );
    assert!(
        view.from.unwrap().left,
        "who leaves is noted as having left"
    );
    for check in &view.checks {
        let by = Some(shop.ren.clone());
        session.set_check(id.clone(), check.id.clone(), by).unwrap();
    }
    assert!(session.handover(id.clone()).unwrap().is_ready);
    session.sign_off(id.clone(), shop.ren.clone()).unwrap();
    let view = session.handover(id.clone()).unwrap();
    assert_eq!(view.state, HandoverState::SignedOff);
    assert_eq!(view.signed_off.unwrap().by.name, "Ren");
    assert_eq!((view.lapsed, view.open), (None, 0));
    session.set_check(id.clone(), own.clone(), None).unwrap();
    let view = session.handover(id.clone()).unwrap();
    assert_eq!((view.state, view.signed_off), (HandoverState::Lapsed, None));
    assert!(view.lapsed.is_some() && !view.is_ready);
    session.remove_check(id.clone(), own).unwrap();
    let seen = session.shop_overview().unwrap();
    assert_eq!(seen.accounts[0].custodian.as_ref().unwrap().name, "Ren");
    session.cancel_handover(id, true).unwrap();
    assert_eq!(
        session.handovers(None).unwrap().len(),
        1,
        "a signature is never hidden"
    );
}

#[test]
fn every_key_that_a_screen_is_given_has_words_in_both_languages() {
    let shop = opened();
    let view = shop.session.handover(shop.start()).unwrap();
    let mut keys: Vec<String> = Vec::new();
    for check in view.checks {
        keys.extend([check.key.unwrap(), check.more_key.unwrap()]);
        keys.extend(check.facts.into_iter().map(|fact| fact.key));
    }
    keys.extend(outsourcing_words().into_iter().map(|word| word.key));
    assert!(keys.len() > 24);
    for language in [Language::Ja, Language::En] {
        let texts = Texts::new(language);
        for key in &keys {
            assert_ne!(&texts.say(key.clone(), Vec::new()), key);
        }
    }
}

#[test]
fn a_sheet_goes_in_and_out_as_it_is() {
    let shop = opened();
    let side = |permission| {
        let words = outsourcing_words().into_iter();
        let of_it = words.filter(move |word| word.usual == permission);
        of_it.map(|word| TaskView {
            id: Some(word.id),
            key: Some(word.key),
            own: None,
        })
    };
    let own = TaskView {
        id: None,
        key: None,
        own: Some("the plan".into()),
    };
    let may: Vec<_> = side(Permission::May).chain([own]).collect();
    let may_not: Vec<_> = side(Permission::MayNot).collect();
    let draft = OutsourcingDraft {
        to: Some(shop.ren.clone()),
        may: may.clone(),
        may_not: may_not.clone(),
        call: Some(shop.mika.clone()),
        reach: "090-0000-0000".into(),
    };
    let session = &shop.session;
    let id = session
        .add_outsourcing(shop.account.clone(), draft.clone())
        .unwrap();
    let view = session
        .outsourcing(Some(shop.account.clone()))
        .unwrap()
        .remove(0);
    assert_eq!((view.may, view.may_not), (may, may_not));
    assert_eq!(view.call.unwrap().name, "Mika");
    let neither = TaskView {
        id: None,
        key: None,
        own: None,
    };
    let both = TaskView {
        id: Some("post".into()),
        key: None,
        own: Some("post".into()),
    };
    for task in [neither, both] {
        let draft = OutsourcingDraft {
            may: vec![task],
            ..draft.clone()
        };
        let refused = VaultError::Invalid { field: Field::Task };
        assert_eq!(session.set_outsourcing(id.clone(), draft), Err(refused));
    }
    let unknown = TaskView {
        id: Some("fly".into()),
        key: None,
        own: None,
    };
    let draft = OutsourcingDraft {
        may: vec![unknown],
        ..draft
    };
    assert_eq!(
        session.set_outsourcing(id, draft),
        Err(VaultError::NotFound)
    );
}

#[test]
fn pages_are_given_in_both_languages_and_named_after_nobody() {
    let shop = opened();
    let handover = shop.start();
    let draft = OutsourcingDraft {
        to: None,
        may: Vec::new(),
        may_not: Vec::new(),
        call: None,
        reach: String::new(),
    };
    let session = &shop.session;
    let sheet = session
        .add_outsourcing(shop.account.clone(), draft)
        .unwrap();
    for (language, title) in [
        (Language::Ja, "引き継ぎの記録"),
        (Language::En, "Handover record"),
    ] {
        let page = session
            .handover_page(handover.clone(), style(language))
            .unwrap();
        let html = String::from_utf8(page.html()).unwrap();
        assert!(html.contains(title) && html.contains("Mika"));
        assert!(page.file_name().starts_with("toride-handover-"));
        let page = session
            .outsourcing_page(sheet.clone(), style(language))
            .unwrap();
        assert!(page.file_name().starts_with("toride-outsourcing-"));
        let page = session.shop_rules_page(style(language)).unwrap();
        assert!(page.file_name().starts_with("toride-rules-"));
    }
}

#[test]
fn what_is_not_there_is_not_found_and_a_locked_vault_says_so() {
    let shop = opened();
    let session = &shop.session;
    let id = shop.start();
    for bad in ["", "codes ", "sixth", "zz000000000000000000000000000000"] {
        let done = session.set_check(id.clone(), bad.into(), None);
        assert_eq!(done, Err(VaultError::NotFound), "{bad}");
    }
    let five = session.remove_check(id.clone(), "codes".into());
    assert_eq!(five, Err(VaultError::NotFound));
    for bad in ["", "7", &"0".repeat(32)] {
        let id = HandoverId(bad.into());
        assert_eq!(session.handover(id), Err(VaultError::NotFound));
        let id = OutsourcingId(bad.into());
        assert_eq!(session.end_outsourcing(id, true), Err(VaultError::NotFound));
    }
    let large = VaultError::TooLarge {
        what: LimitedThing::Text,
    };
    assert_eq!(session.add_check(id.clone(), "x".repeat(181)), Err(large));
    session.lock();
    assert_eq!(session.shop_overview(), Err(VaultError::Locked));
    assert_eq!(session.handovers(None), Err(VaultError::Locked));
    assert_eq!(session.outsourcing(None), Err(VaultError::Locked));
    assert!(session.shop_rules_page(style(Language::En)).is_err());
}
