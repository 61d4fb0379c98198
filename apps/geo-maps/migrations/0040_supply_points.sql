-- breaking: no

-- Points of essential goods. Never deleted: what was said of a point and what was published of it name it.
CREATE TABLE geo_maps.supply_point (
  id uuid PRIMARY KEY,
  -- Of what the register says, for If-Match; what is said of the state makes no new one.
  version integer NOT NULL CHECK (version >= 1),
  -- How many facts of the point were published: the version of its events.
  facts integer NOT NULL CHECK (facts >= version),
  name text NOT NULL,
  -- The name without marks and case, by which a list finds the point again.
  name_key text NOT NULL,
  kind text NOT NULL,
  commune_code text NOT NULL CHECK (commune_code ~ '^[0-9]{5}$'),
  -- Null where a list tells no more than the commune.
  address text,
  -- WGS 84, degrees; and how sure the position is. Without one the point is in lists and not on the map.
  latitude double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude double precision CHECK (longitude BETWEEN -180 AND 180),
  located text CHECK (located IN ('given', 'hamlet', 'street', 'commune')),
  -- In the form of OpenStreetMap's opening_hours; or as they were written, where nobody could read them for sure.
  hours text,
  hours_text text,
  -- The number that the shop itself makes public: everybody may read it. No event has it.
  phone text,
  delivery boolean,
  -- `{vouchers, hours, document}`; null where the province's rule for the kind holds.
  who_may_come jsonb,
  -- What is sold there, whether or not it is in stock.
  goods text[] NOT NULL,
  osm_id text,
  registered_at timestamptz NOT NULL,
  closed_at timestamptz,
  closing_reason text,
  -- All that must be remembered of what was said, so that the state can be shown at any time
  -- (docs/adr/0043-levels-and-doubt-on-maps.md). Phones stand here as the ids of reporters.
  said jsonb NOT NULL,
  said_of_goods jsonb NOT NULL,
  -- Idempotency lies on the aggregate; null for points of an imported list.
  key_digest bytea UNIQUE,
  body_digest bytea,
  CHECK ((latitude IS NULL) = (longitude IS NULL)),
  CHECK ((latitude IS NULL) = (located IS NULL)),
  CHECK ((closed_at IS NULL) = (closing_reason IS NULL))
);

CREATE INDEX supply_point_by_name ON geo_maps.supply_point (commune_code, kind, name_key) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX supply_point_osm ON geo_maps.supply_point (osm_id) WHERE closed_at IS NULL;

-- What the register said of a point, version by version.
CREATE TABLE geo_maps.supply_point_version (
  point_id uuid NOT NULL REFERENCES geo_maps.supply_point,
  version integer NOT NULL,
  at timestamptz NOT NULL,
  state jsonb NOT NULL,
  PRIMARY KEY (point_id, version)
);

-- What was said of a point by owners, officers and citizens, as it is told to everybody: never who.
CREATE TABLE geo_maps.supply_statement (
  id uuid PRIMARY KEY,
  point_id uuid NOT NULL REFERENCES geo_maps.supply_point,
  source text NOT NULL CHECK (source IN ('owner', 'officer', 'citizen')),
  kind text NOT NULL CHECK (kind IN ('open', 'closed', 'has', 'out-of')),
  goods text[] NOT NULL,
  at timestamptz NOT NULL,
  CHECK ((kind IN ('has', 'out-of')) = (cardinality(goods) > 0))
);

CREATE INDEX supply_statement_by_point ON geo_maps.supply_statement (point_id, at DESC, id DESC);

-- The last change of each point, numbered in the order of commits, so that every process finds what changed since it
-- looked. The numbers are drawn at the commit: a lower one is never committed after a higher one.
CREATE TABLE geo_maps.supply_change (is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only), last bigint NOT NULL);
INSERT INTO geo_maps.supply_change (last) VALUES (0);
CREATE TABLE geo_maps.supply_point_change (
  point_id uuid PRIMARY KEY REFERENCES geo_maps.supply_point,
  position bigint NOT NULL UNIQUE
);

CREATE FUNCTION geo_maps.number_supply_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  drawn bigint;
BEGIN
  UPDATE geo_maps.supply_change SET last = last + 1 RETURNING last INTO drawn;
  INSERT INTO geo_maps.supply_point_change (point_id, position) VALUES (NEW.id, drawn)
    ON CONFLICT (point_id) DO UPDATE SET position = excluded.position;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER supply_point_changed AFTER INSERT OR UPDATE ON geo_maps.supply_point
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION geo_maps.number_supply_change();

GRANT SELECT, INSERT, UPDATE ON geo_maps.supply_point, geo_maps.supply_point_change TO :serve;
GRANT SELECT, INSERT ON geo_maps.supply_point_version, geo_maps.supply_statement TO :serve;
GRANT SELECT, UPDATE ON geo_maps.supply_change TO :serve;
