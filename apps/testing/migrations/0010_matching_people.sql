-- breaking: no

-- Who may be one of those known, or showed a known document under another name or birth: the work list. Nobody is
-- merged by it.
CREATE TABLE testing.person_candidate (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('same-name-and-birth', 'same-name-and-phone', 'document-disagrees')),
  -- What was said anew, and of whom.
  order_id uuid NOT NULL REFERENCES testing.test_order,
  person_id uuid NOT NULL REFERENCES testing.person,
  -- With what it agrees or disagrees. The same person where a document disagrees.
  other_order_id uuid NOT NULL REFERENCES testing.test_order,
  other_person_id uuid NOT NULL REFERENCES testing.person,
  commune_code text NOT NULL,
  other_commune_code text NOT NULL,
  found_at timestamptz NOT NULL,
  closed_at timestamptz,
  closed_by text,
  outcome text CHECK (outcome IN ('merged', 'different', 'correct')),
  key_digest bytea UNIQUE,
  body_digest bytea,
  UNIQUE (order_id, other_person_id),
  CHECK ((closed_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX person_candidate_open ON testing.person_candidate (id) WHERE closed_at IS NULL;
CREATE INDEX person_candidate_by_other ON testing.person_candidate (other_order_id);

-- Acts of officers: this person is that one. Those not undone make `person.merged_into`, which is the end of the way
-- from merge to merge.
CREATE TABLE testing.person_merge (
  id uuid PRIMARY KEY,
  kept_person_id uuid NOT NULL REFERENCES testing.person,
  merged_person_id uuid NOT NULL REFERENCES testing.person,
  -- It may name people.
  sealed_reason bytea NOT NULL,
  merged_at timestamptz NOT NULL,
  merged_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  undone_at timestamptz,
  undone_by text,
  undo_key_digest bytea UNIQUE,
  undo_body_digest bytea,
  CHECK (kept_person_id <> merged_person_id)
);
CREATE UNIQUE INDEX person_merge_of_person ON testing.person_merge (merged_person_id) WHERE undone_at IS NULL;
CREATE INDEX person_merge_into ON testing.person_merge (kept_person_id) WHERE undone_at IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON testing.person_candidate, testing.person_merge TO :serve;
