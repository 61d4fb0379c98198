-- breaking: no

-- When it was told that the specimen is late: the end of it is never told of an earlier day.
ALTER TABLE testing.specimen ADD COLUMN overdue_told_at timestamptz;
