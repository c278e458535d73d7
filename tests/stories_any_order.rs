//! Whatever is done in whatever order, a story ends with answers: a step that makes no sense is refused, no refusal is a
//! fault of the program, and devices that heard of each other agree.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

#[path = "../examples/scenario/main.rs"]
#[allow(dead_code, reason = "its `main` is not called here")]
mod scenario;

use std::fmt::Write as _;
use std::thread;

use serde_json::{Map, Value, json};

/// Names, words and numbers that fields are filled with, fitting or not.
const DEVICES: [&str; 6] = ["A", "A", "A", "B", "C", "nobody"];
const ACCOUNTS: [&str; 3] = ["shop", "memo", "nothing"];
const CODES: [&str; 4] = ["1834 2957", "4471 9023", "8062 1745", "0000 0000"];
const HOLDS: [&str; 2] = ["one", "two"];

/// Numbers that look random and are the same every time (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let most = u64::try_from(most).expect("small");
        usize::try_from(self.0 % most).expect("small")
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len())]
    }

    fn step(&mut self) -> Value {
        let steps = "pair pair sync sync sync sync deliver share backup test-restore restore rekey \
            change-passphrase lock unlock kill bin unbin purge undo-merge signals answer \
            copy-folder use use reject undo expose set contact confirm give-up device wait \
            account create rehearse put-off factor-confirmed left saw place handover check uncheck \
            sign-off outsource";
        let asks = "account prompts verdict what-if contacts reminder inbox backup same shop handover outsourcing";
        let mut step = Map::new();
        if self.below(5) == 0 {
            let words: Vec<_> = asks.split_whitespace().collect();
            step.insert("ask".into(), self.of(&words).into());
        } else {
            let words: Vec<_> = steps.split_whitespace().collect();
            step.insert("do".into(), self.of(&words).into());
        }
        let mut put = |name: &str, value: Value| step.insert(name.to_owned(), value);
        put("device", self.of(&DEVICES).into());
        put("from", self.of(&DEVICES).into());
        put("to", self.of(&DEVICES).into());
        put("account", self.of(&ACCOUNTS).into());
        put("id", self.of(&ACCOUNTS).into());
        put("contact", self.of(&["mail", "sim1"]).into());
        put("person", "mika".into());
        put("by", "mika".into());
        put("handover", self.of(&ACCOUNTS).into());
        put("check", self.of(&["codes", "sessions", "till"]).into());
        put("may", json!([self.of(&["post", "codes", "till"])]));
        put("cause", self.of(&["change", "leaving", "perhaps"]).into());
        put("name", self.of(&["drawer", "@shop"]).into());
        put("code", self.of(&CODES).into());
        put("codes", json!([self.of(&CODES), self.of(&CODES)]));
        put("file", self.of(&HOLDS).into());
        put("days", json!([1, 2, 40, -30, 400][self.below(5)]));
        put("devices", json!([self.of(&DEVICES), self.of(&DEVICES)]));
        put("reason", self.of(&["code-used", "rehearsal"]).into());
        put(
            "value",
            self.of(&["replaced", "both", "lost", "same-phone", "perhaps"])
                .into(),
        );
        put("life", self.of(&["lost", "in-use", "replaced"]).into());
        match self.below(8) {
            0 => put("times", json!([2.0, 0.0, 1.5][self.below(3)])),
            1 => put("agree", false.into()),
            2 => put("marker", self.of(&["same", "none", "other"]).into()),
            3 => put("key", self.of(&["ok", "gone", "busy"]).into()),
            4 => put("vault", "gone".into()),
            _ => None,
        };
        let is_deliver = step.get("do").is_some_and(|word| word == "deliver");
        if is_deliver || self.below(6) == 0 {
            step.insert("hold".into(), self.of(&HOLDS).into());
        }
        if step.contains_key("ask") {
            let device = self.of(&DEVICES);
            step.insert("lost".into(), json!([format!("device:{device}")]));
        }
        // A word that a step has another meaning for.
        if step.get("do").is_some_and(|word| word == "contact") {
            step.insert("kind".into(), "phone".into());
            step.insert("value".into(), self.of(&["090-1", "080-2"]).into());
            step.remove("account");
        } else if step
            .get("do")
            .is_some_and(|word| word == "factor-confirmed")
        {
            step.insert("kind".into(), "authenticator".into());
            step.remove("contact");
        } else if step.get("do").is_some_and(|word| word == "signals") {
            step.remove("device");
        }
        Value::Object(step)
    }
}

fn story(number: u64) -> String {
    let mut dice = Dice(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut steps = vec![
        json!({"do": "create", "device": "A"}),
        json!({"do": "account", "id": "shop", "service": "instagram",
               "factors": [{"kind": "authenticator", "device": "A"}]}),
        json!({"do": "set", "account": "shop", "codes": CODES[..3]}),
        json!({"do": "contact", "id": "sim1", "kind": "phone", "value": "090-0", "on": "A"}),
    ];
    steps.extend((0..40).map(|_| dice.step()));
    json!({"now": "2026-11-23T09:00:00Z", "steps": steps}).to_string()
}

/// What no step may be refused with: nothing was wrong with the disk, with a file or with the program.
const FAULTS: [&str; 12] = [
    "Damaged",
    "FileDamaged",
    "FileMalformed",
    "FileCut",
    "Internal",
    "InUse",
    "NeedsRepair",
    "NotToride",
    "ReadOnly",
    "SetMismatch",
    "SlotDamaged",
    "UnknownStep",
];

/// What went wrong in stories with these numbers.
fn faults(numbers: std::ops::Range<u64>) -> String {
    let mut told = String::new();
    for number in numbers {
        let text = story(number);
        let answers = scenario::play(&text).expect("a story");
        for answer in &answers {
            let error = answer.get("error").and_then(Value::as_str);
            if error.is_some_and(|error| FAULTS.contains(&error)) {
                let _ = writeln!(told, "story {number}: {answer}\n{text}");
            }
        }
    }
    told
}

#[test]
fn steps_in_any_order_are_done_or_refused() {
    let told: Vec<_> = thread::scope(|scope| {
        let hands: Vec<_> = (0..4)
            .map(|hand| scope.spawn(move || faults(hand * 15..(hand + 1) * 15)))
            .collect();
        let told = hands.into_iter().map(|hand| hand.join().expect("no panic"));
        told.collect()
    });
    assert!(told.concat().is_empty(), "{}", told.concat());
}

/// What somebody does on one of three devices that exchange now and then.
fn act(dice: &mut Dice) -> Value {
    let devices = ["A", "B", "C"];
    let device = dice.of(&devices);
    let (account, code) = (dice.of(&["shop", "memo"]), dice.of(&CODES[..3]));
    let codes = json!([dice.of(&["5501 7713", code]), dice.of(&["6602 8824", code])]);
    let contact = dice.of(&["mail", "sim1"]);
    let number = dice.below(1000);
    let check = dice.of(&[
        "log-in",
        "contacts",
        "two-factor",
        "codes",
        "sessions",
        "till",
    ]);
    match dice.below(31) {
        0..=3 => json!({"do": "use", "device": device, "account": account, "code": code}),
        4 | 5 => json!({"do": "undo", "device": device, "account": account, "code": code}),
        6 => json!({"do": "reject", "device": device, "account": account, "code": code}),
        7 => json!({"do": "expose", "device": device, "account": account}),
        8 => json!({"do": "set", "device": device, "account": account, "codes": codes,
                    "copies": ["drawer"], "retire": number < 700}),
        9 => {
            json!({"do": dice.of(&["bin", "unbin", "unbin"]), "device": device, "account": account})
        }
        10 => {
            json!({"do": dice.of(&["confirm", "confirm", "give-up"]), "device": device, "contact": contact})
        }
        11 => {
            json!({"do": "contact", "device": device, "id": "sim1", "value": format!("090-{number}")})
        }
        12 => json!({"do": "saw", "device": device, "person": "mika", "account": account}),
        13 => json!({"do": "left", "device": device, "person": "mika"}),
        14 => {
            json!({"do": "put-off", "device": device, "account": account, "reason": "code-used", "days": 7})
        }
        15 => json!({"do": "device", "device": device, "id": dice.of(&devices),
                     "life": dice.of(&["in-use", "in-use", "lost"])}),
        16 => json!({"do": "factor-confirmed", "device": device, "account": account,
                     "kind": "sms", "contact": "sim1"}),
        17 => json!({"do": "purge", "device": device, "account": "memo"}),
        18 => json!({"do": "wait", "hours": ([1, 30, 2000, -3][dice.below(4)])}),
        19 => json!({"do": "kill", "device": device}),
        20 => json!({"do": "deliver", "hold": dice.of(&HOLDS), "to": device}),
        21 => {
            json!({"do": "sync", "from": device, "to": dice.of(&devices), "hold": dice.of(&HOLDS)})
        }
        22 => json!({"do": "handover", "device": device, "id": "h1", "account": account,
                     "cause": dice.of(&["change", "leaving"]), "from": "mika"}),
        23..=25 => {
            json!({"do": "check", "device": device, "handover": "h1", "check": check, "by": "mika"})
        }
        26 => json!({"do": "uncheck", "device": device, "handover": "h1", "check": check}),
        27 => json!({"do": "sign-off", "device": device, "handover": "h1", "by": "mika"}),
        28 => json!({"do": "outsource", "device": device, "id": "s1", "account": account,
                     "may": [dice.of(&["post", "codes", "till"])], "may-not": [check]}),
        _ => json!({"do": "sync", "from": device, "to": dice.of(&devices)}),
    }
}

/// Three devices, anything in any order between them, then everybody hears of everybody.
fn three(number: u64) -> Value {
    let mut dice = Dice(number.wrapping_mul(0xD129_0D3A_5B7A_9F11) | 1);
    let sms = json!([{"kind": "authenticator", "device": "A"}, {"kind": "sms", "contact": "sim1"}]);
    let mut steps = vec![
        json!({"do": "create", "device": "A"}),
        json!({"do": "contact", "id": "mail", "kind": "email", "value": "tenpo@example.jp"}),
        json!({"do": "contact", "id": "sim1", "kind": "phone", "value": "090-0", "on": "A"}),
        json!({"do": "person", "id": "mika"}),
        json!({"do": "account", "id": "shop", "service": "instagram", "factors": sms, "contacts": ["sim1"]}),
        json!({"do": "account", "id": "memo", "service": "google", "factors": sms, "contacts": ["mail"]}),
        json!({"do": "set", "account": "shop", "codes": CODES[..3], "copies": ["drawer"]}),
        json!({"do": "set", "account": "memo", "codes": CODES[..3]}),
        json!({"do": "pair", "from": "A", "to": "B"}),
        json!({"do": "pair", "from": "B", "to": "C"}),
        json!({"do": "sync", "from": "B", "to": "A"}),
    ];
    steps.extend((0..40).map(|_| act(&mut dice)));
    for _ in 0..2 {
        for (from, to) in [("A", "B"), ("B", "C"), ("C", "A")] {
            steps.push(json!({"do": "sync", "from": from, "to": to}));
        }
    }
    steps.push(json!({"ask": "same", "devices": ["A", "B", "C"]}));
    for device in ["A", "B", "C"] {
        steps.push(json!({"ask": "prompts", "device": device}));
    }
    json!({"now": "2026-11-23T09:00:00Z", "steps": steps})
}

/// What three devices do not agree on in stories with these numbers.
fn quarrels(numbers: std::ops::Range<u64>) -> String {
    let mut told = String::new();
    for number in numbers {
        let text = three(number).to_string();
        let answers = scenario::play(&text).expect("a story");
        let [.., same, a, b, c] = answers.as_slice() else {
            panic!("answers are missing")
        };
        let is_stale = a.to_string().contains("safekeeping-stale");
        if same != &json!(true) || a != b || b != c || is_stale {
            let _ = writeln!(told, "story {number}: {same}\n{a}\n{b}\n{c}\n{text}");
        }
    }
    told
}

#[test]
fn devices_that_heard_of_each_other_hold_the_same_and_ask_for_the_same() {
    let told: Vec<_> = thread::scope(|scope| {
        let hands: Vec<_> = (0..4)
            .map(|hand| scope.spawn(move || quarrels(hand * 10..(hand + 1) * 10)))
            .collect();
        let told = hands.into_iter().map(|hand| hand.join().expect("no panic"));
        told.collect()
    });
    assert!(told.concat().is_empty(), "{}", told.concat());
}
