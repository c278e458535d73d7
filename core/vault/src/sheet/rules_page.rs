//! The rules of a shop for the wall: how codes are kept and passed on (S-112 to S-124).

use std::io;

use toride_domain::{
    Millis, Owner,
    guide::{Method, StorageRule},
};

use super::{fit::Fit, html::Html};

const PAGE: u64 = 172;
const HALF: u64 = 76;

/// What each shop decides for itself, written by hand.
const OURS: [&str; 4] = [
    "shop-rules-place",
    "shop-rules-second",
    "shop-rules-keeper",
    "shop-rules-deputy",
];

pub(super) fn write(page: &mut Html<'_>, made_at: Millis) -> io::Result<()> {
    let rules: Vec<_> = StorageRule::of(Owner::Business)
        .map(|rule| format!("storage-rule-{}", rule.id()))
        .collect();
    let fit = fit(page, &rules);
    page.fitted(&fit, "shop-rules-title", ("shop-rules-made", made_at))?;
    page.element("h2", "shop-rules-ours", &[])?;
    page.raw("<dl>\n")?;
    for label in OURS {
        page.about(label, "")?;
    }
    page.raw("</dl>\n")?;
    page.element("h2", "shop-rules-rules", &[])?;
    page.raw("<ol>\n")?;
    for rule in &rules {
        page.element("li", rule, &[])?;
    }
    page.raw("</ol>\n")?;
    page.element("h2", "shop-rules-methods", &[])?;
    for method in Method::ALL {
        let key = format!("storage-method-{}", method.id());
        page.raw("<div class='method'>")?;
        page.element("p", &key, &[])?;
        page.raw("<div><b>+</b>")?;
        page.say(&format!("{key}-good"), &[])?;
        page.raw("</div><div><b>−</b>")?;
        page.say(&format!("{key}-bad"), &[])?;
        page.raw("</div></div>\n")?;
    }
    page.raw("<p class='foot'>")?;
    page.say("shop-rules-foot", &[])?;
    page.raw("</p>\n</section>\n")
}

fn fit(page: &Html<'_>, rules: &[String]) -> Fit {
    let mut fit = Fit::default().space(370 + 3 * 270 + 4 * 230);
    for rule in rules {
        fit = fit.text(&page.words(rule, &[]), PAGE).space(25);
    }
    for method in Method::ALL {
        let key = format!("storage-method-{}", method.id());
        let side = |side: &str| {
            let said = page.words(&format!("{key}-{side}"), &[]);
            Fit::default().text(&said, HALF)
        };
        fit = fit.space(220).beside(side("good"), side("bad"));
    }
    fit.text(&page.words("shop-rules-foot", &[]), PAGE)
        .space(150)
}
