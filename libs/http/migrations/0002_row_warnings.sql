-- breaking: no

-- What is worth a look in a row that was taken in: where and why, in codes alone. The row itself is deleted at once.
CREATE TABLE imports.row_warning (
  import_id uuid NOT NULL REFERENCES imports.import ON DELETE CASCADE,
  number    integer NOT NULL CHECK (number > 0),
  outcome   text NOT NULL CHECK (outcome IN ('created', 'changed', 'unchanged')),
  -- [{"path", "code"}]
  warnings  jsonb NOT NULL,
  PRIMARY KEY (import_id, number)
);

GRANT SELECT, INSERT, DELETE ON imports.row_warning TO :serve;
