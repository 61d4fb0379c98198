-- breaking: no

-- The register of facilities as identity publishes it: a view with two sides, of which `messaging.view` names the live
-- one. The last version of each facility, whatever order its events came in.
CREATE TABLE vaccination.facility (
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
  -- What is done there: kinds of tests, as words.
  methods text[] NOT NULL,
  -- In the form of OpenStreetMap's `opening_hours`; null where they are not known.
  opening_hours text,
  PRIMARY KEY (side, code)
) PARTITION BY LIST (side);
CREATE TABLE vaccination.facility_a PARTITION OF vaccination.facility FOR VALUES IN ('a');
CREATE TABLE vaccination.facility_b PARTITION OF vaccination.facility FOR VALUES IN ('b');

GRANT SELECT, INSERT, UPDATE, DELETE ON vaccination.facility TO :serve;
