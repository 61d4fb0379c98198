-- breaking: no
CREATE SCHEMA lease;

-- One row a thing that only one process may do at a time. Times are the server's own.
-- The row stays when the lease is given back: the fencing token of a name only ever grows.
CREATE TABLE lease.holding (
  name       text PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 100),
  holder     text NOT NULL,
  token      bigint NOT NULL CHECK (token > 0),
  expires_at timestamptz NOT NULL
);

GRANT USAGE ON SCHEMA lease TO :serve;
GRANT SELECT, INSERT, UPDATE ON lease.holding TO :serve;
