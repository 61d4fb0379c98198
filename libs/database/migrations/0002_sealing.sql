-- breaking: no
CREATE SCHEMA sealing;

-- One data key a retention period, wrapped by a master key that is not in the database.
-- Destroying is to forget `wrapped`; the row stays and says when. Backed up apart, and kept for less long, than the rest.
CREATE TABLE sealing.data_key (
  number       integer GENERATED ALWAYS AS IDENTITY UNIQUE,
  period       text PRIMARY KEY CHECK (length(period) BETWEEN 1 AND 40),
  kid          text NOT NULL,
  wrapped      bytea,
  created_at   timestamptz NOT NULL,
  destroyed_at timestamptz,
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
) WITH (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

GRANT USAGE ON SCHEMA sealing TO :serve;
GRANT SELECT ON sealing.data_key TO :serve;
GRANT INSERT (period, kid, wrapped, created_at), UPDATE (kid, wrapped, destroyed_at) ON sealing.data_key TO :serve;
