-- breaking: no

-- Proof that a day's personal data was deleted; holds none itself.
CREATE TABLE health_declaration.deletion_receipt (
  kind text NOT NULL,
  -- The day in Asia/Ho_Chi_Minh whose rows and data key are gone.
  day date NOT NULL,
  rows_deleted bigint NOT NULL CHECK (rows_deleted >= 0),
  -- The rule by which it was deleted, as its document is cited.
  basis text NOT NULL,
  -- Business time at which the day's data key was destroyed; null while deletion is under way.
  deleted_at timestamptz,
  PRIMARY KEY (kind, day)
);

GRANT SELECT, INSERT, UPDATE ON health_declaration.deletion_receipt TO :serve;
