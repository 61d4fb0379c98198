-- breaking: no

-- One stay of a person at a public place. What identifies the person lies in `sealed` alone.
CREATE TABLE health_declaration.check_in (
  id uuid PRIMARY KEY,
  -- From 1; the check-out makes the second.
  version integer NOT NULL CHECK (version IN (1, 2)),
  place_code text NOT NULL,
  place_kind text NOT NULL,
  place_commune text NOT NULL,
  -- Who held the camera, and what was shown to it.
  way text NOT NULL CHECK (way IN ('person-scans', 'place-scans')),
  shown text NOT NULL,
  -- The client or member of staff at the place; null where the person scanned.
  submitted_by text,
  -- Business time of the act, its day in Asia/Ho_Chi_Minh (with it, the period of the data key), and of its arrival.
  checked_in_at timestamptz NOT NULL,
  day date NOT NULL,
  received_at timestamptz NOT NULL,
  -- When the stay ends that nobody ends, by the rule in force when it began.
  due_out_at timestamptz NOT NULL CHECK (due_out_at > checked_in_at),
  checked_out_at timestamptz CHECK (checked_out_at BETWEEN checked_in_at AND due_out_at),
  automatic boolean,
  warnings text[] NOT NULL,
  -- Of a short-lived personal code: shown once at each place.
  personal_code_id uuid,
  step bigint,
  sealed bytea NOT NULL,
  -- Blind indexes: keyed digests by which the same person is found again without opening any row.
  person_index bytea NOT NULL,
  phone_index bytea,
  document_index bytea,
  -- Real time: a key is kept for ten real minutes even where the business clock runs fast.
  stored_at timestamptz NOT NULL DEFAULT statement_timestamp(),
  -- Idempotency lies on the aggregate (docs/adr/0016-idempotency-on-the-aggregate.md): of the entry, of the departure.
  key_digest bytea NOT NULL,
  body_digest bytea NOT NULL,
  out_key_digest bytea,
  out_body_digest bytea,
  CHECK ((checked_out_at IS NULL) = (automatic IS NULL)),
  CHECK ((checked_out_at IS NULL) = (version = 1)),
  CHECK ((personal_code_id IS NULL) = (step IS NULL)),
  CHECK ((out_key_digest IS NULL) = (out_body_digest IS NULL))
);

CREATE UNIQUE INDEX check_in_by_key ON health_declaration.check_in (key_digest);
CREATE UNIQUE INDEX check_in_by_out_key ON health_declaration.check_in (out_key_digest)
  WHERE out_key_digest IS NOT NULL;
CREATE UNIQUE INDEX check_in_once ON health_declaration.check_in (personal_code_id, step, place_code)
  WHERE personal_code_id IS NOT NULL;
-- Who is inside now: how many, and whether somebody is; and whose stay is over.
CREATE INDEX check_in_inside ON health_declaration.check_in (place_code, person_index) WHERE checked_out_at IS NULL;
CREATE INDEX check_in_due ON health_declaration.check_in (due_out_at) WHERE checked_out_at IS NULL;
-- Who was where and when.
CREATE INDEX check_in_by_place ON health_declaration.check_in (place_code, checked_in_at DESC, id DESC);
CREATE INDEX check_in_by_person ON health_declaration.check_in (person_index, checked_in_at);
CREATE INDEX check_in_by_phone ON health_declaration.check_in (phone_index, checked_in_at)
  WHERE phone_index IS NOT NULL;
CREATE INDEX check_in_by_document ON health_declaration.check_in (document_index, checked_in_at)
  WHERE document_index IS NOT NULL;
-- For deletion, which goes from the oldest on, and for counts by hour.
CREATE INDEX check_in_by_time ON health_declaration.check_in (checked_in_at);

-- How many people a place may hold at once; a place without a row holds any number.
CREATE TABLE health_declaration.place_capacity (
  place_code text PRIMARY KEY REFERENCES health_declaration.place,
  capacity integer NOT NULL CHECK (capacity >= 1),
  set_by text NOT NULL,
  set_at timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON health_declaration.check_in TO :serve;
GRANT SELECT, INSERT, UPDATE, DELETE ON health_declaration.place_capacity TO :serve;
