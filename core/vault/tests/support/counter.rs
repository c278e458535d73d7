//! A shop with an account that changes hands, and somebody from outside who works on it.
#![allow(dead_code, reason = "each test file uses a part of it")]

use toride_catalogue::Language;
use toride_domain::{
    AccountId, HandoverId, OutsourcingId, Owner, PersonId,
    shop::{Cause, Check, Duty, Permission, Task},
};
use toride_vault::{AccountDraft, CheckId, HandoverDraft, OutsourcingDraft, Session};

use crate::support::{KEEP, keep};

/// What is written: texts of a day, or as long as they may be.
pub struct Words {
    pub account: String,
    pub people: [String; 3],
    pub checks: Vec<String>,
    pub note: String,
    pub tasks: Vec<String>,
    pub reach: String,
}

pub fn plain(language: Language) -> Words {
    let own = |words: &[&str]| words.iter().map(ToString::to_string).collect();
    match language {
        Language::Japanese => Words {
            account: "@minato_coffee".into(),
            people: ["高橋 美香".into(), "佐藤 蓮".into(), "青木 由紀".into()],
            checks: own(&["レジのタブレットでも、新しい担当者に切り替えた。"]),
            note: "月末の棚卸しの日に行いました。\n控えの紙は金庫の左側です。".into(),
            tasks: own(&[
                "毎週金曜に、翌週の予定を出す",
                "お客さんの顔が写った写真を使う",
            ]),
            reach: "090-0000-0000 (9時から18時)".into(),
        },
        Language::English => Words {
            account: "@minato_coffee".into(),
            people: [
                "Mika Takahashi".into(),
                "Ren Sato".into(),
                "Yuki Aoki".into(),
            ],
            checks: own(&["The tablet at the till uses the new account."]),
            note: "Done on the day of the stocktaking.\nThe sheet is on the left in the safe."
                .into(),
            tasks: own(&[
                "Publish next week's plan on Fridays",
                "Use photos that show guests",
            ]),
            reach: "090-0000-0000, from nine to six".into(),
        },
    }
}

/// As much of one character as fits into so many bytes.
pub fn fill(c: char, bytes: usize) -> String {
    c.to_string().repeat(bytes / c.len_utf8())
}

/// Everything as long as it may be, of one character. Own tasks differ in their first characters.
pub fn longest(c: char) -> Words {
    let numbered = |count: usize| {
        let lines = (0..count).map(|n| format!("{n}{}", fill(c, 179)));
        lines.collect()
    };
    Words {
        account: fill(c, 256),
        people: [fill(c, 256), fill(c, 256), fill(c, 256)],
        checks: numbered(8),
        note: fill(c, 1_024),
        tasks: numbered(10),
        reach: fill(c, 180),
    }
}

pub struct Counter {
    pub account: AccountId,
    pub people: [PersonId; 3],
}

/// The account and the people.
pub fn open(session: &Session, words: &Words) -> Counter {
    let draft = AccountDraft {
        service: "instagram".into(),
        name: words.account.clone(),
        owner: Owner::Business,
    };
    let account = session.add_account(&draft).unwrap();
    keep(session, account, "1834 2957\n4471 9023", KEEP);
    let person = |n: usize| session.add_person(&words.people[n]).unwrap();
    Counter {
        account,
        people: [person(0), person(1), person(2)],
    }
}

/// A change of hands in which the first so many checks are done.
pub fn handover(session: &Session, shop: &Counter, words: &Words, done: usize) -> HandoverId {
    let [from, to, owner] = shop.people;
    let draft = HandoverDraft {
        cause: Cause::Leaving,
        from: Some(from),
        to: Some(to),
    };
    let id = session.start_handover(shop.account, draft).unwrap();
    let own = words
        .checks
        .iter()
        .map(|text| session.add_check(id, text).unwrap());
    let own: Vec<_> = own.map(CheckId::Own).collect();
    let five = Check::ALL.into_iter().map(CheckId::Known);
    for (check, who) in five
        .chain(own)
        .zip([to, owner].into_iter().cycle())
        .take(done)
    {
        session.set_check(id, check, Some(who)).unwrap();
    }
    session.set_handover_note(id, &words.note).unwrap();
    id
}

/// A sheet with what is usual, and own tasks on both sides in turn.
pub fn sheet(session: &Session, shop: &Counter, words: &Words) -> OutsourcingId {
    let side = |permission: Permission, turn: usize| {
        let usual = Duty::ALL.into_iter();
        let usual = usual.filter(|duty| duty.usual().unwrap_or(Permission::May) == permission);
        let own = words.tasks.iter().skip(turn).step_by(2);
        let own = own.cloned().map(Task::Own);
        usual.map(Task::Known).chain(own).collect()
    };
    let draft = OutsourcingDraft {
        to: Some(shop.people[1]),
        may: side(Permission::May, 0),
        may_not: side(Permission::MayNot, 1),
        call: Some(shop.people[2]),
        reach: words.reach.clone(),
    };
    session.add_outsourcing(shop.account, &draft).unwrap()
}
