-- breaking: no

-- Which level each commune was last counted with in the reports: levels rise by the time alone, two days after they
-- were announced.
CREATE TABLE geo_maps.commune_level_counted (
  commune_code text NOT NULL CHECK (commune_code ~ '^[0-9]{5}$'),
  scheme       text NOT NULL CHECK (scheme IN ('resolution-128', 'decision-2686')),
  version      integer NOT NULL CHECK (version >= 1),
  -- Null where none holds any more.
  level        smallint CHECK (level BETWEEN 1 AND 4),
  PRIMARY KEY (commune_code, scheme)
);

GRANT SELECT, INSERT, UPDATE ON geo_maps.commune_level_counted TO :serve;
