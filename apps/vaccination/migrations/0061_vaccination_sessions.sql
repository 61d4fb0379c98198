-- breaking: no

-- A day of a campaign at a point (buổi tiêm). Named apart from what databases call a session.
CREATE TABLE vaccination.vaccination_session (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  campaign_id uuid NOT NULL REFERENCES vaccination.campaign,
  facility_code text NOT NULL,
  -- Of the facility: whose officers may see it.
  commune_code text NOT NULL,
  day date NOT NULL,
  -- Tables at which is vaccinated at a time.
  tables integer NOT NULL CHECK (tables >= 1),
  vaccines text[] NOT NULL CHECK (cardinality(vaccines) >= 1),
  state text NOT NULL CHECK (state IN ('open', 'closed')),
  planned_at timestamptz NOT NULL,
  planned_by text NOT NULL,
  answered jsonb NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  closed_at timestamptz,
  closed_by text,
  -- Of the vials, never of a person: why something is unexplained.
  close_reason text,
  close_key_digest bytea UNIQUE,
  close_body_digest bytea,
  CHECK ((state = 'closed') = (closed_at IS NOT NULL))
);
CREATE INDEX vaccination_session_by_facility ON vaccination.vaccination_session (facility_code, day DESC, id DESC);
CREATE INDEX vaccination_session_by_campaign ON vaccination.vaccination_session (campaign_id, day, id);

-- The shifts of a session, in the order of the day. What people are invited to; the capacities sum to the session's.
CREATE TABLE vaccination.vaccination_session_shift (
  session_id uuid NOT NULL REFERENCES vaccination.vaccination_session,
  shift integer NOT NULL CHECK (shift >= 1),
  -- In Asia/Ho_Chi_Minh, on the day of the session.
  starts_at time NOT NULL,
  ends_at time NOT NULL,
  capacity integer NOT NULL CHECK (capacity >= 1),
  PRIMARY KEY (session_id, shift),
  CHECK (starts_at < ends_at)
);

-- Lots that are meant for the session.
CREATE TABLE vaccination.vaccination_session_lot (
  session_id uuid NOT NULL REFERENCES vaccination.vaccination_session,
  lot_id uuid NOT NULL REFERENCES vaccination.vaccine_lot,
  PRIMARY KEY (session_id, lot_id)
);

CREATE INDEX dose_by_session ON vaccination.dose (session_id) WHERE session_id IS NOT NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.vaccination_session, vaccination.vaccination_session_shift,
  vaccination.vaccination_session_lot TO :serve;
