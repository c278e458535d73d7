//! The error helper understands what screens say, and looks at the likeliest first. All messages are invented after the
//! manner of real ones.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::collections::BTreeSet;

use toride_domain::guide::{Check, CodeFate, Heard, Symptom, Tried, Typed, checks};

fn hears(symptom: Symptom, texts: &[&str]) {
    for text in texts {
        assert_eq!(Heard::of(text).symptom, symptom, "{text}");
    }
}

#[test]
fn a_wrong_code_is_understood_however_a_service_words_it() {
    hears(
        Symptom::WrongCode,
        &[
            "コードが間違っています",
            "入力されたコードが間違っています。もう一度お確かめください。",
            "認証コードが無効です",
            "無効なバックアップコードです。",
            "コードが正しくありません。再度入力してください。",
            "確認コードが一致しません",
            "有効なコードを入力してください",
            "入力した数字に誤りがあります",
            "そのコードは使用できません",
            "コードを認識できませんでした",
            "認証に失敗しました。コードをご確認ください。",
            "ワンタイムパスワードが正しくありません",
            "Please check the security code and try again.",
            "The code you typed isn't right.",
            "That code didn’t work. Try a different code.",
            "Incorrect code",
            "Invalid two-factor code!",
            "Your login code doesn't match the one we sent.",
            "Wrong code. Try again.",
            "Enter a valid code",
            "We couldn't verify this code",
            "Two-factor code is not valid",
            "Recovery code not recognised",
            "2FA code mismatch",
            "コード不一致",
        ],
    );
}

#[test]
fn an_expired_code_is_understood() {
    hears(
        Symptom::Expired,
        &[
            "有効期限切れ",
            "このコードの有効期限が切れています。新しいコードをリクエストしてください。",
            "コードの有効期限が過ぎました",
            "確認コードは失効しました",
            "時間切れです。最初からやり直してください。",
            "This code has expired. Go back to request a new one.",
            "Your verification code is expired",
            "The code is no longer valid.",
            "Code timed out, request another",
            "コードが無効か、期限が切れています",
        ],
    );
}

#[test]
fn a_used_code_too_many_tries_a_password_and_a_bad_line_are_told_apart() {
    hears(
        Symptom::AlreadyUsed,
        &[
            "このコードはすでに使用されています",
            "使用済みのコードです",
            "既に使われているバックアップコードです",
            "This backup code has already been used.",
            "Code already used",
        ],
    );
    hears(
        Symptom::TooMany,
        &[
            "間違ったコードの入力回数が多すぎます。しばらくしてからもう一度お試しください。",
            "試行回数の上限に達しました",
            "時間をおいて再度お試しください",
            "アカウントは一時的にロックされています",
            "Too many attempts. Try again later.",
            "We limit how often this can be done.",
            "操作がブロックされました",
            "You entered the wrong code too often. Please wait a few minutes before you try again.",
        ],
    );
    hears(
        Symptom::Password,
        &[
            "パスワードが間違っています",
            "ユーザーネームまたはパスワードが正しくありません。",
            "電話番号またはパスワードが違います",
            "Sorry, your password was incorrect.",
            "We couldn’t find your account",
            "このユーザーネームのアカウントは見つかりません",
            "暗証番号が違います",
            "The username or password you entered is wrong",
        ],
    );
    hears(
        Symptom::Connection,
        &[
            "通信エラーが発生しました",
            "ネットワークに接続できません",
            "Check your internet connection and try again",
            "Couldn't connect",
        ],
    );
}

#[test]
fn what_says_nothing_of_a_code_is_not_guessed() {
    hears(
        Symptom::Unknown,
        &[
            "",
            " 　",
            "、。!?",
            "問題が発生しました",
            "Something went wrong",
            "申し訳ありませんが、問題が発生しました。もう一度お試しください。",
            "エラー",
            "こんにちは",
            "8桁のコードを入力",
            "Enter the 6-digit code we sent you.",
            "コードを再送信しました",
            "abc",
            "\u{3099}",
            "🙂",
        ],
    );
}

#[test]
fn keyboard_width_script_and_case_do_not_matter() {
    let told = [
        (
            Symptom::WrongCode,
            [
                "ｺｰﾄﾞｶﾞ 間違ｯﾃｲﾏｽ",
                "こーどがまちがっています",
                "ＩＮＶＡＬＩＤ　ＣＯＤＥ",
            ],
        ),
        (
            Symptom::Expired,
            ["ゆうこうきげんぎれ", "有 効 期 限", "tHiS cOdE hAs ExPiReD"],
        ),
        (
            Symptom::TooMany,
            [
                "かいすうがおおすぎます",
                "Ｔｏｏ　Ｍａｎｙ",
                "too-many-attempts",
            ],
        ),
        (
            Symptom::Password,
            [
                "ﾊﾟｽﾜｰﾄﾞが違います",
                "ハ\u{309a}スワート\u{3099}が違います",
                "PASSWORD INCORRECT",
            ],
        ),
    ];
    for (symptom, texts) in told {
        hears(symptom, &texts);
    }
}

#[test]
fn a_message_that_is_still_being_typed_is_understood_once_it_can_mean_one_thing_only() {
    for (typed, symptom) in [
        ("コ", Symptom::Unknown),
        ("コードが", Symptom::Unknown),
        ("コードが間", Symptom::WrongCode),
        ("コードが間違", Symptom::WrongCode),
        ("まち", Symptom::WrongCode),
        ("無", Symptom::WrongCode),
        ("有効", Symptom::Unknown),
        ("有効期", Symptom::Expired),
        ("exp", Symptom::Unknown),
        ("This code has expi", Symptom::Expired),
        ("inco", Symptom::WrongCode),
        ("too m", Symptom::TooMany),
        ("too o", Symptom::TooMany),
    ] {
        assert_eq!(Heard::of(typed).symptom, symptom, "{typed}");
    }
}

#[test]
fn which_code_a_message_speaks_of_is_heard_by_the_way() {
    for (text, typed) in [
        ("送信された6桁のコードが間違っています", Typed::SixDigits),
        (
            "Please check the code we sent you and try again.",
            Typed::SixDigits,
        ),
        ("認証アプリのコードが違います", Typed::SixDigits),
        ("８桁のコードが無効です", Typed::BackupCode),
        ("Invalid backup code", Typed::BackupCode),
        ("リカバリーコードが正しくありません", Typed::BackupCode),
        ("コードが間違っています", Typed::Unsure),
        ("Enter the 6-digit code or a backup code", Typed::Unsure),
    ] {
        assert_eq!(Heard::of(text).typed, typed, "{text}");
    }
}

/// Everything that can be known of a code that was tried.
fn all_tried() -> Vec<Tried> {
    let mut all = Vec::new();
    let flags = [false, true];
    for digits_only in [None, Some(true), Some(false)] {
        for fate in [CodeFate::Fresh, CodeFate::Used, CodeFate::OldSet] {
            for left in [0, 1, 4] {
                for several_accounts in flags {
                    all.extend(flags.map(|signed_in| Tried {
                        digits_only,
                        fate,
                        left,
                        several_accounts,
                        signed_in,
                    }));
                }
            }
        }
    }
    all
}

#[test]
fn whatever_is_known_the_checks_are_few_different_and_lead_on() {
    for symptom in Symptom::ALL {
        for typed in Typed::ALL {
            for tried in all_tried() {
                let checks = checks(*symptom, *typed, tried);
                let said = format!("{symptom:?} {typed:?} {tried:?}: {checks:?}");
                let once: BTreeSet<_> = checks.iter().collect();
                assert_eq!(once.len(), checks.len(), "{said}");
                assert!((1..=13).contains(&checks.len()), "{said}");
                assert!(checks.last().unwrap().leads_on(), "{said}");
                let has = |check| checks.contains(&check);
                assert!(!has(Check::NextCode) || tried.left > 0, "{said}");
                assert!(!has(Check::UseBackupCode) || tried.left > 0, "{said}");
                assert!(!has(Check::GetNew) || tried.signed_in, "{said}");
                assert!(
                    !(has(Check::LookAlikes) && has(Check::DigitsOnly)),
                    "{said}"
                );
            }
        }
    }
}

#[test]
fn which_code_is_asked_for_comes_before_any_advice_on_a_code() {
    let about_codes = [
        Symptom::WrongCode,
        Symptom::Expired,
        Symptom::AlreadyUsed,
        Symptom::Unknown,
    ];
    for symptom in about_codes {
        for typed in Typed::ALL {
            for tried in all_tried() {
                assert_eq!(checks(symptom, *typed, tried)[0], Check::WhichCode);
            }
        }
    }
    let after_a_pause = checks(Symptom::TooMany, Typed::BackupCode, Tried::default());
    assert_eq!(after_a_pause[..2], [Check::Wait, Check::WhichCode]);
}

#[test]
fn the_order_is_that_of_what_is_likely() {
    let tried = Tried {
        digits_only: Some(true),
        left: 4,
        ..Tried::default()
    };
    assert_eq!(
        checks(Symptom::WrongCode, Typed::BackupCode, tried),
        [
            Check::WhichCode,
            Check::Spaces,
            Check::DigitsOnly,
            Check::UsedAlready,
            Check::OldSet,
            Check::OtherAccount,
            Check::NextCode,
        ]
    );
    // "Expired" is mostly said of the code that was sent; backup codes have no date.
    assert_eq!(
        checks(Symptom::Expired, Typed::SixDigits, tried),
        [
            Check::WhichCode,
            Check::SendAgain,
            Check::NewestMessage,
            Check::Clock,
            Check::OtherAccount,
            Check::UseBackupCode,
        ]
    );
    let expired = checks(Symptom::Expired, Typed::BackupCode, tried);
    assert_eq!(expired[1], Check::NoDate);
    let known = Tried {
        fate: CodeFate::Used,
        several_accounts: true,
        signed_in: true,
        left: 0,
        ..tried
    };
    assert_eq!(
        checks(Symptom::WrongCode, Typed::BackupCode, known),
        [
            Check::WhichCode,
            Check::OtherAccount,
            Check::UsedAlready,
            Check::Spaces,
            Check::DigitsOnly,
            Check::OldSet,
            Check::GetNew,
        ]
    );
}

#[test]
fn only_a_service_that_is_known_to_use_digits_says_so() {
    for digits_only in [None, Some(false)] {
        let tried = Tried {
            digits_only,
            ..Tried::default()
        };
        let checks = checks(Symptom::WrongCode, Typed::BackupCode, tried);
        assert!(checks.contains(&Check::LookAlikes), "{digits_only:?}");
    }
}
