-- breaking: no

-- What one facility says of one dose: an entry of the ledger. Several entries can be of one dose; then one stands and
-- the others are joined to it as witnesses. Number, kind, state and violations follow from all entries of the person.
CREATE TABLE vaccination.dose (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  -- As identified by this entry; follows a merge only through vaccination.person.
  person_id uuid NOT NULL REFERENCES vaccination.person DEFERRABLE INITIALLY DEFERRED,
  state text NOT NULL CHECK (state IN ('standing', 'joined', 'withdrawn')),
  joined_into uuid REFERENCES vaccination.dose DEFERRABLE INITIALLY DEFERRED,
  joined_because text CHECK (joined_because IN ('same-document-product-lot-day', 'decided')),
  vaccine text NOT NULL,
  -- Null where it is unknown: paper often has none.
  lot text,
  -- The day on which it was given, in Asia/Ho_Chi_Minh, and the instant where that is known.
  day date NOT NULL,
  given_at timestamptz,
  origin text NOT NULL CHECK (origin IN ('facility', 'outside-province')),
  -- Who gave it, or who entered what was given outside of the province; and where that facility lies.
  facility_code text NOT NULL,
  commune_code text NOT NULL,
  residence_commune text,
  session_id uuid,
  stated_number integer,
  stated_kind text,
  -- Null where nothing was said of it.
  mixing_consent boolean,
  -- Blind index of the document that was shown with it; null without one.
  document_index bytea,
  -- Derived from all entries of the person; null while it is joined or withdrawn.
  dose_number integer,
  kind text CHECK (kind IN ('basic', 'additional', 'booster')),
  violations text[] NOT NULL DEFAULT '{}',
  warnings text[] NOT NULL DEFAULT '{}',
  -- What may be counted of it, and what of that was published last; null while it is not counted.
  strata jsonb NOT NULL,
  published jsonb,
  identity text NOT NULL CHECK (identity IN ('unchecked', 'verified', 'failed')),
  national text NOT NULL CHECK (national IN ('not-sent', 'sent', 'accepted', 'refused')),
  national_reason text,
  -- The person as stated with this dose, and the evidence, under a data key of the year of the dose.
  sealed bytea NOT NULL,
  source text NOT NULL CHECK (source IN ('entered', 'import', 'batch', 'fhir')),
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  -- What the request that recorded it was answered.
  answered jsonb NOT NULL,
  key_digest bytea UNIQUE,
  body_digest bytea,
  stored_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((state = 'joined') = (joined_into IS NOT NULL)),
  CHECK ((state = 'standing') = (dose_number IS NOT NULL))
);
CREATE INDEX dose_by_person ON vaccination.dose (person_id);
CREATE INDEX dose_by_head ON vaccination.dose (joined_into) WHERE joined_into IS NOT NULL;
CREATE INDEX dose_by_facility ON vaccination.dose (facility_code, day DESC, id DESC);
CREATE INDEX dose_by_commune ON vaccination.dose (commune_code, day DESC, id DESC);
CREATE INDEX dose_by_residence ON vaccination.dose (residence_commune, day DESC, id DESC)
  WHERE residence_commune IS NOT NULL;
CREATE INDEX dose_by_lot ON vaccination.dose (lot) WHERE lot IS NOT NULL;
-- What completeness counts: the doses of the province that stand, by day and facility.
CREATE INDEX dose_complete ON vaccination.dose (facility_code, day) INCLUDE (identity, national)
  WHERE state = 'standing' AND origin = 'facility';

-- What became of an entry: each act, by whom and when. Append-only.
CREATE TABLE vaccination.dose_change (
  dose_id uuid NOT NULL REFERENCES vaccination.dose,
  sequence integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('recorded', 'corrected', 'withdrawn')),
  changed_at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  facility_code text,
  -- Of what is no person's: vaccine, lot, day, facility, stated number and kind.
  before jsonb,
  after jsonb,
  -- Reason, and the person as stated before and after, where that changed; under the key of the dose.
  sealed bytea,
  answered jsonb,
  key_digest bytea UNIQUE,
  body_digest bytea,
  PRIMARY KEY (dose_id, sequence)
);

-- Two doses of one person that may be one: `open` while they are near each other. What officers have decided of them last.
CREATE TABLE vaccination.dose_pair (
  id uuid PRIMARY KEY,
  dose_id uuid NOT NULL REFERENCES vaccination.dose,
  other_dose_id uuid NOT NULL REFERENCES vaccination.dose,
  found_at timestamptz NOT NULL,
  open boolean NOT NULL,
  decision text CHECK (decision IN ('same', 'different')),
  UNIQUE (dose_id, other_dose_id),
  CHECK (dose_id < other_dose_id)
);
CREATE INDEX dose_pair_by_other ON vaccination.dose_pair (other_dose_id);
CREATE INDEX dose_pair_open ON vaccination.dose_pair (id) WHERE open AND decision IS NULL;

-- Every decision, and every one that was taken back. Append-only.
CREATE TABLE vaccination.dose_pair_act (
  id uuid PRIMARY KEY,
  pair_id uuid NOT NULL REFERENCES vaccination.dose_pair,
  act text NOT NULL CHECK (act IN ('same', 'different', 'undone')),
  acted_at timestamptz NOT NULL,
  acted_by text NOT NULL,
  -- It may name people; under the key of the earlier dose.
  sealed_reason bytea NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);
CREATE INDEX dose_pair_act_by_pair ON vaccination.dose_pair_act (pair_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.dose, vaccination.dose_pair TO :serve;
GRANT SELECT, INSERT, DELETE ON vaccination.dose_change, vaccination.dose_pair_act TO :serve;
