//! Reading a bundle: its form first, then one key, then its body.

use zeroize::Zeroizing;

use super::{
    BLOCK, BundleError, BundleHeader, BundleKind, COMMITMENT, HEADER, header::Start,
    seal::bundle_keys,
};
use crate::{
    Key, SecretBytes,
    bytes::Reader,
    derive::same,
    pad::unpadded_len,
    seal::{NONCE, TAG, open},
    slot::{SLOT_LEN, SlotHeader, SlotKind, open_slot},
    with_clean_stack,
};

/// A bundle whose form is right, not opened yet. Borrows the file's bytes.
pub struct Bundle<'a> {
    header: BundleHeader,
    /// Ascending by kind, each a whole slot of this bundle.
    slots: Vec<(SlotKind, &'a [u8; SLOT_LEN])>,
    aad: &'a [u8],
    nonce: [u8; NONCE],
    commitment: [u8; COMMITMENT],
    ciphertext: &'a [u8],
    tag: [u8; TAG],
}

impl<'a> Bundle<'a> {
    /// Reads the form and refuses, before any work, what this version cannot open.
    ///
    /// # Errors
    /// In this order: [`BundleError::NotToride`], [`BundleError::TooNew`], [`BundleError::TooLarge`],
    /// [`BundleError::Incomplete`] and [`BundleError::Malformed`] for the header, then for the whole; those of its
    /// slots, where a damaged one is [`BundleError::Damaged`].
    pub fn parse(bytes: &'a [u8]) -> Result<Self, BundleError> {
        let start = Start::read(bytes)?;
        let need = start.head_len() + COMMITMENT + start.body_len + TAG;
        if bytes.len() < need {
            let (have, need) = (bytes.len() as u64, need as u64);
            return Err(BundleError::Incomplete { have, need });
        }
        if bytes.len() > need {
            return Err(BundleError::Malformed);
        }
        let (aad, rest) = bytes.split_at(start.head_len());
        let slots = read_slots(aad.get(HEADER..).unwrap_or_default(), &start.header)?;
        let (body, tag) = rest.split_last_chunk().ok_or(BundleError::Malformed)?;
        let mut from = Reader::new(body);
        let commitment = from.array().ok_or(BundleError::Malformed)?;
        Ok(Self {
            header: start.header,
            slots,
            aad,
            nonce: start.nonce,
            commitment,
            ciphertext: body.get(COMMITMENT..).unwrap_or_default(),
            tag: *tag,
        })
    }

    /// What it says about itself.
    #[must_use]
    pub const fn header(&self) -> &BundleHeader {
        &self.header
    }

    /// Which secrets open it, ascending.
    pub fn slot_kinds(&self) -> impl Iterator<Item = SlotKind> {
        self.slots.iter().map(|(kind, _)| *kind)
    }

    /// Opens it by the slot of this kind: the one that the person chose. Blocks for the stretching.
    ///
    /// # Errors
    /// [`BundleError::NoSlot`], [`BundleError::WrongKey`], [`BundleError::OutOfMemory`]; [`BundleError::Damaged`] if the
    /// secret is right and the rest does not open; [`BundleError::Malformed`] for another padding.
    pub fn open(&self, kind: SlotKind, secret: &[u8]) -> Result<SecretBytes, BundleError> {
        let of_kind = |(has, _): &&(SlotKind, _)| *has == kind;
        let (_, slot) = self.slots.iter().find(of_kind).ok_or(BundleError::NoSlot)?;
        with_clean_stack(|| {
            let key = open_slot(*slot, secret)?;
            self.open_body(&key, BundleError::Damaged)
        })
    }

    /// Opens a sync bundle with the key that the vault's devices share.
    ///
    /// # Errors
    /// [`BundleError::NoSlot`] for any other kind, [`BundleError::WrongKey`] also where it was changed;
    /// [`BundleError::Damaged`], [`BundleError::Malformed`] for another padding.
    pub fn open_sync(&self, key: &Key) -> Result<SecretBytes, BundleError> {
        if self.header.kind != BundleKind::Sync {
            return Err(BundleError::NoSlot);
        }
        with_clean_stack(|| self.open_body(key, BundleError::WrongKey))
    }

    /// `other` is what another commitment means: by a slot the key is proven already, so the bytes changed.
    fn open_body(&self, key: &Key, other: BundleError) -> Result<SecretBytes, BundleError> {
        let (encryption, commitment) = bundle_keys(key, self.aad)?;
        if !same(&commitment, &self.commitment) {
            return Err(other);
        }
        let mut body = Zeroizing::new(self.ciphertext.to_vec());
        open(&encryption, &self.nonce, self.aad, &mut body, &self.tag)?;
        let len = unpadded_len(&body, BLOCK)?;
        body.truncate(len);
        Ok(SecretBytes::new(std::mem::take(&mut *body)))
    }
}

impl core::fmt::Debug for Bundle<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "Bundle({:?})", self.header.kind)
    }
}

type Slots<'a> = Vec<(SlotKind, &'a [u8; SLOT_LEN])>;

fn read_slots<'a>(mut bytes: &'a [u8], of: &BundleHeader) -> Result<Slots<'a>, BundleError> {
    let mut slots = Slots::new();
    while let Some((slot, rest)) = bytes.split_first_chunk() {
        let header = SlotHeader::parse(slot)?;
        if (header.owner, header.epoch) != (of.bundle_id, 0) {
            return Err(BundleError::Malformed);
        }
        slots.push((header.kind, slot));
        bytes = rest;
    }
    let kinds: Vec<_> = slots.iter().map(|(kind, _)| *kind).collect();
    if of.kind.takes(&kinds) {
        Ok(slots)
    } else {
        Err(BundleError::Malformed)
    }
}
