//! One code, opened to be shown.

use std::sync::Arc;

use toride_capture::{CharClass, SpokenChar};
use toride_catalogue::texts::{Arg, Texts};
use toride_vault::Session;

use crate::{
    Language, VaultError,
    guard::{guard, guard_or},
};

/// A character of a shown code that is easily mistaken, for the caption below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum CodeCaption {
    /// The letter O occurs.
    LetterO,
    /// The digit 0 occurs.
    DigitZero,
    /// The capital letter I occurs.
    LetterI,
    /// The small letter l occurs.
    LetterL,
    /// The digit 1 occurs.
    DigitOne,
}

/// One code, opened to be shown. Wiped when closed, at lock, and after its time.
#[derive(uniffi::Object)]
pub struct RevealedCode {
    inner: toride_vault::RevealedCode,
    session: Session,
}

impl RevealedCode {
    pub(crate) fn arc(inner: toride_vault::RevealedCode, session: Session) -> Arc<Self> {
        Arc::new(Self { inner, session })
    }

    fn guard<T>(
        &self,
        call: impl FnOnce(&toride_vault::RevealedCode) -> toride_vault::Result<T>,
    ) -> Result<T, VaultError> {
        guard(|| self.session.lock(), || call(&self.inner))
    }
}

#[uniffi::export]
impl RevealedCode {
    /// The code as the service shows it, with its separators.
    ///
    /// # Errors
    /// `Locked` once it was wiped.
    pub fn display(&self) -> Result<String, VaultError> {
        let text = self.guard(toride_vault::RevealedCode::display)?;
        // EXPOSE: drawn on the screen or copied on the person's word
        Ok(text.expose().to_owned())
    }

    /// The code without separators, as most services want it typed.
    ///
    /// # Errors
    /// `Locked` once it was wiped.
    pub fn canonical(&self) -> Result<String, VaultError> {
        let text = self.guard(toride_vault::RevealedCode::canonical)?;
        // EXPOSE: copied on the person's word
        Ok(text.expose().to_owned())
    }

    /// The code for a screen reader, character by character.
    ///
    /// # Errors
    /// `Locked` once it was wiped.
    pub fn spoken(&self, language: Language) -> Result<String, VaultError> {
        let characters = self.guard(toride_vault::RevealedCode::spoken)?;
        Ok(guard_or(String::new(), || spell(characters, language)))
    }

    /// Characters that deserve a caption, where the service's codes hold letters and digits.
    ///
    /// # Errors
    /// `Locked` once it was wiped.
    pub fn captions(&self) -> Result<Vec<CodeCaption>, VaultError> {
        let captions = self.guard(toride_vault::RevealedCode::captions)?;
        Ok(captions.into_iter().map(Into::into).collect())
    }

    /// Its place in its set, from 1.
    #[must_use]
    pub fn position(&self) -> u32 {
        guard_or(0, || self.inner.position())
    }

    /// How many codes its set holds.
    #[must_use]
    pub fn of(&self) -> u32 {
        guard_or(0, || self.inner.of())
    }

    /// How many usable codes are left once this one is used.
    #[must_use]
    pub fn left_after(&self) -> u32 {
        guard_or(0, || self.inner.left_after())
    }

    /// Seconds until it must be hidden.
    #[must_use]
    pub fn hide_after_seconds(&self) -> u32 {
        guard_or(0, || self.inner.hide_after_seconds())
    }

    /// Wipes it now.
    pub fn wipe(&self) {
        guard_or((), || self.inner.wipe());
    }
}

/// The code, character by character, in words where a voice would not tell capitals from small letters.
fn spell(code: Vec<SpokenChar>, language: Language) -> String {
    let texts = Texts::in_language(language.into());
    let word = |spoken: SpokenChar| match spoken.class {
        CharClass::Upper => texts.say(
            "show-spoken-capital",
            &[("letter", Arg::Text(spoken.character.to_string()))],
        ),
        _ => spoken.character.to_string(),
    };
    // The pauses keep a screen reader from reading a number in millions.
    code.into_iter().map(word).collect::<Vec<_>>().join(", ")
}

impl From<toride_vault::CodeCaption> for CodeCaption {
    fn from(caption: toride_vault::CodeCaption) -> Self {
        use toride_vault::CodeCaption as Inner;
        match caption {
            Inner::LetterO => Self::LetterO,
            Inner::DigitZero => Self::DigitZero,
            Inner::LetterI => Self::LetterI,
            Inner::LetterL => Self::LetterL,
            Inner::DigitOne => Self::DigitOne,
        }
    }
}
