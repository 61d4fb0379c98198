-- breaking: no
-- How many people a quarantine facility has places for; null for every other, and where nobody has told.
ALTER TABLE identity.facility ADD COLUMN capacity integer
  CHECK (capacity IS NULL OR (capacity BETWEEN 1 AND 100000 AND kinds @> ARRAY['quarantine-facility']));
GRANT UPDATE (capacity) ON identity.facility TO :serve;
