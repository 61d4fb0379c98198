-- breaking: no

-- A file in which doses were sent to the national platform.
CREATE TABLE vaccination.national_export (
  id uuid PRIMARY KEY,
  -- Null where it is about all facilities of an area.
  facility_code text,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  doses integer NOT NULL CHECK (doses >= 0),
  -- More were waiting than one file takes.
  more boolean NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);

-- Which doses were in which file. Append-only.
CREATE TABLE vaccination.national_export_dose (
  export_id uuid NOT NULL REFERENCES vaccination.national_export,
  dose_id uuid NOT NULL REFERENCES vaccination.dose,
  PRIMARY KEY (export_id, dose_id)
);
CREATE INDEX national_export_dose_by_dose ON vaccination.national_export_dose (dose_id);

-- What the national platform has answered of a dose. Append-only.
CREATE TABLE vaccination.national_answer (
  dose_id uuid NOT NULL REFERENCES vaccination.dose,
  export_id uuid NOT NULL REFERENCES vaccination.national_export,
  answered_at timestamptz NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('accepted', 'refused')),
  -- Words of the platform, which may name people; under the key of the dose. Null where it was accepted.
  sealed_words bytea,
  entered_by text NOT NULL,
  CHECK ((outcome = 'refused') = (sealed_words IS NOT NULL))
);
CREATE INDEX national_answer_by_dose ON vaccination.national_answer (dose_id, answered_at DESC);

-- The file in which it was sent last; an answer to an earlier one is out of date.
ALTER TABLE vaccination.dose ADD COLUMN national_export_id uuid REFERENCES vaccination.national_export;
CREATE INDEX dose_to_send ON vaccination.dose (facility_code, day, id)
  WHERE state = 'standing' AND origin = 'facility' AND national IN ('not-sent', 'refused');

GRANT SELECT, INSERT ON vaccination.national_export, vaccination.national_export_dose, vaccination.national_answer TO :serve;
