-- The first schema. Moments are microseconds since 1970 in UTC, with the offset (seconds) and the zone the
-- wall clock had; work dates are YYYY-MM-DD. Every row that could once travel to another computer has a
-- UUIDv7 and the device that wrote it.

CREATE TABLE device (
  id       TEXT    PRIMARY KEY NOT NULL,
  first_at INTEGER NOT NULL,
  this     INTEGER UNIQUE CHECK (this = 1)
) STRICT;

CREATE TABLE plan (
  id           TEXT    PRIMARY KEY NOT NULL,
  device       TEXT    NOT NULL REFERENCES device (id),
  saved_at     INTEGER NOT NULL,
  saved_offset INTEGER NOT NULL,
  saved_zone   TEXT    NOT NULL,
  plan         TEXT    NOT NULL
) STRICT;
CREATE INDEX plan_saved ON plan (saved_at);

-- Append-only, in the order written; after matters_until no rule of the engine needs the line.
CREATE TABLE ledger (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  id            TEXT    NOT NULL UNIQUE,
  device        TEXT    NOT NULL REFERENCES device (id),
  matters_until INTEGER NOT NULL,
  entry         TEXT    NOT NULL
) STRICT;
CREATE INDEX ledger_matters ON ledger (matters_until);
CREATE INDEX ledger_leave ON ledger (seq) WHERE substr(entry, 1, 16) = '{"entry":"leave"';

CREATE TABLE check_in (
  id             TEXT    PRIMARY KEY NOT NULL,
  device         TEXT    NOT NULL REFERENCES device (id),
  made_at        INTEGER NOT NULL,
  made_offset    INTEGER NOT NULL,
  made_zone      TEXT    NOT NULL,
  work_date      TEXT    NOT NULL,
  instrument     TEXT    NOT NULL,
  edition        TEXT,
  answers        TEXT    NOT NULL,
  note           TEXT    NOT NULL,
  revision       INTEGER NOT NULL DEFAULT 1,
  deleted_at     INTEGER
) STRICT;
CREATE INDEX check_in_date ON check_in (work_date, made_at);

-- What a check-in said before it was changed.
CREATE TABLE check_in_revision (
  check_in    TEXT    NOT NULL REFERENCES check_in (id),
  revision    INTEGER NOT NULL,
  device      TEXT    NOT NULL REFERENCES device (id),
  replaced_at INTEGER NOT NULL,
  work_date   TEXT    NOT NULL,
  answers     TEXT    NOT NULL,
  note        TEXT    NOT NULL,
  PRIMARY KEY (check_in, revision)
) STRICT;

-- Changes and deletions that can still be taken back, the last first.
CREATE TABLE check_in_act (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,
  check_in TEXT    NOT NULL REFERENCES check_in (id),
  act      TEXT    NOT NULL CHECK (act IN ('change', 'delete')),
  at       INTEGER NOT NULL
) STRICT;

CREATE TABLE draft (
  one  INTEGER PRIMARY KEY CHECK (one = 1),
  body TEXT    NOT NULL
) STRICT;

CREATE TABLE setting (
  key   TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE contact (
  id             TEXT    PRIMARY KEY NOT NULL,
  device         TEXT    NOT NULL REFERENCES device (id),
  position       INTEGER NOT NULL,
  name           TEXT    NOT NULL,
  reach          TEXT    NOT NULL,
  checked_at     INTEGER NOT NULL,
  checked_offset INTEGER NOT NULL,
  checked_zone   TEXT    NOT NULL
) STRICT;
