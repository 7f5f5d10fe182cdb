-- What surrounds the end of a day: work that went on, thoughts that wait for a morning, the closing ritual.
-- `before` is what a row said before its last change, so that the change can be taken back.

CREATE TABLE after_hours (
  id          TEXT    PRIMARY KEY NOT NULL,
  device      TEXT    NOT NULL REFERENCES device (id),
  made_at     INTEGER NOT NULL,
  made_offset INTEGER NOT NULL,
  made_zone   TEXT    NOT NULL,
  work_date   TEXT    NOT NULL,
  said        TEXT    NOT NULL,
  deleted_at  INTEGER,
  before      TEXT
) STRICT;
CREATE INDEX after_hours_date ON after_hours (work_date, made_at);

CREATE TABLE parked_thought (
  id          TEXT    PRIMARY KEY NOT NULL,
  device      TEXT    NOT NULL REFERENCES device (id),
  made_at     INTEGER NOT NULL,
  made_offset INTEGER NOT NULL,
  made_zone   TEXT    NOT NULL,
  kind        TEXT    NOT NULL,
  thought     TEXT    NOT NULL,
  place       TEXT    NOT NULL,
  before      TEXT
) STRICT;

-- One a work date: a ritual that is done again replaces what it said.
CREATE TABLE closing (
  work_date   TEXT    PRIMARY KEY NOT NULL,
  id          TEXT    NOT NULL UNIQUE,
  device      TEXT    NOT NULL REFERENCES device (id),
  made_at     INTEGER NOT NULL,
  made_offset INTEGER NOT NULL,
  made_zone   TEXT    NOT NULL,
  said        TEXT    NOT NULL
) STRICT;

CREATE TABLE closing_draft (
  one  INTEGER PRIMARY KEY CHECK (one = 1),
  body TEXT    NOT NULL
) STRICT;
