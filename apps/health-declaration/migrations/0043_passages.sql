-- breaking: no

-- One scan at a checkpoint. Who passed lies in `sealed` alone.
CREATE TABLE health_declaration.passage (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  checkpoint_code text NOT NULL,
  commune_code text NOT NULL,
  shift_id uuid REFERENCES health_declaration.checkpoint_shift,
  direction text NOT NULL CHECK (direction IN ('in', 'out')),
  officer text NOT NULL,
  -- Business time of the scan, its day in Asia/Ho_Chi_Minh (the period of the data key), and of its arrival.
  passed_at timestamptz NOT NULL,
  day date NOT NULL,
  received_at timestamptz NOT NULL,
  -- Real time: a key is kept for ten real minutes even where the business clock runs fast.
  stored_at timestamptz NOT NULL DEFAULT statement_timestamp(),
  proof_kind text NOT NULL,
  proof_state text NOT NULL,
  colour text NOT NULL CHECK (colour IN ('green', 'yellow', 'red')),
  reasons text[] NOT NULL,
  warnings text[] NOT NULL,
  decision text CHECK (decision IN ('approved', 'turned-back', 'sent-to-testing')),
  decided_at timestamptz,
  decided_by text,
  -- Of the device that had no network; null for a passage that was decided with it.
  device_id text,
  sequence bigint,
  pack_version text,
  colour_shown text,
  declaration_id uuid,
  personal_code_id uuid,
  -- Real Unix seconds / 30.
  personal_code_step bigint,
  origin_commune text,
  origin_province text,
  destination_commune text,
  sealed bytea NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  -- Of a decision that came after the scan.
  decision_key_digest bytea UNIQUE,
  decision_body_digest bytea,
  CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by IS NULL)),
  CHECK ((device_id IS NULL) = (sequence IS NULL) AND (device_id IS NULL) = (colour_shown IS NULL)),
  CHECK ((personal_code_id IS NULL) = (personal_code_step IS NULL))
);

-- With network, a step of a personal code is taken once at a checkpoint; without, a second one is a conflict.
CREATE UNIQUE INDEX passage_step_once ON health_declaration.passage
  (checkpoint_code, personal_code_id, personal_code_step) WHERE device_id IS NULL AND personal_code_id IS NOT NULL;
CREATE INDEX passage_by_checkpoint ON health_declaration.passage (checkpoint_code, passed_at);
CREATE INDEX passage_by_personal_code ON health_declaration.passage (personal_code_id, passed_at)
  WHERE personal_code_id IS NOT NULL;
-- Deletion goes from the oldest day on.
CREATE INDEX passage_by_day ON health_declaration.passage (day);

-- Whom a commune may expect: approved trips that end there.
CREATE TABLE health_declaration.arrival (
  passage_id uuid PRIMARY KEY REFERENCES health_declaration.passage ON DELETE CASCADE,
  destination_commune text NOT NULL,
  announced_at timestamptz NOT NULL
);
CREATE INDEX arrival_by_commune ON health_declaration.arrival (destination_commune, announced_at DESC, passage_id DESC);

-- What a device without network could not know, for somebody to look at.
CREATE TABLE health_declaration.passage_conflict (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('colour-differs', 'code-revoked', 'code-replayed', 'code-at-two-checkpoints')),
  passage_id uuid NOT NULL REFERENCES health_declaration.passage ON DELETE CASCADE,
  -- The other of two passages with one code, the earlier one; null where one passage is in conflict with the server.
  other_passage_id uuid REFERENCES health_declaration.passage ON DELETE CASCADE,
  checkpoint_code text NOT NULL,
  commune_code text NOT NULL,
  other_commune_code text,
  found_at timestamptz NOT NULL,
  closed_at timestamptz,
  closed_by text,
  sealed_note bytea,
  closure_key_digest bytea UNIQUE,
  closure_body_digest bytea,
  UNIQUE NULLS NOT DISTINCT (kind, passage_id, other_passage_id)
);
CREATE INDEX passage_conflict_open ON health_declaration.passage_conflict (id) WHERE closed_at IS NULL;
CREATE INDEX passage_conflict_by_other ON health_declaration.passage_conflict (other_passage_id)
  WHERE other_passage_id IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON health_declaration.passage, health_declaration.arrival,
  health_declaration.passage_conflict TO :serve;
