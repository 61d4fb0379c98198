-- breaking: no

-- Officers find that two people are one. Where the merges that stand lead to lies in `person.merged_into`; doses keep the
-- person by whom they were identified, so that a merge can be taken back with everything that came since.
CREATE TABLE vaccination.person_merge (
  id uuid PRIMARY KEY,
  kept_person_id uuid NOT NULL REFERENCES vaccination.person,
  merged_person_id uuid NOT NULL REFERENCES vaccination.person,
  -- The entry of the work list that led to it; null where an officer named the two.
  candidate_id uuid REFERENCES vaccination.person_candidate,
  -- It may name people; under the key of the year of the merge.
  sealed_reason bytea NOT NULL,
  merged_at timestamptz NOT NULL,
  merged_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  undone_at timestamptz,
  undone_by text,
  sealed_undo_reason bytea,
  undo_key_digest bytea UNIQUE,
  undo_body_digest bytea,
  CHECK (kept_person_id <> merged_person_id),
  CHECK ((undone_at IS NULL) = (undo_key_digest IS NULL))
);
-- Nobody leads to two people.
CREATE UNIQUE INDEX person_merge_standing ON vaccination.person_merge (merged_person_id) WHERE undone_at IS NULL;
CREATE INDEX person_merge_by_kept ON vaccination.person_merge (kept_person_id);
CREATE INDEX person_merge_by_candidate ON vaccination.person_merge (candidate_id) WHERE candidate_id IS NOT NULL;

-- What was decided of an entry of the work list last; null while it waits.
ALTER TABLE vaccination.person_candidate
  ADD COLUMN decision text CHECK (decision IN ('same', 'different')),
  ADD COLUMN decided_at timestamptz;
CREATE INDEX person_candidate_open ON vaccination.person_candidate (id) WHERE decision IS NULL;

-- Every decision of an entry. Append-only.
CREATE TABLE vaccination.person_candidate_act (
  id uuid PRIMARY KEY,
  candidate_id uuid NOT NULL REFERENCES vaccination.person_candidate,
  act text NOT NULL CHECK (act IN ('same', 'different')),
  -- Where it merged two people.
  merge_id uuid REFERENCES vaccination.person_merge,
  acted_at timestamptz NOT NULL,
  acted_by text NOT NULL,
  sealed_reason bytea NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);
CREATE INDEX person_candidate_act_by_candidate ON vaccination.person_candidate_act (candidate_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.person_merge TO :serve;
GRANT SELECT, INSERT, DELETE ON vaccination.person_candidate_act TO :serve;
