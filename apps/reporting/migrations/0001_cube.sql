-- breaking: no
-- The cube of counts. Each view keeps two sides, of which `messaging.view` names the live one; a rebuild fills the
-- other. `<view>_change` is the history by the hour of recording and is never overwritten, only added to;
-- `<view>_total` is its sum for the coarse margins, so that a live question does not grow with the history.
-- An empty text in a column means: this margin does not keep it.
CREATE SCHEMA reporting;
GRANT USAGE ON SCHEMA reporting TO :serve;

CREATE TABLE reporting.declarations_change (
  side          text NOT NULL,
  indicator     text NOT NULL,
  margin        text NOT NULL,
  day           date NOT NULL,
  area          text NOT NULL,
  place         text NOT NULL,
  sex           text NOT NULL,
  age_band      text NOT NULL,
  category      text NOT NULL,
  -- Local time of Asia/Ho_Chi_Minh.
  recorded_hour timestamp NOT NULL,
  value         bigint NOT NULL,
  PRIMARY KEY (side, indicator, margin, day, area, place, sex, age_band, category, recorded_hour)
) PARTITION BY LIST (side);
CREATE TABLE reporting.declarations_change_a PARTITION OF reporting.declarations_change FOR VALUES IN ('a');
CREATE TABLE reporting.declarations_change_b PARTITION OF reporting.declarations_change FOR VALUES IN ('b');

CREATE TABLE reporting.declarations_total (
  side      text NOT NULL,
  indicator text NOT NULL,
  margin    text NOT NULL,
  day       date NOT NULL,
  area      text NOT NULL,
  place     text NOT NULL,
  sex       text NOT NULL,
  age_band  text NOT NULL,
  category  text NOT NULL,
  value     bigint NOT NULL,
  PRIMARY KEY (side, indicator, margin, day, area, place, sex, age_band, category)
) PARTITION BY LIST (side);
CREATE TABLE reporting.declarations_total_a PARTITION OF reporting.declarations_total FOR VALUES IN ('a');
CREATE TABLE reporting.declarations_total_b PARTITION OF reporting.declarations_total FOR VALUES IN ('b');

CREATE TABLE reporting.places_change (LIKE reporting.declarations_change INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.places_change_a PARTITION OF reporting.places_change FOR VALUES IN ('a');
CREATE TABLE reporting.places_change_b PARTITION OF reporting.places_change FOR VALUES IN ('b');

CREATE TABLE reporting.places_total (LIKE reporting.declarations_total INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.places_total_a PARTITION OF reporting.places_total FOR VALUES IN ('a');
CREATE TABLE reporting.places_total_b PARTITION OF reporting.places_total FOR VALUES IN ('b');

GRANT SELECT, INSERT, UPDATE, DELETE ON reporting.declarations_change, reporting.declarations_total,
  reporting.places_change, reporting.places_total TO :serve;
