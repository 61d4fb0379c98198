-- breaking: no

-- A lot of a vaccine, as its maker has filled it: one row for the whole province.
CREATE TABLE vaccination.vaccine_lot (
  id uuid PRIMARY KEY,
  vaccine text NOT NULL,
  -- As printed on the vial.
  lot text NOT NULL,
  maker text NOT NULL,
  doses_per_vial integer NOT NULL CHECK (doses_per_vial >= 1),
  vial_microlitres integer NOT NULL CHECK (vial_microlitres >= doses_per_vial),
  -- The last day on which it is good; moved by acts that stay on record.
  expires_on date NOT NULL,
  -- The recall that stands; null while none does.
  recall_id uuid,
  recalled_at timestamptz,
  registered_at timestamptz NOT NULL,
  registered_by text NOT NULL,
  -- As it was registered, for an equal request.
  answered jsonb NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  UNIQUE (vaccine, lot),
  CHECK ((recall_id IS NULL) = (recalled_at IS NULL))
);
CREATE INDEX vaccine_lot_by_lot ON vaccination.vaccine_lot (lot);

-- Every act that moved an expiry. Append-only.
CREATE TABLE vaccination.vaccine_lot_expiry (
  id uuid PRIMARY KEY,
  lot_id uuid NOT NULL REFERENCES vaccination.vaccine_lot,
  expired_on date NOT NULL,
  expires_on date NOT NULL,
  -- Of the lot, never of a person.
  reason text NOT NULL,
  moved_at timestamptz NOT NULL,
  moved_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);
CREATE INDEX vaccine_lot_expiry_by_lot ON vaccination.vaccine_lot_expiry (lot_id, id);

-- Doses whose findings have to be worked out anew, because something became known of their lot or of their point. Taken
-- piece by piece; the row goes with the last.
CREATE TABLE vaccination.lot_recount (
  id uuid PRIMARY KEY,
  -- Both null for all lots of a point.
  vaccine text,
  lot text,
  -- Null for all points.
  facility_code text,
  from_day date,
  -- The last dose that was done.
  after_dose uuid,
  CHECK (lot IS NOT NULL OR facility_code IS NOT NULL),
  CHECK ((vaccine IS NULL) = (lot IS NULL))
);

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.vaccine_lot, vaccination.lot_recount TO :serve;
GRANT SELECT, INSERT, DELETE ON vaccination.vaccine_lot_expiry TO :serve;
