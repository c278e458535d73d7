//! Texts of everyday life without any backup code, in Japanese and English. All names, numbers and
//! addresses are made up by the generator.

use super::rng::Rng;

/// So many digits; the first is not 0.
fn n(rng: &mut Rng, digits: usize) -> String {
    rng.word("123456789", 1) + &rng.word("0123456789", digits - 1)
}

fn name(rng: &mut Rng) -> &'static str {
    rng.pick(&[
        "田中",
        "鈴木",
        "佐藤 花子",
        "山本",
        "ヤマダ",
        "Taro",
        "Hanako S.",
        "みほん商店",
        "Example Ltd",
    ])
}

fn day(rng: &mut Rng) -> String {
    let (y, m, d) = (2000 + rng.below(40), 1 + rng.below(12), 1 + rng.below(28));
    match rng.below(8) {
        0 => format!("{y}/{m}/{d}"),
        1 => format!("{y}-{m:02}-{d:02}"),
        2 => format!("{y}年{m}月{d}日"),
        3 => format!("令和{}年{m}月{d}日", 1 + rng.below(9)),
        4 => format!("{d} March {y}"),
        5 => format!("Jan {d}, {y}"),
        6 => format!("{m}/{d}(火)"),
        _ => format!("{d:02}.{m:02}.{y}"),
    }
}

fn clock(rng: &mut Rng) -> String {
    let (h, m) = (rng.below(24), rng.below(60));
    match rng.below(4) {
        0 => format!("{h}時{m}分"),
        1 => format!("{}:{m:02} PM", h % 12 + 1),
        _ => format!("{h:02}:{m:02}"),
    }
}

fn address(rng: &mut Rng) -> String {
    let (a, b, c) = (1 + rng.below(9), 1 + rng.below(30), 1 + rng.below(20));
    match rng.below(6) {
        0 => format!("〒{}-{}", n(rng, 3), n(rng, 4)),
        1 => format!("みほん県みほん市{a}-{b}-{c}"),
        2 => format!(
            "東京都みほん区{a}丁目{b}番地{c} みほんビル{}階",
            rng.below(30)
        ),
        3 => format!("{b}{c} High Street, Exampletown EX{a} {a}AB"),
        4 => format!("{} Oak Ave, Apt {b}, Springfield", n(rng, 4)),
        _ => format!("みほん市{a}-{b}-{c}-{}号室", n(rng, 3)),
    }
}

fn phone(rng: &mut Rng) -> String {
    let (a, b) = (n(rng, 4), n(rng, 4));
    match rng.below(9) {
        0 => format!("TEL 03-{a}-{b}"),
        1 => format!("{} 090-{a}-{b}", name(rng)),
        2 => format!("電話:0120-{}-{}", n(rng, 3), n(rng, 3)),
        3 => format!("Fax: +81 3 {a} {b}"),
        4 => format!("Call me at (555) {}-{b}", n(rng, 3)),
        5 => format!("携帯 080{a}{b}"),
        6 => format!("{} {a}-{b}", name(rng)),
        7 => format!("内線 {a}"),
        _ => format!("+44 20 7946 0{}", n(rng, 3)),
    }
}

fn money(rng: &mut Rng) -> String {
    let (a, b) = (n(rng, 3), n(rng, 3));
    match rng.below(8) {
        0 => format!("合計 ¥{a},{b}"),
        1 => format!("お釣り {a}円"),
        2 => format!("Total ${a}.{}", n(rng, 2)),
        3 => format!("家賃 {a},000円 (税込)"),
        4 => format!("コーヒー {}点 {a}円", 1 + rng.below(9)),
        5 => format!("ポイント残高 {} pt", n(rng, 5)),
        6 => format!("VAT {}%  EUR {a},{}", rng.below(25), n(rng, 2)),
        _ => format!("請求額 {a}{b}円"),
    }
}

fn number(rng: &mut Rng) -> String {
    let (a, b, c) = (n(rng, 4), n(rng, 4), n(rng, 4));
    match rng.below(28) {
        0 => format!("伝票番号 {a}-{b}"),
        1 => format!("追跡番号: {a}-{b}-{c}"),
        2 => format!("会員番号:{a}{b}"),
        3 => format!("口座 普通 {}", n(rng, 7)),
        4 => format!("Order #{a}{b} ships on {}", day(rng)),
        5 => format!("IBAN GB{} EXMP {a} {b} {c} {}", n(rng, 2), n(rng, 2)),
        6 => format!("ISBN 978-4-{}-{}-{}", n(rng, 3), n(rng, 5), rng.below(10)),
        7 => format!("マイナンバー {a} {b} {c}"),
        8 => format!("品川 {} さ {}-{}", n(rng, 3), n(rng, 2), n(rng, 2)),
        9 => format!("Tracking: JP{a}{b}{}XX", n(rng, 1)),
        10 => format!("登録番号 T{}{a}{b}{c}", n(rng, 1)),
        11 => format!(
            "予約番号 {}",
            rng.word("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 6)
        ),
        12 => format!(
            "Booking ref {}",
            rng.word("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 6)
        ),
        13 => format!("カード番号 {a} {b} {c} {a}"),
        14 => format!("診察券 No.{a}{b}"),
        15 => format!("整理番号 {a}"),
        16 => format!("生年月日 19{}0507", n(rng, 2)),
        17 => format!("社員番号 {a}{b}"),
        18 => format!("お問い合わせ番号 {a}-{b}-{c}"),
        19 => format!("Invoice {a}{b}, due {}", day(rng)),
        20 => format!(
            "Serial: {}",
            rng.word("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789", 12)
        ),
        21 => format!("JANコード 49{a}{b}{}", n(rng, 3)),
        22 => format!("問合せ先 {a}-{b}"),
        23 => format!("{a}-{b} {}", name(rng)),
        24 => format!(
            "{}{} {}",
            rng.word("ABCDEFGH", 2),
            n(rng, 4),
            rng.pick(&["コーヒー豆", "tea", "用紙 A4"])
        ),
        25 => format!("{a}{b} {}", rng.pick(&["山田様", "deposit", "引き落とし"])),
        _ => format!(
            "Flight EX{} seat {}A gate {}",
            n(rng, 3),
            rng.below(30),
            rng.below(60)
        ),
    }
}

fn chat(rng: &mut Rng) -> String {
    let who = name(rng);
    let time = clock(rng);
    let day = day(rng);
    let said = match rng.below(9) {
        0 => format!("{day}の{time}でいい?"),
        1 => "了解です。ありがとう".to_owned(),
        2 => format!("電話して {}", phone(rng)),
        3 => "Sounds good, see you there!".to_owned(),
        4 => format!("住所は{}です", address(rng)),
        5 => format!("コードは{}時までに入力してね", rng.below(24)),
        6 => "写真を送信しました".to_owned(),
        7 => "https://example.test/items/12345678".to_owned(),
        _ => format!("{}円でした", n(rng, 4)),
    };
    match rng.below(4) {
        0 => format!("{time}\t{who}\t{said}"),
        1 => format!("[{day}, {time}] {who}: {said}"),
        2 => format!("{who} {time}\n{said}"),
        _ => format!("{time} {who} {said}"),
    }
}

fn travel(rng: &mut Rng) -> String {
    match rng.below(7) {
        0 => format!(
            "のぞみ{}号 東京 {} → 新大阪 {}",
            rng.below(300),
            clock(rng),
            clock(rng)
        ),
        1 => format!(
            "{}号車 {}番{}席",
            1 + rng.below(16),
            1 + rng.below(20),
            rng.pick(&['A', 'B', 'C'])
        ),
        2 => format!(
            "{} {} {} {}",
            clock(rng),
            clock(rng),
            clock(rng),
            clock(rng)
        ),
        3 => format!(
            "Platform {}  dep {}  arr {}",
            rng.below(20),
            clock(rng),
            clock(rng)
        ),
        4 => format!("発車時刻\t{}\t{}\t{}", clock(rng), clock(rng), clock(rng)),
        5 => format!("乗車券 {} {}円", day(rng), n(rng, 4)),
        _ => format!("Bus {} every {} min", rng.below(200), rng.below(60)),
    }
}

fn login(rng: &mut Rng) -> String {
    match rng.below(10) {
        0 => format!("Your verification code is {}", n(rng, 6)),
        1 => format!("認証コード:{}(10分間有効)", n(rng, 6)),
        2 => format!("G-{} is your verification code.", n(rng, 6)),
        3 => "パスワードのヒント: 犬の名前+誕生日".to_owned(),
        4 => format!(
            "パスワード: {}",
            rng.word("abcdefghijkmnpqrstuvwxyz23456789", 10)
        ),
        5 => format!("Password: {}", rng.word("ABCDEFGHabcdefgh23456789", 12)),
        6 => format!("taro{}@example.com", n(rng, 4)),
        7 => format!("暗証番号 {}", n(rng, 4)),
        8 => format!("PIN: {}", n(rng, 4)),
        _ => format!("ワンタイムパスワード {} {}", n(rng, 3), n(rng, 3)),
    }
}

fn prose(rng: &mut Rng) -> String {
    rng.pick(&[
        "今日はありがとうございました。また来週お願いします。",
        "Thanks for lunch, let us meet again on Friday.",
        "牛乳、卵、パン、トマト",
        "- milk\n- eggs\n- bread",
        "1. 受付で名前を言う\n2. 書類を渡す\n3. 番号を呼ばれるまで待つ",
        "バックアップコードは紙に書いて金庫に入れてください。",
        "Keep your backup codes somewhere safe but accessible.",
        "新しいコードを取得すると、古いコードは使えなくなります。",
        "You can only use each backup code once.",
        "この件は未使用の在庫に含まれています。",
        "Chapter 12: The long way home",
        "参加者 25名、欠席 3名、有効回答 82%",
        "温度 21.5 湿度 48 気圧 1013",
        "v2.14.3 (build 20480337)",
        "The responsibilities are described below.",
        "Wi-Fi が切れたら再起動する",
        "ありがとう!!!!",
        "---------------",
        "| 名前 | 点数 |\n|---|---|\n| 花子 | 82 |\n| 太郎 | 75 |",
        "氏名,電話,金額\n山田,03-0000-0000,1200\n鈴木,090-0000-0000,3400",
    ])
    .to_owned()
}

/// A text for this seed.
pub fn everyday(seed: u64) -> String {
    let mut rng = Rng::new(seed);
    let rng = &mut rng;
    let lines = 1 + rng.below(12);
    let makers: [fn(&mut Rng) -> String; 9] = [
        day, address, phone, money, number, chat, travel, login, prose,
    ];
    let mut text = String::new();
    for _ in 0..lines {
        let line = rng.pick(&makers)(rng);
        text.push_str(&line);
        text.push_str(rng.pick(&["\n", "\r\n"]));
        if rng.one_in(4) {
            text.push('\n');
        }
    }
    text
}
