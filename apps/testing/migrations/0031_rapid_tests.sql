-- breaking: no

-- Rapid tests on the spot as they were told: one with its specimen, or a list of people who were scanned before.
CREATE TABLE testing.rapid_test_entry (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('single', 'list')),
  facility_code text NOT NULL,
  tested_at timestamptz NOT NULL,
  negatives integer NOT NULL CHECK (negatives >= 0),
  positives integer NOT NULL CHECK (positives >= 0),
  invalids integer NOT NULL CHECK (invalids >= 0),
  entered_at timestamptz NOT NULL,
  entered_by text NOT NULL,
  -- Of a single one: its specimen, and what was answered beside what never changes of it.
  specimen_id uuid REFERENCES testing.specimen,
  answered jsonb,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON testing.rapid_test_entry TO :serve;
