-- breaking: no
CREATE SCHEMA audit;

-- Who did what to which object. Holds no personal data: `detail` has codes, counts and ids only.
CREATE TABLE audit.entry (
  position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  occurred_at timestamptz NOT NULL,
  actor_kind  text NOT NULL,
  actor_id    text NOT NULL,
  action      text NOT NULL,
  object_kind text NOT NULL,
  object_id   text NOT NULL,
  detail      jsonb NOT NULL CHECK (pg_column_size(detail) <= 8192)
);
CREATE INDEX entry_by_object ON audit.entry (object_kind, object_id, position);
CREATE INDEX entry_by_actor ON audit.entry (actor_id, position);

-- Pointers to the entries that the sealer has not chained yet.
CREATE TABLE audit.unsealed (
  position bigint PRIMARY KEY
);

-- hash = SHA-256(hash of the sequence before, or 32 zero bytes || canonical entry).
CREATE TABLE audit.chain (
  sequence  bigint PRIMARY KEY CHECK (sequence > 0),
  position  bigint NOT NULL UNIQUE,
  hash      bytea NOT NULL CHECK (length(hash) = 32),
  sealed_at timestamptz NOT NULL
);

GRANT USAGE ON SCHEMA audit TO :serve;
GRANT SELECT, INSERT ON audit.entry, audit.chain TO :serve;
GRANT SELECT, INSERT, DELETE ON audit.unsealed TO :serve;
