//! Databases that are cut, changed, or made to do harm: an error each, before the harm is done.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

#[path = "support/any_kdbx.rs"]
mod any_kdbx;
#[path = "support/kdbx_forge.rs"]
mod forge;

use forge::PASSWORD;
use miniz_oxide::deflate::compress_to_vec;
use proptest::{collection::vec, prelude::*};
use toride_capture::{ImportError, ImportFile, MAX_BYTES, MAX_ENTRIES, read_import};

const KDBX_3: &[u8] = include_bytes!("fixtures/import/keepassxc-3.kdbx");

const ENTRY: &str = "<Group><Entry><String><Key>Title</Key><Value>Instagram</Value></String>\
    <String><Key>Notes</Key><Value>0030 7606</Value></String></Entry></Group>";

fn read(file: &[u8]) -> Result<ImportFile, ImportError> {
    read_import(file, None, Some(PASSWORD))
}

fn refused(file: &[u8]) -> ImportError {
    read(file).unwrap_err()
}

/// What is said of a header before a password is asked for.
fn at_the_header(stretch: &[u8]) -> ImportError {
    let header = forge::header(stretch, false);
    read_import(&forge::hashed(&header), None, None).unwrap_err()
}

#[test]
fn what_is_changed_below_is_read_as_it_is() {
    let file = read(&forge::database(ENTRY)).unwrap();
    assert_eq!(file.entries[0].text().expose(), "0030 7606");
    assert!(any_kdbx::file_holds(KDBX_3));
}

#[test]
fn every_cut_is_told_and_none_is_read() {
    let new = forge::database(ENTRY);
    for length in 4..new.len() {
        let found = refused(&new[..length]);
        assert_eq!(found, ImportError::Incomplete, "{length}");
    }
    for length in 4..KDBX_3.len() {
        let found = refused(&KDBX_3[..length]);
        assert_eq!(found, ImportError::Incomplete, "{length}");
    }
}

#[test]
fn a_flipped_bit_is_noticed_wherever_it_is() {
    let new = forge::database(ENTRY);
    for at in 4..new.len() {
        for bit in 0..8 {
            let mut changed = new.clone();
            changed[at] ^= 1 << bit;
            assert!(read(&changed).is_err(), "{at}, {bit}");
        }
    }
}

#[test]
fn a_flipped_bit_of_an_older_file_gives_an_error_or_the_same() {
    let whole = kept(&read(KDBX_3).unwrap());
    for at in 4..KDBX_3.len() {
        let mut changed = KDBX_3.to_vec();
        changed[at] ^= 1 << (at % 8);
        if let Ok(file) = read(&changed) {
            assert_eq!(kept(&file), whole, "{at}");
        }
    }
}

fn kept(file: &ImportFile) -> Vec<(String, String)> {
    let entries = file.entries.iter();
    entries
        .map(|entry| (entry.title.clone(), entry.text().expose().to_owned()))
        .collect()
}

#[test]
fn a_check_that_does_not_fit_is_damage_and_that_of_the_header_the_password() {
    let header = forge::header(&forge::aes(0), false).len();
    let file = forge::database(ENTRY);
    for (at, why) in [
        (header, ImportError::Damaged),
        (header + 32, ImportError::WrongPassword),
        (header + 64, ImportError::Damaged),
        (file.len() - 1, ImportError::Incomplete),
        (file.len() - 5, ImportError::Damaged),
    ] {
        let mut changed = file.clone();
        changed[at] ^= 1;
        assert_eq!(refused(&changed), why, "{at}");
    }
}

#[test]
fn a_file_that_asks_for_too_much_is_refused_before_the_password() {
    let (mib, gib) = (1 << 20, 1 << 30);
    for stretch in [
        forge::argon(512 * mib + 1, 1, 1),
        forge::argon(u64::MAX, 1, 1),
        forge::argon(512 * mib, 17, 1),
        forge::argon(8 * gib, 1, 1),
        forge::argon(mib, u64::MAX, 1),
        forge::argon(16, u64::MAX, 1),
        forge::aes(100_000_001),
        forge::aes(u64::MAX),
    ] {
        assert_eq!(at_the_header(&stretch), ImportError::TooCostly);
    }
    for stretch in [
        forge::argon(512 * mib, 16, 1),
        forge::argon(64 * mib, 128, 4),
        forge::aes(100_000_000),
    ] {
        assert_eq!(at_the_header(&stretch), ImportError::NeedsPassword);
    }
}

#[test]
fn costs_that_no_stretching_has_are_malformed() {
    for stretch in [
        forge::argon(0, 0, 0),
        forge::argon(1 << 20, 0, 1),
        forge::argon(1 << 20, 1, 0),
        forge::argon(1 << 20, 1, u32::MAX),
        forge::argon(1024, 1, 1),
        forge::dictionary(&[]),
        forge::dictionary(&[(0x42, "$UUID", &forge::AES_KDF), (0x42, "S", &[0; 32])]),
        forge::dictionary(&[
            (0x42, "$UUID", &forge::AES_KDF),
            (0x04, "R", &[0; 4]),
            (0x42, "S", &[0; 31]),
        ]),
        vec![],
        vec![0, 1],
        vec![0, 2, 0],
        [&[0, 1, 4][..], &[0xFF; 8]].concat(),
        forge::dictionary(&vec![(4, "x", &[][..]); 100_000]),
    ] {
        assert_eq!(at_the_header(&stretch), ImportError::Malformed);
    }
}

#[test]
fn what_is_not_known_is_told_apart() {
    let unknown = forge::dictionary(&[(0x42, "$UUID", &[9; 16]), (0x42, "S", &[0; 32])]);
    assert_eq!(at_the_header(&unknown), ImportError::UnknownForm);
    let old_argon = forge::dictionary(&[
        (0x42, "$UUID", &forge::ARGON2ID),
        (0x04, "V", &0x12_u32.to_le_bytes()),
        (0x05, "M", &(1_u64 << 20).to_le_bytes()),
        (0x05, "I", &2_u64.to_le_bytes()),
        (0x04, "P", &1_u32.to_le_bytes()),
        (0x42, "S", &[0; 32]),
    ]);
    assert_eq!(at_the_header(&old_argon), ImportError::UnknownForm);
    // RC4 and no cipher at all for single values.
    for stream in [0, 1, 4] {
        let xml = "<KeePassFile/>";
        let file = forge::plain(&forge::payload(stream, xml));
        assert_eq!(refused(&file), ImportError::UnknownForm);
    }
    for (version, why) in [
        (0x0002_0000_u32, ImportError::UnknownForm),
        (0x0005_0000, ImportError::TooNew),
        (0xFFFF_0000, ImportError::TooNew),
    ] {
        let mut file = forge::database(ENTRY);
        file[8..12].copy_from_slice(&version.to_le_bytes());
        assert_eq!(refused(&file), why);
    }
    // KeePass 1.
    let first = b"\x03\xD9\xA2\x9A\x65\xFB\x4B\xB5\0\0\0\0\0\0";
    assert_eq!(refused(first), ImportError::UnknownForm);
}

#[test]
fn a_field_twice_or_of_another_length_is_malformed() {
    let good = || {
        vec![
            forge::field(2, &forge::CHACHA20),
            forge::field(3, &[0; 4]),
            forge::field(4, &[1; 32]),
            forge::field(7, &[2; 12]),
            forge::field(11, &forge::aes(0)),
        ]
    };
    let said = |mut fields: Vec<Vec<u8>>| {
        fields.push(forge::field(0, &[]));
        read_import(&forge::hashed(&forge::header_with(&fields)), None, None).unwrap_err()
    };
    assert_eq!(said(good()), ImportError::NeedsPassword);
    for (index, number, value) in [
        (1, 3, &[2, 0, 0, 0][..]),
        (1, 3, &[0; 3]),
        (2, 4, &[1; 31]),
        (3, 7, &[2; 16]),
    ] {
        let mut fields = good();
        fields[index] = forge::field(number, value);
        assert_eq!(said(fields), ImportError::Malformed, "{number}");
    }
    for missing in 0..5 {
        let mut fields = good();
        fields.remove(missing);
        assert_eq!(said(fields), ImportError::Malformed, "{missing}");
        let mut fields = good();
        fields.push(fields[missing].clone());
        assert_eq!(said(fields), ImportError::Malformed, "{missing}");
    }
    let mut fields = good();
    fields.push([&[1][..], &[0xFF; 4]].concat());
    assert_eq!(said(fields), ImportError::Incomplete);
}

#[test]
fn a_bomb_is_refused_before_it_has_a_buffer() {
    let front = forge::payload(3, "<KeePassFile><Root>");
    let length = 64 << 20;
    let bomb = [front, vec![b' '; length]].concat();
    let bomb = forge::gzip(&forge::in_gzip(&compress_to_vec(&bomb, 6)));
    assert!(bomb.len() < 100_000, "{}", bomb.len());
    assert_eq!(refused(&bomb), ImportError::TooLarge);
}

#[test]
fn as_much_as_may_be_is_inflated_and_a_byte_more_is_not() {
    let (front, end) = ("<KeePassFile><Root>", "</Root></KeePassFile>");
    let around = forge::payload(3, front).len() + end.len();
    for (over, fits) in [(0, true), (1, false)] {
        let space = " ".repeat((32 << 20) - around + over);
        let payload = forge::payload(3, &format!("{front}{space}{end}"));
        let file = forge::gzip(&forge::in_gzip(&compress_to_vec(&payload, 1)));
        let read = read(&file);
        assert_eq!(read.is_ok(), fits, "{over}");
        assert!(fits || read.unwrap_err() == ImportError::TooLarge);
    }
}

#[test]
fn what_is_no_gzip_is_malformed() {
    let good = compress_to_vec(&forge::payload(3, "<KeePassFile/>"), 6);
    assert!(read(&forge::gzip(&forge::in_gzip(&good))).is_ok());
    let cut = &good[..good.len() - 3];
    for payload in [
        vec![],
        good.clone(),
        forge::in_gzip(&[])[..17].to_vec(),
        cut.to_vec(),
        b"\x1F\x8B\x08\x1F\0\0\0\0\0\xFF\xFF\xFF".to_vec(),
        b"\x1F\x8B\x08\x08\0\0\0\0\0\xFFname without end".to_vec(),
        [&b"\x1F\x8B\x08\0\0\0\0\0\0\xFF"[..], cut].concat(),
    ] {
        assert_eq!(refused(&forge::gzip(&payload)), ImportError::Malformed);
    }
}

#[test]
fn deep_xml_ends() {
    let deep = 100_000;
    for name in ["Group", "Entry", "x"] {
        let nested = [
            format!("<{name}>").repeat(deep),
            format!("</{name}>").repeat(deep),
        ];
        assert_eq!(
            refused(&forge::database(&nested.concat())),
            ImportError::Malformed
        );
        assert_eq!(
            refused(&forge::database(&nested[0])),
            ImportError::Malformed
        );
    }
    // As deep as people go.
    let nested = ["<Group>".repeat(100), ENTRY.into(), "</Group>".repeat(100)];
    assert_eq!(
        read(&forge::database(&nested.concat()))
            .unwrap()
            .entries
            .len(),
        1
    );
}

#[test]
fn no_entity_is_expanded_and_no_file_is_asked_for() {
    let laughs = "<!DOCTYPE x [<!ENTITY a \"0030 7606\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
    let entry = ENTRY.replace("0030 7606", "&b;");
    for doctype in [laughs, outside, "<!DOCTYPE x>"] {
        let xml = format!("{doctype}<KeePassFile><Root>{entry}</Root></KeePassFile>");
        let file = forge::plain(&forge::payload(3, &xml));
        assert_eq!(refused(&file), ImportError::Malformed, "{doctype}");
    }
    for unknown in [
        "&b;",
        "&nbsp;",
        "&#0;",
        "&#xD800;",
        "&#x110000;",
        "&",
        "&amp",
    ] {
        let file = forge::database(&ENTRY.replace("0030 7606", unknown));
        assert_eq!(refused(&file), ImportError::Malformed, "{unknown}");
    }
    let file = read(&forge::database(
        &ENTRY.replace("0030 7606", "&lt;&#48;&#x30;30&amp;&gt;"),
    ));
    assert_eq!(file.unwrap().entries[0].text().expose(), "<0030&>");
}

#[test]
fn xml_that_is_none_is_malformed() {
    for xml in [
        "",
        "text",
        "<KeePassFile>",
        "<KeePassFile><Root></KeePassFile></Root>",
        "<Other></Other>",
        "<KeePassFile",
        "</KeePassFile>",
    ] {
        let file = forge::plain(&forge::payload(3, xml));
        assert_eq!(refused(&file), ImportError::Malformed, "{xml}");
    }
    let file = [
        forge::payload(3, "<KeePassFile>"),
        b"\xFF</KeePassFile>".to_vec(),
    ]
    .concat();
    assert_eq!(refused(&forge::plain(&file)), ImportError::Malformed);
    let nameless = "<Group><Entry><String><Value>0030 7606</Value></String></Entry></Group>";
    assert_eq!(refused(&forge::database(nameless)), ImportError::Malformed);
    for value in ["A", "AAA=A", "*", "AAA", "砦"] {
        let value = format!("<Value Protected=\"True\">{value}</Value>");
        let entry = ENTRY.replace("<Value>0030 7606</Value>", &value);
        assert_eq!(refused(&forge::database(&entry)), ImportError::Malformed);
    }
}

#[test]
fn more_entries_than_a_vault_holds_are_refused() {
    let entries = |count| format!("<Group>{}</Group>", "<Entry/>".repeat(count));
    assert!(read(&forge::database(&entries(MAX_ENTRIES))).is_ok());
    let many = forge::database(&entries(MAX_ENTRIES + 1));
    assert_eq!(refused(&many), ImportError::TooMany);
    let fields = "<String/>".repeat(100_000);
    let many = forge::database(&format!("<Group><Entry>{fields}</Entry></Group>"));
    assert_eq!(refused(&many), ImportError::TooMany);
}

#[test]
fn a_file_over_8_mib_is_refused_unseen() {
    let mut file = forge::database(ENTRY);
    file.resize(MAX_BYTES, 0);
    assert!(
        read(&file).is_ok(),
        "what is behind the end is not looked at"
    );
    file.push(0);
    assert_eq!(refused(&file), ImportError::TooLarge);
}

#[test]
fn lengths_that_reach_beyond_the_file_say_that_the_end_is_missing() {
    let header = forge::header(&forge::aes(0), false);
    let mut file = forge::database(ENTRY);
    let at = header.len() + 96;
    for length in [u32::MAX, 1 << 31, 1 << 20] {
        file[at..at + 4].copy_from_slice(&length.to_le_bytes());
        assert_eq!(refused(&file), ImportError::Incomplete);
    }
    let inner = [&[1][..], &[0xFF; 4], &[0; 8]].concat();
    assert_eq!(refused(&forge::plain(&inner)), ImportError::Malformed);
}

#[test]
fn attributes_without_end_take_no_time_of_their_own() {
    let many: Vec<_> = (0..200_000)
        .map(|number| format!(" a{number}=\"\""))
        .collect();
    let many = many.concat();
    let file = forge::database(&format!("<Group{many}></Group>"));
    assert!(read(&file).is_ok());
}

proptest! {
    #[test]
    fn any_bytes_behind_the_signature_are_refused_without_a_panic(bytes in vec(any::<u8>(), 0..600)) {
        let file = [&b"\x03\xD9\xA2\x9A\x67\xFB\x4B\xB5\x01\x00\x04\x00"[..], &bytes].concat();
        prop_assert!(!any_kdbx::file_holds(&file));
    }

    #[test]
    fn any_payload_under_right_checks_is_read_or_refused(
        bytes in vec(any::<u8>(), 0..600), is_gzip: bool,
    ) {
        any_kdbx::payload_holds(&bytes, is_gzip);
    }

    #[test]
    fn a_changed_payload_is_read_or_refused(
        changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..8), cut in any::<prop::sample::Index>(),
    ) {
        let mut payload = forge::payload(3, &format!("<KeePassFile><Root>{ENTRY}</Root></KeePassFile>"));
        for (place, byte) in changes {
            let at = place.index(payload.len());
            payload[at] = byte;
        }
        payload.truncate(cut.index(payload.len() * 2).max(1));
        any_kdbx::payload_holds(&payload, false);
        any_kdbx::payload_holds(&forge::in_gzip(&compress_to_vec(&payload, 1)), true);
    }
}
