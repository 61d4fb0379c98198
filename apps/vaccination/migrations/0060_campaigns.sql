-- breaking: no

-- A round of vaccination (đợt): in which days which vaccines are given to whom, and to how many.
CREATE TABLE vaccination.campaign (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  -- As documents name it, like `DOT-7`; once in the province.
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  -- The province, a district or a commune: whose people are invited, and whose officers run it.
  area_code text NOT NULL,
  -- The first day and the last one.
  from_day date NOT NULL,
  until_day date NOT NULL,
  vaccines text[] NOT NULL CHECK (cardinality(vaccines) >= 1),
  opened_at timestamptz NOT NULL,
  opened_by text NOT NULL,
  -- What the request that opened it was answered.
  answered jsonb NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  CHECK (from_day <= until_day)
);
CREATE INDEX campaign_by_days ON vaccination.campaign (from_day DESC, id DESC);

-- How many people may be invited, of a commune, of a priority group, of both together, or (both null) at all. Who is
-- invited counts in every quota that speaks of them.
CREATE TABLE vaccination.campaign_quota (
  campaign_id uuid NOT NULL REFERENCES vaccination.campaign,
  -- Where people live; null for everywhere.
  commune_code text,
  -- As the person is on record; null for everybody.
  priority_group text,
  people integer NOT NULL CHECK (people >= 0),
  UNIQUE NULLS NOT DISTINCT (campaign_id, commune_code, priority_group)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.campaign, vaccination.campaign_quota TO :serve;
