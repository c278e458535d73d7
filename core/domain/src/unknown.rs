//! What a newer version wrote and this one does not understand: carried untouched.

use std::collections::BTreeMap;

use crate::Join;

/// Fields of a record by their number, each still encoded.
///
/// A field is encoded as `[stamp, value]`, so comparing the bytes compares the stamps first: the larger wins.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Unknown {
    /// Field number to encoded field.
    pub fields: BTreeMap<u64, Vec<u8>>,
}

impl Join for Unknown {
    fn join(&mut self, other: Self) {
        for (key, theirs) in other.fields {
            let ours = self.fields.entry(key).or_default();
            if theirs > *ours {
                *ours = theirs;
            }
        }
    }
}
