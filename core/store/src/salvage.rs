//! Reading what is left of a damaged vault, from its copy in the quarantine.
//!
//! SQLite stops at a page it cannot read. So each table is read from both ends, and what lies between
//! two errors is halved again and again: a lost leaf page costs its own rows and no others, a lost
//! page that leads to leaves costs those too. Nothing is read as right here: the caller opens each row
//! with the vault's keys.

use crate::{
    Folder, Quarantined, StoreError, StoredAudit, StoredRow, StoredSlot,
    connection::{PAGE, Purpose, connect},
    folder::{JOURNAL, MAX_FILE, VAULT},
    migrate::{SCHEMA, check_schema, migrate, scripts},
    view,
};

mod table;

use table::{AUDIT, DAMAGED, Found, RECORD, SLOT, Table};

/// Rows that could still be read from a damaged file. None of them is checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Salvaged {
    /// Slots, by id.
    pub slots: Vec<StoredSlot>,
    /// The manifest.
    pub manifest: Option<Vec<u8>>,
    /// Records, by id.
    pub records: Vec<StoredRow>,
    /// Rows that were set aside before, by id.
    pub damaged: Vec<StoredRow>,
    /// Audit entries, by device and number.
    pub audit: Vec<StoredAudit>,
    /// Whether SQLite met no error. Rows can be missing all the same: the manifest counts them.
    pub whole: bool,
}

/// The throw-away copy that is read: rolling back its journal must change nothing that is kept.
const SCRATCH: &str = "salvage.tmp";
const SCRATCH_JOURNAL: &str = "salvage.tmp-journal";

/// Ways to look at the copy, the most faithful first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// As SQLite would: the change that was cut short is rolled back.
    WithJournal,
    /// In case the journal is what is damaged.
    FileAlone,
    /// In case the first page is: it is the same in every vault, so ours is put in its place.
    NewFirstPage,
}

// An upgraded file has its tables elsewhere than a new one: whoever adds the second version also tells
// here which first page fits which file.
const _: () = assert!(SCHEMA == 1);

impl Folder {
    /// Reads every row that SQLite can still reach in the quarantined vault file. The quarantined
    /// files stay as they are.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] if not even one table can be reached, [`StoreError::NotFound`] if
    /// there is no file, [`StoreError::InUse`], [`StoreError::TooLarge`],
    /// [`StoreError::StorageFull`] (it works on a copy), [`StoreError::StorageUnavailable`].
    pub fn salvage(&self, from: &Quarantined) -> Result<Salvaged, StoreError> {
        let _claim = self.claim()?;
        let mut best: Option<Salvaged> = None;
        for way in [Way::WithJournal, Way::FileAlone, Way::NewFirstPage] {
            let pointless = match way {
                Way::WithJournal => false,
                Way::FileAlone => !self.has(&from.at(JOURNAL))?,
                Way::NewFirstPage => best.is_some(),
            };
            if pointless {
                continue;
            }
            let read = self.prepare(from, way).and_then(|()| read(self));
            self.discard_scratch()?;
            match read {
                Ok(found) if found.whole => return Ok(found),
                Ok(found) if best.as_ref().is_none_or(|best| best.rows() < found.rows()) => {
                    best = Some(found);
                }
                Ok(_) | Err(StoreError::Unreadable | StoreError::Internal) => {}
                Err(error) => return Err(error),
            }
        }
        best.filter(|best| best.rows() > 0)
            .ok_or(StoreError::Unreadable)
    }

    fn prepare(&self, from: &Quarantined, way: Way) -> Result<(), StoreError> {
        self.discard_scratch()?;
        let (source, journal) = (from.at(VAULT), from.at(JOURNAL));
        if way == Way::NewFirstPage {
            let first = self.first_page()?;
            let damaged = self.files().read(&self.at(&source), MAX_FILE)?;
            self.files()
                .write(&self.at(SCRATCH), &with_first_page(damaged, &first)?)?;
            return Ok(());
        }
        self.copy(&source, SCRATCH)?;
        if way == Way::WithJournal && self.has(&journal)? {
            self.copy(&journal, SCRATCH_JOURNAL)?;
        }
        Ok(())
    }

    /// The first page of an empty vault: header and tables, the same in every file.
    fn first_page(&self) -> Result<Vec<u8>, StoreError> {
        self.files().write(&self.at(SCRATCH), &[])?;
        let conn = connect(self, &self.at(SCRATCH), Purpose::Build)?;
        migrate(&conn, 0, scripts())?;
        conn.close().map_err(|(_, error)| error)?;
        let page = self.files().read(&self.at(SCRATCH), u64::from(PAGE))?;
        self.discard_scratch()?;
        Ok(page)
    }

    fn discard_scratch(&self) -> Result<(), StoreError> {
        // The journal first: SQLite would play a stray one into the next copy.
        self.files().remove(&self.at(SCRATCH_JOURNAL))?;
        Ok(self.files().remove(&self.at(SCRATCH))?)
    }
}

/// The file with another first page, whose page count is made to fit.
fn with_first_page(mut file: Vec<u8>, first: &[u8]) -> Result<Vec<u8>, StoreError> {
    // A cut last page is filled up with zeros, which SQLite then names as damaged.
    file.resize(file.len().next_multiple_of(first.len().max(1)), 0);
    let pages = file
        .len()
        .checked_div(first.len())
        .ok_or(StoreError::Unreadable)?;
    let pages = u32::try_from(pages).map_err(|_| StoreError::TooLarge)?;
    file.get_mut(..first.len())
        .ok_or(StoreError::Unreadable)?
        .copy_from_slice(first);
    file.get_mut(28..32)
        .ok_or(StoreError::Unreadable)?
        .copy_from_slice(&pages.to_be_bytes());
    Ok(file)
}

fn read(folder: &Folder) -> Result<Salvaged, StoreError> {
    let conn = connect(folder, &folder.at(SCRATCH), Purpose::Copy)?;
    check_schema(&conn, scripts())?;
    let pages = conn.query_row("PRAGMA page_count", [], |row| row.get::<_, u32>(0))?;
    let read = |table: Table| table.read(&conn, usize::try_from(pages).unwrap_or(usize::MAX));
    let (slots, records, damaged, audit) = (read(SLOT), read(RECORD), read(DAMAGED), read(AUDIT));
    let manifest = view::manifest(&conn);
    Ok(Salvaged {
        whole: slots.whole
            && records.whole
            && damaged.whole
            && audit.whole
            && matches!(manifest, Ok(_) | Err(StoreError::NotFound)),
        slots: slots.map(|slot_id, _, body| Some(StoredSlot { slot_id, body })),
        manifest: manifest.ok(),
        records: stored_rows(records),
        damaged: stored_rows(damaged),
        audit: audit.map(|device_id, seq, body| {
            Some(StoredAudit {
                device_id,
                seq: seq.try_into().ok()?,
                body,
            })
        }),
    })
}

fn stored_rows(found: Found) -> Vec<StoredRow> {
    found.map(|rec_id, part, body| {
        Some(StoredRow {
            rec_id,
            part: part.try_into().ok()?,
            body,
        })
    })
}

impl Salvaged {
    fn rows(&self) -> usize {
        [
            self.slots.len(),
            self.records.len(),
            self.damaged.len(),
            self.audit.len(),
        ]
        .iter()
        .sum()
    }
}
