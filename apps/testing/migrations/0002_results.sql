-- breaking: no

-- Versions of the result of a specimen. One that was released is never edited: what follows it is a new version.
CREATE TABLE testing.result (
  id uuid PRIMARY KEY,
  specimen_id uuid NOT NULL REFERENCES testing.specimen,
  version integer NOT NULL CHECK (version >= 1),
  -- `held`: validated, and held back by a pool. `replaced`: a later version was released. `rejected`: the second person
  -- did not agree.
  state text NOT NULL CHECK (state IN ('awaiting-validation', 'held', 'released', 'replaced', 'withdrawn', 'rejected')),
  kind text NOT NULL CHECK (kind IN ('original', 'amendment', 'withdrawal')),
  method text NOT NULL,
  -- A withdrawal carries the value that it takes back.
  value text NOT NULL CHECK (value IN ('positive', 'negative', 'undetermined', 'invalid')),
  -- Gene → cycle threshold.
  ct jsonb,
  device text,
  lot_code text,
  laboratory_code text NOT NULL,
  tested_at timestamptz NOT NULL,
  entered_at timestamptz NOT NULL,
  entered_by text NOT NULL,
  validated_at timestamptz,
  validated_by text,
  released_at timestamptz,
  -- How the result came about: the run and well, or the pool that it was fanned out from.
  run_id uuid,
  pool_id uuid,
  source text NOT NULL CHECK (source IN ('entered', 'pool', 'run', 'list', 'import', 'hl7', 'fhir', 'batch')),
  -- Sender, specimen, test, time and value of an outside message, as a keyed digest: what makes a duplicate.
  source_digest bytea UNIQUE,
  -- Why it was amended or withdrawn, and why the second person did not agree; both may name people.
  sealed_reason bytea,
  sealed_rejection bytea,
  -- Why it is held back though it is validated.
  held_reason text,
  -- What does not fit together: it is taken, and on the record.
  warnings text[] NOT NULL DEFAULT '{}',
  -- What the request that entered it was answered, and the one that validated it: state and time of release.
  answered jsonb,
  decided jsonb,
  key_digest bytea UNIQUE,
  body_digest bytea,
  decision_key_digest bytea UNIQUE,
  decision_body_digest bytea,
  UNIQUE (specimen_id, version)
);
-- One version of a specimen stands, and one waits.
CREATE UNIQUE INDEX result_standing ON testing.result (specimen_id) WHERE state IN ('held', 'released');
CREATE UNIQUE INDEX result_waiting ON testing.result (specimen_id) WHERE state = 'awaiting-validation';
CREATE INDEX result_by_laboratory ON testing.result (laboratory_code, entered_at DESC, id DESC);
CREATE INDEX result_to_validate ON testing.result (laboratory_code, entered_at) WHERE state = 'awaiting-validation';
CREATE INDEX result_by_lot ON testing.result (lot_code) WHERE lot_code IS NOT NULL;
CREATE INDEX result_by_pool ON testing.result (pool_id) WHERE pool_id IS NOT NULL;

-- One person on one day of collection (lượt người), as it was published last.
CREATE TABLE testing.person_day (
  person_id uuid NOT NULL REFERENCES testing.person,
  day date NOT NULL,
  id uuid NOT NULL UNIQUE,
  version integer NOT NULL CHECK (version >= 1),
  -- The strata that were published last; null where the person is not counted on that day.
  strata jsonb,
  PRIMARY KEY (person_id, day)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON testing.result, testing.person_day TO :serve;
