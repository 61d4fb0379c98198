-- breaking: no

-- How many results of other systems, which nobody had placed or which were closed, went with the month.
ALTER TABLE testing.deletion_receipt ADD COLUMN unmatched_results_deleted integer NOT NULL DEFAULT 0;
