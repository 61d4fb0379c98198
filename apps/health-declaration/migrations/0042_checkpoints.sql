-- breaking: no

-- What the register of facilities does not say of a checkpoint.
CREATE TABLE health_declaration.checkpoint_setting (
  code text PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  road text NOT NULL,
  directions text[] NOT NULL CHECK (directions <@ ARRAY['in', 'out'] AND cardinality(directions) >= 1),
  -- Scans that a working checkpoint of this road makes in an hour; what the board measures against.
  expected_scans_per_hour integer NOT NULL CHECK (expected_scans_per_hour >= 0),
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL
);

CREATE TABLE health_declaration.checkpoint_shift (
  id uuid PRIMARY KEY,
  checkpoint_code text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  road text NOT NULL,
  officer text NOT NULL,
  -- Business time.
  started_at timestamptz NOT NULL,
  ended_at timestamptz CHECK (ended_at >= started_at),
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);

-- Nobody stands at two checkpoints.
CREATE UNIQUE INDEX checkpoint_shift_open ON health_declaration.checkpoint_shift (officer) WHERE ended_at IS NULL;
CREATE INDEX checkpoint_shift_by_checkpoint ON health_declaration.checkpoint_shift (checkpoint_code, started_at DESC, id DESC);

GRANT SELECT, INSERT, UPDATE ON health_declaration.checkpoint_setting, health_declaration.checkpoint_shift TO :serve;
