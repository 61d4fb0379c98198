-- breaking: no
-- Three cubes more, of the same two tables each: doses, people by how far they have come, and what facilities say of
-- their days.

CREATE TABLE reporting.doses_change (LIKE reporting.declarations_change INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.doses_change_a PARTITION OF reporting.doses_change FOR VALUES IN ('a');
CREATE TABLE reporting.doses_change_b PARTITION OF reporting.doses_change FOR VALUES IN ('b');
CREATE TABLE reporting.doses_total (LIKE reporting.declarations_total INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.doses_total_a PARTITION OF reporting.doses_total FOR VALUES IN ('a');
CREATE TABLE reporting.doses_total_b PARTITION OF reporting.doses_total FOR VALUES IN ('b');

CREATE TABLE reporting.vaccinated_change (LIKE reporting.declarations_change INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.vaccinated_change_a PARTITION OF reporting.vaccinated_change FOR VALUES IN ('a');
CREATE TABLE reporting.vaccinated_change_b PARTITION OF reporting.vaccinated_change FOR VALUES IN ('b');
CREATE TABLE reporting.vaccinated_total (LIKE reporting.declarations_total INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.vaccinated_total_a PARTITION OF reporting.vaccinated_total FOR VALUES IN ('a');
CREATE TABLE reporting.vaccinated_total_b PARTITION OF reporting.vaccinated_total FOR VALUES IN ('b');

CREATE TABLE reporting.completeness_change (LIKE reporting.declarations_change INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.completeness_change_a PARTITION OF reporting.completeness_change FOR VALUES IN ('a');
CREATE TABLE reporting.completeness_change_b PARTITION OF reporting.completeness_change FOR VALUES IN ('b');
CREATE TABLE reporting.completeness_total (LIKE reporting.declarations_total INCLUDING ALL) PARTITION BY LIST (side);
CREATE TABLE reporting.completeness_total_a PARTITION OF reporting.completeness_total FOR VALUES IN ('a');
CREATE TABLE reporting.completeness_total_b PARTITION OF reporting.completeness_total FOR VALUES IN ('b');

GRANT SELECT, INSERT, UPDATE, DELETE ON reporting.doses_change,
  reporting.doses_total,
  reporting.vaccinated_change,
  reporting.vaccinated_total,
  reporting.completeness_change,
  reporting.completeness_total TO :serve;
