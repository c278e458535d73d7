//! The words around a code: do they speak of codes, of something else, of use?

use crate::headings::tells_age;
use crate::model::State;
use toride_catalogue::Service;

/// What the words before a number say it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Label {
    /// No words.
    None,
    /// A backup code, or the service itself.
    Code,
    /// Something else: a phone number, an order, a password.
    Foreign,
    /// Words that say neither.
    Unclear,
}

/// Words of backup codes in the languages of the catalogue; each may be part of a longer word.
const CODE: [&str; 13] = [
    "予備のセキュリティコード",
    "予備の認証コード",
    "バックアップ",
    "リカバリ",
    "回復",
    "復元",
    "復旧",
    "予備",
    "backup",
    "recovery",
    "recover",
    "emergency",
    "scratch",
];

/// Words that may mean any code; another word before them decides.
const ANY_CODE: [&str; 2] = ["コード", "code"];

const FOREIGN: [&str; 98] = [
    "電話",
    "携帯",
    "ファックス",
    "ファクス",
    "郵便",
    "口座",
    "支店",
    "普通",
    "当座",
    "会員",
    "注文",
    "伝票",
    "受付",
    "予約",
    "社員",
    "学籍",
    "生年月日",
    "誕生日",
    "生まれ",
    "パスワード",
    "暗証",
    "認証",
    "確認",
    "ログイン",
    "セキュリティ",
    "ワンタイム",
    "クーポン",
    "商品",
    "品番",
    "型番",
    "追跡",
    "荷物",
    "問い合わせ",
    "問合せ",
    "お客様",
    "登録番号",
    "合計",
    "小計",
    "残高",
    "金額",
    "ポイント",
    "カード",
    "レジ",
    "責",
    "証券",
    "保険",
    "免許",
    "マイナンバー",
    "個人番号",
    "法人",
    "顧客",
    "契約",
    "請求",
    "取引",
    "店番",
    "店コード",
    "店舗",
    "店no",
    "qrコード",
    "バーコード",
    "銀行",
    "番地",
    "内線",
    "代表",
    "直通",
    "整理",
    "照会",
    "申込",
    "管理番号",
    "シリアル",
    "製造",
    "便名",
    "振込",
    "お届け",
    "住所",
    "価格",
    "税",
    "合言葉",
    "図書",
    "診察",
    "患者",
    "車両",
    "年金",
    "部屋",
    "ゲート",
    "承認",
    "端末",
    "ロッカー",
    "プロダクト",
    "ライセンス",
    "クレカ",
    "クレジット",
    "フレンド",
    "暗号化",
    "パスポート",
    "旅券",
    "ガードコード",
    "guard code",
];

const FOREIGN_WORDS: [&str; 102] = [
    "build",
    "version",
    "ver",
    "qr",
    "bday",
    "wifi",
    "ssid",
    "confirmation",
    "commit",
    "fingerprint",
    "product",
    "friend",
    "userid",
    "username",
    "tel",
    "telephone",
    "phone",
    "mobile",
    "cell",
    "fax",
    "zip",
    "postcode",
    "postal",
    "account",
    "acct",
    "iban",
    "swift",
    "bic",
    "member",
    "membership",
    "order",
    "invoice",
    "receipt",
    "ref",
    "reference",
    "booking",
    "reservation",
    "ticket",
    "tracking",
    "parcel",
    "customer",
    "employee",
    "student",
    "birthday",
    "born",
    "dob",
    "birth",
    "password",
    "passwd",
    "pin",
    "passcode",
    "verification",
    "otp",
    "totp",
    "authenticator",
    "security",
    "login",
    "coupon",
    "promo",
    "voucher",
    "sku",
    "isbn",
    "jan",
    "ean",
    "barcode",
    "serial",
    "model",
    "license",
    "licence",
    "policy",
    "ssn",
    "tax",
    "vat",
    "total",
    "subtotal",
    "amount",
    "price",
    "balance",
    "card",
    "visa",
    "mastercard",
    "ext",
    "extension",
    "id",
    "case",
    "flight",
    "meter",
    "gate",
    "room",
    "register",
    "tid",
    "merchant",
    "approval",
    "auth",
    "trace",
    "terminal",
    "area",
    "sort",
    "routing",
    "locker",
    "secret",
    "setup",
];

/// What the words before a number say. The words nearest to it count most.
pub(crate) fn label(before: &str, service: &Service) -> Label {
    if !before.chars().any(char::is_alphabetic) {
        return Label::None;
    }
    let text = before.to_lowercase();
    let last = |words: &[&str]| {
        let japanese = !text.is_ascii();
        let words = words.iter().filter(|word| japanese || word.is_ascii());
        words
            .filter_map(|word| text.rfind(word).map(|at| at + word.len()))
            .max()
    };
    let foreign = last(&FOREIGN).max(last_word(&text));
    match (last(&CODE), foreign) {
        (Some(code), Some(foreign)) if code < foreign => Label::Foreign,
        (Some(_), _) => Label::Code,
        (None, Some(_)) => Label::Foreign,
        (None, None) if last(&ANY_CODE).is_some() => Label::Code,
        (None, None) if names(&text, service) || tells_age(&text) => Label::Code,
        (None, None) => Label::Unclear,
    }
}

/// The words behind the last one that names codes, if one does.
pub(crate) fn words_after_codes(words: &str) -> Option<&str> {
    let lower = words.to_lowercase();
    let end = |word: &&str| lower.rfind(*word).map(|at| at + word.len());
    let last = CODE.iter().chain(&ANY_CODE).filter_map(end).max()?;
    // Small letters of some scripts are longer than their capitals.
    words.get(last..)
}

/// Whether words ask for a day: 作成日 20240131.
pub(crate) fn asks_for_day(words: &str) -> bool {
    let words = words.trim_end().to_lowercase();
    [
        "日",
        "日付",
        "日時",
        "作成",
        "取得",
        "更新",
        "date",
        "created",
        "generated",
        "updated",
    ]
    .iter()
    .any(|end| words.ends_with(end))
}

/// Whether words only say which one of a list: A, Ⅳ, 第, その, A1, key.
pub(crate) fn is_ordinal(words: &str) -> bool {
    let words = words.to_lowercase();
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let name = words.trim_matches(|c: char| numeral(c) || c.is_whitespace());
    let letters = name.chars().count();
    let kana = |c: char| matches!(c, 'ア'..='ン' | 'あ'..='ん' | 'a'..='z');
    let roman = |c: char| matches!(c, 'i' | 'v' | 'x');
    letters == 0
        || (letters == 1 && name.chars().all(kana))
        || (letters < 5 && name.chars().all(roman))
        || [
            "第", "その", "番", "番目", "コ目", "こ目", "ケ目", "no", "key", "キー", "todo",
        ]
        .contains(&name)
}

/// Whether the text names the service.
fn names(text: &str, service: &Service) -> bool {
    let names = [service.id, service.name.ja, service.name.en];
    text.len() > 2
        && service.id != "other"
        && names
            .iter()
            .chain(service.aliases)
            .any(|name| name.chars().count() > 2 && text.contains(&name.to_lowercase()))
}

/// Whether a line without codes speaks of backup codes at all.
pub(crate) fn speaks_of_codes(text: &str) -> bool {
    let text = text.to_lowercase();
    CODE.iter().any(|word| text.contains(word))
}

/// Whether a word of letters is the name of a code rather than one.
pub(crate) fn names_codes(word: &str) -> bool {
    let word = word.to_lowercase();
    CODE.iter().chain(&ANY_CODE).any(|name| word.contains(name))
}

/// Where the last foreign word of Latin letters ends; it must be a whole word.
fn last_word(text: &str) -> Option<usize> {
    let mut start = None;
    let mut last = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_ascii_alphabetic(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                if text
                    .get(from..at)
                    .is_some_and(|word| FOREIGN_WORDS.contains(&word))
                {
                    last = Some(at);
                }
                start = None;
            }
            _ => {}
        }
    }
    last
}

const UNCERTAIN: [&str; 12] = [
    "かも",
    "たぶん",
    "多分",
    "おそらく",
    "不明",
    "?",
    "maybe",
    "probably",
    "perhaps",
    "not sure",
    "△",
    "はず",
];

/// Sentences that tell how codes work; they say nothing about the code beside them.
const ADVICE: [&str; 10] = [
    "be used",
    "to use",
    "use each",
    "used once",
    "can only",
    "使用でき",
    "使用して",
    "なります",
    "無効です",
    "なりません",
];

const NOT_USED: [&str; 23] = [
    "未使用",
    "未利用",
    "まだ",
    "未",
    "使用可",
    "使用前",
    "有効",
    "残り",
    "unused",
    "not used",
    "available",
    "not yet",
    "使っていない",
    "nicht ",
    "niet ",
    "non utilis",
    "non usat",
    "no usad",
    "no utiliz",
    "não us",
    "não utiliz",
    "미사용",
    "사용하지",
];

const USED: [&str; 52] = [
    "使用ずみ",
    "使った",
    "使いました",
    "使っちゃ",
    "使ってしま",
    "失効",
    "使用した",
    "使用しました",
    "消費し",
    "使えない",
    "使用不可",
    "無効",
    "つかった",
    "入力した",
    "used",
    "spent",
    "redeemed",
    "consumed",
    "burned",
    "burnt",
    "invalid",
    "verwendet",
    "benutzt",
    "utilisé",
    "usado",
    "usato",
    "utilizado",
    "gebruikt",
    "brugt",
    "använd",
    "brukt",
    "käytetty",
    "użyt",
    "wykorzystan",
    "použit",
    "использован",
    "використан",
    "χρησιμοποι",
    "kullanıl",
    "已使用",
    "已用",
    "사용됨",
    "사용 완료",
    "사용",
    "đã dùng",
    "đã sử dụng",
    "ใช้แล้ว",
    "felhasznál",
    "folosit",
    "panaudot",
    "iskorišten",
    "използван",
];

/// Before 済 these say that a code was used; コピー済み and 保存済み speak of something else.
const USE: [&str; 9] = [
    "用", "使い", "使", "きり", "切り", "消費", "消化", "適用", "入力",
];

/// What 済 says: used, or done with in another way. In 経済 it is a part of a word.
fn done(text: &str) -> Option<State> {
    let stated = text.match_indices('済').filter_map(|(at, _)| {
        let (before, after) = (text.get(..at)?, text.get(at + '済'.len_utf8()..)?);
        let ends = after.starts_with('み') || !after.starts_with(char::is_alphabetic);
        let alone = !before.ends_with(char::is_alphabetic);
        let used = alone || USE.iter().any(|word| before.ends_with(word));
        ends.then_some(if used { State::Used } else { State::Unknown })
    });
    stated.reduce(|one, other| if one == State::Used { one } else { other })
}

/// Whether words say that something else than use was done, as コピー済み does.
pub(crate) fn done_otherwise(words: &str) -> bool {
    done(words) == Some(State::Unknown)
}

/// What a remark or a mark says about use; `None` if it says nothing.
pub(crate) fn usage(remark: &str) -> Option<State> {
    if remark.is_empty() {
        return None;
    }
    let text = remark.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    // 使用 at the end is a note like 6/1使用; 使用できます is advice.
    let noted = text.trim_end().ends_with("使用");
    // レ is how a tick is typed in Japanese.
    let lone_x = matches!(text.trim(), "x" | "done" | "レ");
    let done = done(&text);
    if has(&ADVICE) {
        return None;
    }
    if has(&NOT_USED) {
        Some(State::Unused)
    } else if has(&USED) || noted || lone_x || done == Some(State::Used) {
        Some(if has(&UNCERTAIN) {
            State::Unknown
        } else {
            State::Used
        })
    } else {
        let vague = has(&UNCERTAIN) || done.is_some() || matches!(text.trim(), "ok" | "ng");
        vague.then_some(State::Unknown)
    }
}

/// The head of a column for the days on which codes were used.
pub(crate) fn asks_when(head: &str) -> bool {
    ["使用日", "利用日", "使った日", "使用した日"]
        .iter()
        .any(|day| head.starts_with(day))
}

/// The answer in a column that asks whether a code was used.
pub(crate) fn yes_or_no(cell: &str) -> Option<State> {
    match cell.trim().to_lowercase().as_str() {
        "yes" | "y" | "true" | "はい" | "有" | "あり" | "1" => Some(State::Used),
        "no" | "n" | "false" | "いいえ" | "無" | "なし" | "0" => Some(State::Unused),
        _ => None,
    }
}

/// What a mark before or behind a code says about use.
pub(crate) fn mark(mark: char, leading: bool) -> Option<State> {
    match mark {
        '☑' | '☒' | '✓' | '✔' | '✅' | '✗' | '✘' | '✕' | '☓' | '❌' | '❎' | '✖' | '×' | '~' => {
            Some(State::Used)
        }
        '☐' | '□' | '⬜' if !leading => Some(State::Unused),
        '△' | '▲' | '?' => Some(State::Unknown),
        // In front they are bullets.
        '★' | '☆' | '◎' | '○' | '◯' | '⭕' | '●' | '*' | '※' if !leading => {
            Some(State::Unknown)
        }
        _ => None,
    }
}
