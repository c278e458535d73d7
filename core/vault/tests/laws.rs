//! Whatever somebody does, in whatever order, with locks and restarts between: nothing said is forgotten.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/bench.rs"]
mod support;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use support::{Bench, KEEP, PASSPHRASE, RENEW, draft, keep};
use toride_domain::{AccountId, CodeState};
use toride_vault::{AccountFilter, KeepOptions, Session};

#[derive(Clone, Debug)]
enum Act {
    AddAccount,
    Keep {
        account: usize,
        codes: usize,
        renew: bool,
    },
    KeepTwoLists {
        account: usize,
        in_use: Option<u8>,
    },
    Use {
        code: usize,
    },
    Undo {
        code: usize,
    },
    Reject {
        code: usize,
    },
    Show {
        code: usize,
    },
    Bin {
        account: usize,
    },
    Unbin {
        account: usize,
    },
    Purge {
        account: usize,
    },
    Lock,
    Kill,
}

fn act() -> impl Strategy<Value = Act> {
    let index = 0_usize..64;
    prop_oneof![
        2 => Just(Act::AddAccount),
        4 => (index.clone(), 1_usize..4, any::<bool>())
            .prop_map(|(account, codes, renew)| Act::Keep { account, codes, renew }),
        2 => (index.clone(), proptest::option::of(1_u8..3))
            .prop_map(|(account, in_use)| Act::KeepTwoLists { account, in_use }),
        5 => index.clone().prop_map(|code| Act::Use { code }),
        2 => index.clone().prop_map(|code| Act::Undo { code }),
        1 => index.clone().prop_map(|code| Act::Reject { code }),
        2 => index.clone().prop_map(|code| Act::Show { code }),
        1 => index.clone().prop_map(|account| Act::Bin { account }),
        1 => index.clone().prop_map(|account| Act::Unbin { account }),
        1 => index.prop_map(|account| Act::Purge { account }),
        1 => Just(Act::Lock),
        1 => Just(Act::Kill),
    ]
}

/// What a person would remember: each account's codes by their text, and which of them are used.
#[derive(Default)]
struct Memory {
    accounts: BTreeMap<AccountId, BTreeMap<String, bool>>,
    /// Codes of lists that were told to be old.
    void: BTreeSet<String>,
    binned: BTreeSet<AccountId>,
    issued: u32,
}

impl Memory {
    /// Codes that nobody has seen before.
    fn issue(&mut self, count: usize) -> Vec<String> {
        let mut code = || {
            self.issued += 7_919;
            format!("{:08}", 10_000_000 + self.issued)
        };
        (0..count).map(|_| code()).collect()
    }

    fn pick(&self, index: usize) -> Option<AccountId> {
        self.accounts
            .keys()
            .nth(index % self.accounts.len().max(1))
            .copied()
    }

    fn pick_code(&self, index: usize) -> Option<(AccountId, String)> {
        let all: Vec<_> = self
            .accounts
            .iter()
            .flat_map(|(id, codes)| codes.keys().map(|code| (*id, code.clone())))
            .collect();
        all.get(index % all.len().max(1)).cloned()
    }
}

/// Every code of an account by its text, with what the vault says of it.
fn stored(
    session: &Session,
    id: AccountId,
) -> BTreeMap<String, (toride_domain::CodeId, CodeState)> {
    let detail = session.account(id).unwrap();
    let sets = detail.current_sets.iter().chain(&detail.retired_sets);
    let codes = sets.flat_map(|set| set.codes.clone());
    codes
        .map(|code| (support::text(session, code.id), (code.id, code.state)))
        .collect()
}

fn check(session: &Session, memory: &Memory) {
    for (id, codes) in &memory.accounts {
        let found = stored(session, *id);
        let used: BTreeMap<_, _> = found
            .iter()
            .map(|(text, (_, state))| (text.clone(), matches!(state, CodeState::Used { .. })))
            .collect();
        assert_eq!(&used, codes);
        let detail = session.account(*id).unwrap();
        for set in &detail.current_sets {
            for code in &set.codes {
                assert!(!memory.void.contains(&support::text(session, code.id)));
            }
        }
        let listed: usize = detail.current_sets.iter().map(|set| set.codes.len()).sum();
        let usable = detail.current_sets.iter().flat_map(|set| &set.codes);
        let usable = usable.filter(|code| code.state.is_usable()).count();
        assert_eq!(detail.row.counts.of as usize, listed);
        assert_eq!(detail.row.counts.left as usize, usable);
    }
    let in_use = session.accounts(AccountFilter::Active).unwrap().len();
    let in_bin = session.accounts(AccountFilter::Bin).unwrap().len();
    assert_eq!(
        (in_use + in_bin, in_bin),
        (memory.accounts.len(), memory.binned.len())
    );
}

fn play(acts: Vec<Act>) {
    let (mut bench, mut session, _) = Bench::created();
    let mut memory = Memory::default();
    let mut seed = 100;
    for act in acts {
        bench.clock.wait(1_000);
        match act {
            Act::AddAccount => {
                let id = session.add_account(&draft("@a")).unwrap();
                memory.accounts.insert(id, BTreeMap::new());
            }
            Act::Keep {
                account,
                codes,
                renew,
            } => {
                let Some(id) = memory.pick(account) else {
                    continue;
                };
                let texts = memory.issue(codes);
                // Two more keep a short list recognisable as one.
                let options = if renew { RENEW } else { KEEP };
                let sheet = format!("バックアップコード\n{}\n", texts.join("\n"));
                keep(&session, id, &sheet, options);
                let known = memory.accounts.get_mut(&id).unwrap();
                known.extend(texts.into_iter().map(|text| (text, false)));
            }
            Act::KeepTwoLists { account, in_use } => {
                let Some(id) = memory.pick(account) else {
                    continue;
                };
                let lists = [memory.issue(2), memory.issue(2)];
                let sheet = format!(
                    "前のコード\n{}\n\n今のコード\n{}\n",
                    lists[0].join("\n"),
                    lists[1].join("\n")
                );
                let options = KeepOptions {
                    current: in_use,
                    ..KEEP
                };
                assert_eq!(keep(&session, id, &sheet, options).codes, 4);
                if let Some(in_use) = in_use {
                    memory.void.extend(lists[2 - usize::from(in_use)].clone());
                }
                let known = memory.accounts.get_mut(&id).unwrap();
                known.extend(lists.concat().into_iter().map(|text| (text, false)));
            }
            Act::Use { code } | Act::Undo { code } | Act::Reject { code } | Act::Show { code } => {
                let Some((id, text)) = memory.pick_code(code) else {
                    continue;
                };
                let (code, _) = stored(&session, id)[&text];
                match act {
                    Act::Use { .. } => {
                        session.mark_used(code).unwrap();
                        memory.accounts.get_mut(&id).unwrap().insert(text, true);
                    }
                    Act::Undo { .. } => {
                        session.undo_used(code).unwrap();
                        memory.accounts.get_mut(&id).unwrap().insert(text, false);
                    }
                    Act::Reject { .. } => drop(session.mark_rejected(code).unwrap()),
                    _ => assert_eq!(support::text(&session, code), text),
                }
            }
            Act::Bin { account } => {
                let Some(id) = memory.pick(account) else {
                    continue;
                };
                session.bin_account(id).unwrap();
                memory.binned.insert(id);
            }
            Act::Unbin { account } => {
                let Some(id) = memory.pick(account) else {
                    continue;
                };
                session.restore_account(id).unwrap();
                memory.binned.remove(&id);
            }
            Act::Purge { account } => {
                let Some(id) = memory.pick(account).filter(|id| memory.binned.contains(id)) else {
                    continue;
                };
                session.purge_account(id, PASSPHRASE).unwrap();
                memory.accounts.remove(&id);
                memory.binned.remove(&id);
            }
            Act::Lock => {
                session.lock();
                session = bench.unlock();
            }
            Act::Kill => {
                seed += 1;
                session = bench.reopen(seed);
            }
        }
        check(&session, &memory);
    }
    let session = bench.reopen(9_999);
    assert!(session.damage().unwrap().is_empty());
    check(&session, &memory);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_used_code_is_used_until_it_is_undone_and_no_code_is_lost(
        acts in proptest::collection::vec(act(), 1..30),
    ) {
        play(acts);
    }
}
