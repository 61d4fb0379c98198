-- breaking: no

-- When its place in the course was last worked out anew with another answer; null while it is as it was recorded.
ALTER TABLE vaccination.dose ADD COLUMN counted_at timestamptz;
