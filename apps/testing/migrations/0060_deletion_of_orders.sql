-- breaking: no

-- What was deleted when its time was over: how many orders of which month, by which rule, since when.
CREATE TABLE testing.deletion_receipt (
  -- YYYY-MM, local.
  month text PRIMARY KEY,
  orders_deleted integer NOT NULL,
  basis text NOT NULL,
  -- When the month's data key was destroyed too; null while rows are being deleted.
  deleted_at timestamptz
);

GRANT SELECT, INSERT, UPDATE ON testing.deletion_receipt TO :serve;
