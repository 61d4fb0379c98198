-- breaking: no

-- What is left of a lot at a point: the sum of its movements, kept beside them so that none makes it negative.
CREATE TABLE vaccination.vaccine_stock (
  lot_id uuid NOT NULL REFERENCES vaccination.vaccine_lot,
  facility_code text NOT NULL,
  commune_code text NOT NULL,
  -- Closed vials, and how many of them are thawed.
  vials integer NOT NULL CHECK (vials >= 0),
  thawed_vials integer NOT NULL CHECK (thawed_vials BETWEEN 0 AND vials),
  -- What is left in open vials.
  open_microlitres bigint NOT NULL CHECK (open_microlitres >= 0),
  -- The first day on which it was here; null while it never was. The day on which the last of it went; null while some is.
  here_since date,
  gone_since date,
  PRIMARY KEY (lot_id, facility_code)
);
CREATE INDEX vaccine_stock_by_facility ON vaccination.vaccine_stock (facility_code, here_since);
CREATE INDEX vaccine_stock_by_commune ON vaccination.vaccine_stock (commune_code);

-- Vials on their way from one point to another.
CREATE TABLE vaccination.stock_transfer (
  id uuid PRIMARY KEY,
  lot_id uuid NOT NULL REFERENCES vaccination.vaccine_lot,
  from_facility text NOT NULL,
  to_facility text NOT NULL,
  vials integer NOT NULL CHECK (vials >= 1),
  thawed_vials integer NOT NULL CHECK (thawed_vials BETWEEN 0 AND vials),
  -- Until when the thawed ones are good; null where it is not known.
  use_until timestamptz,
  sent_at timestamptz NOT NULL,
  received_at timestamptz,
  received_vials integer CHECK (received_vials >= 0),
  difference_reason text,
  CHECK (from_facility <> to_facility),
  CHECK ((received_at IS NULL) = (received_vials IS NULL)),
  CHECK (received_vials IS NULL OR (received_vials = vials) = (difference_reason IS NULL))
);
CREATE INDEX stock_transfer_open ON vaccination.stock_transfer (to_facility, id) WHERE received_at IS NULL;
CREATE INDEX stock_transfer_by_lot ON vaccination.stock_transfer (lot_id) WHERE received_at IS NULL;

-- Everything that moved a stock. Append-only.
CREATE TABLE vaccination.stock_movement (
  id uuid PRIMARY KEY,
  sequence bigint GENERATED ALWAYS AS IDENTITY,
  lot_id uuid NOT NULL REFERENCES vaccination.vaccine_lot,
  facility_code text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('receipt', 'transfer', 'arrival', 'thaw', 'opening', 'overfill', 'use', 'wastage',
    'destruction', 'return', 'count')),
  happened_at timestamptz NOT NULL,
  -- In Asia/Ho_Chi_Minh.
  day date NOT NULL,
  vials_change integer NOT NULL,
  thawed_change integer NOT NULL,
  open_change bigint NOT NULL,
  vials_after integer NOT NULL,
  thawed_after integer NOT NULL,
  open_after bigint NOT NULL,
  -- Of overfill, use and wastage.
  doses integer CHECK (doses >= 1),
  -- Until when what was thawed or opened is good; null where the vaccine has no known deadline.
  use_until timestamptz,
  transfer_id uuid REFERENCES vaccination.stock_transfer DEFERRABLE INITIALLY DEFERRED,
  session_id uuid,
  -- Of the vials, never of a person.
  reason text,
  warnings text[] NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);
CREATE INDEX stock_movement_by_stock ON vaccination.stock_movement (lot_id, facility_code, sequence);
CREATE INDEX stock_movement_by_facility ON vaccination.stock_movement (facility_code, id);
CREATE INDEX stock_movement_by_day ON vaccination.stock_movement (facility_code, day, lot_id);

-- The lot at a point must not be used: from a temperature excursion until it is released, or all of it is destroyed.
CREATE TABLE vaccination.stock_quarantine (
  id uuid PRIMARY KEY,
  lot_id uuid NOT NULL REFERENCES vaccination.vaccine_lot,
  facility_code text NOT NULL,
  began_at timestamptz NOT NULL,
  began_on date NOT NULL,
  -- The temperatures that were measured, in tenths of a degree Celsius.
  lowest_tenths integer,
  highest_tenths integer,
  reason text NOT NULL,
  entered_by text NOT NULL,
  ended_at timestamptz,
  ended_on date,
  ended_as text CHECK (ended_as IN ('released', 'destroyed')),
  end_reason text,
  ended_by text,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  end_key_digest bytea UNIQUE,
  end_body_digest bytea,
  CHECK ((ended_at IS NULL) = (ended_as IS NULL))
);
CREATE UNIQUE INDEX stock_quarantine_open ON vaccination.stock_quarantine (lot_id, facility_code) WHERE ended_at IS NULL;
CREATE INDEX stock_quarantine_by_stock ON vaccination.stock_quarantine (lot_id, facility_code, began_on);

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.vaccine_stock, vaccination.stock_transfer,
  vaccination.stock_quarantine TO :serve;
GRANT SELECT, INSERT, DELETE ON vaccination.stock_movement TO :serve;
