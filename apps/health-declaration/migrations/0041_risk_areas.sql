-- breaking: no

-- Areas and places with an epidemic level, and since when. Never deleted: why a passage was red must be told later.
CREATE TABLE health_declaration.risk_area (
  id uuid PRIMARY KEY,
  version integer NOT NULL CHECK (version >= 1),
  kind text NOT NULL CHECK (kind IN ('commune', 'district', 'province', 'place')),
  -- Of a unit; null for a place.
  code text,
  province_code text NOT NULL CHECK (province_code ~ '^[0-9]{2}$'),
  -- The announced name of a place, and how it is compared: without diacritics, in capitals.
  place_text text,
  place_key text,
  level integer NOT NULL CHECK (level BETWEEN 1 AND 4),
  valid_from date NOT NULL,
  -- The first day on which the level holds no longer.
  valid_to date CHECK (valid_to > valid_from),
  -- The document that set the level.
  document text NOT NULL,
  registered_at timestamptz NOT NULL,
  registered_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  CHECK ((kind = 'place') = (code IS NULL)),
  CHECK ((kind = 'place') = (place_text IS NOT NULL) AND (place_text IS NULL) = (place_key IS NULL))
);

CREATE INDEX risk_area_by_name ON health_declaration.risk_area (kind, coalesce(code, place_key), valid_from);

-- The public feed, in the order of commits: who writes here holds the register's lock until the commit.
CREATE TABLE health_declaration.risk_area_change (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  risk_area_id uuid NOT NULL REFERENCES health_declaration.risk_area,
  change text NOT NULL CHECK (change IN ('registered', 'ended')),
  valid_to date,
  document text NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON health_declaration.risk_area TO :serve;
GRANT SELECT, INSERT ON health_declaration.risk_area_change TO :serve;
