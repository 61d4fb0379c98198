-- breaking: no

-- As what each point of essential goods was last counted in the reports: what is shown of it changes with the time alone.
CREATE TABLE geo_maps.supply_point_counted (
  point_id uuid PRIMARY KEY REFERENCES geo_maps.supply_point,
  version integer NOT NULL CHECK (version >= 1),
  -- Null once the point is gone for good.
  strata jsonb
);

GRANT SELECT, INSERT, UPDATE ON geo_maps.supply_point_counted TO :serve;
