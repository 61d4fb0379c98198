-- breaking: no

-- What a facility says of one of its days, and how it signs for it. How many doses were entered is never stored here: it
-- is counted from the ledger.
CREATE TABLE vaccination.completeness_day (
  facility_code text NOT NULL,
  day date NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  commune_code text NOT NULL,
  -- Null until the facility has said how many doses it gave.
  declared integer CHECK (declared >= 0),
  declared_at timestamptz,
  declared_by text,
  -- The signature that stands; null before it, and again once a change has opened the day.
  signed_at timestamptz,
  signed_by text,
  -- How many doses were signed for.
  signed_entered integer,
  -- Since when, and by which dose, a signed day is open again; null while it never was, or is signed again.
  reopened_at timestamptz,
  reopened_by_dose uuid,
  PRIMARY KEY (facility_code, day)
);
CREATE INDEX completeness_day_open ON vaccination.completeness_day (day) WHERE signed_at IS NULL;

-- Every declaration and signature. Append-only.
CREATE TABLE vaccination.completeness_act (
  id uuid PRIMARY KEY,
  facility_code text NOT NULL,
  day date NOT NULL,
  version integer NOT NULL,
  act text NOT NULL CHECK (act IN ('declared', 'signed', 'reopened')),
  acted_at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  -- Declared or signed number; the dose that opened it again.
  detail jsonb NOT NULL,
  key_digest bytea UNIQUE,
  body_digest bytea,
  FOREIGN KEY (facility_code, day) REFERENCES vaccination.completeness_day,
  UNIQUE (facility_code, day, version)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.completeness_day TO :serve;
GRANT SELECT, INSERT, DELETE ON vaccination.completeness_act TO :serve;
