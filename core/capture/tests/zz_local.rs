//! throw-away
use toride_capture::*;
use toride_catalogue::*;
fn svc(
    id: &'static str,
    alphabet: Alphabet,
    length: Option<usize>,
    sizes: &'static [usize],
    sep: &'static str,
    known: bool,
) -> Service {
    let o = service_or_other("other");
    let mut s = *o;
    s.id = id;
    s.shape.value = CodeShape {
        alphabet,
        length,
        grouping: Grouping {
            sizes,
            separator: sep,
        },
        case: if id == "bitwarden" {
            CaseRule::FoldLower
        } else {
            CaseRule::Keep
        },
        length_known: known,
    };
    s
}
fn service(id: &str) -> Service {
    use Alphabet::*;
    match id {
        "discord" => svc("discord", Alphanumeric, Some(8), &[4, 4], "-", true),
        "gitlab" => svc("gitlab", LowerHex, Some(16), &[], "", true),
        "pypi" => svc("pypi", LowerHex, Some(16), &[], "", true),
        "npm" => svc("npm", LowerHex, Some(64), &[], "", false),
        "wordpress-com" => svc("wordpress-com", Digits, Some(8), &[], "", false),
        "wordpress-two-factor" => svc("wordpress-two-factor", Digits, Some(8), &[], "", false),
        "keycloak" => svc("keycloak", Alphanumeric, Some(12), &[4, 4, 4], "-", true),
        "nextcloud" => svc("nextcloud", Alphanumeric, Some(16), &[], "", false),
        "misskey" => svc("misskey", Base32, Some(32), &[], "", false),
        "laravel-fortify" => svc(
            "laravel-fortify",
            Alphanumeric,
            Some(20),
            &[10, 10],
            "-",
            true,
        ),
        "microsoft" => svc(
            "microsoft",
            Alphanumeric,
            Some(25),
            &[5, 5, 5, 5, 5],
            "-",
            true,
        ),
        "steam" => svc("steam", Alphanumeric, None, &[], "", false),
        "slack" => svc("slack", Digits, None, &[], "", false),
        "nintendo" => svc("nintendo", Digits, Some(8), &[], "", false),
        "one-password" => svc("one-password", Any, None, &[], "", false),
        "binance" => svc("binance", Any, None, &[], "", false),
        id => *service_or_other(id),
    }
}
#[test]
fn samples() {
    let dir = std::env::var("SAMPLES").unwrap_or("/work/shared/capture".into());
    let mut names: Vec<_> = std::fs::read_dir(dir)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "json"))
        .collect();
    names.sort();
    let mut bad = 0;
    let n = names.len();
    for p in names {
        let j: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(&p).unwrap()).unwrap();
        let t = std::fs::read_to_string(p.with_extension("txt")).unwrap();
        let s = service(j["service"].as_str().unwrap());
        let r = parse(&t, &s, j["file_name"].as_str()).unwrap();
        let st = |c: &Candidate| match c.state {
            State::Unused => "unused",
            State::Used => "used",
            State::Unknown => "unknown",
        };
        let got:Vec<_>=r.candidates.iter().map(|c|{let mut v=serde_json::json!({"canonical":c.canonical.as_ref().map(|c|c.expose().to_string()),"state":st(c),"line":c.line,"problem":c.problem.map(|p|kebab(&format!("{p:?}")))}); if r.sets>1{v["set"]=c.set.into();} v}).collect();
        let mut d = Vec::new();
        if serde_json::Value::from(got.clone()) != j["codes"] {
            d.push(format!(
                "codes\n  want {:?}\n  got  {:?}",
                j["codes"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|x| x.to_string())
                    .collect::<Vec<_>>(),
                got.iter().map(|x| x.to_string()).collect::<Vec<_>>()
            ));
        }
        let m = serde_json::json!({"u":r.used_without_code,"s":r.sets,"r":r.refused.map(|p|kebab(&format!("{p:?}"))),"o":kebab(&format!("{:?}",r.order))});
        let w = serde_json::json!({"u":j["used_without_code"],"s":j["sets"],"r":j["refused"],"o":j["order"]});
        if m != w {
            d.push(format!("want {w} got {m}"));
        }
        let doubts: Vec<_> = r
            .candidates
            .iter()
            .filter_map(|c| c.doubt.map(|d| format!("{}:{d:?}", c.line)))
            .collect();
        if !d.is_empty() {
            bad += 1;
            println!(
                "{} {} FAIL {}",
                p.file_stem().unwrap().to_str().unwrap(),
                j["service"],
                d.join("\n")
            );
        }
        if !doubts.is_empty() {
            println!(
                "{} doubts {doubts:?}",
                p.file_stem().unwrap().to_str().unwrap()
            );
        }
    }
    println!("{}/{n} right", n - bad);
}
fn kebab(s: &str) -> String {
    let mut o = String::new();
    for c in s.chars() {
        if c.is_uppercase() && !o.is_empty() {
            o.push('-');
        }
        o.extend(c.to_lowercase());
    }
    o
}
fn show(id: &str, t: &str) {
    let s = service(id);
    let r = parse(t, &s, None).unwrap();
    println!(
        "--- {id} {t:?}\n    sets {} used0 {} ref {:?} {:?}",
        r.sets, r.used_without_code, r.refused, r.order
    );
    for c in &r.candidates {
        println!(
            "    {:?} [{}] {:?} l{} {:?} p={:?} d={:?} set{}",
            c.canonical.as_ref().map(|c| c.expose()),
            c.display.expose(),
            c.state,
            c.line,
            c.columns,
            c.problem,
            c.doubt,
            c.set
        );
    }
}
#[test]
fn adhoc() {
    show(
        "instagram",
        "2025/06/01(日)\n10:32\t太郎\t1234 5678\n10:33\t太郎\t8765 4321\n10:34\t花子\tありがとう\n",
    );
    show(
        "instagram",
        "10:32 太郎 1234 5678\n10:33 太郎 8765 4321\n10:40 花子 電話は 03-1234-5678\n",
    );
    show(
        "instagram",
        "| No | コード | 使用 |\n|---|---|---|\n| 1 | 1234 5678 | 済 |\n| 2 | 8765 4321 | |\n| 3 | 2222 3333 | 6/1 |\n",
    );
    show(
        "instagram",
        "no,code,used\n1,12345678,yes\n2,2345678,no\n3,1.23457E+07,no\n4,\"34,567,890\",\n5,45678901.0,\n",
    );
    show(
        "google",
        "1. 5645 5449\n2. ALREADY USED\n3. 3193 9596\n4. 使用済み\n5. 3774 5569\n",
    );
    show(
        "google",
        "1. ALREADY USED        6. 7793 0858\n2. 0586 3241         7. ALREADY USED\n",
    );
    show(
        "google",
        "SAVE YOUR BACKUP CODES\n1. 5645 5449 6. 7793 0858\n2. 0586 3241 7. 3200 3055\n3. 3193 9596 8. 7411 3663\n4. 7123 1468 9. 0876 1085\n5. 3774 5569 10. 2391 7816\n",
    );
    show(
        "instagram",
        "私のコード\n~~1234 5678~~\n2345 6789 ×\n3456 7890 使ったかも\n[x] 4567 8901\n[ ] 5678 9012\n✅ 6789 0123\n- 7890 1234 (6/1に使用)\n8901 2345 ○\n",
    );
    show("instagram", "1234\n5678\n8765\n4321\n");
    show("instagram", "1234 5678 8765\n4321 2222 3333\n");
    show(
        "instagram",
        "12?4 5678\n8A41 7330\n1234 567\n12345 6789\n1234 5678\n1234 5678\n",
    );
    show(
        "instagram",
        "@main_shop\n1234 5678\n2345 6789\n@sub_shop\n3456 7890\n",
    );
    show("instagram", "認証コードは 123456 です。\n");
    show("instagram", "G-123456 is your Google verification code.");
    show(
        "instagram",
        "インスタのコードは1234 5678と8765 4321です。電話番号は090-1234-5678、口座は1234567です。",
    );
    show(
        "instagram",
        "山田 1234-5678\n鈴木 2345-6789\n佐藤 3456-7890\n",
    );
    show(
        "instagram",
        "会員番号 12345678\n注文番号: 2345-6789\n〒123-4567 東京都\n合計 ¥12,345\n2025/06/01 12:34\nTEL 03-1234-5678\n",
    );
    show(
        "instagram",
        "１．１２３４ ５６７８\n２．２３４５ ６７８９\n3）3456 7890\n(4) 4567 8901\n【5】 5678 9012\n#6 6789 0123\nNo.7 7890 1234\nコード8: 8901 2345\n",
    );
    show(
        "instagram",
        "【使用済み】\n1234 5678\n2345 6789\n【未使用】\n3456 7890\n",
    );
    show(
        "github",
        "85fde-01456\nc1a3b-bb78c (used)\n9a332-567dB\nGa332-567d8\nabcde-fabcd\n~~11111-22222~~\n",
    );
    show("other", "JBSW Y3DP EHPK 3PXP\n");
    show("other", "Your code is 482913\n");
    show("other", "otpauth://totp/x?secret=JBSWY3DPEHPK3PXP\n");
    show("other", "仮パスワード: abc123def456\n");
    show(
        "other",
        "Hello, I bought an iPhone15 and Windows11 yesterday at 10:30.\nSee you at 5pm, room 12345.\nTotal 12345678\nThanks\n",
    );
    show("other", "abcd efgh\n1234 5678\n2345 6789\n");
    show("other", "a1b2c3d4e5 f6g7h8i9j0\nk1l2m3n4o5 p6q7r8s9t0\n");
    show("microsoft", "Q4UQQ-OP07W-1SH1X-\nCCMBM-SG46U\n");
    show(
        "npm",
        "c62fce02205ab6f99daf1160eff887c35eb4d9e8\naeb6488309863cb7ad9cff28\ne60993ab542ff4d412467d50f0bbe4fe25d9e339\n1cb70ff9262364c94499139e\n",
    );
    show(
        "discord",
        "* wuqd-jwei \n* jgs4-rzdd (verwendet)\n* cjvw-udba (xyz)\n* bbbd-wdps \n* a1b2-c3d\n",
    );
    show(
        "instagram",
        "前のコード\n1234 5678\n\n新しいコード(6/1取得)\n2345 6789\n新しいコードを取得\n",
    );
    show("instagram", "1 1234 5678\n2 2345 6789\n3 3456 7890\n");
    show("instagram", "instagram 12345678 23456789 34567890\n");
    show("instagram", "12345678,23456789;34567890/45678901\n");
    show(
        "instagram",
        "1111 2222 済   3333 4444   5555 6666 使用済み\n",
    );
    show("instagram", "コード: \"1234 5678\\n2345 6789\\n3456 7890\"");
    show(
        "instagram",
        "<ul><li>1234&nbsp;5678</li><li>2345&nbsp;6789</li></ul>",
    );
    show("instagram", "");
}
#[test]
fn perf() {
    if cfg!(debug_assertions) {
        return;
    }
    let n = 8 << 20;
    let mk = |p: &str| {
        let mut s = String::new();
        while s.len() + p.len() <= n {
            s.push_str(p);
        }
        s
    };
    let all = [
        ("digits", mk("1")),
        ("spaces", mk(" ")),
        ("a", mk("a")),
        ("1 ", mk("1 ")),
        ("12 ", mk("12 ")),
        ("codes", mk("1234 5678\n")),
        ("codes1line", mk("1234 5678  ")),
        ("nested", mk("([{<\"")),
        ("lt", mk("<a")),
        ("amp", mk("&a")),
        ("at", mk("a@")),
        ("dots", mk("1.")),
        ("dash", mk("1-")),
        ("adash", mk("a-")),
        ("nl", mk("\n")),
        ("fdfa", mk("\u{FDFA}")),
        ("marks", mk("1?")),
        ("bars", mk("1|")),
        ("commas", mk("1,")),
        ("comma3", mk("123,")),
        ("strike", mk("1\u{336}")),
        ("tabs", mk("\t")),
        ("numbers", mk("1. ")),
        ("used", mk("使用済み ")),
        (
            "prose",
            mk("今日は天気がよいです。Meet at 10:30 on June 5. "),
        ),
        ("kata", mk("ﾊﾞ")),
        ("colon", mk("a:1 ")),
        ("open", mk("（")),
        ("lookalike", mk("O O ")),
        ("dollar", mk("$1")),
        ("plus", mk("+1 ")),
        ("dashes", mk("- ")),
        ("12-34-", mk("12-34-")),
        ("abcd ", mk("abcd ")),
    ];
    for id in ["instagram", "other", "discord"] {
        let s = service(id);
        for (name, t) in &all {
            let a = std::time::Instant::now();
            let r = parse(t, &s, None).unwrap();
            let d = a.elapsed();
            if d.as_millis() > 400 || *name == "codes" {
                println!(
                    "{id} {name} {d:?} n={} left={}",
                    r.candidates.len(),
                    r.left_out
                );
            }
        }
    }
    let mem = std::fs::read_to_string("/proc/self/status").unwrap();
    println!(
        "{}",
        mem.lines()
            .filter(|l| l.starts_with("VmHWM"))
            .collect::<String>()
    );
}
#[test] fn adhoc2(){
 show("instagram","[LINE] 花子とのトーク履歴\n保存日時:2026/11/03 21:10\n\n2026/11/03(火)\n21:05\t花子\tインスタのコードはこれ\n21:05\t花子\t1234 5678\n21:06\t花子\t2345 6789\n☎ 通話時間 12:34\n");
 show("instagram","Instagram backup codes\nCodes can be used once\n1234 5678\n2345 6789\nGet new codes\nDone\n");
 show("google","Backup codes\n10 single-use codes available\n1234 5678\t2345 6789\n3456 7890\t4567 8901\nYou can use each code once\n");
 show("google","✓ 1234 5678   2345 6789 ✓\n");
 show("instagram","名前 山田太郎\nパスワード 12345678\n生年月日 19900507\nバックアップコード 2345 6789\n電話 1234-5678\n");
 show("instagram","Password: 12345678\nBackup codes: 2345 6789, 3456 7890\nPIN: 1234\n");
 show("instagram","123456\n");
 show("instagram","1234567\n");
 show("instagram","1234 5678");
 show("instagram","使った 1234 5678\n2345 6789\n残り1個\n");
 show("instagram","l. 1234 5678\n2. 2345 6789\n");
 show("instagram","1234 5678 ✓ 2345 6789 3456 7890 ✓\n");
 show("instagram","コード1：1234 5678　コード2：2345 6789\n");
 show("instagram","A店\n1234 5678\n2345 6789\nB店\n3456 7890\n4567 8901\n");
 show("instagram","旧: 1234 5678, 2345 6789\n新: 3456 7890, 4567 8901\n");
 show("instagram","1234 5678 (6月1日 ログインで使用)\n2345 6789 ← スマホ変更のとき使った\n3456 7890 // used\n4567 8901 # まだ\n");
 show("instagram","12345678901234567890\n4980-1234-5678-9012\n4980 1234 5678 9012\n");
 show("instagram","9:41\n設定\nアカウントセンター\n二段階認証\nバックアップコード\n1234 5678\n2345 6789\n3456 7890\n4567 8901\n5678 9012\nコピー\n");
 show("instagram","二段階認証\n1234 5678\n2345 6789\n");
 show("google","Rakuten Bank 支店 101 口座 1234567\n1234 5678\n");
 show("github","Recovery codes\n\n85fde-01456\tc1a3b-bb78c\n9a332-567d8\tbbb2f-87827\n\nDownload Print Copy\nGenerate new recovery codes\n");
 show("github","85fde01456\nc1a3bbb78c\n");
 show("other","Backup codes:\nABCD-1234-EFGH\nIJKL-5678-MNOP\nQRST-9012-UVWX\nDownload\n");
 show("other","回復コード: 7F3K-9Q2M-XX81 (2025-06-01)\nメモ: 金庫に保管\n");
 show("other","123456\n234567\n345678\n456789\n");
 show("other","Mr. Smith, room 1205\nBooking ref: X7K2P9\nFlight NH105 on 12 March\nPassport TK1234567\n");
 show("other","1password\nusername: taro\npassword: Xy12abCD99\nsite: example.com\n");
 show("instagram","1️⃣ 1234 5678\n2️⃣ 2345 6789\n🔟 3456 7890\n");
 show("instagram","1\u{336}2\u{336}3\u{336}4\u{336} 5\u{336}6\u{336}7\u{336}8\u{336}\n2345 6789\n");
 show("instagram","\u{202E}8765 4321\u{202C}\n2345 6789\n");
 show("instagram","1.\n1234 5678\n2.\n2345 6789\n");
 show("instagram","1. 1234 5678   2. 2345 6789\n3. 3456 7890   4. 4567 8901\n");
 show("instagram","1234.5678\n2345_6789\n3456/7890\n4567・8901\n");
}
