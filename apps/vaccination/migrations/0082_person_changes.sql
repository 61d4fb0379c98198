-- breaking: no

-- What was changed of a person, and why. Append-only; doses keep what was said with them.
CREATE TABLE vaccination.person_change (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES vaccination.person,
  -- Names of the fields alone, such as `fullName`.
  fields text[] NOT NULL,
  -- The fields before and after, under the data key of the year of the change.
  sealed bytea NOT NULL,
  because text NOT NULL CHECK (because IN ('identity-check', 'correction-ticket')),
  because_id uuid NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL
);
CREATE INDEX person_change_by_person ON vaccination.person_change (person_id, changed_at);

GRANT SELECT, INSERT, DELETE ON vaccination.person_change TO :serve;
