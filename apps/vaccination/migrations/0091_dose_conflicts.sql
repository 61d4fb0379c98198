-- breaking: no

-- What a device without network could not know of a dose that it brought in; each is decided by a person.
CREATE TABLE vaccination.dose_conflict (
  id uuid PRIMARY KEY,
  dose_id uuid NOT NULL REFERENCES vaccination.dose,
  kind text NOT NULL CHECK (kind IN ('same-dose', 'near-dose', 'person-changed', 'lot-recalled', 'rule-broken-since',
    'number-differs', 'clock-wrong')),
  -- Who gave the dose, and where that lies: who may see it.
  facility_code text NOT NULL,
  commune_code text NOT NULL,
  -- Of the dose: its year has the data key.
  day date NOT NULL,
  -- Which rules were broken that the device did not name.
  codes text[] NOT NULL,
  -- The dose with which it is one, or may be.
  other_dose_id uuid REFERENCES vaccination.dose,
  -- When it was given, as the clock of the device had it.
  stated_at timestamptz NOT NULL,
  pack_id uuid,
  device_id text NOT NULL,
  found_at timestamptz NOT NULL,
  decision text CHECK (decision IN ('stands', 'corrected', 'withdrawn')),
  decided_at timestamptz,
  decided_by text,
  -- It may name people; under the key of the dose.
  sealed_note bytea,
  key_digest bytea UNIQUE,
  body_digest bytea,
  UNIQUE (dose_id, kind),
  CHECK ((decision IS NULL) = (decided_at IS NULL))
);
CREATE INDEX dose_conflict_by_facility ON vaccination.dose_conflict (facility_code, id);
CREATE INDEX dose_conflict_by_commune ON vaccination.dose_conflict (commune_code, id);

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.dose_conflict TO :serve;
