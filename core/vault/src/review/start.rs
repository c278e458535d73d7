//! From bytes, from what a camera recognised, or from an entry of another program's file, to a review.

use toride_capture::{CaptureError, ImportEntry, PhotoLine, parse, photo_text, text_of};
use toride_catalogue::service_or_other;
use toride_crypto::record::RecordKey;
use toride_domain::{Account, AccountId, RecordId};

use super::ReviewState;
use crate::{Error, Limited, Result, codec::decode_ident_key, unlocked::Unlocked};

/// Where the codes are to be read.
pub(crate) enum Source<'a> {
    /// A paste or a file.
    Text {
        bytes: &'a [u8],
        file_name: Option<&'a str>,
    },
    /// What was recognised in a picture.
    Photo(&'a [PhotoLine<'a>]),
    /// What another program handed out.
    Entry(&'a ImportEntry),
}

impl Unlocked {
    pub(crate) fn start_review(&mut self, id: AccountId, source: Source<'_>) -> Result<u64> {
        self.review_for(id, None, source)
    }

    /// Reads for an account that is stored with its first codes, and not before.
    pub(crate) fn start_first_review(
        &mut self,
        id: AccountId,
        fresh: Account,
        source: Source<'_>,
    ) -> Result<u64> {
        self.review_for(id, Some(fresh), source)
    }

    fn review_for(
        &mut self,
        id: AccountId,
        fresh: Option<Account>,
        source: Source<'_>,
    ) -> Result<u64> {
        let account = match &fresh {
            Some(fresh) => fresh,
            None => self.account(id)?,
        };
        let service = service_or_other(&account.service.value);
        let (text, parsed) = match source {
            Source::Text { bytes, file_name } => {
                let text = text_of(bytes).map_err(refused)?;
                // EXPOSE: read for its codes
                let parsed = parse(text.expose(), service, file_name).map_err(refused)?;
                (text, parsed)
            }
            Source::Photo(lines) => {
                let photo = photo_text(lines).map_err(refused)?;
                let parsed = photo.parse(service).map_err(refused)?;
                (photo.text().clone(), parsed)
            }
            Source::Entry(entry) => (entry.text().clone(), entry.parse(service).map_err(refused)?),
        };
        let vault = RecordId::new(*self.ledger.keys().vault_id());
        let opened = self.ledger.open(vault, RecordKey::Secret)?;
        // EXPOSE: decoded into a key
        let ident_key = decode_ident_key(opened.plaintext.expose())?;
        let secret = self.secret(id).unwrap_or_default();
        let readable = secret.codes.into_keys().collect();
        let stored = (ident_key, readable);
        let mut review = ReviewState::new(id, account, service, stored, text, parsed)?;
        review.fresh = fresh;
        self.next_handle += 1;
        self.reviews.insert(self.next_handle, review);
        Ok(self.next_handle)
    }
}

fn refused(error: CaptureError) -> Error {
    match error {
        CaptureError::TooLarge => Error::TooLarge {
            what: Limited::Paste,
        },
        CaptureError::NotText => Error::NotText,
    }
}
