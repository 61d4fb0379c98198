-- breaking: no

CREATE SCHEMA vaccination;
GRANT USAGE ON SCHEMA vaccination TO :serve;

-- One person as far as that is sure. Who it is lies in `sealed` alone.
CREATE TABLE vaccination.person (
  id uuid PRIMARY KEY,
  -- Of what is published of the person's course.
  version integer NOT NULL CHECK (version >= 1),
  -- Where the merges that stand lead to; null for a person who was not merged.
  merged_into uuid REFERENCES vaccination.person,
  -- The person as stated first, or as cleaned since, under a data key of the year in which the person became known.
  sealed bytea NOT NULL,
  -- What may be counted: residence, sex, cohort, priority group.
  strata jsonb NOT NULL,
  -- The course as it was published last: days of doses, day of completion; null while nothing is counted.
  progress jsonb,
  -- Where the person lives in the province: whose officers may see it.
  residence_commune text,
  -- Blind indexes: name with year of birth, with date of birth, with the hamlet, and phone alone, which is shared by
  -- families and never tells who somebody is. Null where the part is not known.
  name_birth_index bytea,
  name_date_index bytea,
  name_hamlet_index bytea,
  phone_index bytea,
  assurance text NOT NULL CHECK (assurance IN ('card-read', 'document-typed', 'none')),
  known_since timestamptz NOT NULL,
  -- Of the real clock: retention never deletes what was written a moment ago.
  stored_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX person_by_merge ON vaccination.person (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX person_by_name_birth ON vaccination.person (name_birth_index, id DESC);
CREATE INDEX person_by_name_hamlet ON vaccination.person (name_hamlet_index, id DESC) WHERE name_hamlet_index IS NOT NULL;
CREATE INDEX person_by_phone ON vaccination.person (phone_index) WHERE phone_index IS NOT NULL;
CREATE INDEX person_by_residence ON vaccination.person (residence_commune, id);

-- The documents of a person: the citizen id, and the old number that a chip card names beside it.
CREATE TABLE vaccination.person_document (
  document_index bytea PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES vaccination.person DEFERRABLE INITIALLY DEFERRED,
  since timestamptz NOT NULL
);
CREATE INDEX person_document_by_person ON vaccination.person_document (person_id);

-- Who may be one of those known, or showed a known document under another name or birth: the work list. Nobody is merged
-- by it.
CREATE TABLE vaccination.person_candidate (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('same-name-and-birth', 'same-name-in-hamlet', 'same-card', 'document-disagrees')),
  person_id uuid NOT NULL REFERENCES vaccination.person,
  -- With whom it agrees; the same person where a document disagrees.
  other_person_id uuid NOT NULL REFERENCES vaccination.person,
  -- The dose with which a known document came under another name or birth.
  dose_id uuid,
  -- Whose officers decide: where the dose was given, and where both live.
  communes text[] NOT NULL,
  found_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX person_candidate_once ON vaccination.person_candidate
  (person_id, other_person_id, kind, coalesce(dose_id, '00000000-0000-0000-0000-000000000000'));
CREATE INDEX person_candidate_by_other ON vaccination.person_candidate (other_person_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.person, vaccination.person_document, vaccination.person_candidate
  TO :serve;
