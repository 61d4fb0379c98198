-- breaking: no

-- Who of the IT staff is on duty at which point, on which day and shift. Name and phone lie in `sealed` alone.
CREATE TABLE vaccination.support_duty (
  id uuid PRIMARY KEY,
  facility_code text NOT NULL,
  commune_code text NOT NULL,
  -- In Asia/Ho_Chi_Minh.
  day date NOT NULL,
  shift text NOT NULL CHECK (shift IN ('morning', 'afternoon', 'evening')),
  -- As the roster calls them: never a name.
  staff_id text NOT NULL,
  -- `{fullName, phone}`, under the data key of the year of the day.
  sealed bytea NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by text,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  withdrawal_key_digest bytea UNIQUE,
  withdrawal_body_digest bytea,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
-- Nobody is at two points at once.
CREATE UNIQUE INDEX support_duty_once ON vaccination.support_duty (staff_id, day, shift) WHERE withdrawn_at IS NULL;
CREATE INDEX support_duty_by_facility ON vaccination.support_duty (facility_code, day, id);

-- Something that does not work at a point, as it stands now.
CREATE TABLE vaccination.support_incident (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  facility_code text NOT NULL,
  commune_code text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('printer', 'network', 'account', 'data', 'other')),
  state text NOT NULL CHECK (state IN ('open', 'taken', 'solved')),
  opened_at timestamptz NOT NULL,
  opened_day date NOT NULL,
  -- When it was taken first, and by whom it is taken now.
  taken_at timestamptz,
  taken_by text,
  -- Null again once it was reopened.
  solved_at timestamptz,
  reopenings integer NOT NULL DEFAULT 0 CHECK (reopenings >= 0),
  CHECK ((state = 'solved') = (solved_at IS NOT NULL)),
  CHECK (state <> 'taken' OR (taken_at IS NOT NULL AND taken_by IS NOT NULL))
);
CREATE INDEX support_incident_by_facility ON vaccination.support_incident (facility_code, opened_day DESC, id DESC);

-- Every act, the first one included. Append-only.
CREATE TABLE vaccination.support_incident_act (
  incident_id uuid NOT NULL REFERENCES vaccination.support_incident,
  version integer NOT NULL,
  act text NOT NULL CHECK (act IN ('opened', 'taken', 'solved', 'reopened')),
  acted_at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  -- Who of the roster has taken it.
  staff_id text,
  state text NOT NULL,
  -- What was said; it may name people. Under the data key of the year of the act.
  sealed bytea,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  PRIMARY KEY (incident_id, version)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.support_duty, vaccination.support_incident TO :serve;
GRANT SELECT, INSERT, DELETE ON vaccination.support_incident_act TO :serve;
