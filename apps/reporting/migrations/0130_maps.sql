-- breaking: no
-- Two cubes more, of the same two tables: points of essential goods, and the levels of communes.

CREATE TABLE reporting.supply_change (LIKE reporting.declarations_change INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.supply_change_a PARTITION OF reporting.supply_change FOR VALUES IN ('a');
CREATE TABLE reporting.supply_change_b PARTITION OF reporting.supply_change FOR VALUES IN ('b');
CREATE TABLE reporting.supply_total (LIKE reporting.declarations_total INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.supply_total_a PARTITION OF reporting.supply_total FOR VALUES IN ('a');
CREATE TABLE reporting.supply_total_b PARTITION OF reporting.supply_total FOR VALUES IN ('b');

CREATE TABLE reporting.levels_change (LIKE reporting.declarations_change INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.levels_change_a PARTITION OF reporting.levels_change FOR VALUES IN ('a');
CREATE TABLE reporting.levels_change_b PARTITION OF reporting.levels_change FOR VALUES IN ('b');
CREATE TABLE reporting.levels_total (LIKE reporting.declarations_total INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.levels_total_a PARTITION OF reporting.levels_total FOR VALUES IN ('a');
CREATE TABLE reporting.levels_total_b PARTITION OF reporting.levels_total FOR VALUES IN ('b');

GRANT SELECT, INSERT, UPDATE, DELETE ON
  reporting.supply_change, reporting.supply_total, reporting.levels_change, reporting.levels_total TO :serve;
