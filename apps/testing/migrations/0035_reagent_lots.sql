-- breaking: no

-- Kits and reagents of a laboratory, by lot. Stock is counted in tests.
CREATE TABLE testing.reagent_lot (
  id uuid PRIMARY KEY,
  laboratory_code text NOT NULL,
  commune_code text NOT NULL,
  code text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('kit', 'reagent')),
  method text NOT NULL,
  manufacturer text NOT NULL,
  product text NOT NULL,
  -- The last local day on which it may be used.
  expires_on date NOT NULL,
  -- As it was registered, and what is left.
  quantity integer NOT NULL CHECK (quantity >= 0),
  stock integer NOT NULL CHECK (stock >= 0),
  registered_at timestamptz NOT NULL,
  registered_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  recalled_at timestamptz,
  recalled_by text,
  recall_reason text,
  recall_key_digest bytea UNIQUE,
  recall_body_digest bytea,
  UNIQUE (laboratory_code, code),
  CHECK ((recalled_at IS NULL) = (recall_reason IS NULL))
);

-- What has changed a stock, and what was left then. Append-only.
CREATE TABLE testing.lot_movement (
  id uuid PRIMARY KEY,
  lot_id uuid NOT NULL REFERENCES testing.reagent_lot,
  -- `used` by results and runs; `counted` sets the stock to what was found.
  kind text NOT NULL CHECK (kind IN ('received', 'used', 'discarded', 'counted')),
  -- Tests that came (positive) or went (negative).
  change integer NOT NULL,
  stock integer NOT NULL CHECK (stock >= 0),
  moved_at timestamptz NOT NULL,
  moved_by text NOT NULL,
  key_digest bytea UNIQUE,
  body_digest bytea
);
CREATE INDEX lot_movement_by_lot ON testing.lot_movement (lot_id, id);

GRANT SELECT, INSERT, UPDATE ON testing.reagent_lot TO :serve;
GRANT SELECT, INSERT ON testing.lot_movement TO :serve;
