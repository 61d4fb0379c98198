-- breaking: no

-- The register of facilities as identity publishes it: a view with two sides, of which `messaging.view` names the live
-- one. The last version of each facility, whatever order its events came in.
CREATE TABLE geo_maps.facility (
  side text NOT NULL,
  code text NOT NULL,
  -- Of the facility in the register; a lower one never replaces a higher.
  version integer NOT NULL CHECK (version >= 1),
  name text NOT NULL,
  kinds text[] NOT NULL,
  commune_code text NOT NULL,
  valid_from date NOT NULL,
  -- The first day on which it is no longer there.
  valid_to date,
  -- Degrees of WGS 84; null where nobody has told the register.
  latitude double precision,
  longitude double precision,
  -- In the form of OpenStreetMap's `opening_hours`; null where they are not known.
  opening_hours text,
  -- When the register took this version in, on the business clock.
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (side, code)
) PARTITION BY LIST (side);
CREATE TABLE geo_maps.facility_a PARTITION OF geo_maps.facility FOR VALUES IN ('a');
CREATE TABLE geo_maps.facility_b PARTITION OF geo_maps.facility FOR VALUES IN ('b');

GRANT SELECT, INSERT, UPDATE, DELETE ON geo_maps.facility TO :serve;

-- Public places with a code to scan that are checkpoints or points of care, as health-declaration publishes them; two
-- sides likewise. What registered a place and what closed it may come in any order: until it was registered it has no
-- name and is shown to nobody.
CREATE TABLE geo_maps.place (
  side text NOT NULL,
  code text NOT NULL,
  name text,
  kind text NOT NULL,
  commune_code text NOT NULL,
  latitude double precision,
  longitude double precision,
  registered_on date,
  registered_at timestamptz,
  closed_on date,
  closed_at timestamptz,
  PRIMARY KEY (side, code)
) PARTITION BY LIST (side);
CREATE TABLE geo_maps.place_a PARTITION OF geo_maps.place FOR VALUES IN ('a');
CREATE TABLE geo_maps.place_b PARTITION OF geo_maps.place FOR VALUES IN ('b');

GRANT SELECT, INSERT, UPDATE, DELETE ON geo_maps.place TO :serve;
