-- breaking: no

-- What was asked and measured before a dose, and what followed from it. Append-only: who is asked again is screened again.
CREATE TABLE vaccination.screening (
  id uuid PRIMARY KEY,
  facility_code text NOT NULL,
  -- Of the facility: whose officers may see it.
  commune_code text NOT NULL,
  vaccine text NOT NULL,
  -- Of the form that was in force on the day.
  form text NOT NULL,
  screened_at timestamptz NOT NULL,
  -- Of the screening, in Asia/Ho_Chi_Minh; its year has the data key.
  day date NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('eligible', 'caution', 'defer', 'refer-to-hospital', 'contraindicated')),
  is_complete boolean NOT NULL,
  expires_at timestamptz NOT NULL,
  -- Who it is, where that was known then.
  person_id uuid REFERENCES vaccination.person DEFERRABLE INITIALLY DEFERRED,
  -- The person as stated, answers, signs, and what was found of them.
  sealed bytea NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  stored_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX screening_by_facility ON vaccination.screening (facility_code, day);
CREATE INDEX screening_by_person ON vaccination.screening (person_id) WHERE person_id IS NOT NULL;

GRANT SELECT, INSERT, DELETE ON vaccination.screening TO :serve;
