-- breaking: no

-- One tube for several: people (`field`) or specimens (`laboratory`).
CREATE TABLE testing.pool (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  code text NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('field', 'laboratory')),
  method text NOT NULL,
  members integer NOT NULL CHECK (members BETWEEN 2 AND 20),
  status text NOT NULL CHECK (status IN
    ('pending', 'negative', 'positive-unresolved', 'repeat', 'resolved', 'discordant')),
  -- Who made it.
  facility_code text NOT NULL,
  commune_code text NOT NULL,
  -- Who has the tube; null until some laboratory takes it.
  laboratory_code text,
  formed_at timestamptz NOT NULL,
  day date NOT NULL,
  recorded_at timestamptz NOT NULL,
  formed_by text NOT NULL,
  -- What the tube's last released result says; null before.
  value text CHECK (value IN ('positive', 'negative', 'undetermined', 'invalid')),
  -- How many tests of the tube have given no usable value.
  unusable integer NOT NULL DEFAULT 0 CHECK (unusable >= 0),
  -- What was found where a positive pool had negative members only.
  finding text,
  reviewed_at timestamptz,
  reviewed_by text,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  review_key_digest bytea UNIQUE,
  review_body_digest bytea,
  CHECK ((finding IS NULL) = (reviewed_at IS NULL))
);
CREATE INDEX pool_by_laboratory ON testing.pool (laboratory_code, id);
CREATE INDEX pool_by_facility ON testing.pool (facility_code, id);
CREATE INDEX pool_by_commune ON testing.pool (commune_code, id);

CREATE TABLE testing.pool_member (
  pool_id uuid NOT NULL REFERENCES testing.pool,
  number integer NOT NULL CHECK (number BETWEEN 1 AND 20),
  -- The member's own specimen, or the share that stands for the person in the pool's tube.
  specimen_id uuid NOT NULL REFERENCES testing.specimen,
  -- `pooled`: the tube tells. `open`: a new specimen is asked for. `closed`: nobody is found to take one.
  state text NOT NULL CHECK (state IN ('pooled', 'open', 'retested', 'closed')),
  -- The specimen that tells in its stead, and what was released of it.
  retest_specimen_id uuid REFERENCES testing.specimen,
  retest_value text CHECK (retest_value IN ('positive', 'negative')),
  closed_reason text,
  closed_at timestamptz,
  closed_by text,
  closure_key_digest bytea UNIQUE,
  closure_body_digest bytea,
  retest_key_digest bytea UNIQUE,
  retest_body_digest bytea,
  PRIMARY KEY (pool_id, number),
  UNIQUE (pool_id, specimen_id),
  CHECK ((state = 'retested') = (retest_value IS NOT NULL)),
  CHECK (state <> 'closed' OR closed_reason IS NOT NULL)
);
CREATE INDEX pool_member_by_specimen ON testing.pool_member (specimen_id);
CREATE INDEX pool_member_by_retest ON testing.pool_member (retest_specimen_id) WHERE retest_specimen_id IS NOT NULL;

-- Results of the tube itself; validated like those of specimens.
CREATE TABLE testing.pool_result (
  id uuid PRIMARY KEY,
  pool_id uuid NOT NULL REFERENCES testing.pool,
  version integer NOT NULL CHECK (version >= 1),
  state text NOT NULL CHECK (state IN ('awaiting-validation', 'released', 'replaced', 'rejected')),
  -- `test`: of the tube, perhaps again. `amendment`: of what was released.
  kind text NOT NULL CHECK (kind IN ('test', 'amendment')),
  method text NOT NULL,
  value text NOT NULL CHECK (value IN ('positive', 'negative', 'undetermined', 'invalid')),
  ct jsonb,
  device text,
  lot_code text,
  laboratory_code text NOT NULL,
  tested_at timestamptz NOT NULL,
  entered_at timestamptz NOT NULL,
  entered_by text NOT NULL,
  entered_kind text NOT NULL,
  validated_at timestamptz,
  validated_by text,
  -- What the pool was after this version was entered, and after it was decided.
  status_entered text NOT NULL,
  status_decided text,
  run_id uuid,
  -- Why it was amended or rejected, which may name people.
  sealed_reason bytea,
  sealed_rejection bytea,
  key_digest bytea UNIQUE,
  body_digest bytea,
  decision_key_digest bytea UNIQUE,
  decision_body_digest bytea,
  UNIQUE (pool_id, version)
);
CREATE UNIQUE INDEX pool_result_standing ON testing.pool_result (pool_id) WHERE state = 'released';
CREATE UNIQUE INDEX pool_result_waiting ON testing.pool_result (pool_id) WHERE state = 'awaiting-validation';
CREATE INDEX pool_result_by_lot ON testing.pool_result (laboratory_code, lot_code) WHERE lot_code IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON testing.pool, testing.pool_member, testing.pool_result TO :serve;
