//! Bounds on what one vault holds, checked before any work.

/// The limits of a vault. What decrypts is still hostile, so they hold for reading too.
#[derive(Clone, Copy, Debug)]
pub struct Limits;

impl Limits {
    /// Accounts in one vault.
    pub const ACCOUNTS: usize = 10_000;
    /// Codes of one account, all sets together.
    pub const CODES: usize = 1_000;
    /// Code sets of one account, retired ones included.
    pub const SETS: usize = 1_000;
    /// Contact points in one vault.
    pub const CONTACTS: usize = 10_000;
    /// Devices in one vault; places and people the same.
    pub const DEVICES: usize = 1_000;
    /// Second factors of one account; contact points, sessions, copies and people of one account the same.
    pub const TIES: usize = 1_000;
    /// Changes of hands in one vault; sheets for people from outside the same.
    pub const HANDOVERS: usize = 10_000;
    /// Checks that a shop adds to one change of hands.
    pub const ADDITIONS: usize = 8;
    /// Tasks in the shop's own words on one sheet.
    pub const OWN_TASKS: usize = 10;
    /// Bytes of one code, canonical or as shown.
    pub const CODE_BYTES: usize = 256;
    /// Bytes of a name or another single line.
    pub const LINE_BYTES: usize = 256;
    /// Bytes of a line on a sheet of paper.
    pub const ITEM_BYTES: usize = 180;
    /// Bytes of a note on a sheet of paper.
    pub const MEMO_BYTES: usize = 1_024;
    /// Bytes of a note.
    pub const TEXT_BYTES: usize = 4_096;
    /// Use events of one code made on one device.
    pub const USES_PER_DEVICE: usize = 32;
    /// Devices whose use events one code holds.
    pub const DEVICES_PER_CODE: usize = 64;
    /// Tombstones in one vault.
    pub const TOMBSTONES: usize = 100_000;
    /// Bytes of all synced plaintext together, so that a sealed bundle always fits.
    pub const SYNCED_BYTES: usize = 6 << 20;
    /// Milliseconds for which a shown code stays on the screen.
    pub const SHOW_MS: u64 = 30_000;
}
