-- breaking: no

-- Who of an area is chosen for a campaign: everybody there is looked at, piece by piece, and has the reason on record.
CREATE TABLE vaccination.selection (
  id uuid PRIMARY KEY,
  campaign_id uuid NOT NULL REFERENCES vaccination.campaign,
  -- What is asked: dose, day, vaccine, priority groups, ages, sex.
  criteria jsonb NOT NULL,
  -- Where the people live who are looked at.
  communes text[] NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'done')),
  -- The last one who was looked at; null before the first.
  looked_until uuid,
  looked_at integer NOT NULL DEFAULT 0 CHECK (looked_at >= 0),
  -- Null while it runs.
  chosen integer CHECK (chosen BETWEEN 0 AND looked_at),
  asked_at timestamptz NOT NULL,
  asked_by text NOT NULL,
  done_at timestamptz,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  CHECK ((state = 'done') = (chosen IS NOT NULL AND done_at IS NOT NULL))
);
CREATE INDEX selection_by_campaign ON vaccination.selection (campaign_id, id DESC);
CREATE INDEX selection_running ON vaccination.selection (id) WHERE state = 'running';

-- Somebody who was looked at.
CREATE TABLE vaccination.selection_person (
  selection_id uuid NOT NULL REFERENCES vaccination.selection,
  person_id uuid NOT NULL REFERENCES vaccination.person,
  -- Null while the selection runs and nothing speaks against it.
  is_chosen boolean,
  -- Why, or why not: every reason.
  reasons text[] NOT NULL,
  residence_commune text NOT NULL,
  priority_group text NOT NULL,
  -- The order in which places are given, the lowest first: by group, by the day due, by age. Never a birth date.
  rank bigint NOT NULL,
  -- The dose that would be given; null where none is due.
  dose_number integer,
  due_from date,
  PRIMARY KEY (selection_id, person_id)
);
CREATE INDEX selection_person_chosen ON vaccination.selection_person (selection_id, rank, person_id) WHERE is_chosen;

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.selection, vaccination.selection_person TO :serve;
