//! What a message means, from whatever of it was typed.
//!
//! Services word their messages differently and change them, and people type what they remember. So only words that
//! carry the meaning are looked for, of both languages at once: a service's screen may speak another one than the app.

use super::{Symptom, Typed, fold::fold};

/// What a message means, as far as it can be told.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Heard {
    /// What it says is wrong.
    pub symptom: Symptom,
    /// Which kind of code it speaks of; asked all the same, since the words say it only by the way.
    pub typed: Typed,
}

/// Words by what they mean. Of several in one message the first kind counts: who has tried too often has typed a wrong
/// code before, and is told so, too.
const WORDS: [(Symptom, &[&str]); 5] = [
    (
        Symptom::TooMany,
        &[
            "too many",
            "too often",
            "try again later",
            "a few minutes",
            "please wait",
            "rate limit",
            "locked out",
            "temporarily locked",
            "temporarily blocked",
            "limit reached",
            "limit exceeded",
            "limit how often",
            "回数",
            "かいすう",
            "しばらく",
            "時間をおいて",
            "時間を置いて",
            "時間をあけて",
            "あとでもう一度",
            "後でもう一度",
            "後ほど",
            "のちほど",
            "試行",
            "ロックされ",
            "ブロックされ",
            "制限され",
            "一時的に",
        ],
    ),
    (
        Symptom::Connection,
        &[
            "internet connection",
            "network error",
            "no connection",
            "connection failed",
            "couldn't connect",
            "could not connect",
            "offline",
            "通信エラー",
            "通信に失敗",
            "通信状",
            "接続",
            "ネットワーク",
            "オフライン",
            "電波",
            "つうしん",
            "圏外",
        ],
    ),
    (
        Symptom::AlreadyUsed,
        &[
            "already been used",
            "already used",
            "been used before",
            "used once",
            "previously used",
            "使用済",
            "利用済",
            "すでに使",
            "既に使",
            "すでに利用",
            "既に利用",
            "使用されています",
            "使われて",
            "しようずみ",
            "一度使",
        ],
    ),
    (
        Symptom::Expired,
        &[
            "expire",
            "no longer valid",
            "timed out",
            "time limit",
            "out of date",
            "期限",
            "有効期",
            "きげん",
            "ゆうこうき",
            "期間が過ぎ",
            "時間切れ",
            "時間が経過",
            "タイムアウト",
            "失効",
            "しっこう",
        ],
    ),
    (
        Symptom::WrongCode,
        &[
            "incorrect",
            "invalid",
            "wrong",
            "doesn't match",
            "does not match",
            "didn't match",
            "did not match",
            "don't match",
            "do not match",
            "not match",
            "not valid",
            "isn't valid",
            "valid code",
            "isn't right",
            "is not right",
            "not correct",
            "isn't correct",
            "check the security code",
            "check the code",
            "check the number",
            "check your code",
            "not recognized",
            "not recognised",
            "don't recognize",
            "don't recognise",
            "couldn't verify",
            "could not verify",
            "couldn't be verified",
            "didn't work",
            "doesn't work",
            "not accepted",
            "mismatch",
            "try a different code",
            "間違",
            "まちが",
            "無効",
            "むこう",
            "有効な",
            "有効では",
            "正しくあ",
            "正しくな",
            "正しい",
            "ただしく",
            "ただしい",
            "一致し",
            "いっち",
            "合っていません",
            "合いません",
            "誤",
            "あやま",
            "違い",
            "違う",
            "違って",
            "ちがい",
            "ちがう",
            "ちがって",
            "不一致",
            "異なり",
            "異なっ",
            "認識でき",
            "認証できません",
            "認証に失敗",
            "確認できません",
            "確認できなかった",
            "使用できません",
            "利用できません",
            "使えません",
            "不正",
        ],
    ),
];

/// It is about the password or the name.
const PASSWORD: &[&str] = &[
    "password",
    "username",
    "user name",
    "パスワード",
    "ユーザーネーム",
    "ユーザー名",
    "暗証",
    "find your account",
    "find an account",
    "アカウントが見つか",
    "アカウントは見つか",
];

/// It is about a code after all, although it may speak of a password.
const CODE: &[&str] = &[
    "code",
    "one-time",
    "passcode",
    "コード",
    "ワンタイム",
    "確認番号",
    "認証番号",
];

/// It speaks of the code of an ordinary sign-in.
const SIX_DIGITS: &[&str] = &[
    "6-digit",
    "six-digit",
    "6 digits",
    "six digits",
    "we sent",
    "sent to",
    "sent you",
    "text message",
    "sms",
    "authenticator",
    "authentication app",
    "login code",
    "6桁",
    "六桁",
    "6けた",
    "送信",
    "送った",
    "お送り",
    "届い",
    "メッセージ",
    "認証アプリ",
    "ログインコード",
    "認証番号",
    "ワンタイム",
];

/// It speaks of a backup code.
const BACKUP_CODE: &[&str] = &[
    "8-digit",
    "eight-digit",
    "8 digits",
    "backup",
    "back-up",
    "recovery code",
    "emergency code",
    "8桁",
    "八桁",
    "8けた",
    "バックアップ",
    "リカバリ",
    "回復",
    "復旧",
    "予備",
];

impl Heard {
    /// What this means: a whole message, a part of it, or the beginning of one that is still being typed. Case, width,
    /// script of kana, spaces and marks do not matter.
    #[must_use]
    pub fn of(text: &str) -> Self {
        // "Something went wrong" says nothing.
        let text = fold(text).replace("wentwrong", "");
        Self {
            symptom: symptom(&text),
            typed: typed(&text),
        }
    }
}

fn symptom(text: &str) -> Symptom {
    let found = WORDS.iter().find(|(_, words)| mentions(text, words));
    let symptom = found.map_or_else(|| begun(text), |(symptom, _)| *symptom);
    let is_of_password = mentions(text, PASSWORD) && !mentions(text, CODE);
    match symptom {
        Symptom::WrongCode | Symptom::Unknown if is_of_password => Symptom::Password,
        symptom => symptom,
    }
}

fn typed(text: &str) -> Typed {
    match (mentions(text, SIX_DIGITS), mentions(text, BACKUP_CODE)) {
        (true, false) => Typed::SixDigits,
        (false, true) => Typed::BackupCode,
        _ => Typed::Unsure,
    }
}

fn mentions(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(&fold(word)))
}

/// What the end of the text may be the beginning of: somebody is still typing. Only where it can be one thing alone.
fn begun(text: &str) -> Symptom {
    let starts = text.char_indices().map(|(start, _)| start);
    for tail in starts.filter_map(|start| text.get(start..)) {
        if !is_telling(tail) {
            continue;
        }
        let begins = |words: &&[&str]| words.iter().any(|word| fold(word).starts_with(tail));
        let mut fits = WORDS.iter().filter(|(_, words)| begins(words));
        match (fits.next(), fits.next()) {
            (Some((symptom, _)), None) => return *symptom,
            (Some(_), Some(_)) => return Symptom::Unknown,
            (None, _) => {}
        }
    }
    Symptom::Unknown
}

/// Whether so little can say something: one kanji, two kana, four Latin letters.
fn is_telling(tail: &str) -> bool {
    let weight = |c: char| match c {
        '\u{4e00}'..='\u{9fff}' => 4,
        'ぁ'..='ゖ' => 2,
        _ => 1,
    };
    tail.chars().map(weight).sum::<u32>() >= 4
}
