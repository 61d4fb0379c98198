-- breaking: no
CREATE SCHEMA facility_register;
GRANT USAGE ON SCHEMA facility_register TO :serve;

-- The register of facilities as identity publishes it, empty in a service that does not take it in: a view with two
-- sides, of which `messaging.view` names the live one. The last version of each facility, whatever order its events came in.
CREATE TABLE facility_register.facility (
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
  -- What is done there: kinds of tests, as words.
  methods text[] NOT NULL DEFAULT '{}',
  -- In the form of OpenStreetMap's `opening_hours`; null where they are not known.
  opening_hours text,
  -- System → the code that it has for the facility.
  national_codes jsonb NOT NULL DEFAULT '{}',
  -- When the register took this version in, on the business clock. Null in a row that was carried over from a service's
  -- own table of before, until the topic was read again.
  recorded_at timestamptz,
  PRIMARY KEY (side, code)
) PARTITION BY LIST (side);
CREATE TABLE facility_register.facility_a PARTITION OF facility_register.facility FOR VALUES IN ('a');
CREATE TABLE facility_register.facility_b PARTITION OF facility_register.facility FOR VALUES IN ('b');

GRANT SELECT, INSERT, UPDATE, DELETE ON facility_register.facility TO :serve;
