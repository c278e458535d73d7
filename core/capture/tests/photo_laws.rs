//! What holds for every recogniser: the order of its words does not matter, nothing panics, rows
//! and columns come back, and one reading alone is never believed.

#![allow(
    clippy::cast_precision_loss,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

use proptest::prelude::*;
use toride_capture::{CaptureError, Doubt, MAX_PHOTO_LINES, Order, PhotoLine, photo_text};
use toride_catalogue::find;

fn word(text: &str, left: f32, top: f32) -> PhotoLine<'_> {
    PhotoLine {
        text,
        left,
        top,
        width: 12.0 * text.len() as f32,
        height: 20.0,
        confidence: Some(0.9),
    }
}

fn shown(lines: &[PhotoLine<'_>]) -> String {
    photo_text(lines)
        .expect("few lines")
        .text()
        .expose()
        .to_owned()
}

fn number() -> impl Strategy<Value = f32> {
    prop_oneof![
        -50.0..900.0_f32,
        Just(f32::NAN),
        Just(f32::INFINITY),
        Just(f32::MAX),
        Just(f32::MIN),
        Just(0.0),
    ]
}

type Box = (String, [f32; 4], Option<f32>);

fn boxes() -> impl Strategy<Value = Vec<Box>> {
    let text = prop_oneof![
        "[0-9]{4}",
        "[ -~]{0,6}",
        "[あ-ん]{1,3}",
        "\\PC{0,4}",
        "1\n2"
    ];
    let place = [number(), number(), number(), number()];
    prop::collection::vec((text, place, prop::option::of(number())), 0..40)
}

fn lines(boxes: &[Box]) -> Vec<PhotoLine<'_>> {
    let mut lines = Vec::new();
    for (text, [left, top, width, height], confidence) in boxes {
        lines.push(PhotoLine {
            text,
            left: *left,
            top: *top,
            width: *width,
            height: *height,
            confidence: *confidence,
        });
    }
    lines
}

proptest! {
    #[test]
    fn any_order_of_any_words_gives_the_same_text(
        (boxes, mixed) in boxes().prop_flat_map(|b| (Just(b.clone()), Just(b).prop_shuffle()))
    ) {
        let one = photo_text(&lines(&boxes)).expect("few lines");
        let two = photo_text(&lines(&mixed)).expect("few lines");
        prop_assert_eq!(&one, &two);
        let service = find("google").expect("an id");
        prop_assert_eq!(one.parse(service).is_ok(), two.parse(service).is_ok());
    }
}

#[test]
fn columns_stay_apart_and_words_of_a_code_together() {
    let lines = [
        word("1234", 0.0, 0.0),
        word("5678", 58.0, 1.0),
        word("8765", 200.0, 0.0),
        word("4321", 258.0, 2.0),
        word("1111", 0.0, 40.0),
    ];
    assert_eq!(shown(&lines), "1234 5678   8765 4321\n1111");
}

#[test]
fn numbered_columns_are_read_by_their_numbers() {
    let rows = [("1.", "11112222", 0.0), ("2.", "33334444", 40.0)];
    let right = [("3.", "55556666", 0.0), ("4.", "77778888", 40.0)];
    let mut lines = Vec::new();
    for (number, code, top) in rows {
        lines.extend([word(number, 0.0, top), word(code, 34.0, top)]);
    }
    for (number, code, top) in right {
        lines.extend([word(number, 300.0, top), word(code, 334.0, top)]);
    }
    let parsed = photo_text(&lines)
        .unwrap()
        .parse(find("google").unwrap())
        .unwrap();
    assert_eq!(parsed.order, Order::ByNumber);
    let codes: Vec<_> = parsed
        .candidates
        .iter()
        .map(|c| c.canonical.as_ref().unwrap().expose())
        .collect();
    assert_eq!(codes, ["11112222", "33334444", "55556666", "77778888"]);
}

#[test]
fn a_picture_turned_by_three_degrees_reads_the_same() {
    let words = ["1234 5678", "2345 6789", "3456 7890", "4567 8901"];
    let lines = |degrees: f32| -> Vec<PhotoLine<'static>> {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let place = |at: usize| (300.0 * (at % 2) as f32, 45.0 * (at / 2) as f32);
        words
            .into_iter()
            .enumerate()
            .map(|(at, text)| {
                let (x, y) = place(at);
                word(text, x * cos - y * sin, x * sin + y * cos)
            })
            .collect()
    };
    for degrees in [-3.0, -1.0, 2.0, 3.0] {
        assert_eq!(shown(&lines(degrees)), shown(&lines(0.0)), "{degrees}");
    }
}

#[test]
fn one_reading_alone_is_asked_about_and_two_that_agree_are_believed() {
    let service = find("google").unwrap();
    let doubts = |lines: &[PhotoLine<'_>]| -> Vec<Option<Doubt>> {
        let parsed = photo_text(lines).unwrap().parse(service).unwrap();
        parsed.candidates.iter().map(|c| c.doubt).collect()
    };
    let (first, second) = (word("12345678", 0.0, 0.0), word("87654321", 0.0, 40.0));
    assert_eq!(doubts(&[first, second]), [Some(Doubt::Blurred); 2]);
    assert_eq!(doubts(&[first, second, first, second]), [None; 2]);
    let other = word("87654821", 0.0, 40.0);
    assert_eq!(
        doubts(&[first, second, first, other]),
        [None, Some(Doubt::Blurred)]
    );
}

#[test]
fn a_list_number_that_runs_into_the_code_is_no_agreement() {
    let apart = [word("2.", 0.0, 0.0), word("94714306", 32.0, 0.0)];
    let joined = word("294714306", 0.0, 0.0);
    let photo = photo_text(&[apart[0], apart[1], joined]).unwrap();
    let parsed = photo.parse(find("wordpress-com").unwrap()).unwrap();
    assert_eq!(parsed.candidates.len(), 1);
    assert_eq!(parsed.candidates[0].doubt, Some(Doubt::Blurred));
}

#[test]
fn of_readings_that_differ_one_as_long_as_the_other_codes_is_shown_and_asked_about() {
    let mut lines = Vec::new();
    for (row, code) in ["12345678", "23456789", "34567890"].into_iter().enumerate() {
        lines.extend([word(code, 0.0, 40.0 * row as f32); 3]);
    }
    // Two readings have lost a digit, and agree in that.
    let (short, whole) = (word("4567891", 0.0, 120.0), word("45678901", 0.0, 120.0));
    lines.extend([short, whole, short]);
    let parsed = photo_text(&lines)
        .unwrap()
        .parse(find("google").unwrap())
        .unwrap();
    let last = parsed.candidates.last().unwrap();
    assert_eq!(last.canonical.as_ref().unwrap().expose(), "45678901");
    assert_eq!(last.doubt, Some(Doubt::Blurred));
    assert!(parsed.candidates[..3].iter().all(|c| c.doubt.is_none()));
}

#[test]
fn the_halves_of_one_long_code_are_no_secret_of_an_authenticator() {
    let rows = ["A4PL LJYR WGCL LHK4", "EISF XTIB D3OL 3EH4"];
    let lines = [word(rows[0], 0.0, 0.0), word(rows[1], 0.0, 40.0)];
    let parsed = photo_text(&lines)
        .unwrap()
        .parse(find("bitwarden").unwrap())
        .unwrap();
    assert_eq!(parsed.candidates.len(), 1);
    assert_eq!(parsed.candidates[0].doubt, Some(Doubt::Blurred));
}

#[test]
fn too_many_words_are_refused() {
    let many = vec![word("1", 0.0, 0.0); MAX_PHOTO_LINES + 1];
    assert_eq!(photo_text(&many).unwrap_err(), CaptureError::TooLarge);
    assert!(photo_text(&many[1..]).is_ok());
}
