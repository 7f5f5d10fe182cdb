-- A change may correct which print was answered, so what stood before keeps its print.

ALTER TABLE check_in_revision ADD COLUMN edition TEXT;
UPDATE check_in_revision SET edition = (SELECT edition FROM check_in WHERE id = check_in_revision.check_in);
