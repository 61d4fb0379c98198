-- breaking: no

CREATE SCHEMA cases;
GRANT USAGE ON SCHEMA cases TO :serve;

-- Results that were taken in and wait for what follows them: testing is asked for the person outside of the transaction
-- that took them in. Holds what the bus said, which is nothing personal.
CREATE TABLE cases.detection (
  specimen_id uuid NOT NULL,
  -- Of the specimen's result topic; facts of one specimen are worked on in this order.
  aggregate_version integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('released', 'amended', 'withdrawn')),
  -- Result strata before and after, as published.
  before jsonb,
  after jsonb,
  recorded_at timestamptz NOT NULL,
  -- Real time: when testing is asked next.
  next_try_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  done_at timestamptz,
  PRIMARY KEY (specimen_id, aggregate_version)
);
CREATE INDEX detection_open ON cases.detection (next_try_at) WHERE done_at IS NULL;

-- One infection of one person. What tells who it is lies in `sealed`; the plain columns are what is counted and who may
-- see it.
CREATE TABLE cases.registered_case (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  -- Random id of the person in testing.
  person_id uuid NOT NULL,
  classification text NOT NULL CHECK (classification IN ('confirmed', 'suspect')),
  status text NOT NULL CHECK (status IN ('active', 'recovered', 'died', 'moved', 'ruled-out', 'withdrawn')),
  -- By which way of the definition, and what is not known that could make it one.
  way text,
  missing text[] NOT NULL,
  day date NOT NULL,
  ended_day date,
  origin text NOT NULL,
  detected_in text NOT NULL,
  late boolean NOT NULL,
  residence_kind text NOT NULL CHECK (residence_kind IN ('commune', 'outside', 'unknown')),
  residence_commune text,
  residence_province text,
  sex text NOT NULL,
  age_band text NOT NULL,
  age_estimated boolean NOT NULL,
  sampled_at timestamptz NOT NULL,
  resulted_day date NOT NULL,
  opened_at timestamptz NOT NULL,
  -- When the province told of it.
  published_day date,
  -- Where the person is now: who may read it.
  staying_commune text NOT NULL,
  staying_facility text,
  -- Unit whose officers may act on it.
  responsible text NOT NULL,
  -- The case of the same person that this one was joined to.
  duplicate_of uuid REFERENCES cases.registered_case,
  infected_by uuid REFERENCES cases.registered_case,
  -- The second person's word is awaited on a death.
  death_reported_by text,
  sealed bytea NOT NULL,
  name_index bytea NOT NULL,
  national_code_index bytea UNIQUE,
  CHECK ((status = 'active') = (ended_day IS NULL) OR status = 'withdrawn')
);
-- One person, one open case.
CREATE UNIQUE INDEX open_case_of_person ON cases.registered_case (person_id) WHERE status = 'active';
CREATE INDEX case_by_person ON cases.registered_case (person_id, day DESC);
CREATE INDEX case_by_time ON cases.registered_case (opened_at DESC, id DESC);
CREATE INDEX case_by_responsible ON cases.registered_case (responsible, opened_at DESC, id DESC);
CREATE INDEX case_by_stay ON cases.registered_case (staying_commune, opened_at DESC, id DESC);
CREATE INDEX case_by_name ON cases.registered_case (name_index);

-- Every result that a case stands on or is followed by.
CREATE TABLE cases.case_result (
  case_id uuid NOT NULL REFERENCES cases.registered_case ON DELETE CASCADE,
  specimen_id uuid NOT NULL UNIQUE,
  result_version integer NOT NULL,
  method text NOT NULL,
  value text NOT NULL,
  reason text NOT NULL,
  -- Of release.
  day date NOT NULL,
  sampled_at timestamptz NOT NULL,
  -- The cycle threshold of its clearest gene, where testing told one.
  ct numeric,
  -- What was known of the person when this specimen was taken.
  contact boolean,
  symptoms boolean,
  epidemiological_factor boolean,
  commune_code text NOT NULL,
  place_kind text NOT NULL,
  -- False once it was withdrawn.
  standing boolean NOT NULL,
  PRIMARY KEY (case_id, specimen_id)
);

-- What was done to a case, by whom. Append-only.
CREATE TABLE cases.case_act (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES cases.registered_case ON DELETE CASCADE,
  -- The version of the case that the act made.
  version integer NOT NULL,
  act text NOT NULL,
  happened_at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  -- Codes and days only; what names people lies in `sealed_note`.
  detail jsonb NOT NULL,
  sealed_note bytea,
  key_digest bytea UNIQUE,
  body_digest bytea,
  UNIQUE (case_id, version)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON cases.detection, cases.registered_case, cases.case_result TO :serve;
GRANT SELECT, INSERT, DELETE ON cases.case_act TO :serve;

-- Which people of testing an officer has found to be one, as testing published it.
CREATE TABLE cases.same_person (
  link_id uuid PRIMARY KEY,
  version integer NOT NULL,
  kept_person_id uuid NOT NULL,
  merged_person_id uuid NOT NULL,
  -- False once the merge was undone.
  standing boolean NOT NULL
);
CREATE INDEX same_person_by_kept ON cases.same_person (kept_person_id) WHERE standing;

GRANT SELECT, INSERT, UPDATE, DELETE ON cases.same_person TO :serve;
