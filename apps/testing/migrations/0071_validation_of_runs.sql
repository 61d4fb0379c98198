-- breaking: no

-- The second person's yes to a whole run: what it came to in each well. A run may have several, of several persons.
CREATE TABLE testing.run_validation (
  id uuid PRIMARY KEY,
  run_id uuid NOT NULL REFERENCES testing.laboratory_run,
  validated_at timestamptz NOT NULL,
  validated_by text NOT NULL,
  -- Per well: its name, and the state of its result afterwards, or why it was left as it is.
  outcomes jsonb NOT NULL,
  -- Null while pools of the run are still to be decided; a repeated request goes on there.
  finished_at timestamptz,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);
CREATE INDEX run_validation_by_run ON testing.run_validation (run_id);
CREATE INDEX laboratory_run_listed ON testing.laboratory_run (laboratory_code, planned_at DESC, id DESC);

GRANT SELECT, INSERT, UPDATE, DELETE ON testing.run_validation TO :serve;
