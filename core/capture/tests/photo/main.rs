//! Codes come out of pictures: phone screens and photographed sheets are drawn with real type,
//! read by a real recogniser (tesseract), and its boxes are handed over as a phone would do it.
//!
//! `PHOTO_SEED=7,8` draws other codes; `PHOTO_FOLDER=/tmp/pictures` keeps the pictures to look at;
//! `-- --nocapture` prints the figures. See `docs/photo.md`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test may panic"
)]
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pixels"
)]

mod camera;
mod codes;
mod draw;
mod figures;
mod recogniser;
mod screens;
mod sheets;

use camera::Shot;
use figures::Figures;
use screens::{Look, Screen};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, thread};

/// Draws one picture; its codes follow from the number.
type Draw = Box<dyn Fn(u64) -> Screen + Sync>;

/// What is drawn: every kind on a smaller and a larger phone, or turned to either side.
fn gallery() -> Vec<Draw> {
    let screen = |kind, scale, dark, size, draw: fn(&'static str, Look, f32) -> Screen| -> Draw {
        Box::new(move |seed| draw(kind, Look { seed, scale, dark }, size))
    };
    let shot = |turned| Shot {
        turned,
        tilt: 0.05,
        blur: 0.5,
        grain: 14.0,
        shade: 0.6,
    };
    let mut all = Vec::new();
    for scale in [2.0, 3.0] {
        all.extend([
            screen(
                "Instagram, ja, light",
                scale,
                false,
                20.0,
                screens::instagram_ja,
            ),
            screen(
                "Instagram, ja, dark",
                scale,
                true,
                20.0,
                screens::instagram_ja,
            ),
            screen(
                "Google, en, columns, light",
                scale,
                false,
                18.0,
                screens::google_columns,
            ),
            screen(
                "Google, en, columns, dark",
                scale,
                true,
                18.0,
                screens::google_columns,
            ),
            screen(
                "Nintendo, ja, light",
                scale,
                false,
                17.0,
                screens::nintendo_ja,
            ),
            screen(
                "GitHub, en, columns, dark",
                scale,
                true,
                15.0,
                screens::github,
            ),
        ]);
    }
    all.extend([
        screen(
            "Instagram, ja, small type",
            1.5,
            false,
            16.0,
            screens::instagram_ja,
        ),
        screen(
            "Instagram, ja, large type",
            3.0,
            true,
            28.0,
            screens::instagram_ja,
        ),
        screen("GitLab, en, light", 2.0, false, 16.0, screens::gitlab),
        screen(
            "Discord, en, columns, dark",
            2.0,
            true,
            16.0,
            screens::discord,
        ),
        screen("Keycloak, en, light", 2.0, false, 16.0, screens::keycloak),
        screen("Bitwarden, en, light", 3.0, false, 16.0, screens::bitwarden),
    ]);
    for turned in [-3.0, 1.5] {
        let photo = |draw: fn(u64, &Shot) -> Screen| -> Draw {
            Box::new(move |seed| draw(seed, &shot(turned)))
        };
        all.extend([
            photo(|seed, shot| sheets::google("Google, en, print, photo", seed, false, shot)),
            photo(|seed, shot| sheets::google("Google, ja, print, photo", seed, true, shot)),
            photo(|seed, shot| sheets::memo("Instagram, ja, memo, photo", seed, shot)),
            photo(|seed, shot| sheets::wordpress("WordPress.com, en, print, photo", seed, shot)),
        ]);
    }
    all
}

/// Draws, reads and compares everything, on as many processors as there are.
fn measure(seed: u64) -> Vec<(&'static str, Figures)> {
    let gallery = gallery();
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::new());
    let folder = env::var_os("PHOTO_FOLDER").map(std::path::PathBuf::from);
    let work = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(draw) = gallery.get(at) else {
                return;
            };
            let screen = draw(seed * 1_000 + at as u64);
            if let Some(folder) = &folder {
                let name = format!("{seed}-{at:02}.pgm");
                fs::write(folder.join(name), screen.picture.pgm()).expect("a picture is kept");
            }
            let figures = figures::of(&screen, &recogniser::read(&screen.picture));
            results.lock().unwrap().push((at, screen.kind, figures));
        }
    };
    let processors = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        for _ in 0..processors {
            scope.spawn(work);
        }
    });
    let mut results = results.into_inner().unwrap();
    results.sort_by_key(|(at, ..)| *at);
    results
        .into_iter()
        .map(|(_, kind, figures)| (kind, figures))
        .collect()
}

#[test]
fn of_the_codes_in_pictures_95_in_100_are_exact_and_no_wrong_one_passes_unasked() {
    let seeds = match env::var("PHOTO_SEED") {
        Ok(seeds) => seeds
            .split(',')
            .map(|seed| seed.parse().expect("a number"))
            .collect(),
        Err(_) => vec![1, 2],
    };
    let results: Vec<_> = seeds.into_iter().flat_map(measure).collect();
    let all = figures::print(&results);
    assert!(all.codes >= 200, "too few codes: {all:?}");
    for (kind, figures) in &results {
        assert_eq!(figures.silent, 0, "wrong, and nobody is asked: {kind}");
        assert_eq!(figures.missed, 0, "missing: {kind}");
        assert_eq!(figures.untold, 0, "missing, and nobody is told: {kind}");
        assert!(figures.ordered, "out of order: {kind}");
    }
    let part = all.exact * 100 / all.codes;
    assert!(part >= 95, "only {part} of 100 codes are exact: {all:?}");
    // A question about everything would be no help either.
    assert!(all.asked * 100 <= all.exact * 20, "asks too often: {all:?}");
}
