//! Writes the services as Rust constants. Strings go through `{:?}`, which escapes them.

use crate::check::colour;
use crate::schema::{
    Advice, Alphabet, AsOf, At, Case, Codes, Fact, Grade, Grouping, Note, OnUse, OtherCode,
    SeenAgain, Service, Steps, Words,
};

pub(crate) fn all(services: &[Service]) -> String {
    let list: Vec<String> = services.iter().map(service).collect();
    format!(
        "static SERVICES: [Service; {}] = [\n{},\n];\n",
        list.len(),
        list.join(",\n")
    )
}

fn service(s: &Service) -> String {
    let rgb = colour(&s.badge.colour).unwrap_or_default();
    let fields = [
        ("id", s.id.code()),
        ("name", s.name.code()),
        ("aliases", s.aliases.code()),
        (
            "badge",
            format!(
                "Badge {{ initials: {:?}, rgb: 0x{:04x}_{:04x} }}",
                s.badge.initials,
                rgb >> 16,
                rgb & 0xFFFF
            ),
        ),
        ("codes", s.codes.code()),
        ("code_name", s.code_name.code()),
        ("two_factor_name", s.two_factor_name.code()),
        ("set_size", s.set_size.code()),
        ("shape", shape(s)),
        ("shape_grades", shape_grades(s)),
        ("single_use", s.single_use.code()),
        ("on_use", s.on_use.code()),
        ("new_set_voids_old", s.new_set_voids_old.code()),
        ("seen_again", s.seen_again.code()),
        ("file_names", s.file_names.code()),
        ("help_page", s.help_page.code()),
        ("also", s.also.code()),
        ("notes", s.notes.code()),
        ("view", s.view.code()),
        ("get_new", s.get_new.code()),
        ("enter", s.enter.code()),
        ("recover", s.recover.code()),
        ("instead", s.instead.code()),
    ];
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    format!("Service {{ {} }}", fields.join(", "))
}

/// The grade of one part of the shape; U where the file leaves it out.
fn grade<T>(part: Option<&Fact<T>>) -> Grade {
    part.map_or(Grade::U, |fact| fact.grade)
}

/// All parts of the shape together: as good as the worst, and as old as the oldest.
fn shape(s: &Service) -> String {
    let shape = &s.shape;
    let alphabet = shape.alphabet.as_ref();
    let length = shape.length.as_ref();
    let known = length.is_some_and(|fact| fact.grade.is_certain());
    let grouping = shape.grouping.as_ref().map_or_else(
        || "Grouping { sizes: &[], separator: \"\" }".to_owned(),
        |fact| fact.value.code(),
    );
    let value = format!(
        "CodeShape {{ alphabet: Alphabet::{}, length: {}, grouping: {grouping}, \
         case: CaseRule::{:?}, length_known: {known} }}",
        alphabet.map_or_else(|| "Any".to_owned(), |fact| format!("{:?}", fact.value)),
        length.map(|fact| fact.value).code(),
        shape.case.as_ref().map_or(Case::Keep, |fact| fact.value),
    );
    let parts = [
        alphabet.map(|fact| (fact.grade, fact.as_of)),
        length.map(|fact| (fact.grade, fact.as_of)),
        shape.grouping.as_ref().map(|fact| (fact.grade, fact.as_of)),
        shape.case.as_ref().map(|fact| (fact.grade, fact.as_of)),
    ];
    let parts = || parts.iter().flatten();
    let worst = parts().fold(Grade::A, |a, (b, _)| if a < *b { *b } else { a });
    let worst = if parts().next().is_none() {
        Grade::U
    } else {
        worst
    };
    let oldest = parts().map(|(_, as_of)| *as_of).min();
    fact(&value, worst, oldest.unwrap_or(s.codes.as_of))
}

fn shape_grades(s: &Service) -> String {
    let shape = &s.shape;
    format!(
        "ShapeGrades {{ alphabet: Grade::{:?}, length: Grade::{:?}, grouping: Grade::{:?}, \
         case: Grade::{:?} }}",
        grade(shape.alphabet.as_ref()),
        grade(shape.length.as_ref()),
        grade(shape.grouping.as_ref()),
        grade(shape.case.as_ref()),
    )
}

fn fact(value: &str, grade: Grade, as_of: AsOf) -> String {
    let AsOf { year, month, day } = as_of;
    format!(
        "Fact {{ value: {value}, grade: Grade::{grade:?}, as_of: AsOf::new({year}, {month}, {day}) }}"
    )
}

/// How a value is written in Rust.
trait Code {
    fn code(&self) -> String;
}

/// Values whose `Debug` form is Rust; the second word names the enum that a variant belongs to.
macro_rules! as_debugged {
    ($($type:ty: $prefix:literal),* $(,)?) => {$(
        impl Code for $type {
            fn code(&self) -> String {
                format!(concat!($prefix, "{:?}"), self)
            }
        }
    )*};
}
as_debugged! {
    String: "",
    bool: "",
    u16: "",
    Codes: "Codes::",
    Alphabet: "Alphabet::",
    OnUse: "OnUse::",
    SeenAgain: "SeenAgain::",
}

impl<T: Code> Code for Option<T> {
    fn code(&self) -> String {
        let some = |value: &T| format!("Some({})", value.code());
        self.as_ref().map_or_else(|| "None".to_owned(), some)
    }
}

impl<T: Code> Code for Vec<T> {
    fn code(&self) -> String {
        let items: Vec<String> = self.iter().map(Code::code).collect();
        format!("&[{}]", items.join(", "))
    }
}

impl<T: Code> Code for Fact<T> {
    fn code(&self) -> String {
        fact(&self.value.code(), self.grade, self.as_of)
    }
}

impl Code for At {
    fn code(&self) -> String {
        format!("Step::{:?}", self.0)
    }
}

impl Code for Words {
    fn code(&self) -> String {
        format!("Words {{ ja: {:?}, en: {:?} }}", self.ja, self.en)
    }
}

impl Code for Grouping {
    fn code(&self) -> String {
        format!(
            "Grouping {{ sizes: &{:?}, separator: {:?} }}",
            self.sizes, self.separator
        )
    }
}

impl Code for OtherCode {
    fn code(&self) -> String {
        format!(
            "OtherCode {{ name: {}, pattern: {:?}, on_use: {} }}",
            self.name.code(),
            self.pattern,
            self.on_use.code()
        )
    }
}

impl Code for Note {
    fn code(&self) -> String {
        let words = format!("Words {{ ja: {:?}, en: {:?} }}", self.ja, self.en);
        fact(&words, self.grade, self.as_of)
    }
}

impl Code for Steps {
    fn code(&self) -> String {
        let value = format!(
            "Steps {{ platform: Platform::{:?}, at: {}, ja: {}, en: {} }}",
            self.platform,
            self.at.code(),
            self.ja.code(),
            self.en.code()
        );
        fact(&value, self.grade, self.as_of)
    }
}

impl Code for Advice {
    fn code(&self) -> String {
        let value = format!(
            "Steps {{ platform: Platform::Any, at: &[Step::NoCodesHere; {}], ja: {}, en: {} }}",
            self.ja.len(),
            self.ja.code(),
            self.en.code()
        );
        fact(&value, self.grade, self.as_of)
    }
}
