//! A long text of the kind that people paste: notes and mails around backup codes.

use std::fmt::Write;

/// Blocks of the short text: 0.8 MiB. Ten times as many stay below the 8 MiB that a paste may have.
pub(crate) const BLOCKS: usize = 960;

/// So many blocks of Japanese and English with ten codes each.
pub(crate) fn text(blocks: usize) -> String {
    let mut text = String::new();
    for block in 0..blocks {
        // Writing to a string never fails.
        let _ = write!(
            text,
            "{HEADING}\n受信日: 2026年11月{}日 {}:05\n\n",
            block % 28 + 1,
            block % 24
        );
        for place in 0..10 {
            let code = 10_000_000 + (block * 10 + place) % 2_000 * 44_417;
            let _ = writeln!(
                text,
                "{:>2}. {:04} {:04}",
                place + 1,
                code / 10_000,
                code % 10_000
            );
        }
        text.push_str(NOTES);
    }
    text
}

const HEADING: &str = "SAVE YOUR BACKUP CODES / バックアップ コードを保存してください";

const NOTES: &str = "
* You can only use each backup code once. 各コードは 1 回だけ使えます。
* 新しいコードを作成すると、以前のコードは使えなくなります。

店のアカウントは、スマートフォンを替えたときに困らないように、ここに控えておく。
電話 03-0000-0000、郵便番号 100-0000、請求 12,800 円（税込）。次の更新は来年の春。
Shop notes: call the printer about the signs, ask for 250 copies, and pay before Friday.
";
