//! Prints the figures of docs/qr.md: `cargo run --release -p toride-capture --example qr_figures`. Takes minutes.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it prints and measures, and nothing of it is shipped"
)]

#[path = "../tests/support"]
mod support {
    pub mod qr_camera;
    #[allow(dead_code, reason = "the tests ask for more")]
    pub mod rng;
}

use std::time::Instant;
use support::qr_camera::{PERFECT, Picture, View, by_hand, bytes, photograph};
use support::rng::Rng;
use toride_capture::qr::{MAX_DATA, Receiver, Sender, USUAL_DATA, draw, read};

const ID: [u8; 16] = *b"figures of frame";

fn main() {
    the_best_piece_for_the_screen_of_a_phone();
    what_it_takes_to_read_a_picture();
    frames_needed_without_loss_and_with_it();
    what_each_fault_costs();
}

fn the_best_piece_for_the_screen_of_a_phone() {
    // the width of the white square in a picture of 1280 x 720
    let widths = [640.0, 480.0, 360.0, 300.0, 240.0];
    println!("| Data | Modules | {widths:?} pixels wide: read, of 30 |");
    for data in [200, 300, 400, 500, 600, 700, 800, 900, 1_000, MAX_DATA] {
        let mut rng = Rng::new(6);
        let bundle = bytes(&mut rng, 30 * data);
        let frames: Vec<_> = sender(&bundle, data).take(30).collect();
        let side = draw(&frames[0]).expect("it fits").side();
        let good = widths.map(|width: f64| {
            let hits = frames.iter().filter(|frame| {
                let matrix = draw(frame).expect("it fits");
                let view = by_hand(width / (side + 8) as f64, &mut rng);
                is_read(frame, &photograph(&matrix, &view, &mut rng))
            });
            hits.count()
        });
        println!("| {data} | {side} | {good:?} |");
    }
}

fn sender(bundle: &[u8], data: usize) -> Sender {
    Sender::with_data(ID, bundle, data).expect("a bundle")
}

fn is_read(frame: &[u8], picture: &Picture) -> bool {
    let found = read(&picture.luma, picture.width, picture.height, picture.width);
    let found = found.expect("a picture");
    found.iter().any(|payload| payload == frame)
}

fn what_it_takes_to_read_a_picture() {
    let mut rng = Rng::new(2);
    let frame = bytes(&mut rng, 733);
    let matrix = draw(&frame).expect("it fits");
    let stone = |x: usize, y: usize| {
        let from_middle = (x % 10).abs_diff(3).max((y % 10).abs_diff(3));
        from_middle == 2 || from_middle > 3 || x > 80 || y > 40
    };
    for (name, picture) in [
        (
            "a frame",
            photograph(&matrix, &by_hand(5.5, &mut rng), &mut rng),
        ),
        (
            "a frame, larger",
            photograph(&matrix, &by_hand(15.0, &mut rng), &mut rng),
        ),
        ("nothing, 1280 x 720", of(1_280, 720, |_, _| 200)),
        ("nothing, 8000 x 6000", of(8_000, 6_000, |_, _| 200)),
        (
            "noise, 2048 x 2048",
            of(2_048, 2_048, |_, _| rng.next().to_le_bytes()[0]),
        ),
        (
            "32 stones, 2048 x 2048",
            of(2_048, 2_048, |x, y| u8::from(stone(x / 5, y / 5)) * 255),
        ),
    ] {
        let start = Instant::now();
        let found = read(&picture.luma, picture.width, picture.height, picture.width);
        let codes = found.expect("a picture").len();
        println!("| {name} | {codes} codes | {:?} |", start.elapsed());
    }
}

fn of(width: usize, height: usize, mut tone: impl FnMut(usize, usize) -> u8) -> Picture {
    let pixels = 0..width * height;
    Picture {
        luma: pixels.map(|at| tone(at % width, at / width)).collect(),
        width,
        height,
    }
}

/// Pictures shown until the bundle is there, if `lost` of 100 are lost.
fn shown(bundle: &[u8], data: usize, lost: usize, rng: &mut Rng) -> (usize, usize) {
    let mut receiver = Receiver::new();
    let (mut count, mut sent) = (0, 0);
    for frame in sender(bundle, data) {
        count += 1;
        sent += frame.len();
        if rng.below(100) >= lost && receiver.receive(&frame).expect("ours").is_complete() {
            break;
        }
    }
    assert_eq!(receiver.bundle(), Ok(bundle));
    (count, sent)
}

/// The same with the decoder of the crate, which peels.
fn shown_to_a_peeler(bundle: &[u8], data: usize, lost: usize, rng: &mut Rng) -> usize {
    let mut encoder = ur::fountain::Encoder::new(bundle, data).expect("a bundle");
    let mut decoder = ur::fountain::Decoder::default();
    let mut count = 0;
    while !decoder.complete() {
        count += 1;
        let part = encoder.next_part();
        if rng.below(100) >= lost {
            decoder.receive(part).expect("ours");
        }
    }
    count
}

fn frames_needed_without_loss_and_with_it() {
    println!(
        "| Bundle | Pieces | sent / size | 0 % | 10 % | 30 % (most of 50) | 50 % | by peeling, 30 % |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    for kib in [1, 4, 16, 60, 100, 150, 350, 512] {
        let mut rng = Rng::new(kib as u64);
        let bundle = bytes(&mut rng, kib << 10);
        let pieces = Sender::new(ID, &bundle).expect("a bundle").pieces();
        let (count, sent) = shown(&bundle, USUAL_DATA, 0, &mut rng);
        let ratio = sent as f64 / bundle.len() as f64;
        let mut at = |lost: usize| {
            let mut counts: Vec<_> = (0..20)
                .map(|_| shown(&bundle, USUAL_DATA, lost, &mut rng).0)
                .collect();
            counts.sort_unstable();
            (counts[10], counts[19])
        };
        let (ten, thirty, fifty) = (at(10), at(30), at(50));
        let data = USUAL_DATA.max(bundle.len().div_ceil(512));
        let mut peeled: Vec<_> = (0..5)
            .map(|_| shown_to_a_peeler(&bundle, data, 30, &mut rng))
            .collect();
        peeled.sort_unstable();
        println!(
            "| {kib} KiB | {pieces} | {ratio:.3} | {count} | {} | {} ({}) | {} | {} |",
            ten.0, thirty.0, thirty.1, fifty.0, peeled[2]
        );
    }
}

fn what_each_fault_costs() {
    println!("| Fault | read, of 40 |");
    println!("|---|---|");
    let mut rng = Rng::new(9);
    let bundle = bytes(&mut rng, 40 * USUAL_DATA);
    let frames: Vec<_> = Sender::new(ID, &bundle)
        .expect("a bundle")
        .take(40)
        .collect();
    let row = |name: &str, view: View| {
        let mut rng = Rng::new(1);
        let good = frames.iter().filter(|frame| {
            let matrix = draw(frame).expect("it fits");
            let picture = photograph(&matrix, &view, &mut rng);
            is_read(frame, &picture)
        });
        println!("| {name} | {} |", good.count());
    };
    for scale in [2.0, 2.5, 3.0, 4.0, 5.5, 8.0, 12.0, 20.0] {
        row(
            &format!("{scale} pixels per module"),
            View { scale, ..PERFECT },
        );
    }
    let usual = View {
        scale: 5.5,
        ..PERFECT
    };
    for degrees in [3.0, 7.0, 15.0, 30.0, 45.0, 90.0, 180.0] {
        row(&format!("{degrees} degrees"), View { degrees, ..usual });
    }
    for blur in [1, 2, 4, 6, 8, 12] {
        row(&format!("blur {blur}"), View { blur, ..usual });
    }
    for noise in [10, 20, 40, 60, 80] {
        row(&format!("noise {noise}"), View { noise, ..usual });
    }
    for tilt in [0.05, 0.1, 0.15, 0.2, 0.3] {
        row(&format!("tilt {tilt}"), View { tilt, ..usual });
    }
    for shade in [60.0, 120.0] {
        row(&format!("shade {shade}"), View { shade, ..usual });
    }
}
