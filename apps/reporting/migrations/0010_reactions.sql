-- breaking: no
-- One cube more, of the same two tables: adverse events after doses.

CREATE TABLE reporting.reactions_change (LIKE reporting.declarations_change INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.reactions_change_a PARTITION OF reporting.reactions_change FOR VALUES IN ('a');
CREATE TABLE reporting.reactions_change_b PARTITION OF reporting.reactions_change FOR VALUES IN ('b');
CREATE TABLE reporting.reactions_total (LIKE reporting.declarations_total INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.reactions_total_a PARTITION OF reporting.reactions_total FOR VALUES IN ('a');
CREATE TABLE reporting.reactions_total_b PARTITION OF reporting.reactions_total FOR VALUES IN ('b');

GRANT SELECT, INSERT, UPDATE, DELETE ON reporting.reactions_change, reporting.reactions_total TO :serve;
