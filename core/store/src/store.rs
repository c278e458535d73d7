//! The open vault.

use crate::{
    Folder, StoreError, Transaction, View,
    claim::Claim,
    connection::{Purpose, connect},
    folder::VAULT,
    header::check_header,
    migrate, snapshot,
};

/// Whether a change may use the room kept back for a full disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// It waits until there is room: adding, importing.
    Ordinary,
    /// It must go through: marking used, undoing that, deleting, purging.
    Reserved,
}

/// A vault file, open for this handle alone until dropped. Needs no secret: all it holds is sealed.
///
/// All methods block on the disk; not for the main thread.
#[derive(Debug)]
pub struct Store {
    // Fields drop in this order: the connection closes before another handle may take the folder.
    view: View,
    folder: Folder,
    state: State,
    _claim: Claim,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Good,
    /// Undoing a change failed. Only opening anew lets SQLite's journal repair that.
    Broken,
}

impl Store {
    /// Opens the vault of `folder` and brings its tables to the present version, after a snapshot.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::InUse`], [`StoreError::TooNew`] and
    /// [`StoreError::Unreadable`] with the file untouched, [`StoreError::TooLarge`],
    /// [`StoreError::StorageUnavailable`]; [`StoreError::StorageFull`] only while migrating.
    pub fn open(folder: &Folder) -> Result<Self, StoreError> {
        Self::open_claimed(folder, folder.claim()?)
    }

    pub(crate) fn open_claimed(folder: &Folder, claim: Claim) -> Result<Self, StoreError> {
        let version = check_header(folder, VAULT)?;
        let conn = connect(folder, &folder.at(VAULT), Purpose::Own)?;
        migrate::open_as(&conn, version, migrate::scripts(), |conn| {
            snapshot::before_migration(folder, conn)
        })?;
        let view = View::of(conn)?;
        Ok(Self {
            view,
            folder: folder.clone(),
            state: State::Good,
            _claim: claim,
        })
    }

    /// What the vault holds.
    #[must_use]
    pub fn view(&self) -> &View {
        &self.view
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// Runs `work` as one change. When this returns `Ok`, the change survives a power cut; otherwise
    /// nothing of it is left. With [`Room::Reserved`], `work` may run twice: on a full disk the
    /// reserve is given up and the change tried once more.
    ///
    /// # Errors
    /// What `work` returned; [`StoreError::Internal`] if it changed rows and did not end with
    /// [`put_manifest`](Transaction::put_manifest); [`StoreError::StorageFull`];
    /// [`StoreError::TooLarge`] if an [ordinary](Room::Ordinary) change would fill more than 60 MiB. After
    /// [`StoreError::StorageUnavailable`] drop the store and open it again.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        room: Room,
        mut work: impl FnMut(&mut Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let (first, full) = self.attempt(room, &mut work);
        if first.is_err() && full && room == Room::Reserved && self.folder.give_up_reserve()? {
            return self.attempt(room, &mut work).0;
        }
        first
    }

    fn attempt<T, E: From<StoreError>>(
        &mut self,
        room: Room,
        work: &mut impl FnMut(&mut Transaction<'_>) -> Result<T, E>,
    ) -> (Result<T, E>, bool) {
        if self.state == State::Broken {
            return (Err(StoreError::StorageUnavailable.into()), false);
        }
        let (conn, tally) = self.view.parts();
        let mut tx = match Transaction::begin(conn, tally, room) {
            Ok(tx) => tx,
            Err(error) => return (Err(error.into()), error == StoreError::StorageFull),
        };
        let done = work(&mut tx).and_then(|value| Ok(tx.commit().map(|()| value)?));
        let undone = tx.undo();
        let full = tx.met_full_disk();
        drop(tx);
        if let Err(error) = undone {
            self.state = State::Broken;
            return (Err(error.into()), false);
        }
        (done, full)
    }
}
