-- breaking: no

-- The balance of a lot at a point on a day, as it was closed: opened + overfill = given + wasted + unexplained. In doses
-- of the label, to the hundredth, since a booster may take less than a basic dose. Append-only: a day may be closed again,
-- and the last closing holds.
CREATE TABLE vaccination.stock_balance (
  id uuid PRIMARY KEY,
  lot_id uuid NOT NULL REFERENCES vaccination.vaccine_lot,
  facility_code text NOT NULL,
  day date NOT NULL,
  session_id uuid,
  counted_vials integer NOT NULL CHECK (counted_vials >= 0),
  opened numeric(12, 2) NOT NULL,
  overfill numeric(12, 2) NOT NULL,
  given numeric(12, 2) NOT NULL,
  wasted numeric(12, 2) NOT NULL,
  unexplained numeric(12, 2) NOT NULL,
  reason text,
  closed_at timestamptz NOT NULL,
  closed_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  CHECK (opened + overfill = given + wasted + unexplained),
  CHECK (unexplained = 0 OR reason IS NOT NULL)
);
CREATE INDEX stock_balance_by_day ON vaccination.stock_balance (facility_code, day, lot_id, id DESC);

GRANT SELECT, INSERT, DELETE ON vaccination.stock_balance TO :serve;
