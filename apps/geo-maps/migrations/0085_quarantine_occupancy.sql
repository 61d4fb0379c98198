-- breaking: no

-- How many people were counted in a quarantine facility, by whoever is there or by an officer of its area. Statements are
-- only ever added: a wrong one is set right by another of the same instant.
CREATE TABLE geo_maps.quarantine_occupancy (
  id uuid PRIMARY KEY,
  -- In the order of commits; of one instant the later statement holds.
  position bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  facility_code text NOT NULL,
  -- People.
  occupied integer NOT NULL CHECK (occupied >= 0),
  -- When it was so, and when it was said, on the business clock.
  counted_at timestamptz NOT NULL,
  entered_at timestamptz NOT NULL CHECK (entered_at >= counted_at),
  entered_by text NOT NULL,
  entered_by_name text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);
CREATE INDEX quarantine_occupancy_latest ON geo_maps.quarantine_occupancy (facility_code, counted_at, position);
CREATE INDEX quarantine_occupancy_history ON geo_maps.quarantine_occupancy (facility_code, position);

GRANT SELECT, INSERT ON geo_maps.quarantine_occupancy TO :serve;
