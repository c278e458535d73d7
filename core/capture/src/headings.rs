//! What a row without codes says about the codes below it: their age, whose they are, that they are
//! used, or that they are no backup codes at all.

use crate::model::Refusal;
use crate::words::names_codes;

const OLD_NEW: [&str; 22] = [
    "旧",
    "新",
    "古い",
    "前の",
    "以前",
    "再発行",
    "更新",
    "取り直",
    "最新",
    "今の",
    "現在",
    "old",
    "new",
    "previous",
    "former",
    "current",
    "latest",
    "regenerated",
    "reissued",
    "発行",
    "取得日",
    "issued",
];

const OFFERS: [&str; 9] = [
    "取得する",
    "を取得",
    "を生成",
    "を作成",
    "しますか",
    "get new",
    "generate",
    "need",
    "create",
];

/// Whether a heading tells sets apart by their age.
pub(crate) fn tells_age(text: &str) -> bool {
    let text = text.to_lowercase();
    // Buttons like 新しいコードを取得 speak of sets that do not exist yet.
    if text.chars().count() > 40 || OFFERS.iter().any(|word| text.contains(word)) {
        return false;
    }
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.any(|word| OLD_NEW.contains(&word))
        || OLD_NEW
            .iter()
            .any(|word| !word.is_ascii() && text.contains(word))
}

/// Whether words say of a whole set that it no longer holds; that is not to say its codes were used.
pub(crate) fn retires(text: &str) -> bool {
    let text = text.to_lowercase();
    ["無効", "使えない", "使用不可", "失効", "invalid"]
        .iter()
        .any(|word| text.contains(word))
}

/// Which codes a remark about use speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Those before it: ここまで使用済み.
    Above,
    /// Those after it: ここから未使用.
    Below,
}

/// Whether a remark names the codes before or after it.
pub(crate) fn scope(text: &str) -> Option<Scope> {
    let text = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&[
        "ここまで",
        "以上",
        "上記",
        "上の",
        "↑",
        "above",
        "up to here",
    ]) {
        Some(Scope::Above)
    } else {
        has(&[
            "ここから",
            "以下",
            "下記",
            "下の",
            "↓",
            "below",
            "from here",
        ])
        .then_some(Scope::Below)
    }
}

/// Words that a heading names an account, a shop or a person with.
const ACCOUNT: [&str; 25] = [
    "店",
    "アカウント",
    "アカ",
    "垢",
    "個人",
    "仕事",
    "会社",
    "用",
    "プライベート",
    "本業",
    "副業",
    "家族",
    "父",
    "母",
    "妻",
    "夫",
    "自分",
    "さん",
    "スタッフ",
    "部",
    "公式",
    "サブ",
    "メイン",
    "のコード",
    "のバックアップ",
];

const ACCOUNT_WORDS: [&str; 24] = [
    "account", "acct", "shop", "store", "personal", "work", "business", "private", "main", "sub",
    "second", "home", "office", "family", "mine", "wife", "husband", "mom", "dad", "brand",
    "official", "team", "user", "s",
];

/// Headings that only cut one list into pieces.
const GOES_ON: [&str; 14] = [
    "続き",
    "つづき",
    "ページ",
    "枚目",
    "列",
    "上段",
    "下段",
    "前半",
    "後半",
    "page",
    "part",
    "continued",
    "column",
    "メモ",
];

/// Whether a heading may say whose codes follow, and whether it names an account in so many words.
pub(crate) fn names_somebody(words: &str) -> Option<bool> {
    let text = words.to_lowercase();
    let count = text.chars().filter(|c| c.is_alphabetic()).count();
    if count == 0 || text.chars().count() > 40 || GOES_ON.iter().any(|word| text.contains(word)) {
        return None;
    }
    let account = ACCOUNT.iter().any(|word| text.contains(word))
        || text
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| ACCOUNT_WORDS.contains(&word));
    // "Backup codes" alone says what they are, not whose.
    (account || !names_codes(&text)).then_some(account)
}

/// Names of what looks like a code or stands with codes, and must not be kept as one.
const INSTEAD: [(Refusal, &[&str]); 3] = [
    (
        Refusal::TotpSecret,
        &[
            "authenticator",
            "totp",
            "setup key",
            "set-up key",
            "set up key",
            "secret",
            "backup key",
            "バックアップキー",
            "セットアップ",
            "認証アプリ",
            "シークレット",
            "秘密",
        ],
    ),
    (
        Refusal::TemporaryPassword,
        &[
            "temporary pass",
            "temp password",
            "one-time password",
            "仮パスワード",
            "仮のパスワード",
            "一時パスワード",
            "一時的なパスワード",
            "初期パスワード",
            "app password",
            "app-specific password",
            "アプリパスワード",
            "アプリ パスワード",
            "アプリ用パスワード",
            "アプリ固有のパスワード",
            "app 用パスワード",
            "app用パスワード",
        ],
    ),
    (
        Refusal::SecretKey,
        &[
            "emergency kit",
            "secret key",
            "recovery phrase",
            "seed phrase",
            "リカバリーフレーズ",
            "復元フレーズ",
            "シードフレーズ",
            "秘密の復元フレーズ",
        ],
    ),
];

/// Which other secret the text names, if any.
pub(crate) fn names_instead(text: &str) -> Option<Refusal> {
    let text = text.to_lowercase();
    let names = |wanted: Refusal| {
        INSTEAD.iter().any(|(refusal, words)| {
            *refusal == wanted && words.iter().any(|word| text.contains(word))
        })
    };
    // The longer names hold the shorter: a secret key is no setup key.
    [
        Refusal::SecretKey,
        Refusal::TemporaryPassword,
        Refusal::TotpSecret,
    ]
    .into_iter()
    .find(|refusal| names(*refusal))
}
