//! Names of accounts without an @: behind a label, or alone above their codes.

/// What stands in front of the name of an account.
const LABELS: [&str; 20] = [
    "id",
    "user",
    "userid",
    "username",
    "account",
    "accountname",
    "login",
    "handle",
    "アカウント",
    "アカウント名",
    "アカウントid",
    "ユーザー",
    "ユーザー名",
    "ユーザーid",
    "ユーザーネーム",
    "ユーザ名",
    "ユーザid",
    "ログインid",
    "登録id",
    "ログイン名",
];

/// Endings of pictures and prints; two of them are not two accounts.
const FILES: [&str; 7] = ["png", "jpg", "jpeg", "heic", "webp", "pdf", "txt"];

/// The name in a row like `ID: cafe_sora`.
pub(crate) fn labelled(row: &[char]) -> Option<&[char]> {
    let at = row.iter().take(32).position(|c| matches!(c, ':' | '='))?;
    let label: String = row
        .get(..at)?
        .iter()
        .filter(|c| c.is_alphanumeric())
        .flat_map(|c| c.to_lowercase())
        .collect();
    let name = bare(row.get(at + 1..)?)?;
    LABELS.contains(&label.as_str()).then_some(name)
}

/// A row that is nothing but a name as only accounts have it: `cafe_sora`, `sora.bakes`, `umi2024`.
pub(crate) fn alone(row: &[char]) -> Option<&[char]> {
    let name = bare(row)?;
    let joint = |c: &char| matches!(c, '_' | '.');
    let parts = || name.split(joint);
    let joined = name.iter().any(joint)
        && parts().all(|part| !part.is_empty())
        && !parts().any(|part| {
            FILES.contains(
                &part
                    .iter()
                    .collect::<String>()
                    .to_ascii_lowercase()
                    .as_str(),
            )
        });
    let letters = name.iter().take_while(|c| c.is_ascii_alphabetic()).count();
    let numbered =
        letters > 2 && letters < name.len() && name.iter().skip(letters).all(char::is_ascii_digit);
    (joined || numbered).then_some(name)
}

/// A word of the characters and the length that services allow, with a letter.
fn bare(text: &[char]) -> Option<&[char]> {
    let start = text.iter().position(|c| *c != ' ')?;
    let end = text.iter().rposition(|c| *c != ' ')?;
    let word = text.get(start..=end)?;
    let fits = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    let sized = (3..=30).contains(&word.len());
    (sized && word.iter().all(fits) && word.iter().any(char::is_ascii_alphabetic)).then_some(word)
}
