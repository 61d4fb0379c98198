-- breaking: no

-- What was published last of whether the register and the national platform know a dose; null while neither does.
ALTER TABLE vaccination.dose ADD COLUMN told_status jsonb, ADD COLUMN status_version integer NOT NULL DEFAULT 0;
