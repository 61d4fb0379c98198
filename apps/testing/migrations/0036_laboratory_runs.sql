-- breaking: no

-- One plate of an analyser.
CREATE TABLE testing.laboratory_run (
  id uuid PRIMARY KEY,
  laboratory_code text NOT NULL,
  commune_code text NOT NULL,
  code text NOT NULL,
  method text NOT NULL,
  device text NOT NULL,
  lot_code text,
  -- Wells of the plate.
  plate integer NOT NULL CHECK (plate IN (96, 384)),
  status text NOT NULL CHECK (status IN ('planned', 'accepted', 'invalid')),
  planned_at timestamptz NOT NULL,
  planned_by text NOT NULL,
  tested_at timestamptz,
  entered_at timestamptz,
  entered_by text,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  entry_key_digest bytea UNIQUE,
  entry_body_digest bytea,
  UNIQUE (laboratory_code, code),
  CHECK ((status = 'planned') = (entered_at IS NULL))
);

CREATE TABLE testing.run_well (
  run_id uuid NOT NULL REFERENCES testing.laboratory_run,
  -- Row and column, such as A1.
  well text NOT NULL,
  -- In the order of the plate, from 1.
  place integer NOT NULL,
  specimen_id uuid REFERENCES testing.specimen,
  pool_id uuid REFERENCES testing.pool,
  control text CHECK (control IN ('positive', 'negative', 'internal')),
  -- What the analyser has shown of a control; of others their results tell.
  control_value text,
  -- The version of the result that the well has made, and its state then; or why it has made none.
  result_version integer,
  result_state text,
  refusal text,
  PRIMARY KEY (run_id, well),
  CHECK (num_nonnulls(specimen_id, pool_id, control) = 1)
);
CREATE INDEX run_well_by_specimen ON testing.run_well (specimen_id) WHERE specimen_id IS NOT NULL;
CREATE INDEX run_well_by_pool ON testing.run_well (pool_id) WHERE pool_id IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON testing.laboratory_run, testing.run_well TO :serve;
