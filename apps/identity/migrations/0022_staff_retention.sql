-- breaking: no

-- Proof that the personal data of staff was deleted; holds none itself.
CREATE TABLE identity.deletion_receipt (
  kind text NOT NULL,
  -- The day in Asia/Ho_Chi_Minh on which their accounts ended.
  day date NOT NULL,
  rows_deleted bigint NOT NULL CHECK (rows_deleted >= 0),
  -- The rule by which it was deleted, as its document is cited.
  basis text NOT NULL,
  -- Business time of the last deletion.
  deleted_at timestamptz NOT NULL,
  PRIMARY KEY (kind, day)
);

-- The digest of a request is taken out with what it was made from.
GRANT UPDATE (key_digest, body_digest) ON identity.staff TO :serve;
GRANT SELECT, INSERT, UPDATE ON identity.deletion_receipt TO :serve;
