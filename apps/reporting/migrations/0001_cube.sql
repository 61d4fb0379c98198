-- breaking: no
-- The cube of counts. Each view keeps two sides, of which `messaging.view` names the live one; a rebuild fills the
-- other. `<view>_change` is the history by the hour of recording and is never overwritten, only added to;
-- `<view>_total` is its sum for the coarse margins, so that a live question does not grow with the history.
-- An empty text in a column means: this margin does not keep it.

CREATE FUNCTION pg_temp.create_cube(view text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format($sql$
    CREATE TABLE %1$I (
      side text NOT NULL,
      indicator text NOT NULL,
      margin text NOT NULL,
      day date NOT NULL,
      area text NOT NULL,
      place text NOT NULL,
      sex text NOT NULL,
      age_band text NOT NULL,
      category text NOT NULL,
      recorded_hour timestamp NOT NULL,
      value bigint NOT NULL,
      PRIMARY KEY (side, indicator, margin, day, area, place, sex, age_band, category, recorded_hour)
    ) PARTITION BY LIST (side)
  $sql$, view || '_change');
  EXECUTE format($sql$
    CREATE TABLE %1$I (
      side text NOT NULL,
      indicator text NOT NULL,
      margin text NOT NULL,
      day date NOT NULL,
      area text NOT NULL,
      place text NOT NULL,
      sex text NOT NULL,
      age_band text NOT NULL,
      category text NOT NULL,
      value bigint NOT NULL,
      PRIMARY KEY (side, indicator, margin, day, area, place, sex, age_band, category)
    ) PARTITION BY LIST (side)
  $sql$, view || '_total');
  EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES IN (''a'')', view || '_change_a', view || '_change');
  EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES IN (''b'')', view || '_change_b', view || '_change');
  EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES IN (''a'')', view || '_total_a', view || '_total');
  EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES IN (''b'')', view || '_total_b', view || '_total');
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I, %I TO :serve', view || '_change', view || '_total');
END
$$;

SELECT pg_temp.create_cube('declarations');
SELECT pg_temp.create_cube('places');
