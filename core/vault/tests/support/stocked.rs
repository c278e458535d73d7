//! A vault with something of everything, and what of it can be seen.

use std::collections::BTreeMap;

use toride_domain::{
    Base, CodeState, ContactKind, DeviceKind, FactorKind, Owner, PlaceKind, Reason,
    shop::{Cause, Check, Duty, Task},
};
use toride_vault::{
    AccountDetail, AccountFilter, CheckId, Checklist, ContactDraft, DeviceDraft, FactorDraft,
    HandoverDraft, HandoverView, OutsourcingDraft, OutsourcingView, PlaceDraft, Session,
};

use crate::support::{
    KEEP, NEW_SHEET, PASSPHRASE, RENEW, SHEET, TestClock, account, codes, keep, text,
};

/// Codes in sets in use and old ones, in every state; what accounts hang on; one in the bin, one purged.
pub fn stock(session: &Session, clock: &TestClock) {
    let shop = account(session, "shop", SHEET);
    let list = codes(session, shop);
    session.mark_used(list[0]).unwrap();
    session.mark_used(list[1]).unwrap();
    clock.wait(1_000);
    session.undo_used(list[1]).unwrap();
    session.mark_rejected(list[2]).unwrap();
    session.mark_exposed(list[3]).unwrap();

    let office = account(session, "office", SHEET);
    session.mark_used(codes(session, office)[4]).unwrap();
    clock.wait(1_000);
    keep(session, office, NEW_SHEET, RENEW);

    let phone = DeviceDraft {
        name: "古い携帯".into(),
        kind: DeviceKind::Phone,
    };
    let phone = session.add_device(&phone).unwrap();
    let number = ContactDraft {
        kind: ContactKind::Phone,
        value: "090-0000-0000".into(),
        owner: Owner::Personal,
        sim: Some(phone),
        mailbox: None,
    };
    let number = session.add_contact(&number).unwrap();
    let mika = session.add_person("美香").unwrap();
    let cabinet = PlaceDraft {
        name: "事務所の金庫".into(),
        kind: PlaceKind::Cabinet,
        keeper: Some(mika),
    };
    let cabinet = session.add_place(&cabinet).unwrap();
    let sms = FactorDraft {
        kind: FactorKind::Sms,
        base: Some(Base::Contact(number)),
    };
    session.add_factor(shop, sms).unwrap();
    session.set_account_contact(shop, number, true).unwrap();
    session.set_session(shop, phone, true).unwrap();
    let set = session.account(shop).unwrap().current_sets[0].id;
    session.set_copy(shop, set, cabinet, true).unwrap();
    session.set_place_of_record(shop, Some(cabinet)).unwrap();
    session.set_custodian(shop, Some(mika)).unwrap();
    session.confirm_contact(number).unwrap();
    session.put_off(Some(shop), Reason::CodeUsed, 1).unwrap();

    let draft = HandoverDraft {
        cause: Cause::Change,
        from: Some(mika),
        to: None,
    };
    let handover = session.start_handover(shop, draft).unwrap();
    session.add_check(handover, "レジの端末も替えた").unwrap();
    for check in [Check::LogIn, Check::Sessions] {
        let check = CheckId::Known(check);
        session.set_check(handover, check, Some(mika)).unwrap();
    }
    let login = CheckId::Known(Check::LogIn);
    session.set_check(handover, login, None).unwrap();
    let draft = OutsourcingDraft {
        to: Some(mika),
        may: vec![Task::Known(Duty::Post), Task::Own("予定を出す".into())],
        may_not: vec![Task::Known(Duty::Codes)],
        call: Some(mika),
        reach: "090-0000-0000".into(),
    };
    session.add_outsourcing(shop, &draft).unwrap();

    let old = account(session, "old", NEW_SHEET);
    session.bin_account(old).unwrap();
    let gone = account(session, "gone", "6604 7128\n");
    session.bin_account(gone).unwrap();
    session.purge_account(gone, PASSPHRASE).unwrap();
    keep(session, shop, "5093 6671\n2816 0437\n", KEEP);
}

/// Everything that screens show of the content, and each code's text.
#[derive(Debug, PartialEq)]
pub struct Seen {
    pub accounts: Vec<AccountDetail>,
    pub checklist: Checklist,
    pub codes: BTreeMap<String, CodeState>,
    pub history: Vec<String>,
    pub handovers: Vec<HandoverView>,
    pub sheets: Vec<OutsourcingView>,
}

pub fn seen(session: &Session) -> Seen {
    let rows = [AccountFilter::Active, AccountFilter::Bin].map(|f| session.accounts(f).unwrap());
    let ids: Vec<_> = rows.concat().iter().map(|row| row.id).collect();
    let accounts: Vec<_> = ids.iter().map(|id| session.account(*id).unwrap()).collect();
    let mut codes = BTreeMap::new();
    for account in &accounts {
        for set in account.current_sets.iter().chain(&account.retired_sets) {
            for code in &set.codes {
                let key = format!("{} {}", account.row.name, text(session, code.id));
                codes.insert(key, code.state);
            }
        }
    }
    let mut history = Vec::new();
    for id in ids {
        let lines = session.history(id).unwrap();
        let of_content = lines
            .iter()
            .filter(|line| !format!("{line:?}").contains("Shown"));
        history.extend(of_content.map(|line| format!("{line:?}")));
    }
    Seen {
        accounts,
        checklist: session.checklist().unwrap(),
        codes,
        history,
        handovers: session.handovers(None).unwrap(),
        sheets: session.outsourcing(None).unwrap(),
    }
}
