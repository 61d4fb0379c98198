-- breaking: no

-- A file of rivers and roads that was sent, and what was found in it. `report` holds faults and notes as they were found.
CREATE TABLE geo_maps.base_map_pack (
  id uuid PRIMARY KEY,
  source text NOT NULL,
  -- Under which the data may be shown, in the words that maps show.
  licence text NOT NULL,
  -- The day of which the data tell.
  as_of date NOT NULL,
  -- As it was told beside the file; null where the file says it.
  datum jsonb,
  state text NOT NULL CHECK (state IN ('waiting', 'reading', 'refused', 'ready', 'published', 'rolled-back')),
  -- How often a process has begun to read it.
  attempts smallint NOT NULL DEFAULT 0,
  file_bytes integer NOT NULL,
  file_sha256 bytea NOT NULL,
  -- The published pack that it was held against.
  compared_with uuid REFERENCES geo_maps.base_map_pack,
  report jsonb,
  sent_at timestamptz NOT NULL,
  sent_by text NOT NULL,
  read_at timestamptz,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  -- Of the file with what was said of it: the same file again is the same pack, whoever sends it.
  file_digest bytea NOT NULL UNIQUE
);
CREATE INDEX base_map_pack_to_read ON geo_maps.base_map_pack (sent_at) WHERE state IN ('waiting', 'reading');

-- The file in pieces of a mebibyte, until it has been read.
CREATE TABLE geo_maps.base_map_pack_piece (
  pack_id uuid NOT NULL REFERENCES geo_maps.base_map_pack,
  number smallint NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (pack_id, number)
);

-- What could be read of a pack; `geometry` is a MultiLineString or MultiPolygon of GeoJSON in WGS 84.
CREATE TABLE geo_maps.base_map_pack_feature (
  pack_id uuid NOT NULL REFERENCES geo_maps.base_map_pack,
  -- Of the feature in the file, from 1.
  number integer NOT NULL,
  kind text NOT NULL,
  name text,
  ref text,
  geometry text NOT NULL,
  -- Of lines; null for an area.
  length_m double precision,
  PRIMARY KEY (pack_id, number)
);

-- Publications and roll-backs, in the order of commits; nothing is ever taken away.
CREATE TABLE geo_maps.base_map_change (
  number integer PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('publication', 'rollback')),
  pack_id uuid NOT NULL REFERENCES geo_maps.base_map_pack,
  -- The publication that a roll-back takes back.
  rolls_back integer REFERENCES geo_maps.base_map_change,
  reason text,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  CHECK ((kind = 'rollback') = (rolls_back IS NOT NULL))
);
-- A publication is taken back once.
CREATE UNIQUE INDEX base_map_change_rolls_back ON geo_maps.base_map_change (rolls_back);

GRANT SELECT, INSERT, UPDATE ON geo_maps.base_map_pack TO :serve;
GRANT SELECT, INSERT, DELETE ON geo_maps.base_map_pack_piece, geo_maps.base_map_pack_feature TO :serve;
GRANT SELECT, INSERT ON geo_maps.base_map_change TO :serve;
