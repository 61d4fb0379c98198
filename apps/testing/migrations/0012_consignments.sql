-- breaking: no

-- Specimens that went to a laboratory together; which ones, their custody steps say.
CREATE TABLE testing.consignment (
  id uuid PRIMARY KEY,
  facility_code text NOT NULL,
  laboratory_code text NOT NULL,
  dispatched_at timestamptz NOT NULL,
  specimens integer NOT NULL CHECK (specimens BETWEEN 1 AND 500),
  recorded_at timestamptz NOT NULL,
  dispatched_by text NOT NULL,
  key_digest bytea NOT NULL UNIQUE,
  body_digest bytea NOT NULL
);

GRANT SELECT, INSERT, DELETE ON testing.consignment TO :serve;
