-- breaking: no
-- Two cubes more, of the same two tables each: what became of vaccine at points, and screenings before doses.

CREATE TABLE reporting.stock_change (LIKE reporting.declarations_change INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.stock_change_a PARTITION OF reporting.stock_change FOR VALUES IN ('a');
CREATE TABLE reporting.stock_change_b PARTITION OF reporting.stock_change FOR VALUES IN ('b');
CREATE TABLE reporting.stock_total (LIKE reporting.declarations_total INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.stock_total_a PARTITION OF reporting.stock_total FOR VALUES IN ('a');
CREATE TABLE reporting.stock_total_b PARTITION OF reporting.stock_total FOR VALUES IN ('b');

CREATE TABLE reporting.screenings_change (LIKE reporting.declarations_change INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.screenings_change_a PARTITION OF reporting.screenings_change FOR VALUES IN ('a');
CREATE TABLE reporting.screenings_change_b PARTITION OF reporting.screenings_change FOR VALUES IN ('b');
CREATE TABLE reporting.screenings_total (LIKE reporting.declarations_total INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.screenings_total_a PARTITION OF reporting.screenings_total FOR VALUES IN ('a');
CREATE TABLE reporting.screenings_total_b PARTITION OF reporting.screenings_total FOR VALUES IN ('b');

GRANT SELECT, INSERT, UPDATE, DELETE ON reporting.stock_change,
  reporting.stock_total,
  reporting.screenings_change,
  reporting.screenings_total TO :serve;
