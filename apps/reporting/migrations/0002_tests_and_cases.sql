-- breaking: no
-- Five cubes more, of the same two tables each: tests by specimen, pool, result and person, and cases.

CREATE TABLE reporting.specimens_change (LIKE reporting.declarations_change INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.specimens_change_a PARTITION OF reporting.specimens_change FOR VALUES IN ('a');
CREATE TABLE reporting.specimens_change_b PARTITION OF reporting.specimens_change FOR VALUES IN ('b');
CREATE TABLE reporting.specimens_total (LIKE reporting.declarations_total INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.specimens_total_a PARTITION OF reporting.specimens_total FOR VALUES IN ('a');
CREATE TABLE reporting.specimens_total_b PARTITION OF reporting.specimens_total FOR VALUES IN ('b');

CREATE TABLE reporting.pools_change (LIKE reporting.declarations_change INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.pools_change_a PARTITION OF reporting.pools_change FOR VALUES IN ('a');
CREATE TABLE reporting.pools_change_b PARTITION OF reporting.pools_change FOR VALUES IN ('b');
CREATE TABLE reporting.pools_total (LIKE reporting.declarations_total INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.pools_total_a PARTITION OF reporting.pools_total FOR VALUES IN ('a');
CREATE TABLE reporting.pools_total_b PARTITION OF reporting.pools_total FOR VALUES IN ('b');

CREATE TABLE reporting.results_change (LIKE reporting.declarations_change INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.results_change_a PARTITION OF reporting.results_change FOR VALUES IN ('a');
CREATE TABLE reporting.results_change_b PARTITION OF reporting.results_change FOR VALUES IN ('b');
CREATE TABLE reporting.results_total (LIKE reporting.declarations_total INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.results_total_a PARTITION OF reporting.results_total FOR VALUES IN ('a');
CREATE TABLE reporting.results_total_b PARTITION OF reporting.results_total FOR VALUES IN ('b');

CREATE TABLE reporting.people_change (LIKE reporting.declarations_change INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.people_change_a PARTITION OF reporting.people_change FOR VALUES IN ('a');
CREATE TABLE reporting.people_change_b PARTITION OF reporting.people_change FOR VALUES IN ('b');
CREATE TABLE reporting.people_total (LIKE reporting.declarations_total INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.people_total_a PARTITION OF reporting.people_total FOR VALUES IN ('a');
CREATE TABLE reporting.people_total_b PARTITION OF reporting.people_total FOR VALUES IN ('b');

CREATE TABLE reporting.cases_change (LIKE reporting.declarations_change INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.cases_change_a PARTITION OF reporting.cases_change FOR VALUES IN ('a');
CREATE TABLE reporting.cases_change_b PARTITION OF reporting.cases_change FOR VALUES IN ('b');
CREATE TABLE reporting.cases_total (LIKE reporting.declarations_total INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.cases_total_a PARTITION OF reporting.cases_total FOR VALUES IN ('a');
CREATE TABLE reporting.cases_total_b PARTITION OF reporting.cases_total FOR VALUES IN ('b');

GRANT SELECT, INSERT, UPDATE, DELETE ON reporting.specimens_change,
  reporting.specimens_total,
  reporting.pools_change,
  reporting.pools_total,
  reporting.results_change,
  reporting.results_total,
  reporting.people_change,
  reporting.people_total,
  reporting.cases_change,
  reporting.cases_total TO :serve;
