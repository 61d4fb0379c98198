-- breaking: no

-- What happened to somebody after a dose, as it is known now. Who it was is said by the dose alone.
CREATE TABLE vaccination.adverse_event (
  id uuid PRIMARY KEY,
  -- Of the event and of what is published of it.
  version integer NOT NULL CHECK (version >= 1),
  -- The entry that was named; it may be a witness of the dose by now.
  dose_id uuid NOT NULL REFERENCES vaccination.dose,
  -- The citizen's report that it was made of; null where staff told of it.
  report_id uuid,
  -- Of the dose as it stands, or as it last stood: its day is that of Asia/Ho_Chi_Minh.
  vaccine text NOT NULL,
  lot text,
  dose_day date NOT NULL,
  dose_facility text NOT NULL,
  dose_commune text NOT NULL,
  residence_commune text,
  -- Who has to follow it, and where that facility lies.
  facility_code text NOT NULL,
  commune_code text NOT NULL,
  onset_day date NOT NULL,
  -- Null where only the day is known.
  onset_at timestamptz,
  noticed_at timestamptz NOT NULL,
  severity text NOT NULL CHECK (severity IN ('common', 'severe')),
  reactions text[] NOT NULL CHECK (cardinality(reactions) > 0),
  treated_at text,
  result text,
  -- Until when the department must be told of a severe one; null for a common one.
  due_at timestamptz,
  notified_at timestamptz,
  -- When the alarm was given; null while it was not.
  alarmed_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_because text CHECK (withdrawn_because IN ('duplicate', 'entered-in-error', 'wrong-dose')),
  recorded_at timestamptz NOT NULL,
  -- What was published of it last; null while it is not counted.
  published jsonb,
  CHECK ((severity = 'severe') = (due_at IS NOT NULL)),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL))
);
CREATE INDEX adverse_event_by_facility ON vaccination.adverse_event (facility_code, onset_day DESC, id DESC);
CREATE INDEX adverse_event_by_dose_facility ON vaccination.adverse_event (dose_facility, onset_day DESC, id DESC);
CREATE INDEX adverse_event_by_commune ON vaccination.adverse_event (commune_code, onset_day DESC, id DESC);
CREATE INDEX adverse_event_by_dose_commune ON vaccination.adverse_event (dose_commune, onset_day DESC, id DESC);
CREATE INDEX adverse_event_by_residence ON vaccination.adverse_event (residence_commune, onset_day DESC, id DESC)
  WHERE residence_commune IS NOT NULL;
CREATE INDEX adverse_event_by_dose ON vaccination.adverse_event (dose_id);
CREATE INDEX adverse_event_by_report ON vaccination.adverse_event (report_id) WHERE report_id IS NOT NULL;
-- What the alarm looks at every few seconds.
CREATE INDEX adverse_event_due ON vaccination.adverse_event (due_at)
  WHERE due_at IS NOT NULL AND notified_at IS NULL AND alarmed_at IS NULL AND withdrawn_at IS NULL;

-- Every act, the first one included. Append-only.
CREATE TABLE vaccination.adverse_event_change (
  event_id uuid NOT NULL REFERENCES vaccination.adverse_event,
  version integer NOT NULL,
  act text NOT NULL CHECK (act IN ('reported', 'amended', 'notified', 'withdrawn', 'alarmed', 'dose-changed')),
  changed_at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  -- Onset, severity, reactions, treatment, result and deadline from then on.
  after jsonb NOT NULL,
  -- What was seen and done, or why; it may name people. Under the data key of the year of the dose.
  sealed bytea,
  key_digest bytea UNIQUE,
  body_digest bytea,
  PRIMARY KEY (event_id, version)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.adverse_event TO :serve;
GRANT SELECT, INSERT, DELETE ON vaccination.adverse_event_change TO :serve;
