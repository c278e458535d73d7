//! One code for another person: known as seen by others from that moment, never in the place of anything, gone after its
//! time.
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

use minicbor::Encoder;
use pair::paired;
use support::{OTHER, PASSPHRASE, SHEET, SHEET_CODES, START, account, codes, text};
use toride_crypto::{
    RecoveryKey,
    bundle::{BundleHeader, BundleKind, BundleLock, NewSlot, seal_bundle},
    random::TestRng,
    slot::SlotKind,
};
use toride_domain::{CodeId, CodeState, Millis, ThingChanges};
use toride_vault::{Error, Field, FileError, Profile, Session, Share, peek_bundle};
use twins::{Twin, exchange, signals};

const DAY: u64 = Millis::DAY;

/// So long after the start.
fn after(ms: u64) -> Millis {
    Millis::clamped(START + ms)
}

fn key(share: &Share) -> &[u8] {
    share.key().expose().as_bytes()
}

fn share(session: &Session, code: CodeId, until: Millis) -> Share {
    session.share_code(code, until, PASSPHRASE).unwrap()
}

/// What lies in the inbox.
fn inbox(session: &Session) -> Vec<toride_domain::RecordId> {
    let items = session.inbox().unwrap();
    items.iter().map(|item| item.id).collect()
}

fn state(session: &Session, code: CodeId) -> CodeState {
    let rows = session
        .accounts(toride_vault::AccountFilter::Active)
        .unwrap();
    let sets = rows
        .iter()
        .flat_map(|row| session.account(row.id).unwrap().current_sets);
    let mut all = sets.flat_map(|set| set.codes);
    all.find(|view| view.id == code).unwrap().state
}

/// A vault with codes, and somebody else's.
fn two() -> (Twin, Vec<CodeId>, Twin) {
    let a = Twin::first(1);
    let shop = account(&a.session, "@shop", SHEET);
    let list = codes(&a.session, shop);
    (a, list, Twin::first(7))
}

#[test]
fn a_shared_code_is_marked_as_seen_and_reaches_the_other_person() {
    let (a, list, b) = two();
    let made = share(&a.session, list[1], after(DAY));
    assert!(matches!(
        state(&a.session, list[1]),
        CodeState::Exposed { .. }
    ));
    assert_eq!(state(&a.session, list[0]), CodeState::Unused);
    assert_eq!(made.not_after(), after(DAY));
    assert!(made.file_name().starts_with("toride-share-20261123T"));

    let info = peek_bundle(made.bytes(), after(0)).unwrap();
    assert_eq!((info.kind, info.is_old), (BundleKind::Share, false));
    assert_eq!(info.not_after, Some(after(DAY)));

    let item = b.session.receive_share(made.bytes(), key(&made)).unwrap();
    assert_eq!(
        (item.service.as_str(), item.name.as_str()),
        ("instagram", "@shop")
    );
    assert_eq!((item.received_at, item.not_after), (after(0), after(DAY)));
    assert_eq!(b.session.inbox().unwrap()[0], item);
    assert_eq!(inbox(&b.session), [item.id]);
    let shown = b.session.reveal_shared(item.id).unwrap();
    assert_eq!(shown.canonical().unwrap().expose(), SHEET_CODES[1]);
    assert_eq!(shown.display().unwrap().expose(), "4471 9023");
    assert_eq!(
        (shown.position(), shown.of(), shown.left_after()),
        (1, 1, 0)
    );
    let accounts = b.session.accounts(toride_vault::AccountFilter::Active);
    assert_eq!(accounts.unwrap().len(), 0, "it is no account");
}

#[test]
fn a_shared_code_is_hidden_after_its_time_on_the_screen_and_at_lock() {
    let (a, list, mut b) = two();
    let made = share(&a.session, list[0], after(DAY));
    let item = b.session.receive_share(made.bytes(), key(&made)).unwrap();
    let shown = b.session.reveal_shared(item.id).unwrap();
    b.clock.wait(30_000);
    assert_eq!(shown.display().map(drop), Err(Error::Locked));
    let shown = b.session.reveal_shared(item.id).unwrap();
    b.unlock();
    assert_eq!(shown.display().map(drop), Err(Error::Locked));
    assert!(b.session.damage().unwrap().is_empty());
    let shown = b.session.reveal_shared(item.id).unwrap();
    b.session.discard_shared(item.id).unwrap();
    assert_eq!(shown.display().map(drop), Err(Error::Locked));
}

#[test]
fn a_share_has_an_end_within_thirty_days() {
    let (a, list, _) = two();
    let invalid = Err(Error::Invalid { field: Field::Date });
    let ends = |until: Millis| a.session.share_code(list[0], until, PASSPHRASE).map(drop);
    for ms in [0, 30 * DAY + 1] {
        assert_eq!(ends(after(ms)), invalid);
    }
    assert_eq!(ends(Millis::MIN), invalid);
    assert_eq!(state(&a.session, list[0]), CodeState::Unused);
    assert_eq!(ends(after(1)), Ok(()));
    assert_eq!(ends(after(30 * DAY)), Ok(()));
}

#[test]
fn sharing_takes_the_passphrase_and_a_code_that_is_there() {
    let (a, list, _) = two();
    let wrong = a.session.share_code(list[0], after(DAY), OTHER).map(drop);
    assert_eq!(wrong, Err(Error::WrongPassphrase));
    assert_eq!(state(&a.session, list[0]), CodeState::Unused);
    let nobodys = CodeId::new([9; 16]);
    let missing = a.session.share_code(nobodys, after(DAY), PASSPHRASE);
    assert_eq!(missing.map(drop), Err(Error::NotFound));
}

#[test]
fn after_its_time_a_share_is_refused_and_what_was_received_is_gone() {
    let (a, list, mut b) = two();
    let made = share(&a.session, list[0], after(DAY));
    let other = share(&a.session, list[1], after(DAY));
    let longer = share(&a.session, list[2], after(2 * DAY));
    let take = |share: &Share| b.session.receive_share(share.bytes(), key(share));
    let item = take(&made).unwrap();
    let kept = take(&longer).unwrap();
    b.clock.set(START + DAY);
    assert_eq!(b.session.inbox().unwrap().len(), 2, "to the last moment");
    assert!(take(&other).is_ok());
    b.clock.set(START + DAY + 1);
    assert_eq!(inbox(&b.session), [kept.id]);
    let gone = b.session.reveal_shared(item.id).map(drop);
    assert_eq!(gone, Err(Error::NotFound));
    let late = share(&a.session, list[3], after(DAY));
    let refused = b.session.receive_share(late.bytes(), key(&late)).map(drop);
    assert_eq!(refused, Err(FileError::Expired));

    // Whoever sets the clock back gains nothing once something was written.
    b.session.add_person("Kim").unwrap();
    b.clock.set(START);
    assert_eq!(inbox(&b.session), [kept.id]);
    let refused = b.session.receive_share(late.bytes(), key(&late)).map(drop);
    assert_eq!(refused, Err(FileError::Expired));

    let before = b.session.info().unwrap().revision;
    b.unlock();
    let opened = b.session.info().unwrap().revision;
    assert_eq!(
        opened, before,
        "before it is known which device this is, nothing is written"
    );
    b.session.observe(&signals("first")).unwrap();
    assert!(b.session.info().unwrap().revision > before);
    assert_eq!(inbox(&b.session), [kept.id]);
    let gone = b.session.discard_shared(item.id);
    assert_eq!(gone, Err(Error::NotFound), "nothing of it is left");
    b.unlock();
    assert!(b.session.damage().unwrap().is_empty());
}

#[test]
fn a_share_is_received_once_and_thrown_away_for_ever() {
    let (a, list, mut b) = two();
    let made = share(&a.session, list[0], after(DAY));
    let item = b.session.receive_share(made.bytes(), key(&made)).unwrap();
    let again = Err(FileError::AlreadySeen);
    let take = |b: &Twin| b.session.receive_share(made.bytes(), key(&made)).map(drop);
    assert_eq!(take(&b), again);
    b.session.discard_shared(item.id).unwrap();
    assert_eq!(b.session.inbox().unwrap(), []);
    assert_eq!(b.session.discard_shared(item.id), Err(Error::NotFound));
    assert_eq!(take(&b), again);
    b.unlock();
    assert_eq!(take(&b), again, "also after the next opening");
    // Once it is over it is refused for that, and then forgotten.
    b.clock.set(START + DAY + 1);
    assert_eq!(take(&b), Err(FileError::Expired));
}

#[test]
fn a_share_of_the_vault_itself_changes_nothing_in_it() {
    let (a, list, _) = two();
    a.session.mark_used(list[0]).unwrap();
    let made = share(&a.session, list[0], after(DAY));
    let shop = a.session.accounts(toride_vault::AccountFilter::Active);
    let shop = shop.unwrap()[0].id;
    let before = a.session.account(shop).unwrap();
    let item = a.session.receive_share(made.bytes(), key(&made)).unwrap();
    assert_eq!(a.session.account(shop).unwrap(), before);
    assert_eq!(text(&a.session, list[0]), SHEET_CODES[0]);
    assert!(a.session.reveal_shared(item.id).is_ok());
}

#[test]
fn the_inbox_goes_to_the_other_devices_and_so_does_its_emptying() {
    let (sender, list, _) = two();
    let a = Twin::first(11);
    let b = paired(&a, "second", 12);
    let made = share(&sender.session, list[0], after(DAY));
    let second = share(&sender.session, list[1], after(DAY));
    let item = a.session.receive_share(made.bytes(), key(&made)).unwrap();
    let arrival = b.receive(&a.bundle());
    let preview = arrival.preview().unwrap();
    assert!(preview.changes);
    assert_eq!(preview.newer, 0, "this version knows what it is");
    let codes = |added, purged| ThingChanges {
        added,
        purged,
        ..ThingChanges::default()
    };
    assert_eq!(preview.inbox, codes(1, 0), "and says what comes");
    arrival.merge(false).unwrap();
    assert_eq!(inbox(&b.session), [item.id]);
    let shown = b.session.reveal_shared(item.id).unwrap();
    assert_eq!(shown.canonical().unwrap().expose(), SHEET_CODES[0]);
    exchange(&a, &b);
    assert_eq!(a.digest(), b.digest());

    b.session.discard_shared(item.id).unwrap();
    let kept = b
        .session
        .receive_share(second.bytes(), key(&second))
        .unwrap();
    let old = a.bundle();
    let preview = a.receive(&b.bundle()).preview().unwrap();
    assert_eq!(preview.inbox, codes(1, 1), "one came, one goes");
    exchange(&a, &b);
    b.take(&old);
    assert_eq!(inbox(&a.session), [kept.id]);
    assert_eq!(
        b.session.inbox().unwrap(),
        [kept],
        "what is gone stays gone"
    );
    assert_eq!(a.digest(), b.digest());
    // A merge that brought one is taken back with it.
    let third = share(&sender.session, list[2], after(DAY));
    b.session.receive_share(third.bytes(), key(&third)).unwrap();
    a.take(&b.bundle());
    assert_eq!(a.session.inbox().unwrap().len(), 2);
    a.session.undo_merge().unwrap();
    assert_eq!(a.session.inbox().unwrap().len(), 1);
}

#[test]
fn only_its_key_opens_a_share_and_the_file_says_nothing_of_whom() {
    let (a, list, b) = two();
    let made = share(&a.session, list[0], after(DAY));
    let other = share(&a.session, list[0], after(DAY));
    let wrong = b.session.receive_share(made.bytes(), key(&other));
    assert_eq!(wrong.map(drop), Err(FileError::WrongKey));
    let slip = b.session.receive_share(made.bytes(), b"00001").map(drop);
    let field = Field::RecoveryKey;
    assert_eq!(slip, Err(Error::Invalid { field }.into()));
    assert_eq!(b.session.inbox().unwrap(), []);
    assert_eq!(made.bytes()[24..40], [0; 16], "no vault");
    let holds = |needle: &[u8]| {
        made.bytes()
            .windows(needle.len())
            .any(|part| part == needle)
    };
    assert!(!holds(b"shop") && !holds(SHEET_CODES[0].as_bytes()));
    b.session.lock();
    let locked = b.session.receive_share(made.bytes(), key(&made)).map(drop);
    assert_eq!(locked, Err(Error::Locked.into()));
}

#[test]
fn a_share_that_is_spoilt_anywhere_changes_nothing() {
    let (a, list, b) = two();
    let made = share(&a.session, list[0], after(DAY));
    let before = b.session.info().unwrap().revision;
    for at in 0..made.bytes().len() {
        let mut spoilt = made.bytes().to_vec();
        spoilt[at] ^= 1 << (at % 8);
        assert!(
            b.session.receive_share(&spoilt, key(&made)).is_err(),
            "{at}"
        );
    }
    assert_eq!(b.session.info().unwrap().revision, before);
    assert!(b.session.receive_share(made.bytes(), key(&made)).is_ok());
}

const KEY: [u8; 16] = [3; 16];

/// A share as somebody could forge it for a key that they give.
fn forged(id: u8, body: &[u8]) -> Vec<u8> {
    let header = BundleHeader {
        kind: BundleKind::Share,
        bundle_id: [id; 16],
        vault_id: [0; 16],
        created_ms: START,
        not_after_ms: START + DAY,
        epoch: 0,
    };
    let slot = NewSlot {
        kind: SlotKind::Share,
        profile: Profile::Direct,
        secret: &KEY,
    };
    let lock = BundleLock::Slots(&[slot]);
    let sealed = seal_bundle(&header, &lock, body, &TestRng::new(5)).unwrap();
    sealed.as_bytes().to_vec()
}

/// A body with these keys in place of service, name, code and code as shown.
fn body(format: u8, texts: &[(u8, &str)], extra: bool) -> Vec<u8> {
    let mut e = Encoder::new(Vec::new());
    e.map(2 + u64::from(extra)).unwrap();
    e.u8(0).unwrap().u8(format).unwrap().u8(9).unwrap();
    e.map(texts.len() as u64).unwrap();
    for (key, text) in texts {
        e.u8(*key).unwrap().str(text).unwrap();
    }
    if extra {
        e.u8(40).unwrap().str("newer").unwrap();
    }
    e.into_writer()
}

#[test]
fn what_no_app_shares_is_refused_and_what_a_newer_one_adds_is_left_aside() {
    let b = Twin::first(7);
    let key = RecoveryKey::from_bytes(&KEY).to_text();
    let take = |id: u8, body: &[u8]| {
        let taken = b
            .session
            .receive_share(&forged(id, body), key.expose().as_bytes());
        taken.map(|item| (item.service, item.name))
    };
    let right = [(0, "acme"), (1, "@a"), (2, "1234"), (3, "12 34")];
    let with = |at: usize, text: &'static str| {
        let mut texts = right;
        texts[at].1 = text;
        body(1, &texts, false)
    };
    let long = "x".repeat(257);
    let long = {
        let mut texts: [(u8, &str); 4] = right;
        texts[2].1 = &long;
        body(1, &texts, false)
    };
    let bad = [
        ("nothing", Vec::new()),
        ("no map", vec![0x01]),
        ("no code", body(1, &right[..2], false)),
        ("no service", body(1, &right[1..], false)),
        ("an empty name", with(1, "")),
        ("a name of spaces", with(1, "  ")),
        ("a line break", with(1, "a\nb")),
        ("a mark of direction", with(0, "a\u{202e}b")),
        ("an empty code", with(2, "")),
        ("a code over 256 bytes", long),
        (
            "something after the end",
            [body(1, &right, false), vec![0]].concat(),
        ),
        (
            "the state of a vault",
            vec![0xa2, 0x00, 0x01, 0x01, 0x41, 0x07],
        ),
    ];
    for (n, (name, body)) in bad.iter().enumerate() {
        let n = u8::try_from(n).unwrap();
        assert_eq!(take(n, body), Err(FileError::Malformed), "{name}");
    }
    assert_eq!(take(50, &body(2, &right, false)), Err(FileError::TooNew));
    assert_eq!(b.session.inbox().unwrap(), []);
    let newer = [right.as_slice(), &[(9, "newer")]].concat();
    let expected = Ok(("acme".to_owned(), "@a".to_owned()));
    assert_eq!(take(51, &body(1, &newer, true)), expected);
}

#[test]
fn a_bundle_with_the_id_of_something_here_takes_no_place_of_it() {
    let mut b = Twin::first(7);
    let shop = account(&b.session, "@shop", SHEET);
    let before = b.session.account(shop).unwrap();
    let vault = b.bundle()[24..40].to_vec();
    let key = RecoveryKey::from_bytes(&KEY).to_text();
    let right = [(0, "acme"), (1, "@a"), (2, "1234"), (3, "12 34")];
    for id in [shop.as_bytes().as_slice(), &vault] {
        let mut header = BundleHeader {
            kind: BundleKind::Share,
            bundle_id: [0; 16],
            vault_id: [0; 16],
            created_ms: START,
            not_after_ms: START + DAY,
            epoch: 0,
        };
        header.bundle_id.copy_from_slice(id);
        let slot = NewSlot {
            kind: SlotKind::Share,
            profile: Profile::Direct,
            secret: &KEY,
        };
        let lock = BundleLock::Slots(&[slot]);
        let sealed = seal_bundle(&header, &lock, &body(1, &right, false), &TestRng::new(5));
        let taken = b
            .session
            .receive_share(sealed.unwrap().as_bytes(), key.expose().as_bytes());
        assert!(taken.is_ok());
    }
    b.unlock();
    assert!(b.session.damage().unwrap().is_empty());
    let after = b.session.account(shop).unwrap();
    assert_eq!(after.current_sets, before.current_sets);
    assert_eq!(b.session.inbox().unwrap().len(), 2);
}

/// `golden/share-v1.toride`, as version 1 of the format wrote it. It opens for ever, until its time.
const GOLDEN: &[u8] = include_bytes!("golden/share-v1.toride");
const GOLDEN_KEY: &[u8] = b"0M4HN-B9ZVQ-JAX8P-ESWJJ-C8D44-BE0RZ-JSDG7";

#[test]
fn the_first_released_share_is_received() {
    let b = Twin::first(7);
    let item = b.session.receive_share(GOLDEN, GOLDEN_KEY).unwrap();
    assert_eq!(
        (item.service.as_str(), item.name.as_str()),
        ("instagram", "shop")
    );
    assert_eq!(item.not_after, after(7 * DAY));
    let shown = b.session.reveal_shared(item.id).unwrap();
    assert_eq!(shown.display().unwrap().expose(), "5093 6671");
    b.clock.set(START + 7 * DAY + 1);
    let late = b.session.receive_share(GOLDEN, GOLDEN_KEY).map(drop);
    assert_eq!(late, Err(FileError::Expired));
}
