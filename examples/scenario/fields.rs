//! The fields of one step. What has another type than it should is said in a sentence; what is not known is left alone.

use serde_json::{Map, Value};

/// A step, or something within it, and what it is called in a sentence.
#[derive(Clone)]
pub(crate) struct Fields<'a> {
    map: &'a Map<String, Value>,
    called: String,
}

/// A name that something refers to.
pub(crate) enum Given {
    /// It stays as it is.
    Unsaid,
    /// It refers to nothing.
    Nothing,
    /// It refers to this.
    Named(String),
}

/// A value, or the sentence that says what is wrong with the story.
pub(crate) type Read<T> = Result<T, String>;

impl<'a> Fields<'a> {
    pub(crate) fn of(value: &'a Value, called: String) -> Read<Self> {
        match value {
            Value::Object(map) => Ok(Self { map, called }),
            _ => Err(format!("{called} is no object in braces.")),
        }
    }

    /// A text that has to be there.
    pub(crate) fn text(&self, name: &str) -> Read<String> {
        self.maybe(name)?
            .ok_or_else(|| format!("{} needs a {name:?}.", self.called))
    }

    /// A text that may be left out.
    pub(crate) fn maybe(&self, name: &str) -> Read<Option<String>> {
        match self.map.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(_) => Err(self.wrong(name, "a text")),
        }
    }

    /// A name that may be left out, or be `null` to say that there is none.
    pub(crate) fn given(&self, name: &str) -> Read<Given> {
        if self.map.contains_key(name) {
            Ok(self.maybe(name)?.map_or(Given::Nothing, Given::Named))
        } else {
            Ok(Given::Unsaid)
        }
    }

    /// Texts in brackets, or `None` where they are left out.
    pub(crate) fn texts(&self, name: &str) -> Read<Option<Vec<String>>> {
        let Some(list) = self.list(name)? else {
            return Ok(None);
        };
        let texts = list.iter().map(|text| text.as_str().map(str::to_owned));
        let texts: Option<Vec<_>> = texts.collect();
        texts
            .map(Some)
            .ok_or_else(|| self.wrong(name, "a list of texts"))
    }

    /// Objects in brackets, or `None` where they are left out.
    pub(crate) fn objects(&self, name: &str) -> Read<Option<Vec<Fields<'a>>>> {
        let Some(list) = self.list(name)? else {
            return Ok(None);
        };
        let called = format!("Each of the {name:?} of {}", self.called);
        let objects = list.iter().map(|value| Fields::of(value, called.clone()));
        objects.collect::<Read<_>>().map(Some)
    }

    /// A number that may be left out.
    pub(crate) fn number(&self, name: &str) -> Read<Option<f64>> {
        match self.map.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => value
                .as_f64()
                .map(Some)
                .ok_or_else(|| self.wrong(name, "a number")),
        }
    }

    /// A word, a whole number or a flag that may be left out, as it is written.
    pub(crate) fn word(&self, name: &str) -> Read<Option<String>> {
        match self.map.get(name) {
            Some(Value::Bool(flag)) => Ok(Some(flag.to_string())),
            Some(Value::Number(number)) => Ok(Some(number.to_string())),
            _ => self.maybe(name),
        }
    }

    /// `true` or `false`, or `otherwise` where it is left out.
    pub(crate) fn flag(&self, name: &str, otherwise: bool) -> Read<bool> {
        Ok(self.maybe_flag(name)?.unwrap_or(otherwise))
    }

    /// `true` or `false`, where it is not left out.
    pub(crate) fn maybe_flag(&self, name: &str) -> Read<Option<bool>> {
        match self.map.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => value
                .as_bool()
                .map(Some)
                .ok_or_else(|| self.wrong(name, "true or false")),
        }
    }

    fn list(&self, name: &str) -> Read<Option<&'a Vec<Value>>> {
        match self.map.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Array(list)) => Ok(Some(list)),
            Some(_) => Err(self.wrong(name, "a list in brackets")),
        }
    }

    fn wrong(&self, name: &str, wanted: &str) -> String {
        format!("{}: {name:?} has to be {wanted}.", self.called)
    }
}
