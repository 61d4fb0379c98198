-- breaking: no

-- A recall of a lot, and the second act that undid it: both stay.
CREATE TABLE vaccination.lot_recall (
  id uuid PRIMARY KEY,
  lot_id uuid NOT NULL REFERENCES vaccination.vaccine_lot,
  -- Which recall of the lot it is.
  ordinal integer NOT NULL CHECK (ordinal >= 1),
  -- Of the lot, never of a person.
  reason text NOT NULL,
  recalled_at timestamptz NOT NULL,
  recalled_by text NOT NULL,
  -- How many points were told, and how many doses that stood had been given of it.
  points integer NOT NULL,
  doses integer NOT NULL,
  undone_at timestamptz,
  undone_by text,
  undo_reason text,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  undo_key_digest bytea UNIQUE,
  undo_body_digest bytea,
  UNIQUE (lot_id, ordinal),
  CHECK ((undone_at IS NULL) = (undo_reason IS NULL))
);

-- A point that has, awaits or gave something of the lot: it confirms what it has put aside.
CREATE TABLE vaccination.lot_recall_point (
  recall_id uuid NOT NULL REFERENCES vaccination.lot_recall,
  facility_code text NOT NULL,
  commune_code text NOT NULL,
  -- By the stock, when it was told.
  vials integer NOT NULL,
  doses integer NOT NULL,
  confirmed_at timestamptz,
  confirmed_by text,
  -- As the point has found.
  vials_found integer CHECK (vials_found >= 0),
  key_digest bytea UNIQUE,
  body_digest bytea,
  PRIMARY KEY (recall_id, facility_code),
  CHECK ((confirmed_at IS NULL) = (vials_found IS NULL))
);

-- Whether somebody who had the lot was told; the latest of a dose holds. Append-only.
CREATE TABLE vaccination.lot_recall_follow_up (
  id uuid PRIMARY KEY,
  recall_id uuid NOT NULL REFERENCES vaccination.lot_recall,
  dose_id uuid NOT NULL REFERENCES vaccination.dose,
  outcome text NOT NULL CHECK (outcome IN ('told', 'not-reached', 'referred')),
  entered_at timestamptz NOT NULL,
  entered_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);
CREATE INDEX lot_recall_follow_up_by_dose ON vaccination.lot_recall_follow_up (recall_id, dose_id, id DESC);

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.lot_recall, vaccination.lot_recall_point TO :serve;
GRANT SELECT, INSERT, DELETE ON vaccination.lot_recall_follow_up TO :serve;
