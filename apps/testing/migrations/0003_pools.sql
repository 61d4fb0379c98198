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
  facility_code text NOT NULL,
  commune_code text NOT NULL,
  laboratory_code text,
  formed_at timestamptz NOT NULL,
  day date NOT NULL,
  formed_by text NOT NULL,
  -- How often the tube was tested without a usable value.
  repeats integer NOT NULL DEFAULT 0,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);
CREATE INDEX pool_by_laboratory ON testing.pool (laboratory_code, formed_at DESC, id DESC);

CREATE TABLE testing.pool_member (
  pool_id uuid NOT NULL REFERENCES testing.pool,
  number integer NOT NULL CHECK (number BETWEEN 1 AND 20),
  -- The member's own specimen, or the share that stands for the person in the pool's tube.
  specimen_id uuid NOT NULL REFERENCES testing.specimen,
  -- The new specimen that was taken after a positive pool.
  retest_specimen_id uuid REFERENCES testing.specimen,
  -- `open` while a retest is awaited; `closed` where the person cannot be found, with the reason.
  state text NOT NULL CHECK (state IN ('pooled', 'open', 'retested', 'closed')),
  closed_reason text,
  PRIMARY KEY (pool_id, number)
);
CREATE INDEX pool_member_by_specimen ON testing.pool_member (specimen_id);
CREATE INDEX pool_member_by_retest ON testing.pool_member (retest_specimen_id) WHERE retest_specimen_id IS NOT NULL;

-- Results of the tube itself; validated like those of specimens.
CREATE TABLE testing.pool_result (
  id uuid PRIMARY KEY,
  pool_id uuid NOT NULL REFERENCES testing.pool,
  version integer NOT NULL CHECK (version >= 1),
  state text NOT NULL CHECK (state IN ('awaiting-validation', 'released', 'replaced', 'rejected')),
  method text NOT NULL,
  value text NOT NULL CHECK (value IN ('positive', 'negative', 'undetermined', 'invalid')),
  ct jsonb,
  device text,
  lot_code text,
  laboratory_code text NOT NULL,
  tested_at timestamptz NOT NULL,
  entered_at timestamptz NOT NULL,
  entered_by text NOT NULL,
  validated_at timestamptz,
  validated_by text,
  run_id uuid,
  key_digest bytea UNIQUE,
  body_digest bytea,
  UNIQUE (pool_id, version)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON testing.pool, testing.pool_member, testing.pool_result TO :serve;
