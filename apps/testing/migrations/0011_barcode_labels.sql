-- breaking: no

-- Labels that a facility was given before it needs them.
CREATE TABLE testing.barcode_block (
  id uuid PRIMARY KEY,
  facility_code text NOT NULL,
  commune_code text NOT NULL,
  labels integer NOT NULL CHECK (labels BETWEEN 1 AND 1000),
  issued_at timestamptz NOT NULL,
  issued_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);
CREATE INDEX barcode_block_by_facility ON testing.barcode_block (facility_code, id);

CREATE TABLE testing.barcode_label (
  value text PRIMARY KEY,
  block_id uuid NOT NULL REFERENCES testing.barcode_block,
  -- In the block, from 1; a reprint has the number of the label that it voids.
  number integer NOT NULL,
  state text NOT NULL CHECK (state IN ('issued', 'used', 'void')),
  -- The label that a reprint made in its stead.
  replaced_by text REFERENCES testing.barcode_label,
  -- Of the reprint that made it.
  reprint_id uuid,
  CHECK ((state = 'void') = (replaced_by IS NOT NULL))
);
CREATE INDEX barcode_label_by_block ON testing.barcode_label (block_id, number);
CREATE INDEX barcode_label_by_reprint ON testing.barcode_label (reprint_id) WHERE reprint_id IS NOT NULL;

CREATE TABLE testing.barcode_reprint (
  id uuid PRIMARY KEY,
  block_id uuid NOT NULL REFERENCES testing.barcode_block,
  reprinted_at timestamptz NOT NULL,
  reprinted_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);

GRANT SELECT, INSERT ON testing.barcode_block, testing.barcode_reprint TO :serve;
GRANT SELECT, INSERT, UPDATE ON testing.barcode_label TO :serve;
