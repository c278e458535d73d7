//! Generated histories on real vaults: two to four devices, files between them, clocks that are wrong.
//!
//! 8 histories by default; `TORIDE_VAULT_HISTORIES=300` plays more. The mass is in `toride-domain`, `merge_laws`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/pair.rs"]
mod pair;
#[path = "support/bench.rs"]
mod support;
#[path = "support/twins.rs"]
mod twins;

use std::collections::{BTreeMap, BTreeSet};

use pair::{key, paired};
use support::{KEEP, RENEW, START, draft, keep, text};
use toride_domain::{AccountId, CodeId, CodeState};
use toride_vault::{AccountFilter, FileError, Session};
use twins::Twin;

const OPERATIONS: usize = 40;
/// Right, an hour slow, thirty days fast, and hardly wrong: in milliseconds.
const SKEWS: [i64; 4] = [0, -3_600_000, 30 * 86_400_000, 5];

/// Numbers that a seed decides (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % limit.max(1) as u64).unwrap()
    }

    fn of<T: Copy>(&mut self, items: &[T]) -> Option<T> {
        let at = self.below(items.len());
        items.get(at).copied()
    }
}

/// A word on a code: who said it knew these words before.
struct Word {
    used: bool,
    knew: BTreeSet<usize>,
}

/// The words on each code that somebody has heard of, by number.
type Heard = BTreeMap<CodeId, BTreeSet<usize>>;

#[derive(Default)]
struct Memory {
    /// Every word on each code, in the order of saying.
    words: BTreeMap<CodeId, Vec<Word>>,
    /// Which of them each device has heard of.
    heard: Vec<Heard>,
    texts: BTreeMap<CodeId, String>,
    /// Accounts and their codes as they came in.
    homes: BTreeMap<CodeId, AccountId>,
    purged: BTreeSet<AccountId>,
}

impl Memory {
    fn say(&mut self, device: usize, code: CodeId, used: bool) {
        let knew = self.heard[device].get(&code).cloned().unwrap_or_default();
        let words = self.words.entry(code).or_default();
        words.push(Word { used, knew });
        let number = words.len() - 1;
        self.heard[device].entry(code).or_default().insert(number);
    }

    /// Used: one of its uses is not known to anybody who took it back.
    fn is_used(&self, code: CodeId) -> bool {
        let words = self.words.get(&code).map_or(&[][..], Vec::as_slice);
        let undone: BTreeSet<usize> = words
            .iter()
            .filter(|word| !word.used)
            .flat_map(|word| word.knew.iter().copied())
            .collect();
        (0..words.len()).any(|n| words[n].used && !undone.contains(&n))
    }
}

fn active(session: &Session) -> Vec<AccountId> {
    let rows = session.accounts(AccountFilter::Active).unwrap();
    let mut ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    ids.sort_unstable();
    ids
}

fn codes_of(session: &Session, id: AccountId) -> Vec<(CodeId, CodeState)> {
    let detail = session.account(id).unwrap();
    let sets = detail.current_sets.into_iter().chain(detail.retired_sets);
    sets.flat_map(|set| set.codes)
        .map(|code| (code.id, code.state))
        .collect()
}

struct Story {
    twins: Vec<Twin>,
    memory: Memory,
    /// A bundle, and what its sender had heard of.
    mail: Vec<(Vec<u8>, Heard)>,
    now: u64,
    skews: Vec<i64>,
    /// How often the keys were changed.
    renewed: usize,
}

impl Story {
    fn new(seed: u64, dice: &mut Dice) -> Self {
        let mut first = Twin::first(seed * 10 + 1);
        let id = first.session.add_account(&draft("@shop")).unwrap();
        keep(
            &first.session,
            id,
            "1834 2957\n4471 9023\n8062 1745\n",
            KEEP,
        );
        let count = 1 + dice.below(3) as u64;
        let others: Vec<_> = (0..count)
            .map(|n| {
                let (model, seed) = (format!("device {n}"), seed * 10 + 2 + n);
                // Paired as it is meant, or by a copy of the folder.
                if dice.below(3) > 0 {
                    paired(&first, &model, seed)
                } else {
                    first.second(&model, seed)
                }
            })
            .collect();
        let mut twins = vec![first];
        twins.extend(others);
        let skews = twins.iter().map(|_| dice.of(&SKEWS).unwrap()).collect();
        let memory = Memory {
            heard: twins.iter().map(|_| BTreeMap::new()).collect(),
            ..Memory::default()
        };
        let mut story = Self {
            twins,
            memory,
            mail: Vec::new(),
            now: START,
            skews,
            renewed: 0,
        };
        story.remember(0, id);
        story
    }

    fn remember(&mut self, device: usize, id: AccountId) {
        let session = &self.twins[device].session;
        for (code, _) in codes_of(session, id) {
            self.memory.texts.insert(code, text(session, code));
            self.memory.homes.insert(code, id);
        }
    }

    fn step(&mut self, dice: &mut Dice) {
        self.now += [1, 1_000, 3_600_000][dice.below(3)];
        let at = dice.below(self.twins.len());
        let wall = self.now.saturating_add_signed(self.skews[at]);
        self.twins[at].clock.set(wall);
        let session = self.twins[at].session.clone();
        let account = dice.of(&active(&session));
        let code = account.and_then(|id| dice.of(&codes_of(&session, id)));
        match dice.below(16) {
            0..=2 => {
                let heard = self.memory.heard[at].clone();
                self.mail.push((self.twins[at].bundle(), heard));
            }
            3..=6 => self.deliver(at, dice),
            7..=9 => {
                if let Some((code, _)) = code.filter(|(_, s)| !is_used(*s)) {
                    session.mark_used(code).unwrap();
                    self.memory.say(at, code, true);
                }
            }
            10 => {
                if let Some((code, _)) = code.filter(|(_, s)| is_used(*s)) {
                    session.undo_used(code).unwrap();
                    self.memory.say(at, code, false);
                }
            }
            11 => {
                if let Some(id) = account {
                    // Few sheets, so that two devices enter the same one.
                    let sheet = [
                        "2204 8719\n9951 3046\n6617 2830\n",
                        "3390 5816\n7128 6604\n5093 6671\n",
                    ];
                    let options = if dice.below(2) == 0 { KEEP } else { RENEW };
                    let review = support::review(&session, id, sheet[dice.below(2)]);
                    if review.summary().unwrap().keeping > 0 {
                        review.keep(options).unwrap();
                    }
                    self.remember(at, id);
                }
            }
            12 => {
                if active(&session).len() < 4 {
                    let id = session.add_account(&draft("@new")).unwrap();
                    keep(&session, id, "1083 7542\n5549 0168\n2816 0437\n", KEEP);
                    self.remember(at, id);
                }
            }
            13 => {
                if let Some(id) = account.filter(|_| dice.below(3) == 0) {
                    session.bin_account(id).unwrap();
                    let passphrase = self.twins[at].passphrase;
                    session.purge_account(id, passphrase).unwrap();
                    self.memory.purged.insert(id);
                }
            }
            14 => {
                session.add_person("Kim").unwrap();
                if let Some(id) = account {
                    let name = format!("@{}", dice.below(9));
                    session.edit_account(id, &draft(&name)).unwrap();
                }
            }
            _ if dice.below(5) == 0 => self.new_keys(at),
            _ => self.twins[at].unlock(),
        }
    }

    /// One device changes the keys, and every other is paired with it again.
    fn new_keys(&mut self, at: usize) {
        let from = &self.twins[at];
        from.session.rekey(from.passphrase, None).unwrap();
        let made = from.session.make_transfer(from.passphrase).unwrap();
        let heard = self.memory.heard[at].clone();
        for (n, to) in self.twins.iter().enumerate().filter(|(n, _)| *n != at) {
            let arrival = to
                .session
                .receive_transfer(made.bytes(), key(&made), to.passphrase)
                .unwrap();
            assert_eq!(arrival.merge(true).unwrap().verdict, None);
            for (code, words) in &heard {
                let ours = self.memory.heard[n].entry(*code).or_default();
                ours.extend(words);
            }
        }
        self.renewed += 1;
    }

    fn deliver(&mut self, at: usize, dice: &mut Dice) {
        let Some((bundle, heard)) = self.mail.get(dice.below(self.mail.len())) else {
            return;
        };
        let arrival = match self.twins[at].session.receive_sync(bundle) {
            // Sent before the keys were changed: lost, like any other.
            Err(FileError::OldKey) => return,
            arrival => arrival.unwrap(),
        };
        let merged = arrival.merge(true).unwrap();
        assert_eq!(merged.verdict, None, "nobody copied a folder");
        for (code, words) in heard {
            let ours = self.memory.heard[at].entry(*code).or_default();
            ours.extend(words);
        }
        if dice.below(4) == 0 {
            self.mail.remove(dice.below(self.mail.len()));
        }
    }

    /// Each hears of all others, twice over a round.
    fn gather(&self) {
        for _ in 0..2 {
            for from in &self.twins {
                let bundle = from.bundle();
                for to in &self.twins {
                    to.take(&bundle);
                }
            }
        }
    }

    fn check(&mut self, seed: u64) {
        self.gather();
        let digest = self.twins[0].digest();
        for twin in &mut self.twins {
            assert_eq!(twin.digest(), digest, "seed {seed}");
            twin.unlock();
            assert!(twin.session.damage().unwrap().is_empty(), "seed {seed}");
            assert_eq!(twin.digest(), digest, "seed {seed}: as on disk");
        }
        let session = &self.twins[0].session;
        let ids = active(session);
        assert!(ids.iter().all(|id| !self.memory.purged.contains(id)));
        let stored: BTreeMap<CodeId, CodeState> =
            ids.iter().flat_map(|id| codes_of(session, *id)).collect();
        for (code, home) in &self.memory.homes {
            let Some(state) = stored.get(code) else {
                assert!(
                    self.memory.purged.contains(home),
                    "seed {seed}: a code is lost"
                );
                continue;
            };
            assert_eq!(is_used(*state), self.memory.is_used(*code), "seed {seed}");
            assert_eq!(text(session, *code), self.memory.texts[code], "seed {seed}");
        }
    }
}

fn is_used(state: CodeState) -> bool {
    matches!(state, CodeState::Used { .. })
}

#[test]
fn real_vaults_end_with_the_same_whatever_was_delivered_when() {
    let asked = std::env::var("TORIDE_VAULT_HISTORIES").ok();
    let histories = asked.map_or(8, |number| number.parse().unwrap());
    let mut renewed = 0;
    for seed in 0..histories {
        let mut dice = Dice(seed);
        let mut story = Story::new(seed, &mut dice);
        for _ in 0..OPERATIONS {
            story.step(&mut dice);
        }
        story.check(seed);
        renewed += story.renewed;
    }
    println!("{histories} histories on real vaults, the keys changed {renewed} times");
}
