use tempfile::tempdir;
use toride_crypto::Sealed;

use crate::{
    Folder, Room, Store, StoreError, Sums, Transaction, View,
    testing::{body, change, create, describe, filled_rows, id, proven, rows},
};

fn limit(store: &Store, pages: i64) {
    let sql = format!("PRAGMA max_page_count={pages}");
    store.view().conn().query_row(&sql, [], |_| Ok(())).unwrap();
}

fn pages(store: &Store) -> i64 {
    store
        .view()
        .conn()
        .query_row("PRAGMA page_count", [], |row| row.get(0))
        .unwrap()
}

/// What the rows themselves say, read from the file anew.
fn true_sums(view: &View) -> Sums {
    let mut tally = crate::tally::Tally::new();
    for row in rows(view) {
        let hash = toride_crypto::rows::body_hash(&row.body);
        tally.set_record(row.rec_id, row.part, Some(hash));
    }
    Sums {
        h_slots: view.sums().h_slots,
        ..tally.sums()
    }
}

/// Many rows of many pages, as an import.
fn import(tx: &mut Transaction<'_>) -> Result<(), StoreError> {
    for n in 1000..1030 {
        tx.put_record(&id(n), 0, &body(n, 3_000))?;
        tx.delete_record(&id(n - 1000), 1)?;
    }
    describe(tx, 2)
}

#[test]
fn a_disk_that_fills_up_at_any_write_undoes_all_of_the_change() {
    let dir = tempdir().unwrap();
    let mut store = create(dir.path(), 30);
    let start = pages(&store);
    let before = store.view().sums();
    let mut failures = 0;
    for room in 0.. {
        limit(&store, start + room);
        match store.write(Room::Ordinary, import) {
            Ok(()) => break,
            Err(error) => assert_eq!(error, StoreError::StorageFull, "{room} pages"),
        }
        failures += 1;
        assert_eq!(store.view().sums(), before, "{room} pages");
        assert_eq!(rows(store.view()), filled_rows(30), "{room} pages");
        assert_eq!(proven(store.view()), Ok(1));
    }
    assert!(failures > 10, "the limit was never met");
    assert_eq!(proven(store.view()), Ok(2));
    assert_eq!(true_sums(store.view()), store.view().sums());
    drop(store);
    let store = Store::open(&Folder::new(dir.path())).unwrap();
    assert_eq!(proven(store.view()), Ok(2));
}

#[test]
fn a_change_given_up_half_way_leaves_nothing() {
    let dir = tempdir().unwrap();
    let mut store = create(dir.path(), 30);
    let sums = store.view().sums();
    let given_up = store.write(Room::Ordinary, |tx| {
        import(tx)?;
        tx.delete_slot(&id(900))?;
        tx.put_slot(&id(901), &body(1, 180))?;
        tx.set_aside(&id(3), 0)?;
        tx.put_damaged(&id(4), 1, &body(2, 99))?;
        tx.delete_damaged(&id(4), 1)?;
        assert_ne!(tx.sums(), sums);
        Err::<(), _>(StoreError::NotFound)
    });
    assert_eq!(given_up, Err(StoreError::NotFound));
    assert_eq!(store.view().sums(), sums);
    assert_eq!(rows(store.view()), filled_rows(30));
    assert_eq!(store.view().damaged(), Ok(vec![]));
    assert_eq!(proven(store.view()), Ok(1));
}

#[test]
fn a_panic_in_the_middle_leaves_nothing() {
    let dir = tempdir().unwrap();
    let mut store = create(dir.path(), 30);
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        store.write(Room::Ordinary, |tx| -> Result<(), StoreError> {
            import(tx)?;
            panic!("a bug")
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(rows(store.view()), filled_rows(30));
    assert_eq!(proven(store.view()), Ok(1));
    change(&mut store, 1, 1, 2).unwrap();
    assert_eq!(proven(store.view()), Ok(2));
}

#[test]
fn a_change_without_its_manifest_last_is_refused() {
    let dir = tempdir().unwrap();
    let mut store = create(dir.path(), 3);
    let mut after = |late: bool| {
        store.write(Room::Ordinary, |tx| {
            if late {
                describe(tx, 2)?;
            }
            tx.put_record(&id(1), 0, &body(9, 160))
        })
    };
    assert_eq!(after(false), Err(StoreError::Internal));
    assert_eq!(after(true), Err(StoreError::Internal));
    assert_eq!(rows(store.view()), filled_rows(3));
    assert_eq!(
        store.write(Room::Ordinary, |_| Ok::<_, StoreError>(5)),
        Ok(5),
        "nothing to tell"
    );
    assert_eq!(proven(store.view()), Ok(1));
}

#[test]
fn too_much_is_refused_before_it_could_not_be_opened_again() {
    let dir = tempdir().unwrap();
    let mut store = create(dir.path(), 3);
    let huge = Sealed::from_stored(vec![1; 1024 * 1024 + 1]);
    let row = store.write(Room::Ordinary, |tx| tx.put_record(&id(1), 0, &huge));
    assert_eq!(row, Err(StoreError::TooLarge));

    let largest = body(1, 1024 * 1024);
    let mut seq = 1;
    let refused = loop {
        seq += 1;
        let batch = store.write(Room::Ordinary, |tx| {
            for n in 0..16 {
                tx.put_record(&id(seq * 100 + n), 1, &largest)?;
            }
            describe(tx, seq)
        });
        if let Err(error) = batch {
            break error;
        }
    };
    assert_eq!((refused, seq), (StoreError::TooLarge, 5));
    drop(store);
    let mut store = Store::open(&Folder::new(dir.path())).unwrap();
    assert_eq!(proven(store.view()), Ok(4));
    // A full vault still takes a mark, and opens again.
    while store
        .write(Room::Ordinary, |tx| {
            tx.put_record(&id(seq * 100), 1, &body(1, 256 * 1024))?;
            describe(tx, seq)
        })
        .is_ok()
    {
        seq += 1;
    }
    store
        .write(Room::Reserved, |tx| {
            tx.put_record(&id(99), 0, &body(1, 2_000))?;
            describe(tx, seq)
        })
        .unwrap();
    drop(store);
    let store = Store::open(&Folder::new(dir.path())).unwrap();
    assert_eq!(proven(store.view()), Ok(seq));
}

#[test]
fn what_a_change_reads_is_what_it_wrote() {
    let dir = tempdir().unwrap();
    let mut store = create(dir.path(), 3);
    store
        .write(Room::Ordinary, |tx| {
            tx.put_record(&id(1), 0, &body(9, 160))?;
            assert_eq!(tx.body(&id(1), 0)?.unwrap(), body(9, 160).as_bytes());
            assert!(tx.delete_record(&id(2), 0)?);
            assert!(!tx.delete_record(&id(2), 0)?);
            assert_eq!(tx.body(&id(2), 0)?, None);
            assert_eq!(
                tx.put_audit(&[2; 16], 3, &body(1, 96)),
                Err(StoreError::Internal)
            );
            tx.put_audit(&[2; 16], 4, &body(1, 96))?;
            describe(tx, 2)
        })
        .unwrap();
    let mut entries = Vec::new();
    store
        .view()
        .for_each_audit(&[2; 16], 4, |seq, entry| {
            entries.push((seq, entry.to_vec()));
            Ok::<_, StoreError>(())
        })
        .unwrap();
    assert_eq!(entries, [(4, body(1, 96).as_bytes().to_vec())]);
}
