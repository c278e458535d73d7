//! Other words for the same thing, for whoever calls it something else than the guide does.

/// A word of the guide, and what else it is called.
const ALSO: &[(&str, &str)] = &[
    (
        "紛失",
        "なくす なくした なくしました 無くした 失くした 落とした 盗まれた",
    ),
    ("故障", "壊れた 壊した 割れた 動かない"),
    ("スマホ", "携帯 ケータイ 電話 スマートフォン iPhone Android"),
    ("スクリーンショット", "スクショ 画面の写真"),
    (
        "SMS",
        "ショートメール ショートメッセージ テキストメッセージ",
    ),
    ("届き", "届かない 来ない 来ません"),
    (
        "二段階認証",
        "2段階認証 二要素認証 2要素認証 2ファクタ認証 2FA",
    ),
    ("認証アプリ", "Authenticator オーセンティケーター"),
    (
        "バックアップコード",
        "リカバリーコード 回復コード 回復用コード 復旧キー 予備コード",
    ),
    ("乗っ取", "ハッキング 不正ログイン"),
    ("お店", "会社 仕事 ビジネス"),
    ("辞め", "退職 離職"),
    ("通りません", "使えない エラー 間違っています 無効"),
    ("lost", "stolen missing gone"),
    ("broken", "damaged dead smashed"),
    ("phone", "mobile smartphone iphone android handset"),
    ("text message", "sms texts"),
    ("two-factor", "2fa two-step 2-step 2sv"),
    ("authenticator", "authentication app"),
    ("backup code", "recovery codes recovery key spare codes"),
    ("shop", "company business work team"),
    ("leaves", "quits resigns"),
    ("not accepted", "error invalid wrong incorrect"),
];

/// What else is called by the words of `text`, with spaces between.
pub(super) fn also(text: &str) -> String {
    let small = text.to_lowercase();
    let of = ALSO
        .iter()
        .filter(|(word, _)| text.contains(word) || (word.is_ascii() && small.contains(word)));
    let words: Vec<&str> = of.map(|(_, also)| *also).collect();
    words.join(" ")
}
