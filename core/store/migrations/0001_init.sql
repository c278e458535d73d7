-- Vault format 1. No column means anything by itself: bodies are sealed, ids are random.
-- WITHOUT ROWID keeps rows in the order of their ids, so the file does not tell what came first.
PRAGMA application_id = 0x54524431; -- "TRD1"

CREATE TABLE slot (
    slot_id BLOB PRIMARY KEY,
    body    BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
    rec_id BLOB NOT NULL,
    part   INTEGER NOT NULL,
    body   BLOB NOT NULL,
    PRIMARY KEY (rec_id, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE damaged (
    rec_id BLOB NOT NULL,
    part   INTEGER NOT NULL,
    body   BLOB NOT NULL,
    PRIMARY KEY (rec_id, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    device_id BLOB NOT NULL,
    seq       INTEGER NOT NULL,
    body      BLOB NOT NULL,
    PRIMARY KEY (device_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE manifest (
    one  INTEGER PRIMARY KEY CHECK (one = 1),
    body BLOB NOT NULL
) STRICT;
