-- breaking: no

-- What a citizen tells of, before anybody has said which dose it followed. Who is meant lies in `sealed` alone.
CREATE TABLE vaccination.adverse_event_report (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  -- Received: nobody has looked yet. Waiting: no dose fits by itself, a person decides.
  state text NOT NULL CHECK (state IN ('received', 'waiting', 'matched', 'dismissed')),
  -- Why it waits, or why it was dismissed.
  reason text,
  received_at timestamptz NOT NULL,
  -- Where the citizen says to live: whose officers decide. Null: those of the province.
  commune_code text,
  onset_day date NOT NULL,
  severity text NOT NULL CHECK (severity IN ('common', 'severe')),
  reactions text[] NOT NULL CHECK (cardinality(reactions) > 0),
  -- Until when a severe one must have reached the department; null for a common one.
  due_at timestamptz,
  alarmed_at timestamptz,
  -- The event that was made of it; null while there is none.
  event_id uuid,
  -- The clues to the dose, what was said, and a phone; under the data key of the year in which it was received.
  sealed bytea NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  CHECK ((state = 'matched') = (event_id IS NOT NULL))
);
CREATE INDEX adverse_event_report_received ON vaccination.adverse_event_report (received_at, id) WHERE state = 'received';
CREATE INDEX adverse_event_report_by_state ON vaccination.adverse_event_report (state, received_at DESC, id DESC);
CREATE INDEX adverse_event_report_due ON vaccination.adverse_event_report (due_at)
  WHERE due_at IS NOT NULL AND alarmed_at IS NULL AND state IN ('received', 'waiting');

-- What became of it. Append-only.
CREATE TABLE vaccination.adverse_event_report_act (
  report_id uuid NOT NULL REFERENCES vaccination.adverse_event_report,
  version integer NOT NULL,
  act text NOT NULL CHECK (act IN ('listed', 'matched', 'dismissed', 'undone', 'alarmed')),
  acted_at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  reason text,
  event_id uuid,
  key_digest bytea UNIQUE,
  body_digest bytea,
  PRIMARY KEY (report_id, version)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.adverse_event_report TO :serve;
GRANT SELECT, INSERT, DELETE ON vaccination.adverse_event_report_act TO :serve;
