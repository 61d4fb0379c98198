-- breaking: no

-- The register of facilities as identity publishes it: a view with two sides, of which `messaging.view` names the live
-- one. The last version of each facility, whatever order its events came in.
CREATE TABLE health_declaration.facility (
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
  -- WGS 84, degrees.
  latitude double precision,
  longitude double precision,
  PRIMARY KEY (side, code)
) PARTITION BY LIST (side);
CREATE TABLE health_declaration.facility_a PARTITION OF health_declaration.facility FOR VALUES IN ('a');
CREATE TABLE health_declaration.facility_b PARTITION OF health_declaration.facility FOR VALUES IN ('b');

GRANT SELECT, INSERT, UPDATE, DELETE ON health_declaration.facility TO :serve;
