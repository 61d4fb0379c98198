-- breaking: no

-- What a point without network has taken down and what does not fit what others have done meanwhile: nothing is lost
-- until somebody has looked at it.
CREATE TABLE testing.specimen_conflict (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('barcode-used', 'label-not-issued', 'person-disagrees')),
  code text NOT NULL,
  facility_code text NOT NULL,
  commune_code text NOT NULL,
  -- Day of the collection; its month is the period of the data key.
  day date NOT NULL,
  -- The item as it was sent.
  sealed bytea NOT NULL,
  found_at timestamptz NOT NULL,
  found_by text NOT NULL,
  item_digest bytea NOT NULL UNIQUE,
  closed_at timestamptz,
  closed_by text,
  sealed_note bytea,
  closure_key_digest bytea UNIQUE,
  closure_body_digest bytea
);
CREATE INDEX specimen_conflict_open ON testing.specimen_conflict (id) WHERE closed_at IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON testing.specimen_conflict TO :serve;
