-- breaking: no

-- A blockade, a medical isolation or a directive of an area: drafted by one officer, published or rejected by another or
-- the same, later ended or withdrawn. What is published of it never changes but for its end.
CREATE TABLE geo_maps.zone (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  state text NOT NULL CHECK (state IN ('draft', 'published', 'rejected', 'withdrawn')),
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('blockade-area', 'medical-isolation', 'directive-area')),
  directive text CHECK (directive IN ('directive-19', 'directive-15', 'directive-16', 'directive-16-plus')),
  -- Units and hamlets. Without an outline it covers them whole; with one they say where it lies.
  area_codes text[] NOT NULL CHECK (cardinality(area_codes) BETWEEN 1 AND 100),
  -- The communes of these areas: who covers them all may act.
  commune_codes text[] NOT NULL CHECK (cardinality(commune_codes) >= 1),
  -- Coordinates of a MultiPolygon, WGS 84, longitude first; null where it covers its areas.
  outline jsonb,
  begins_at timestamptz NOT NULL,
  -- The first instant at which it holds no longer.
  ends_at timestamptz CHECK (ends_at > begins_at),
  -- {number, issuedOn, issuedBy}
  document jsonb NOT NULL,
  drafted_at timestamptz NOT NULL,
  published_at timestamptz,
  withdrawn_at timestamptz,
  CHECK ((kind = 'directive-area') = (directive IS NOT NULL)),
  CHECK ((state IN ('published', 'withdrawn')) = (published_at IS NOT NULL)),
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
);

CREATE INDEX zone_by_state ON geo_maps.zone (state, id);

-- The history of zones. Acts that the public is told of are written under the lock of the feed, so that their positions
-- are in the order of commits.
CREATE TABLE geo_maps.zone_act (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- The act that drafts a zone is written before it: of equal requests only one can have its key.
  zone_id uuid NOT NULL REFERENCES geo_maps.zone DEFERRABLE INITIALLY DEFERRED,
  act text NOT NULL CHECK (act IN ('drafted', 'changed', 'published', 'rejected', 'ended', 'withdrawn')),
  -- That the act made.
  zone_version integer NOT NULL CHECK (zone_version >= 1),
  -- As the act left it.
  ends_at timestamptz,
  reason text,
  -- Of the act itself, such as the order that ends a blockade.
  document jsonb,
  -- What a draft said: of the acts 'drafted' and 'changed'.
  draft jsonb CHECK ((act IN ('drafted', 'changed')) = (draft IS NOT NULL)),
  acted_at timestamptz NOT NULL,
  acted_by text NOT NULL,
  -- Of the request; a change is guarded by its version instead.
  key_digest bytea UNIQUE,
  body_digest bytea,
  UNIQUE (zone_id, zone_version),
  CHECK ((act = 'changed') = (key_digest IS NULL) AND (key_digest IS NULL) = (body_digest IS NULL))
);

CREATE INDEX zone_act_of_feed ON geo_maps.zone_act (position) WHERE act IN ('published', 'ended', 'withdrawn');

GRANT SELECT, INSERT, UPDATE ON geo_maps.zone TO :serve;
GRANT SELECT, INSERT ON geo_maps.zone_act TO :serve;
