-- breaking: no

-- The view `community-cases`: confirmed cases of community origin by the commune of detection and the day of the result,
-- as the reports count `cases-new`. A rebuild fills the side that is not live. A sum of zero stays.
CREATE TABLE geo_maps.community_case (
  side         text NOT NULL,
  commune_code text NOT NULL,
  day          date NOT NULL,
  value        bigint NOT NULL,
  PRIMARY KEY (side, commune_code, day)
) PARTITION BY LIST (side);
CREATE TABLE geo_maps.community_case_a PARTITION OF geo_maps.community_case FOR VALUES IN ('a');
CREATE TABLE geo_maps.community_case_b PARTITION OF geo_maps.community_case FOR VALUES IN ('b');

-- The view `vaccinated-residents`: people by residence, by what they have reached (`dose-1`, `dose-2`, …,
-- `basic-complete`), by the age band on the date of the population figures, and by the day on which they reached it.
CREATE TABLE geo_maps.vaccinated_resident (
  side    text NOT NULL,
  -- A commune's code, `outside` or `unknown`.
  area    text NOT NULL,
  reached text NOT NULL,
  cohort  text NOT NULL,
  day     date NOT NULL,
  value   bigint NOT NULL,
  PRIMARY KEY (side, area, reached, cohort, day)
) PARTITION BY LIST (side);
CREATE TABLE geo_maps.vaccinated_resident_a PARTITION OF geo_maps.vaccinated_resident FOR VALUES IN ('a');
CREATE TABLE geo_maps.vaccinated_resident_b PARTITION OF geo_maps.vaccinated_resident FOR VALUES IN ('b');

GRANT SELECT, INSERT, UPDATE, DELETE ON geo_maps.community_case, geo_maps.vaccinated_resident TO :serve;

-- What no event tells and officers enter of an area: only ever added to. Of each fact the latest statement counts.
CREATE TABLE geo_maps.entered_area_fact (
  id         uuid PRIMARY KEY,
  area_code  text NOT NULL CHECK (area_code ~ '^[0-9]{2}([0-9]|[0-9]{3})?$'),
  -- The first day on which it holds.
  holds_from date NOT NULL,
  -- {"mobile-health-stations": true, …}
  capacity   jsonb NOT NULL,
  -- [{"minYears": 18, "people": 4000}, …]
  people     jsonb NOT NULL,
  -- {"cluster-of-unknown-source": false, …}
  factors    jsonb NOT NULL,
  -- To how many parts of the area the source may spread.
  spread_to  integer CHECK (spread_to >= 0),
  document   text,
  -- Business time.
  entered_at timestamptz NOT NULL,
  entered_by text NOT NULL
);
CREATE INDEX entered_area_fact_of_area ON geo_maps.entered_area_fact (area_code, holds_from, id);

GRANT SELECT, INSERT ON geo_maps.entered_area_fact TO :serve;
