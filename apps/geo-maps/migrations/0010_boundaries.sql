-- breaking: no

-- A file of outlines that was sent, and what was found in it. `report` holds faults and notes as they were found.
CREATE TABLE geo_maps.boundary_pack (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  document_number text,
  valid_from date NOT NULL,
  -- As it was told beside the file; null where the file says it.
  datum jsonb,
  state text NOT NULL CHECK (state IN ('waiting', 'reading', 'refused', 'ready', 'published', 'rolled-back')),
  -- How often a process has begun to read it.
  attempts smallint NOT NULL DEFAULT 0,
  file_bytes integer NOT NULL,
  file_sha256 bytea NOT NULL,
  -- The accepted pack that it was held against.
  compared_with uuid REFERENCES geo_maps.boundary_pack,
  report jsonb,
  sent_at timestamptz NOT NULL,
  sent_by text NOT NULL,
  read_at timestamptz,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  -- Of the file with what was said of it: the same file again is the same pack, whoever sends it.
  file_digest bytea NOT NULL UNIQUE
);
CREATE INDEX boundary_pack_to_read ON geo_maps.boundary_pack (sent_at) WHERE state IN ('waiting', 'reading');

-- The file in pieces of a mebibyte, until it has been read.
CREATE TABLE geo_maps.boundary_pack_piece (
  pack_id uuid NOT NULL REFERENCES geo_maps.boundary_pack,
  number smallint NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (pack_id, number)
);

-- What could be read of a pack; `polygons` are the coordinates of a GeoJSON MultiPolygon in WGS 84.
CREATE TABLE geo_maps.boundary_pack_unit (
  pack_id uuid NOT NULL REFERENCES geo_maps.boundary_pack,
  code text NOT NULL,
  name text,
  polygons text NOT NULL,
  area_m2 double precision NOT NULL,
  PRIMARY KEY (pack_id, code)
);

-- Units of an accepted pack that share a border, the lesser code first.
CREATE TABLE geo_maps.boundary_pack_neighbours (
  pack_id uuid NOT NULL REFERENCES geo_maps.boundary_pack,
  code text NOT NULL,
  other_code text NOT NULL,
  shared_m double precision NOT NULL,
  PRIMARY KEY (pack_id, code, other_code),
  CHECK (code < other_code)
);

-- Everything that ever changed what holds, in the order of commits; nothing is ever taken away.
CREATE TABLE geo_maps.boundary_change (
  number integer PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('publication', 'rollback', 'neighbour-list')),
  pack_id uuid REFERENCES geo_maps.boundary_pack,
  -- The publication that a rollback takes back.
  rolls_back integer REFERENCES geo_maps.boundary_change,
  valid_from date NOT NULL,
  document_number text,
  reason text,
  pairs jsonb,
  recorded_at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL,
  CHECK ((kind = 'neighbour-list') = (pack_id IS NULL)),
  CHECK ((kind = 'neighbour-list') = (pairs IS NOT NULL)),
  CHECK ((kind = 'rollback') = (rolls_back IS NOT NULL))
);
-- A publication is taken back once.
CREATE UNIQUE INDEX boundary_change_rolls_back ON geo_maps.boundary_change (rolls_back);
CREATE INDEX boundary_change_pack ON geo_maps.boundary_change (pack_id);

GRANT SELECT, INSERT, UPDATE ON geo_maps.boundary_pack TO :serve;
GRANT SELECT, INSERT, DELETE ON
  geo_maps.boundary_pack_piece, geo_maps.boundary_pack_unit, geo_maps.boundary_pack_neighbours TO :serve;
GRANT SELECT, INSERT ON geo_maps.boundary_change TO :serve;
