-- breaking: no
-- One cube more, of the same two tables: citizens' requests to correct a record.

CREATE TABLE reporting.corrections_change (LIKE reporting.declarations_change INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.corrections_change_a PARTITION OF reporting.corrections_change FOR VALUES IN ('a');
CREATE TABLE reporting.corrections_change_b PARTITION OF reporting.corrections_change FOR VALUES IN ('b');
CREATE TABLE reporting.corrections_total (LIKE reporting.declarations_total INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.corrections_total_a PARTITION OF reporting.corrections_total FOR VALUES IN ('a');
CREATE TABLE reporting.corrections_total_b PARTITION OF reporting.corrections_total FOR VALUES IN ('b');

GRANT SELECT, INSERT, UPDATE, DELETE ON reporting.corrections_change, reporting.corrections_total TO :serve;
