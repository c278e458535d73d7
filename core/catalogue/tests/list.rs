//! The services that Toride knows. A new service is a file in `services/` and a line here.

use toride_catalogue::{Codes, all, find};

use Codes::{None as Nothing, Set, Single};

/// Id, how many codes it hands out, and the length of a code where it is known well enough to be
/// checked. Ids lie in people's vaults: they are never changed and never taken away.
const LIST: &[(&str, Codes, Option<usize>)] = &[
    ("instagram", Set, Some(8)),
    ("facebook", Set, None),
    ("google", Set, Some(8)),
    ("github", Set, None),
    ("gitlab", Set, Some(16)),
    ("discord", Set, Some(8)),
    ("x", Single, None),
    ("dropbox", Set, None),
    ("microsoft", Single, Some(25)),
    ("apple", Single, Some(28)),
    ("slack", Set, None),
    ("reddit", Set, None),
    ("nintendo", Set, None),
    ("playstation", Set, None),
    ("steam", Set, None),
    ("epic", Set, None),
    ("ubisoft", Set, None),
    ("snapchat", Single, None),
    ("linkedin", Set, None),
    ("pinterest", Single, None),
    ("wordpress-com", Set, None),
    ("cloudflare", Set, None),
    ("npm", Set, None),
    ("pypi", Set, Some(16)),
    ("docker", Single, None),
    ("bitwarden", Single, Some(32)),
    ("proton", Set, None),
    ("one-password", Single, None),
    ("shopify", Set, None),
    ("stripe", Single, None),
    ("notion", Set, None),
    ("zoom", Set, None),
    ("freee", Set, None),
    ("amazon", Nothing, None),
    ("line", Nothing, None),
    ("yahoo-japan", Nothing, None),
    ("rakuten", Nothing, None),
    ("paypal", Nothing, None),
    ("twitch", Nothing, None),
    ("tiktok", Nothing, None),
    ("coinbase", Nothing, None),
    ("binance", Nothing, None),
    ("mercari", Nothing, None),
    ("keycloak", Set, Some(12)),
    ("nextcloud", Set, None),
    ("misskey", Set, None),
    ("mastodon", Set, Some(16)),
    ("laravel-fortify", Set, Some(20)),
    ("wordpress-two-factor", Set, None),
    ("modrinth", Set, Some(11)),
    ("auth0", Single, Some(24)),
    ("tutanota", Single, None),
    ("other", Set, None),
];

#[test]
fn every_service_of_the_list_is_in_the_catalogue() {
    for (id, codes, length) in LIST {
        let service = find(id).unwrap_or_else(|| panic!("services/{id}.toml is missing"));
        assert_eq!(service.codes.value, *codes, "{id}");
        let shape = service.shape.value;
        assert_eq!(shape.length.filter(|_| shape.length_known), *length, "{id}");
    }
}

#[test]
fn every_service_of_the_catalogue_is_in_the_list() {
    for service in all() {
        let times = LIST.iter().filter(|(id, ..)| *id == service.id).count();
        assert_eq!(times, 1, "give {} a line in this list", service.id);
    }
}

#[test]
fn only_a_length_of_grade_a_or_b_is_checked() {
    for service in all() {
        let known = service.shape.value.length_known;
        assert_eq!(
            known,
            service.shape_grades.length.is_certain(),
            "{}",
            service.id
        );
    }
}

#[test]
fn two_badges_are_never_taken_for_one_another() {
    for (at, one) in all().iter().enumerate() {
        let initials = one.badge.initials.to_lowercase();
        assert!((1..=2).contains(&initials.chars().count()), "{}", one.id);
        for two in &all()[at + 1..] {
            let same = two.badge.initials.to_lowercase() == initials;
            assert!(!same, "{} and {} are both {initials}", one.id, two.id);
        }
    }
}

#[test]
fn white_letters_are_readable_on_every_badge() {
    let channel = |value: u32| {
        let value = f64::from(value & 0xFF) / 255.0;
        if value <= 0.03928 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    for service in all() {
        let rgb = service.badge.rgb;
        let light =
            0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
        assert!(1.05 / (light + 0.05) >= 4.5, "{}", service.id);
    }
}
