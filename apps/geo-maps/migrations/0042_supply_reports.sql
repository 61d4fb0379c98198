-- breaking: no

-- Codes that were sent to report with. All times are real; a row goes a day after its end.
CREATE TABLE geo_maps.supply_report_code (
  id uuid PRIMARY KEY,
  phone_digest bytea NOT NULL,
  -- Keyed digest of the one-time code.
  code_digest bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  told_at timestamptz,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);
CREATE INDEX supply_report_code_by_phone ON geo_maps.supply_report_code (phone_digest, expires_at);
CREATE INDEX supply_report_code_by_end ON geo_maps.supply_report_code (expires_at);

-- A phone that told a code. The number itself is kept nowhere: nobody has to call it. All that it said names the row's
-- random id, so that deleting the row leaves nothing by which the phone could be found.
CREATE TABLE geo_maps.supply_reporter (
  id uuid PRIMARY KEY,
  -- Blind index of the phone.
  phone_digest bytea NOT NULL UNIQUE,
  -- The last local day on which it told a code or reported.
  last_day date NOT NULL
);
CREATE INDEX supply_reporter_by_day ON geo_maps.supply_reporter (last_day);

-- What citizens and officers reported, counted or not.
CREATE TABLE geo_maps.supply_report (
  id uuid PRIMARY KEY,
  point_id uuid NOT NULL REFERENCES geo_maps.supply_point,
  -- Of the point when it was reported of.
  commune_code text NOT NULL,
  source text NOT NULL CHECK (source IN ('officer', 'citizen')),
  -- Of a citizen; no reference, since reporters are deleted.
  reporter_id uuid,
  day date NOT NULL,
  at timestamptz NOT NULL,
  kind text NOT NULL CHECK (kind IN ('open', 'closed', 'has', 'out-of')),
  goods text[] NOT NULL,
  -- False where the phone had been contradicted too often: then it counts for nothing.
  heard boolean NOT NULL,
  decision text CHECK (decision IN ('believed', 'contradicted')),
  decided_at timestamptz,
  note text,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  CHECK ((reporter_id IS NULL) = (source = 'officer')),
  CHECK ((decision IS NULL) = (decided_at IS NULL))
);
CREATE INDEX supply_report_by_reporter ON geo_maps.supply_report (reporter_id, day);
CREATE INDEX supply_report_triage ON geo_maps.supply_report (at DESC, id DESC) WHERE source = 'citizen';
CREATE INDEX supply_report_by_day ON geo_maps.supply_report (day);

-- Whether what a phone said of a point was borne out by its owner or an officer, the last time that this was found.
CREATE TABLE geo_maps.supply_judgement (
  reporter_id uuid NOT NULL,
  point_id uuid NOT NULL REFERENCES geo_maps.supply_point,
  is_borne_out boolean NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (reporter_id, point_id)
);
CREATE INDEX supply_judgement_by_age ON geo_maps.supply_judgement (at);

GRANT SELECT, INSERT, UPDATE, DELETE ON geo_maps.supply_report_code, geo_maps.supply_reporter,
  geo_maps.supply_report, geo_maps.supply_judgement TO :serve;
