-- Sessions by work date and kind, and nothing else. No moment, no id that carries one, no row order, no device: with
-- times, counts would match a caseload. `last` marks the kind that was counted last, so that one step can be taken back.

CREATE TABLE session_count (
  work_date TEXT    NOT NULL,
  kind      TEXT    NOT NULL CHECK (kind IN ('ordinary', 'heavy', 'trauma', 'crisis')),
  sessions  INTEGER NOT NULL CHECK (sessions BETWEEN 1 AND 99),
  last      INTEGER UNIQUE CHECK (last = 1),
  PRIMARY KEY (work_date, kind)
) STRICT, WITHOUT ROWID;

-- The end of the quiet minutes that run, in microseconds since 1970 in UTC. The row is deleted as they are over, and is
-- in no backup.
CREATE TABLE session_buffer (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  ends_at INTEGER NOT NULL
) STRICT;
