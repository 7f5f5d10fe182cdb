-- How often a row was written: of two copies of it the one with the greater number is the later one. And the line to
-- park that is being typed.

ALTER TABLE check_in       ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE after_hours    ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE parked_thought ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE closing        ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE contact        ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE setting        ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE session_count  ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- A write that brings its own number (a row that comes from a file) keeps it.
CREATE TRIGGER check_in_written AFTER UPDATE ON check_in WHEN new.version = old.version
BEGIN UPDATE check_in SET version = old.version + 1 WHERE id = new.id; END;
CREATE TRIGGER after_hours_written AFTER UPDATE ON after_hours WHEN new.version = old.version
BEGIN UPDATE after_hours SET version = old.version + 1 WHERE id = new.id; END;
CREATE TRIGGER parked_thought_written AFTER UPDATE ON parked_thought WHEN new.version = old.version
BEGIN UPDATE parked_thought SET version = old.version + 1 WHERE id = new.id; END;
CREATE TRIGGER closing_written AFTER UPDATE ON closing WHEN new.version = old.version
BEGIN UPDATE closing SET version = old.version + 1 WHERE work_date = new.work_date; END;
CREATE TRIGGER contact_written AFTER UPDATE ON contact WHEN new.version = old.version
BEGIN UPDATE contact SET version = old.version + 1 WHERE id = new.id; END;
CREATE TRIGGER setting_written AFTER UPDATE ON setting WHEN new.version = old.version
BEGIN UPDATE setting SET version = old.version + 1 WHERE key = new.key; END;
CREATE TRIGGER session_count_written AFTER UPDATE ON session_count WHEN new.version = old.version
BEGIN UPDATE session_count SET version = old.version + 1 WHERE work_date = new.work_date AND kind = new.kind; END;

CREATE TABLE thought_draft (
  one  INTEGER PRIMARY KEY CHECK (one = 1),
  line TEXT    NOT NULL
) STRICT;
