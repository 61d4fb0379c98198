-- breaking: no

-- A public place where a case has been, and when: drafted, then published or rejected, and withdrawn. Never a home, and
-- never a name of a person: the texts are checked, and whoever publishes looks at them.
CREATE TABLE geo_maps.visited_place (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  state text NOT NULL CHECK (state IN ('draft', 'published', 'rejected', 'withdrawn')),
  name text NOT NULL,
  commune_code text NOT NULL CHECK (commune_code ~ '^[0-9]{5}$'),
  address text,
  -- WGS 84, degrees.
  latitude double precision,
  longitude double precision,
  -- [{from, to}]: when a case was there, the earliest first.
  windows jsonb NOT NULL,
  -- What those who were there at the time should do.
  advice text,
  drafted_at timestamptz NOT NULL,
  published_at timestamptz,
  withdrawn_at timestamptz,
  CHECK ((latitude IS NULL) = (longitude IS NULL)),
  CHECK ((state IN ('published', 'withdrawn')) = (published_at IS NOT NULL)),
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
);

CREATE INDEX visited_place_by_state ON geo_maps.visited_place (state, id);

CREATE TABLE geo_maps.visited_place_act (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- The act that drafts a place is written before it: of equal requests only one can have its key.
  place_id uuid NOT NULL REFERENCES geo_maps.visited_place DEFERRABLE INITIALLY DEFERRED,
  act text NOT NULL CHECK (act IN ('drafted', 'changed', 'published', 'rejected', 'withdrawn')),
  -- That the act made.
  place_version integer NOT NULL CHECK (place_version >= 1),
  reason text,
  -- What a draft said: of the acts 'drafted' and 'changed'.
  draft jsonb CHECK ((act IN ('drafted', 'changed')) = (draft IS NOT NULL)),
  acted_at timestamptz NOT NULL,
  acted_by text NOT NULL,
  -- Of the request; a change is guarded by its version instead.
  key_digest bytea UNIQUE,
  body_digest bytea,
  UNIQUE (place_id, place_version),
  CHECK ((act = 'changed') = (key_digest IS NULL) AND (key_digest IS NULL) = (body_digest IS NULL))
);

-- By which every process finds out whether the public is told of other places than before.
CREATE INDEX visited_place_act_public ON geo_maps.visited_place_act (position) WHERE act IN ('published', 'withdrawn');

GRANT SELECT, INSERT, UPDATE ON geo_maps.visited_place TO :serve;
GRANT SELECT, INSERT ON geo_maps.visited_place_act TO :serve;
