//! After lock, the memory of this process holds no passphrase, recovery key, vault key or code; and of a paste or a
//! picture, nothing at all once it was kept or left.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

#[path = "support/bench.rs"]
mod support;

use std::{
    alloc::System,
    collections::HashMap,
    fs::{self, File},
    os::unix::fs::FileExt,
};

use support::{Bench, KEEP, draft, keep, review};
use toride_capture::PhotoLine;
use toride_catalogue::Language;
use toride_crypto::{Rng, Subkeys, random::TestRng, slot::open_slot, with_clean_stack};
use toride_domain::{AccountId, CodeId, ContactKind, Owner};
use toride_store::{Folder, Store};
use toride_vault::{BackupSecrets, ContactDraft, PaperStyle, Review, Session};
use zeroizing_alloc::ZeroAlloc;

/// As in the library that is shipped: what is freed is wiped.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

const MASK: u8 = 0xa5;
const ACCOUNTS: u64 = 200;
const STEP: usize = 64 << 10;

/// What must not be found, kept in a form that is not found itself.
#[derive(Default)]
struct Needles {
    masked: Vec<(String, Vec<u8>)>,
}

impl Needles {
    fn add(&mut self, what: &str, bytes: &[u8]) {
        assert!(bytes.len() >= 8);
        self.masked
            .push((what.into(), bytes.iter().map(|byte| byte ^ MASK).collect()));
    }

    /// A text in every form that it may have on its way through: as bytes and as characters.
    fn add_text(&mut self, what: &str, text: &str) {
        self.add(what, text.as_bytes());
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        self.add(what, &wide);
        let chars: Vec<u8> = text
            .chars()
            .flat_map(|c| u32::from(c).to_le_bytes())
            .collect();
        self.add(what, &chars);
    }
}

/// Names of the needles that lie in memory that can be written to.
fn search(needles: &Needles) -> Vec<String> {
    let longest = needles
        .masked
        .iter()
        .map(|(_, bytes)| bytes.len())
        .max()
        .unwrap();
    let mut by_head: HashMap<[u8; 4], Vec<&(String, Vec<u8>)>> = HashMap::new();
    for needle in &needles.masked {
        by_head
            .entry(needle.1[..4].try_into().unwrap())
            .or_default()
            .push(needle);
    }
    let memory = File::open("/proc/self/mem").unwrap();
    let mut buffer = vec![0_u8; STEP + longest];
    let mut found = Vec::new();
    for line in fs::read_to_string("/proc/self/maps").unwrap().lines() {
        let mut words = line.split_whitespace();
        let (range, rights) = (words.next().unwrap(), words.next().unwrap());
        if !rights.starts_with("rw") || line.ends_with("[vvar]") {
            continue;
        }
        let (start, end) = range.split_once('-').unwrap();
        let address = |text| u64::from_str_radix(text, 16).unwrap();
        let (mut at, end) = (address(start), address(end));
        while at < end {
            let length = usize::try_from(end - at).unwrap().min(buffer.len());
            let own = buffer.as_ptr() as u64..buffer.as_ptr() as u64 + buffer.len() as u64;
            if memory.read_exact_at(&mut buffer[..length], at).is_ok() {
                for byte in &mut buffer[..length] {
                    *byte ^= MASK;
                }
                for (offset, window) in buffer[..length].windows(4).enumerate() {
                    let Some(candidates) = by_head.get(window) else {
                        continue;
                    };
                    // What the buffer itself holds is masked, so it is no find either.
                    if own.contains(&(at + offset as u64)) {
                        continue;
                    }
                    let here = &buffer[offset..length];
                    found.extend(
                        candidates
                            .iter()
                            .filter(|n| here.starts_with(&n.1))
                            .map(|n| n.0.clone()),
                    );
                }
            }
            at += STEP as u64;
        }
    }
    found.sort();
    found.dedup();
    found
}

/// A vault whose secrets exist only at run time: a literal would lie in the program itself.
struct Story {
    bench: Bench,
    session: Session,
    needles: Needles,
    shown: CodeId,
    /// What a screen may still hold.
    reviews: Vec<Review>,
}

fn digits(rng: &TestRng, count: usize) -> String {
    let mut bytes = vec![0; count];
    rng.fill(&mut bytes).unwrap();
    bytes
        .iter()
        .map(|byte| char::from(b'0' + byte % 10))
        .collect()
}

/// Never inlined, so that its frames lie where [`with_clean_stack`] wipes.
#[inline(never)]
fn tell() -> Story {
    let rng = TestRng::new(77);
    let mut needles = Needles::default();
    let passphrase = format!("lamp {} river {} stone", digits(&rng, 7), digits(&rng, 7));
    needles.add("passphrase", passphrase.as_bytes());
    let bench = Bench::new();
    let new = bench.vault.create(passphrase.as_bytes()).unwrap();
    let recovery = new.recovery_key.expose();
    needles.add("recovery key", recovery.as_bytes());
    needles.add("recovery key, head", &recovery.as_bytes()[..17]);
    needles.add("recovery key, bare", recovery.replace('-', "").as_bytes());
    let printed = format!("<dd>{}</dd>", &recovery[..5]);
    needles.add("recovery key, printed", printed.as_bytes());
    needles.add(
        "recovery key, bytes",
        toride_crypto::recovery::parse(recovery).unwrap().expose(),
    );
    let session = new.session;
    for account in 0..ACCOUNTS {
        let id = session
            .add_account(&draft(&format!("@account{account}")))
            .unwrap();
        let sheet: Vec<_> = (0..10)
            .map(|_| format!("{} {}", digits(&rng, 4), digits(&rng, 4)))
            .collect();
        for code in &sheet {
            needles.add("code, shown form", code.as_bytes());
            needles.add("code", code.replace(' ', "").as_bytes());
        }
        assert_eq!(keep(&session, id, &sheet.join("\n"), KEEP).codes, 10);
    }
    session.lock();
    {
        let store = Store::open(&Folder::new(bench.dir.path())).unwrap();
        for slot in store.view().slots().unwrap() {
            let Ok(key) = open_slot(&slot.body, passphrase.as_bytes()) else {
                continue;
            };
            needles.add("vault key", key.expose());
            needles.add("vault key, half", &key.expose()[16..]);
            let header = toride_crypto::slot::SlotHeader::parse(&slot.body).unwrap();
            let keys = Subkeys::derive(&key, &header.owner, header.epoch).unwrap();
            needles.add("sync key", keys.sync().expose());
        }
    }
    let session = bench.vault.unlock(passphrase.as_bytes()).unwrap();
    let first = session.overview().unwrap().accounts[0].id;
    let shown = support::codes(&session, first)[3];
    assert_eq!(support::text(&session, shown).len(), 8);
    session.mark_used(shown).unwrap();
    let id = session.add_account(&draft("@looked through")).unwrap();
    let number = format!("090-{}", digits(&rng, 12));
    needles.add("contact point", number.as_bytes());
    let number = ContactDraft {
        kind: ContactKind::Phone,
        value: number,
        owner: Owner::Personal,
        sim: None,
        mailbox: None,
    };
    let number = session.add_contact(&number).unwrap();
    session.set_account_contact(id, number, true).unwrap();
    session.confirm_contact(number).unwrap();
    assert_eq!(session.checklist().unwrap().contacts.len(), 1);
    backed_up(&session, &passphrase, recovery);
    printed_out(&session, recovery);
    handed_over(&session, &passphrase, shown, &mut needles);
    let mut reviews = Vec::new();
    for what in ["left", "kept", "open"] {
        for open in looked_through(&session, id, &rng, &mut needles, what) {
            match what {
                "left" => open.discard(),
                "kept" => assert!(open.keep(KEEP).unwrap().codes >= 2),
                _ => {}
            }
            reviews.push(open);
        }
    }
    Story {
        bench,
        session,
        needles,
        shown,
        reviews,
    }
}

/// A backup with both secrets, tried, and restored elsewhere by each.
#[inline(never)]
fn backed_up(session: &Session, passphrase: &str, recovery: &str) {
    let secrets = BackupSecrets {
        passphrase: Some(passphrase.as_bytes()),
        recovery_key: Some(recovery.as_bytes()),
    };
    let backup = session.make_backup(secrets).unwrap();
    session.confirm_backup(&backup, backup.bytes()).unwrap();
    for secret in [passphrase, recovery] {
        let secret = secret.as_bytes();
        let tried = session.test_backup(backup.bytes(), secret).unwrap();
        assert!(tried.report.codes >= 2_000);
        let new = Bench::new();
        let passphrase = Some(passphrase.as_bytes());
        let restored = new.vault.restore_backup(backup.bytes(), secret, passphrase);
        restored.unwrap().session.lock();
    }
}

/// The vault sealed for another device, which joins, and takes another over; one code sealed for another person.
#[inline(never)]
fn handed_over(session: &Session, passphrase: &str, code: CodeId, needles: &mut Needles) {
    let own = passphrase.as_bytes();
    let other = passphrase.replace("lamp", "boat").replace("river", "cloud");
    let mut noted = |made: &toride_vault::Transfer| {
        let key = made.key().expose();
        needles.add("transfer key", key.as_bytes());
        let bytes = toride_crypto::recovery::parse(key).unwrap();
        needles.add("transfer key, bytes", bytes.expose());
    };
    // With the same seed a key there would be an id here.
    let benches = [(901, Bench::new()), (902, Bench::new())];
    let [there, third] = benches.each_ref().map(|(seed, bench)| {
        let vault = support::open_at(bench.dir.path(), &bench.clock, *seed);
        let made = session.make_transfer(own).unwrap();
        noted(&made);
        let key = made.key().expose().as_bytes();
        let joined = vault.join(made.bytes(), key, other.as_bytes());
        joined.unwrap().session
    });
    there.rekey(other.as_bytes(), None).unwrap();
    let made = there.make_transfer(other.as_bytes()).unwrap();
    noted(&made);
    let key = made.key().expose().as_bytes();
    let arrival = third.receive_transfer(made.bytes(), key, other.as_bytes());
    arrival.unwrap().merge(false).unwrap();
    third.lock();
    let until = toride_domain::Millis::clamped(support::START + 1_000);
    let made = session.share_code(code, until, own).unwrap();
    let key = made.key().expose();
    needles.add("share key", key.as_bytes());
    let item = there.receive_share(made.bytes(), key.as_bytes()).unwrap();
    let shown = there.reveal_shared(item.id).unwrap();
    assert_eq!(shown.canonical().unwrap().expose().len(), 8);
    there.lock();
}

/// A sheet with and without the vault, and the list.
#[inline(never)]
fn printed_out(session: &Session, recovery: &str) {
    for language in [Language::Japanese, Language::English] {
        let style = PaperStyle {
            language,
            offset_minutes: 540,
        };
        for with_vault in [true, false] {
            let sheet = session.make_sheet(recovery.as_bytes(), style, with_vault);
            assert!(sheet.unwrap().html().len() > 1_000);
        }
        let list = session.cabinet_list(style).unwrap();
        assert!(list.accounts() > 200);
    }
}

const SOURCES: [&str; 3] = ["paste", "file of Windows", "picture"];

/// One review of each source, with a line of the person's own, a code that is corrected, one that is typed
/// in its place, and one that is added.
#[inline(never)]
fn looked_through(
    session: &Session,
    id: AccountId,
    rng: &TestRng,
    needles: &mut Needles,
    what: &str,
) -> [Review; 3] {
    SOURCES.map(|source| {
        let what = format!("{source}, {what}");
        let code = || format!("{} {}", digits(rng, 4), digits(rng, 4));
        let (first, second, typed, added) = (code(), code(), code(), code());
        let own = format!("for {} at the desk", digits(rng, 12));
        let doubtful = format!("{} {}O", digits(rng, 4), digits(rng, 3));
        needles.add_text(&what, &own);
        for code in [&first, &second, &typed, &added, &doubtful] {
            needles.add_text(&what, code);
            needles.add_text(&what, &code.replace(' ', ""));
        }
        let text = format!("backup codes\n{own}\n{first}\n{second}\n{doubtful}\n");
        let open = if source == "paste" {
            review(session, id, &text)
        } else if source == "file of Windows" {
            let units = [0xfeff].into_iter().chain(text.encode_utf16());
            let bytes: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
            session.review(id, &bytes, Some("codes.txt")).unwrap()
        } else {
            let lines = ["backup codes", own.as_str(), &first, &second, &doubtful];
            let tops = [0.0, 40.0, 80.0, 120.0, 160.0];
            let line = |(text, top)| PhotoLine {
                text,
                left: 20.0,
                top,
                width: 200.0,
                height: 20.0,
                confidence: None,
            };
            let lines: Vec<_> = lines.into_iter().zip(tops).map(line).collect();
            session.review_photo(id, &lines).unwrap()
        };
        assert_eq!(open.source_line(2).unwrap().expose().trim(), own);
        let place = open.summary().unwrap().candidates[2].doubtful[0];
        open.take_reading(2, place, 0).unwrap();
        open.edit(0, typed.as_bytes()).unwrap();
        open.add(added.as_bytes()).unwrap();
        open
    })
}

#[test]
fn nothing_secret_is_left_in_memory_after_lock() {
    let story = with_clean_stack(tell);
    assert!(
        story
            .needles
            .masked
            .iter()
            .any(|(what, _)| what == "vault key")
    );

    let revealed = story.session.reveal(story.shown).unwrap();
    let open = search(&story.needles);
    assert!(
        open.iter().any(|what| what == "code"),
        "the search must find a shown code: {open:?}"
    );
    assert!(
        open.iter().any(|what| what == "sync key"),
        "and the keys of an open vault: {open:?}"
    );
    assert!(
        open.iter().any(|what| what == "contact point"),
        "and what accounts hang on: {open:?}"
    );
    for source in SOURCES {
        let found = |end| open.contains(&format!("{source}, {end}"));
        assert!(found("open"), "and what is under review: {open:?}");
        assert!(
            !found("left") && !found("kept"),
            "nothing of the others: {open:?}"
        );
    }

    story.session.lock();
    let left = search(&story.needles);
    println!(
        "{} needles, {} found after lock",
        story.needles.masked.len(),
        left.len()
    );
    assert_eq!(left, Vec::<String>::new());
    drop((revealed, story.reviews, story.bench));
}
