-- breaking: no

-- People whose doses failed the check of identity, on their way to the police and the health station of a commune.
CREATE TABLE vaccination.identity_check_list (
  id uuid PRIMARY KEY,
  commune_code text NOT NULL,
  people integer NOT NULL,
  -- Whether more waited than one list takes.
  more boolean NOT NULL,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);

CREATE TABLE vaccination.identity_check (
  -- Also the id of the row in the file.
  id uuid PRIMARY KEY,
  list_id uuid NOT NULL REFERENCES vaccination.identity_check_list,
  number integer NOT NULL,
  person_id uuid NOT NULL REFERENCES vaccination.person,
  -- Those that had failed when the list was made.
  dose_ids uuid[] NOT NULL,
  -- Null while it is out.
  outcome text CHECK (outcome IN ('confirmed', 'corrected', 'not-found')),
  settled_at timestamptz,
  settled_by text,
  UNIQUE (list_id, number),
  CHECK ((outcome IS NULL) = (settled_at IS NULL))
);
-- Nobody is on two lists at a time.
CREATE UNIQUE INDEX identity_check_out ON vaccination.identity_check (person_id) WHERE outcome IS NULL;
CREATE INDEX dose_identity_failed ON vaccination.dose (person_id)
  WHERE state = 'standing' AND (identity = 'failed' OR (national = 'refused' AND national_reason = 'identity-mismatch'));

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.identity_check_list, vaccination.identity_check TO :serve;
