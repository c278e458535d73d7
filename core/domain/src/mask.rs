//! A name that its owner knows again and nobody else can use.

/// The first and the last letter of `name`, with the sign in front of it: `@shop_official` is `@s…l`, `山田商店` is
/// `山…店`. Of a mail address both sides: `taro@example.com` is `t…o@e…m`. Of three letters the last is hidden too, of
/// one letter nothing is shown. How long the name was is not told.
#[must_use]
pub fn masked(name: &str) -> String {
    match name.trim().rsplit_once('@') {
        Some((user, host)) => format!("{}@{}", part(user), part(host)),
        None => part(name),
    }
}

fn part(text: &str) -> String {
    let letters = || text.chars().filter(|c| c.is_alphanumeric());
    match (letters().count(), letters().next(), letters().next_back()) {
        (4.., Some(first), Some(last)) => format!("{first}…{last}"),
        (2..=3, Some(first), _) => format!("{first}…"),
        // An empty side of an `@` stays empty: it hides nothing.
        _ if text.trim().is_empty() => String::new(),
        _ => "…".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_first_and_last_letter() {
        for (name, shown) in [
            ("@shop_official", "@s…l"),
            ("shop_official", "s…l"),
            ("山田商店", "山…店"),
            ("コーヒー", "コ…ー"),
            ("taro@example.com", "t…o@e…m"),
            ("  Café Aoi (main)  ", "C…n"),
            ("090-0000-1234", "0…4"),
            ("\"quoted\"", "q…d"),
        ] {
            assert_eq!(masked(name), shown);
        }
    }

    #[test]
    fn a_short_name_shows_less_than_half() {
        for (name, shown) in [
            ("abc", "a…"),
            ("ab", "a…"),
            ("a", "…"),
            ("店", "…"),
            ("@x", "@…"),
            ("☕☕☕☕", "…"),
            ("", ""),
        ] {
            assert_eq!(masked(name), shown);
        }
    }

    #[test]
    fn nothing_but_letters_and_the_sign_of_a_name_is_shown() {
        let shown = masked("<script>alert(1)</script>\u{202e}@\u{2066}<b>");
        assert_eq!(shown, "s…t@…");
        assert_eq!(masked("משפחה"), "מ…ה");
    }
}
